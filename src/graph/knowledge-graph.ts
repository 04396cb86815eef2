import { MultiDirectedGraph } from 'graphology'
import { z } from 'zod'
import { type ArticleInfo, articleInfoSchema } from './article.ts'
import { type Entity, entityTypeSchema, mentionSchema, wikidataSchema } from './entity.ts'
import { evidenceSchema, type Statement } from './statement.ts'
import { byCodeUnit } from './text.ts'

const nodeAttributesSchema = z.object({
  label: z.string(),
  type: entityTypeSchema,
  aliases: z.array(z.string()),
  mentions: z.array(mentionSchema),
  wikidata: wikidataSchema.optional(),
})
const edgeAttributesSchema = z.object({ relation: z.string(), evidence: z.array(evidenceSchema).nonempty() })
const graphAttributesSchema = z.object({
  /** Of this file's shape; a reader refuses a version that it does not know. */
  schemaVersion: z.literal(1),
  /** The articles that the evidence names, by id. */
  articles: z.record(z.string(), articleInfoSchema),
})

/** graphology's serialised form, as `filature extract` writes it. */
export const serializedGraphSchema = z.object({
  options: z.object({ type: z.literal('directed'), multi: z.literal(true), allowSelfLoops: z.literal(false) }),
  attributes: graphAttributesSchema,
  nodes: z.array(z.object({ key: z.string(), attributes: nodeAttributesSchema })),
  edges: z.array(
    z.object({ key: z.string(), source: z.string(), target: z.string(), attributes: edgeAttributesSchema }),
  ),
})

export type SerializedGraph = z.infer<typeof serializedGraphSchema>
export type NodeAttributes = z.infer<typeof nodeAttributesSchema>
export type EdgeAttributes = z.infer<typeof edgeAttributesSchema>
export type GraphAttributes = z.infer<typeof graphAttributesSchema>
export type KnowledgeGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>

/**
 * Joins entities and statements into the graph: one edge for each (subject, relation, object), all its statements as
 * evidence. Order does not depend on the order of the input: nodes and edges by key, evidence by document and offset.
 * @throws when a statement names an entity that is not given, or joins an entity to itself: both are programming errors.
 */
export function assembleGraph(
  entities: readonly Entity[],
  statements: readonly Statement[],
  articles: Readonly<Record<string, ArticleInfo>>,
): KnowledgeGraph {
  const graph: KnowledgeGraph = new MultiDirectedGraph({ allowSelfLoops: false })
  graph.replaceAttributes({ schemaVersion: 1, articles: Object.fromEntries(sortedEntries(articles)) })
  for (const { key, label, type, aliases, mentions, wikidata } of entities.toSorted((a, b) => byCodeUnit(a.key, b.key)))
    graph.addNode(key, {
      label,
      type,
      aliases: [...aliases],
      mentions: mentions.toSorted((a, b) => byCodeUnit(a.document, b.document) || a.start - b.start || a.end - b.end),
      ...(wikidata === undefined ? {} : { wikidata }),
    })

  for (const statement of statements.toSorted((a, b) => byCodeUnit(edgeKey(a), edgeKey(b)) || byPlace(a, b))) {
    const { subject, relation, object, ...evidence } = statement
    const key = edgeKey(statement)
    if (graph.hasEdge(key)) graph.getEdgeAttribute(key, 'evidence').push(evidence)
    else graph.addDirectedEdgeWithKey(key, subject, object, { relation, evidence: [evidence] })
  }
  return graph
}

/** The graph as `filature extract` writes it: the same graph gives the same bytes. */
export function serializeGraph(graph: KnowledgeGraph): SerializedGraph {
  return serializedGraphSchema.parse(graph.export())
}

/**
 * Reads what {@link serializeGraph} wrote.
 * @throws {z.ZodError} naming the place when the value has another shape.
 */
export function parseGraph(value: unknown): KnowledgeGraph {
  return MultiDirectedGraph.from<NodeAttributes, EdgeAttributes, GraphAttributes>(serializedGraphSchema.parse(value))
}

/** The key of the edge that a statement belongs to. */
export function edgeKey({ subject, relation, object }: Pick<Statement, 'subject' | 'relation' | 'object'>): string {
  return `${subject}|${relation}|${object}`
}

function byPlace(a: { document: string; start: number; id: string }, b: typeof a): number {
  return byCodeUnit(a.document, b.document) || a.start - b.start || byCodeUnit(a.id, b.id)
}

function sortedEntries<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).toSorted(([a], [b]) => byCodeUnit(a, b))
}
