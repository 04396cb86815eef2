import { describe, expect, it } from 'vitest'
import type { EntityType, Evidence, SerializedGraph } from '../../src/graph/index.ts'
import { readOntology } from '../annotation/ontology.ts'
import type { Fact, Gold, GoldArticle } from './gold.ts'
import { scoreArticle } from './score.ts'

const TEXT =
  'Lucie Garance dirige Velmont. Selon Hugo Mercœur, la société Velmont négocierait avec la Fondation Garance.'

/** A node by its label, mentioned wherever the text has one of the names. */
const node = (label: string, type: EntityType, names = [label]) => ({
  key: label,
  attributes: {
    label,
    type,
    aliases: [],
    mentions: names.map((name) => {
      const start = TEXT.indexOf(name)
      return { document: 'a', start, end: start + name.length, kind: 'name' as const }
    }),
  },
})
const claim = (source: string, relation: string, target: string, change: Partial<Evidence> = {}) => {
  const evidence = { id: '1', document: 'a', start: 0, end: 29, quote: TEXT.slice(0, 29), status: 'asserted' as const }
  const attributes = { relation, evidence: [{ ...evidence, rule: 'r', words: [], ...change }] as [Evidence] }
  return { key: `${source}|${relation}|${target}`, source, target, attributes }
}
const NODES = [
  node('Lucie Garance', 'person'),
  node('Hugo Mercœur', 'person'),
  node('La société Velmont', 'company', ['Velmont', 'société Velmont']),
  node('Fondation Garance', 'organization'),
]
const graph = (...edges: SerializedGraph['edges']): SerializedGraph => ({
  options: { type: 'directed', multi: true, allowSelfLoops: false },
  attributes: { schemaVersion: 1, articles: {} },
  nodes: NODES,
  edges,
})
const score = (article: GoldArticle, ...edges: SerializedGraph['edges']) => {
  const entities: Gold['entities'] = {
    garance: { type: 'person', names: ['Lucie Garance', 'Garance'] },
    velmont: { type: 'company', names: ['Velmont'] },
    fondation: { type: 'organization', names: ['Fondation Garance'] },
    mercoeur: { type: 'person', names: ['Hugo Mercœur'] },
  }
  return scoreArticle('a', TEXT, { entities, documents: { a: article } }, graph(...edges), readOntology().relations)
}
const LEADS: Fact = ['garance', 'leads', 'velmont', 'asserted']
const leads = claim('Lucie Garance', 'leads', 'La société Velmont')

describe('a fact', () => {
  const found = (fact: Fact, ...edges: SerializedGraph['edges']) => score({ facts: [fact] }, ...edges).facts[0]?.found

  it('is found when a claim joins its subject and object by its relation', () => {
    expect(found(LEADS, leads)).toBe(true)
    expect(found(['garance', 'leads|works_for', 'mercoeur|velmont'], leads)).toBe(true)
    expect(found(LEADS)).toBe(false)
    expect(found(LEADS, claim('Lucie Garance', 'owns', 'La société Velmont'))).toBe(false)
  })

  it('may be stated either way round when its relation says the same both ways', () => {
    expect(
      found(
        ['fondation', 'negotiates_with', 'velmont'],
        claim('La société Velmont', 'negotiates_with', 'Fondation Garance'),
      ),
    ).toBe(true)
    expect(found(LEADS, claim('La société Velmont', 'leads', 'Lucie Garance'))).toBe(false)
  })

  it('is not found for an entity whose longer name holds the name', () => {
    expect(
      found(
        ['garance', 'negotiates_with', 'velmont'],
        claim('Fondation Garance', 'negotiates_with', 'La société Velmont'),
      ),
    ).toBe(true)
    expect(
      score(
        { facts: [['garance', 'negotiates_with', 'velmont']], optional: [['fondation', 'owns', 'velmont']] },
        claim('Fondation Garance', 'negotiates_with', 'La société Velmont'),
      ).facts[0]?.found,
    ).toBe(false)
  })

  it('may be about the entity at one place of a name only', () => {
    expect(found(['Lucie Garance#1', 'leads', 'velmont'], leads)).toBe(true)
    expect(found(['Garance#2', 'leads', 'velmont'], leads)).toBe(false)
  })

  it('has its status and its speaker judged apart', () => {
    const fact: Fact = ['velmont', 'negotiates_with', 'fondation', 'reported|denied', 'mercoeur']
    const judged = (change: Partial<Evidence>) =>
      score({ facts: [fact] }, claim('La société Velmont', 'negotiates_with', 'Fondation Garance', change)).facts[0]
    expect(judged({})).toMatchObject({ found: true, statusRight: false, speakerRight: false })
    expect(judged({ status: 'reported', attributedTo: 'Hugo Mercœur' })).toMatchObject({
      statusRight: true,
      speakerRight: true,
    })
  })
})

it('tells what stands in the way of a fact', () => {
  const facts: Fact[] = [
    ['garance', 'leads', 'velmont'],
    ['garance', 'member_of', 'fondation'],
    ['garance', 'sues', 'Paul Estève'],
    ['velmont', 'leads', 'fondation'],
  ]
  const difficulties = score({ facts }).facts.map(({ difficulty }) => difficulty)
  expect(difficulties).toEqual(['together', 'apart', 'no node', 'wrong types'])
})

describe('a claim', () => {
  const right = (article: GoldArticle, edge = leads) => score(article, edge).claims.map((claim) => claim.right)

  it('is wrong when the gold has every fact and not this one', () => {
    expect(right({ exhaustive: true, facts: [LEADS] })).toEqual([true])
    expect(right({ exhaustive: true, facts: [] })).toEqual([false])
    expect(right({ facts: [] })).toEqual([])
  })

  it('is right when it is arguable, with the status that makes it so', () => {
    expect(right({ exhaustive: true, optional: [['garance', 'leads', 'velmont']] })).toEqual([true])
    expect(right({ exhaustive: true, optional: [['garance', 'leads', 'velmont', 'planned']] })).toEqual([false])
  })

  it('takes a trap only with the status that makes it false', () => {
    const taken = (fact: Fact) => score({ never: [fact] }, leads).traps[0]?.taken
    expect(taken(['garance', 'leads', 'velmont'])).toBe(true)
    expect(taken(['garance', 'leads', 'velmont', 'denied'])).toBe(false)
    expect(taken(['garance', 'leads', 'velmont', 'denied|asserted'])).toBe(true)
  })
})

it('tells an entity that is missed from one whose type is wrong', () => {
  const entities = [
    ['Velmont', 'company|organization'],
    ['Fondation Garance', 'company'],
    ['Paul Estève', 'person'],
  ] satisfies [string, string][]
  expect(score({ entities }).entities.map(({ found, typed }) => [found, typed])).toEqual([
    [true, true],
    [true, false],
    [false, false],
  ])
})
