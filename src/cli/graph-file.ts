import { type KnowledgeGraph, serializeGraph } from '../graph/index.ts'
import { writeWhole } from './write-whole.ts'

/** Writes the graph whole or not at all. */
export function writeGraph(file: string, graph: KnowledgeGraph): void {
  writeWhole(file, graphText(graph))
}

/**
 * The graph as JSON, one node and one edge a line: a difference between two builds can be read, and a graph of any size
 * is never one string.
 */
export function* graphText(graph: KnowledgeGraph): Generator<string> {
  const { options, attributes, nodes, edges } = serializeGraph(graph)
  yield `{"options":${JSON.stringify(options)},\n"attributes":${JSON.stringify(attributes)},\n"nodes":[`
  yield* rows(nodes)
  yield `],\n"edges":[`
  yield* rows(edges)
  yield ']}\n'
}

function* rows(values: readonly unknown[]): Generator<string> {
  for (const [i, value] of values.entries()) yield `${i === 0 ? '' : ','}\n${JSON.stringify(value)}`
}
