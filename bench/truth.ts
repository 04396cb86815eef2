/**
 * npm run bench -- truth --gold DIR
 *
 * Runs `filature extract` on gold sets and prints how true the graph is. DIR holds `score.mjs` and one folder a set, each
 * with `articles/` and `gold.json`; its README says how they were annotated.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { runNode } from './truth/extract.ts'

const scoreSchema = z.object({
  recall: z.number(),
  recallWithStatus: z.number(),
  precision: z.number().nullable(),
  f1: z.number().nullable(),
  nevers: z.number(),
  broken: z.number(),
  entityTyped: z.number().nullable(),
  quotes: z.number(),
  verbatim: z.number(),
})

/** Scores each set of gold facts and prints a line for it. */
export async function run(): Promise<void> {
  const { values } = parseArgs({ args: process.argv.slice(3), options: { gold: { type: 'string' } } })
  const gold = values.gold
  if (gold === undefined || !existsSync(join(gold, 'score.mjs'))) {
    console.error('usage: npm run bench -- truth --gold DIR, with DIR/score.mjs and DIR/SET/{articles,gold.json}')
    process.exitCode = 2
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'filature-truth-'))
  console.table(
    Object.fromEntries(['cases', 'seeds'].map((set) => [set, score(gold, set, join(folder, `${set}.json`))])),
  )
  rmSync(folder, { recursive: true })
}

function score(gold: string, set: string, graph: string): Record<string, string> {
  const articles = join(gold, set, 'articles')
  runNode('--import', 'tsx', 'src/cli/main.ts', 'extract', articles, '--out', graph, '--quiet')
  const scored = runNode(join(gold, 'score.mjs'), graph, join(gold, set, 'gold.json'), articles, '--json')
  const result = scoreSchema.parse(JSON.parse(scored))
  const percent = (share: number | null) => (share === null ? '–' : `${(100 * share).toFixed(1)} %`)
  return {
    recall: percent(result.recall),
    'with status': percent(result.recallWithStatus),
    precision: percent(result.precision),
    F1: percent(result.f1),
    traps: `${result.broken} of ${result.nevers}`,
    'entities typed': percent(result.entityTyped),
    'quotes verbatim': `${percent(result.verbatim)} of ${result.quotes}`,
  }
}
