/**
 * npm run bench -- truth --gold DIR [--min-confidence]
 *
 * Runs `filature extract` on gold sets and prints how true the graph is. DIR holds `score.mjs` and one folder a set, each
 * with `articles/` and `gold.json`; its README says how they were annotated. With `--min-confidence` it prints what each
 * least confidence would cost and gain, instead of the published one alone.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { PUBLISHED_MIN_CONFIDENCE } from '../src/extract/index.ts'
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
  /** null when there is no quote to compare. */
  verbatim: z.number().nullable(),
})

const SETS = ['cases', 'seeds']

const LEAST_CONFIDENCES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

/** Scores each set of gold facts and prints a line for it. */
export async function run(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { gold: { type: 'string' }, 'min-confidence': { type: 'boolean', default: false } },
  })
  const gold = values.gold
  if (gold === undefined || !existsSync(join(gold, 'score.mjs'))) {
    console.error('usage: npm run bench -- truth --gold DIR, with DIR/score.mjs and DIR/SET/{articles,gold.json}')
    process.exitCode = 2
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'filature-truth-'))
  const thresholds = values['min-confidence'] ? LEAST_CONFIDENCES : [PUBLISHED_MIN_CONFIDENCE]
  const rows = SETS.flatMap((set) =>
    thresholds.map((least) => ({
      set,
      'least confidence': least,
      ...score(gold, set, join(folder, `${set}.json`), least),
    })),
  )
  console.table(rows)
  rmSync(folder, { recursive: true })
}

function score(gold: string, set: string, graph: string, least: number): Record<string, string> {
  const articles = join(gold, set, 'articles')
  const options = ['--out', graph, '--min-confidence', String(least), '--quiet']
  runNode('--import', 'tsx', 'src/cli/main.ts', 'extract', articles, ...options)
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
