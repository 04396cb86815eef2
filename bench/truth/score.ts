import type { Evidence, Ontology, SerializedGraph } from '../../src/graph/index.ts'
import { createDifficulty, type Difficulty } from './difficulty.ts'
import type { Fact, Gold, GoldArticle } from './gold.ts'
import { bareName, createResolve } from './names.ts'

/** How a graph compares with the gold of one article, fact by fact. */
export interface Score {
  readonly facts: readonly ScoredFact[]
  /** What the graph states; `right` is false for every claim that the gold has not, when it is exhaustive. */
  readonly claims: readonly { claim: Claim; right: boolean }[]
  readonly traps: readonly { fact: Fact; taken: boolean }[]
  readonly entities: readonly { name: string; type: string; found: boolean; typed: boolean }[]
}

export interface ScoredFact {
  readonly fact: Fact
  readonly found: boolean
  readonly statusRight: boolean
  readonly speakerRight: boolean
  readonly difficulty: Difficulty
}

export interface Claim {
  readonly subject: string
  readonly relation: string
  readonly object: string
  readonly evidence: Evidence
}

/**
 * Compares a graph with the gold of one article. A fact is found when a claim has its subject, relation and object (either way
 * round for symmetric relations); its status and speaker are judged apart.
 *
 * @param document the article's id
 * @param text the article as decoded
 * @param relations the ontology's: which are symmetric, and what each may join
 * @throws when the gold does not annotate this article
 */
export function scoreArticle(
  document: string,
  text: string,
  gold: Gold,
  graph: SerializedGraph,
  relations: Ontology['relations'],
): Score {
  const article = gold.documents[document]
  if (!article) throw new Error(`no gold for ${document}`)
  const { resolve, namesOf, placesOf } = createResolve(document, article, gold, graph, text)
  const difficultyOf = createDifficulty({ text, graph, relations, resolve, placesOf })
  const claims = claimsOf(graph, document)

  const states = ({ subject, relation, object }: Claim, [s, r, o]: Fact): boolean => {
    const [subjects, objects] = [resolve(s), resolve(o)]
    if (!r.split('|').includes(relation)) return false
    return (
      (subjects.has(subject) && objects.has(object)) ||
      (relations[relation]?.symmetric === true && subjects.has(object) && objects.has(subject))
    )
  }
  const saidBy = ({ attributedTo }: Evidence, speaker: string): boolean =>
    attributedTo !== undefined &&
    (resolve(speaker).has(attributedTo) || namesOf(speaker).some((name) => bareName(name) === bareName(attributedTo)))

  const covers = (fact: Fact, { evidence }: Claim): boolean => fact[3]?.split('|').includes(evidence.status) ?? true
  const isRight = (claim: Claim): boolean =>
    (article.facts ?? []).some((fact) => states(claim, fact)) ||
    (article.optional ?? []).some((fact) => states(claim, fact) && covers(fact, claim))
  return {
    facts: (article.facts ?? []).map((fact) => {
      const hits = claims.filter((claim) => states(claim, fact)).map(({ evidence }) => evidence)
      const [, , , status = 'asserted', speaker] = fact
      return {
        fact,
        found: hits.length > 0,
        statusRight: hits.some((hit) => status.split('|').includes(hit.status)),
        speakerRight: hits.some((hit) => speaker === undefined || saidBy(hit, speaker)),
        difficulty: difficultyOf(fact),
      }
    }),
    claims: article.exhaustive ? claims.map((claim) => ({ claim, right: isRight(claim) })) : [],
    traps: (article.never ?? []).map((fact) => ({
      fact,
      taken: claims.some(
        (claim) => states(claim, fact) && (fact[3] ?? 'asserted').split('|').includes(claim.evidence.status),
      ),
    })),
    entities: scoreEntities(article, graph, resolve),
  }
}

function scoreEntities(
  { entities = [] }: GoldArticle,
  graph: SerializedGraph,
  resolve: (term: string) => ReadonlySet<string>,
): Score['entities'] {
  return entities.map(([name, type]) => {
    const keys = resolve(name)
    const nodes = graph.nodes.filter(({ key }) => keys.has(key))
    const typed = nodes.some(({ attributes }) => type.split('|').includes(attributes.type))
    return { name, type, found: nodes.length > 0, typed }
  })
}

function claimsOf(graph: SerializedGraph, document: string): Claim[] {
  return graph.edges.flatMap(({ source, target, attributes: { relation, evidence } }) =>
    evidence
      .filter((piece) => piece.document === document)
      .map((piece) => ({ subject: source, relation, object: target, evidence: piece })),
  )
}
