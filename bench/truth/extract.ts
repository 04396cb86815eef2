import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SerializedGraph, serializedGraphSchema } from '../../src/graph/index.ts'

/**
 * The graph that `filature extract` makes of a folder of articles, by the command that anybody runs.
 * @throws when the command fails
 */
export function extractGraph(articles: string): SerializedGraph {
  const folder = mkdtempSync(join(tmpdir(), 'filature-truth-'))
  try {
    const file = join(folder, 'graph.json')
    runNode('--import', 'tsx', 'src/cli/main.ts', 'extract', articles, '--out', file, '--quiet')
    return serializedGraphSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * What a program prints.
 * @throws with what it complained of, when it fails
 */
export function runNode(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed:\n${stderr}`)
  return stdout
}
