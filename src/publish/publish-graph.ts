import { createHash } from 'node:crypto'
import type { KnowledgeGraph, Manifest, Ontology } from '../graph/index.ts'
import { articleBytes, articleFiles } from './articles.ts'
import { evidenceBytes, evidenceFiles } from './evidence.ts'
import { type JoinedGraph, joinGraph } from './joined-graph.ts'
import { neighbourhoodBytes, neighbourhoodFiles } from './neighbourhoods.ts'
import { searchFiles } from './search.ts'
import { shardBits } from './shards.ts'
import { chooseStart } from './start.ts'

/** A file of the site: `path` relative to the site's data folder, with forward slashes; `text` is JSON, to be written as UTF-8. */
export interface PublishedFile {
  readonly path: string
  readonly text: string
}

/** Stands for the revision until everything under it is known. */
const UNNAMED = '0'.repeat(16)

/**
 * The graph as the static files that `src/graph/site.ts` describes. Files are made one at a time as they are asked
 * for; the manifests come last, so that whoever copies the files in order never publishes a manifest before what it
 * names. The same graph, ontology and title give the same bytes.
 *
 * @throws when a statement cites an article, or an edge uses a relation, that is not described.
 */
export function* publishGraph(
  graph: KnowledgeGraph,
  ontology: Ontology,
  options: { readonly title: string },
): Iterable<PublishedFile> {
  checkRelations(graph, ontology)
  const joined = joinGraph(graph)
  const draft = draftManifest(joined, ontology, options.title)

  // Everything is made twice, once to be named by its hash and once to be written: holding the text of a large graph
  // costs more than making it again.
  const hash = createHash('sha256')
  for (const { path, text } of filesUnder(draft, joined)) hash.update(`${path}\n${text}`)
  const revision = hash.update(toText(draft)).digest('hex').slice(0, UNNAMED.length)

  for (const { path, text } of filesUnder(draft, joined))
    yield { path: `${revision}${path.slice(UNNAMED.length)}`, text }
  const manifest = toText({ ...draft, revision })
  yield { path: `${revision}/manifest.json`, text: manifest }
  yield { path: 'manifest.json', text: manifest }
}

function* filesUnder(manifest: Manifest, joined: JoinedGraph): Iterable<PublishedFile> {
  yield* toFiles(neighbourhoodFiles(manifest, joined))
  yield* toFiles(evidenceFiles(manifest, joined))
  yield* toFiles(articleFiles(manifest, joined))
  yield* toFiles(searchFiles(manifest, joined))
}

function draftManifest(joined: JoinedGraph, ontology: Ontology, title: string): Manifest {
  const { graph, nodes, pairs } = joined
  const { articles } = graph.getAttributes()
  const days = Object.values(articles)
    .flatMap(({ date }) => date ?? [])
    .toSorted()
  const [first] = days
  const last = days.at(-1)
  return {
    schemaVersion: 1,
    revision: UNNAMED,
    title,
    counts: {
      articles: Object.keys(articles).length,
      nodes: nodes.size,
      edges: graph.size,
      statements: pairs.reduce((sum, pair) => sum + pair.statements, 0),
    },
    ...(first === undefined || last === undefined ? {} : { days: { first, last } }),
    ontology,
    start: chooseStart(joined),
    shardBits: {
      neighbourhoods: shardBits(neighbourhoodBytes(joined)),
      evidence: shardBits(evidenceBytes(joined)),
      articles: shardBits(articleBytes(joined)),
    },
  }
}

function checkRelations(graph: KnowledgeGraph, ontology: Ontology): void {
  graph.forEachEdge((key, { relation }) => {
    if (!Object.hasOwn(ontology.relations, relation))
      throw new Error(`publish: the edge "${key}" uses the relation "${relation}": add it to the ontology`)
  })
}

function* toFiles(files: Iterable<readonly [path: string, value: unknown]>): Iterable<PublishedFile> {
  for (const [path, value] of files) yield { path, text: toText(value) }
}

function toText(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}
