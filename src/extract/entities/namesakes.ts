import { fold } from '../../graph/index.ts'
import type { Cluster, FoundName } from './cluster.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The names of an article by their spelling; those of a product and of its maker apart. */
export function groupBySpelling(found: readonly FoundName[], vocabulary: Vocabulary): Map<string, Cluster> {
  const clusters = new Map<string, Cluster>()
  const products = productsOfNamesakes(found, vocabulary)
  for (const name of found) {
    const spelling = fold(name.mention.text)
    const isProduct = products.has(name)
    const id = name.span.known ? `known ${name.span.known.name}` : isProduct ? `product ${spelling}` : spelling
    const cluster = clusters.get(id) ?? { names: [], spellings: new Set(), ...(isProduct && { isProduct }) }
    cluster.names.push(name)
    cluster.spellings.add(spelling)
    clusters.set(id, cluster)
  }
  return clusters
}

/**
 * "La société Lumio fabrique la trottinette Lumio": where one noun says that a name is a firm and another that it is a
 * product, the latter is not the firm. A service ("la plateforme Lumio") acts as its firm does and is not told apart.
 */
function productsOfNamesakes(found: readonly FoundName[], vocabulary: Vocabulary): ReadonlySet<FoundName> {
  const products = found.filter(({ span }) => !span.known && isProduct(span.votes, vocabulary))
  if (products.length === 0) return new Set()
  const firms = new Set(
    found
      .filter(({ span, mention }) => mention.text.length > 0 && isFirm(span.votes))
      .map(({ mention }) => fold(mention.text)),
  )
  return new Set(products.filter(({ mention }) => firms.has(fold(mention.text))))
}

function isProduct(votes: FoundName['votes'], vocabulary: Vocabulary): boolean {
  return !isFirm(votes) && votes.some(({ type, noun }) => type === 'product' && noun && !vocabulary.isService(noun))
}

function isFirm(votes: FoundName['votes']): boolean {
  return votes.some(({ type, noun }) => type === 'company' && noun !== undefined)
}
