import { fold, type KnowledgeGraph, nearest } from '../graph/index.ts'

/** The keys of the entities that are called so, whatever the case and the accents. */
export function entitiesCalled(graph: KnowledgeGraph, name: string): string[] {
  const wanted = fold(name)
  return graph.filterNodes((_, { label, aliases }) => [label, ...aliases].some((own) => fold(own) === wanted))
}

/** The names and keys that somebody may have meant, as they are written, one for each entity. */
export function namesLike(graph: KnowledgeGraph, asked: string, others: Iterable<string> = []): string[] {
  const owners = new Map<string, string>()
  for (const key of graph.nodes()) owners.set(key, key)
  const folded = new Set([...owners.keys()].map(fold))
  graph.forEachNode((key, { label, aliases }) => {
    for (const name of [label, ...aliases]) if (!folded.has(fold(name)) && !owners.has(name)) owners.set(name, key)
  })
  for (const other of others) if (!owners.has(other)) owners.set(other, other)
  const told = new Set<string>()
  return nearest(asked, owners.keys(), Number.POSITIVE_INFINITY)
    .filter((name) => {
      const owner = owners.get(name) ?? name
      if (told.has(owner)) return false
      told.add(owner)
      return true
    })
    .slice(0, 3)
}

/** The other entities that have this one's name, as a reader sees it. */
export function namesakes(graph: KnowledgeGraph, key: string): string[] {
  const name = fold(graph.getNodeAttribute(key, 'label'))
  return graph.filterNodes((other, { label }) => other !== key && fold(label) === name)
}

/** "gouvernement-e7ba987a (in nodate)": a key, and the first articles that name it, which tell it from its namesakes. */
export function placed(graph: KnowledgeGraph, key: string, within: string): string {
  const articles = [...new Set(graph.getNodeAttribute(key, 'mentions').map(({ document }) => document))]
  return `${key} (${within} ${articles.slice(0, 2).join(', ')}${articles.length > 2 ? ' …' : ''})`
}

/** What to say when several entities are called so. */
export function severalCalled(graph: KnowledgeGraph, name: string, keys: readonly string[]): string {
  return `Several entities are called "${name}": ${nameOneOf(keys.map((key) => placed(graph, key, 'in')))}`
}

/** "name one of a, b …", when what was asked for is not enough to tell them apart. */
export function nameOneOf(candidates: readonly string[]): string {
  const shown = candidates.slice(0, 8)
  return `name one of ${shown.join(', ')}${candidates.length > shown.length ? ' …' : ''}.`
}

/** The end of a complaint about `asked`: what may be meant, or else the remedy. */
export function didYouMean(candidates: readonly string[], remedy = '.'): string {
  return candidates.length === 0 ? remedy : `; did you mean ${candidates.map((one) => `"${one}"`).join(' or ')}?`
}
