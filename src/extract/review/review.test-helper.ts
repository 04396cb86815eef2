import { extractTexts, knowledgeWith } from '../extraction.test-support.ts'

/** What the tests of decisions decide about, unless they say otherwise: the articles "a" and "b". */
export const texts = [
  'Lucie Garance accuse Velmont. La société Dorsane a porté plainte contre Velmont.',
  'Lucie Garance soutient Dorsane. Elle a quitté la ville.',
]

/** What the graph says once the decisions are applied, with what could not be. */
export function reviewed(review: string, articles: readonly string[] = texts) {
  const { graph, problems, leftOut } = extractTexts(articles, knowledgeWith('', review), 0)
  const edges = graph.mapEdges((_, { relation }, source, target) => `${source} ${relation} ${target}`).sort()
  return { graph, edges, leftOut, problems: problems.map(({ line, message }) => `${line}: ${message}`) }
}
