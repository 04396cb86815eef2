import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleGraph } from '../graph/index.ts'
import { anyGraph, articles, entity, publish, siteOf, statement, statementsOf } from './site.fixture.ts'

describe('neighbourhoods', () => {
  it('of two joined nodes, one has the other on its first page or among its hubs', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const site = siteOf(publish(graph))
        const shown = (key: string) => {
          const { neighbours, hubs } = site.neighbourhood(key)
          return new Set([...neighbours, ...hubs].map((neighbour) => neighbour.key))
        }
        graph.forEachEdge((_, __, source, target) => {
          expect(shown(source).has(target) || shown(target).has(source)).toBe(true)
        })
      }),
      { numRuns: 15 },
    )
  }, 30_000)

  it('list as hubs the neighbours of later pages that have several pages themselves', () => {
    const around = (hub: string) => Array.from({ length: 25 }, (_, i) => `${hub}${i}`)
    const graph = assembleGraph(
      ['a', 'b', ...around('a'), ...around('b')].map((key) => entity(key)),
      [
        statement('a', 'b'),
        ...['a', 'b'].flatMap((hub) =>
          around(hub).flatMap((key) => [
            statement(hub, key, { id: `${key} 1` }),
            statement(hub, key, { id: `${key} 2` }),
          ]),
        ),
      ],
      articles,
    )
    const site = siteOf(publish(graph))
    expect(site.neighbourhood('a')).toMatchObject({ pages: 2, hubs: [{ key: 'b', degree: 26 }] })
    expect(site.neighbourhood('b').hubs.map(({ key }) => key)).toEqual(['a'])
    expect(site.neighbourhood('a0')).toMatchObject({ pages: 1, hubs: [] })
  })

  it('name each neighbour once over all pages, and their links hold every statement of the graph twice', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const site = siteOf(publish(graph))
        let total = 0
        graph.forEachNode((key) => {
          const { node } = site.neighbourhood(key)
          const neighbours = site.allNeighbours(key)
          expect(neighbours.map((neighbour) => neighbour.key).toSorted()).toEqual(graph.neighbors(key).toSorted())
          expect(node.degree).toBe(neighbours.length)
          const statements = neighbours.reduce((sum, neighbour) => sum + statementsOf(neighbour), 0)
          expect(node.statements).toBe(statements)
          total += statements
        })
        expect(total).toBe(2 * site.manifest.counts.statements)
      }),
      { numRuns: 15 },
    )
  }, 30_000)

  it('bring the most statements first, then the better connected, then by key', () => {
    const graph = assembleGraph(
      ['a', 'b', 'c', 'd', 'e'].map((key) => entity(key)),
      [
        statement('a', 'b'),
        statement('c', 'a'),
        statement('a', 'd'),
        statement('d', 'e'),
        statement('a', 'e', { id: '1' }),
        statement('a', 'e', { id: '2' }),
      ],
      articles,
    )
    const { neighbours } = siteOf(publish(graph)).neighbourhood('a')
    expect(neighbours.map(({ key }) => key)).toEqual(['e', 'd', 'b', 'c'])
  })

  it('sum up each edge: which way it runs, its statuses and its days', () => {
    const graph = assembleGraph(
      [entity('a'), entity('b')],
      [
        statement('a', 'b', { id: '1', status: 'planned', date: '2026-03-02' }),
        statement('a', 'b', { id: '2', status: 'asserted', date: '2026-03-04' }),
        statement('a', 'b', { id: '3', status: 'asserted' }),
        statement('b', 'a', { relation: 'sues' }),
      ],
      articles,
    )
    const site = siteOf(publish(graph))
    const days = { first: '2026-03-02', last: '2026-03-04' }
    const byDay = { '2026-03-02': { planned: 1 }, '2026-03-04': { asserted: 1 } }
    expect(site.neighbourhood('a').neighbours[0]?.links).toEqual([
      { relation: 'bans', direction: 'out', counts: { asserted: 2, planned: 1 }, days, byDay },
      { relation: 'sues', direction: 'in', counts: { asserted: 1 } },
    ])
    expect(site.neighbourhood('b').neighbours[0]?.links.map(({ direction }) => direction)).toEqual(['in', 'out'])
  })

  it('tell each date that a sentence gives once for every status and day', () => {
    const graph = assembleGraph(
      [entity('a'), entity('b')],
      [
        statement('a', 'b', { id: '1', date: '2026-03-02', when: '2025-06' }),
        statement('a', 'b', { id: '2', date: '2026-03-02', when: '2025-06' }),
        statement('a', 'b', { id: '3', date: '2026-03-02', when: '2025' }),
        statement('a', 'b', { id: '4', date: '2026-03-02' }),
      ],
      articles,
    )
    const [neighbour] = siteOf(publish(graph)).neighbourhood('a').neighbours
    expect(neighbour?.links[0]?.whens?.map(({ when, date }) => [when, date])).toEqual([
      ['2025', '2026-03-02'],
      ['2025-06', '2026-03-02'],
    ])
  })
})
