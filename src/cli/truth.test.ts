import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from './temporary-folder.test-helper.ts'

/** The gold facts lie beside the checkout of those who have them; they quote press articles and are not the project's. */
const GOLD = fileURLToPath(new URL('../../../shared/eval', import.meta.url))
const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))

function score(set: string) {
  const graph = join(temporaryFolder(), 'graph.json')
  const articles = join(GOLD, set, 'articles')
  const node = (...args: string[]) => spawnSync(process.execPath, args, { encoding: 'utf8' })
  const extract = () =>
    node('--import', import.meta.resolve('tsx'), MAIN, 'extract', articles, '--out', graph, '--quiet')
  const { status, stderr } = extract()
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const first = readFileSync(graph, 'utf8')
  extract()
  const scored = node(join(GOLD, 'score.mjs'), graph, join(GOLD, set, 'gold.json'), articles, '--json')
  return { ...JSON.parse(scored.stdout), sameBytes: readFileSync(graph, 'utf8') === first }
}

// The floors that no change may fall through. `npm run bench -- truth` prints the figures themselves.
describe.skipIf(!existsSync(GOLD))(
  'the graph of the gold articles is true (skipped where ../shared/eval is absent)',
  () => {
    it('finds over half of the capability cases and walks into at most 3 traps of 17', { timeout: 120_000 }, () => {
      const { recall, broken, verbatim, sameBytes } = score('cases')
      expect(recall).toBeGreaterThanOrEqual(0.55)
      expect(broken).toBeLessThanOrEqual(3)
      expect({ verbatim, sameBytes }).toEqual({ verbatim: 1, sameBytes: true })
    })

    it('reaches F1 35 % on the press articles', { timeout: 120_000 }, () => {
      const { f1, verbatim, sameBytes } = score('seeds')
      expect(f1).toBeGreaterThanOrEqual(0.35)
      expect({ verbatim, sameBytes }).toEqual({ verbatim: 1, sameBytes: true })
    })
  },
)
