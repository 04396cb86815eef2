import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractFolder } from '../../src/cli/extraction.ts'
import type { Stated } from '../../src/extract/index.ts'
import type { Statement } from '../../src/graph/index.ts'
import { unpackNews } from '../annotation/unpack.ts'
import { claimHash, readJudged, type Weighable } from './confidence.ts'

const VERDICTS = new URL('../annotation/verdicts.jsonl', import.meta.url)
const GRAPH_DATA = new URL('../../graph-data/', import.meta.url)
/** The statements were drawn from the graph of so many articles; the entities' keys, hence their ids, depend on it. */
const ARTICLES = 8000
const WORKERS = 2

/** The judged statements that the extraction still makes of the collection, with what it sees of each. */
export async function readWeighable(collection: string): Promise<{ weighable: Weighable[]; judged: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'filature-confidence-'))
  unpackNews(collection, folder, ARTICLES)
  const file = (name: string) => new URL(name, GRAPH_DATA).pathname
  const { statements, leftOut } = await extractFolder(
    folder,
    {
      ontology: file('ontology.yaml'),
      lexicon: file('lexicon.fr.yaml'),
      entities: file('entities.yaml'),
      review: file('review.yaml'),
      minConfidence: 0,
      workers: WORKERS,
    },
    { say: () => {}, complain: () => {}, progress: () => {} },
  )
  rmSync(folder, { recursive: true })
  const made = [...statements, ...leftOut.map(({ stated }) => stated)]
  const byId = firstBy(made, ({ document, id }) => `${document} ${id}`)
  const byClaim = firstBy(made, claimHash)
  const judged = readJudged(VERDICTS)
  const weighable = judged.flatMap((one): Weighable[] => {
    const same = byId.get(`${one.article} ${one.id}`)
    // What was wrong with these may be mended in the statement that has taken their place.
    const mayBeMended = one.cause === 'status' || one.cause === 'glued'
    const kept = same ?? (mayBeMended ? undefined : byClaim.get(one.claim))
    const features = kept?.origin?.trace.weighed
    return features ? [{ judged: one, features }] : []
  })
  return { weighable, judged: judged.length }
}

function firstBy(made: readonly Stated[], keyOf: (statement: Statement) => string): Map<string, Stated> {
  return new Map(made.toReversed().map((stated) => [keyOf(stated.statement), stated]))
}
