import { describe, expect, test } from 'vitest'
import { FIXTURE_MANIFEST } from '../fixtures.ts'
import type { ShownEdge } from '../view/index.ts'
import { groupByRelation, rolesOf } from './relation-groups.ts'

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

describe('the roles of an entity', () => {
  const { relations, ...ontology } = FIXTURE_MANIFEST.ontology
  const [row] = Object.values(relations)
  const roles = row && { ...ontology, relations: { leads: { ...row, role: true }, bans: row } }
  const leads = (subject: string, object: string, counts: ShownEdge['counts'] = { asserted: 1 }): ShownEdge => ({
    subject,
    relation: 'leads',
    object,
    counts,
  })
  const told = (edges: readonly ShownEdge[]) => roles && rolesOf('mayor', edges, roles).map(({ object }) => object)

  test('are what it is to others, not what others are to it', () => {
    expect(told([leads('mayor', 'town'), leads('deputy', 'mayor')])).toEqual(['town'])
  })

  test('are asserted, the most stated first, and of relations that say what somebody is', () => {
    const edges = [
      leads('mayor', 'club', { planned: 3 }),
      leads('mayor', 'town'),
      leads('mayor', 'district', { asserted: 2 }),
      { ...leads('mayor', 'fishers'), relation: 'bans' },
    ]
    expect(told(edges)).toEqual(['district', 'town'])
  })
})
