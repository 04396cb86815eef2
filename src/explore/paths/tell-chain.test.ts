import { expect, test } from 'vitest'
import { ontologySchema } from '../../graph/index.ts'
import { FIXTURE_MANIFEST } from '../fixtures.ts'
import type { ShownEdge } from '../view/index.ts'
import type { Chain } from './chain.ts'
import { tellChain } from './tell-chain.ts'

const row = FIXTURE_MANIFEST.ontology.relations.bans
const ONTOLOGY = ontologySchema.parse({
  ...FIXTURE_MANIFEST.ontology,
  relations: { bans: row, sues: row, negotiates_with: { ...row, symmetric: true } },
})

/** @param links "town bans pump" by the two ends that each joins */
function chainOf(...links: readonly (readonly ShownEdge[])[]): Chain {
  const keys = ['a', 'b', 'c', 'd'].slice(0, links.length + 1)
  return {
    nodes: keys.map((key) => ({ key, label: key.toUpperCase(), type: 'organization', degree: 2 })),
    links: links.map((edges, i) => ({ from: keys[i] ?? '', to: keys[i + 1] ?? '', edges })),
  }
}
const edge = (told: string, counts: ShownEdge['counts'] = { asserted: 1 }): ShownEdge => {
  const [subject = '', relation = '', object = ''] = told.split(' ')
  return { subject, relation, object, counts }
}
const read = (chain: Chain) =>
  tellChain(chain, ONTOLOGY).map(({ edge, form }) => `${form}: ${edge.subject} ${edge.relation} ${edge.object}`)

test('a chain that runs one way is one sentence', () => {
  expect(read(chainOf([edge('a bans b')], [edge('b sues c')]))).toEqual(['whole: a bans b', 'running: b sues c'])
})

test('a link that runs back is a sentence of its own, and so is what follows it', () => {
  expect(read(chainOf([edge('a bans b')], [edge('c sues b')], [edge('c bans d')]))).toEqual([
    'whole: a bans b',
    'whole: c sues b',
    'whole: c bans d',
  ])
})

test('a symmetric link runs the way of the chain, however it was written', () => {
  expect(read(chainOf([edge('a bans b')], [edge('c negotiates_with b')]))).toEqual([
    'whole: a bans b',
    'running: b negotiates_with c',
  ])
})

test('of several relations the one that most articles assert tells the link', () => {
  const edges = [edge('a bans b', { denied: 5 }), edge('b sues a', { asserted: 2 }), edge('a sues b', { planned: 3 })]
  expect(read(chainOf(edges))).toEqual(['whole: b sues a'])
  expect(read(chainOf([edge('b sues a'), edge('a sues b')]))).toEqual(['whole: a sues b'])
})
