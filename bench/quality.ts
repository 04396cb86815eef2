/**
 * npm run bench -- quality --data NEWS.jsonl.gz [--articles 8000] [--sample 150] [--seed 1] [--verdicts docs/quality.md]
 *
 * Extracts the graph of a news collection and prints a random sample of its statements, each with its sentence, to be
 * judged by a reader one by one. With a table of verdicts it counts those instead, and says which of its statements the
 * extraction no longer makes.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { byCodeUnit, contentHash, type Evidence, type KnowledgeGraph, parseGraph } from '../src/graph/index.ts'
import { unpackNews } from './annotation/unpack.ts'
import { countVerdicts, readVerdicts } from './annotation/verdicts.ts'

interface Sampled {
  readonly id: string
  readonly article: string
  readonly subject: string
  readonly relation: string
  readonly object: string
  readonly evidence: Evidence
}

/** Extracts, samples and prints; see above. */
export async function run(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      data: { type: 'string' },
      articles: { type: 'string', default: '8000' },
      sample: { type: 'string', default: '150' },
      seed: { type: 'string', default: '1' },
      verdicts: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const [articles, size] = [Number(values.articles), Number(values.sample)]
  if (values.data === undefined || !(articles > 0) || !(size > 0)) {
    console.error(
      'usage: npm run bench -- quality --data NEWS.jsonl.gz [--articles 8000] [--sample 150] [--seed 1] [--json] [--verdicts FILE.md]',
    )
    process.exitCode = 2
    return
  }
  const { statements, seconds } = extractNews(values.data, articles)
  const byRelation = new Map<string, number>()
  for (const { relation } of statements) byRelation.set(relation, (byRelation.get(relation) ?? 0) + 1)
  console.error(`${articles} articles, ${statements.length} statements, ${seconds.toFixed(0)} s`)
  console.error(
    [...byRelation]
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([name, count]) => `${name} ${count}`)
      .join(', '),
  )
  if (values.verdicts !== undefined) {
    const verdicts = readVerdicts(values.verdicts, readFileSync(values.verdicts, 'utf8'))
    console.table(countVerdicts(verdicts, new Set(statements.map(({ id }) => id))))
    return
  }
  for (const sampled of sample(statements, size, values.seed))
    console.log(values.json ? JSON.stringify(sampled) : describe(sampled))
}

function extractNews(data: string, count: number): { statements: Sampled[]; seconds: number } {
  const folder = mkdtempSync(join(tmpdir(), 'filature-quality-'))
  const [articles, out] = [join(folder, 'articles'), join(folder, 'graph.json')]
  unpackNews(data, articles, count)
  const started = performance.now()
  const extract = ['--import', 'tsx', 'src/cli/main.ts', 'extract', articles, '--out', out, '--quiet']
  const { status, stderr } = spawnSync(process.execPath, extract, { encoding: 'utf8' })
  const seconds = (performance.now() - started) / 1000
  if (status !== 0) throw new Error(`the extraction failed:\n${stderr}`)
  const graph = parseGraph(JSON.parse(readFileSync(out, 'utf8')))
  rmSync(folder, { recursive: true })
  return { statements: statementsOf(graph), seconds }
}

function statementsOf(graph: KnowledgeGraph): Sampled[] {
  const label = (key: string) => `${graph.getNodeAttribute(key, 'label')} (${graph.getNodeAttribute(key, 'type')})`
  return graph
    .mapEdges((_, { relation, evidence }, subject, object) =>
      evidence.map((one) => ({
        id: one.id,
        article: one.document,
        subject: label(subject),
        relation,
        object: label(object),
        evidence: one,
      })),
    )
    .flat()
}

/** The statements whose seeded hashes come first: a statement's chance does not depend on what else is extracted. */
function sample(statements: readonly Sampled[], size: number, seed: string): Sampled[] {
  return statements
    .map((statement) => ({ statement, rank: contentHash(`${seed} ${statement.id}`) }))
    .sort((a, b) => byCodeUnit(a.rank, b.rank))
    .slice(0, size)
    .map(({ statement }) => statement)
}

function describe({ id, article, subject, relation, object, evidence }: Sampled): string {
  const speaker = evidence.attributedTo === undefined ? '' : `, says ${evidence.attributedTo}`
  return [
    `${id} ${article}`,
    `  ${subject} –${relation}→ ${object} [${evidence.status}${speaker}] ${evidence.rule}`,
    `  ${evidence.quote.replace(/\s+/gu, ' ')}`,
  ].join('\n')
}
