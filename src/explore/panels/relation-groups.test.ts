import { expect, test } from 'vitest'
import type { ShownEdge } from '../view/index.ts'
import { groupByRelation } from './relation-groups.ts'

const edge = (relation: string, object: string, statements: number, first?: string): ShownEdge => ({
  subject: 'town',
  relation,
  object,
  counts: { asserted: statements },
  ...(first === undefined ? {} : { days: { first, last: first } }),
})

test('the links of an entity are told by relation, the most stated first, and by date within', () => {
  const groups = groupByRelation([
    edge('bans', 'undated', 1),
    edge('bans', 'second', 1, '2026-03-02'),
    edge('sues', 'only', 5, '2026-03-05'),
    edge('bans', 'first', 1, '2026-02-24'),
  ])
  expect(groups.map(({ relation, statements }) => [relation, statements])).toEqual([
    ['sues', 5],
    ['bans', 3],
  ])
  expect(groups[1]?.edges.map(({ object }) => object)).toEqual(['first', 'second', 'undated'])
})

test('an entity without links has no groups', () => {
  expect(groupByRelation([])).toEqual([])
})
