import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleGraph } from '../graph/index.ts'
import { anyGraph, articles, entity, publish, siteOf, statement } from './site.fixture.ts'

describe('the start view', () => {
  it('begins with the most connected entity, and goes on with who is joined to those before while there is anybody', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { start } = siteOf(publish(graph)).manifest
        const degree = (key: string) => graph.neighbors(key).length
        expect(start.length).toBeGreaterThan(0)
        expect(start.length).toBeLessThanOrEqual(12)
        expect(degree(start[0] ?? '')).toBe(Math.max(...graph.mapNodes(degree)))
        start.slice(1).forEach((key, i) => {
          const before = start.slice(0, i + 1)
          const joined = before.flatMap((key) => graph.neighbors(key)).filter((key) => !before.includes(key))
          if (joined.length > 0) expect(joined).toContain(key)
          else expect(degree(key)).toBeGreaterThan(0)
        })
      }),
      { numRuns: 15 },
    )
  }, 30_000)

  it('shows several small stories rather than one, the most connected first, and nobody whom nothing joins', () => {
    const keys = ['a', 'b', 'hub', 'left', 'right', 'alone']
    const links = [
      ['hub', 'left'],
      ['hub', 'right'],
      ['a', 'b'],
    ] as const
    const graph = assembleGraph(
      keys.map((key) => entity(key)),
      links.map(([a, b]) => statement(a, b)),
      articles,
    )
    expect(siteOf(publish(graph)).manifest.start).toEqual(['hub', 'left', 'right', 'a', 'b'])
  })

  it('prefers who is joined to two of the others to a better connected outsider', () => {
    const keys = ['hub', 'left', 'right', 'star', 's1', 's2', 's3']
    const links = [
      ['hub', 'left'],
      ['hub', 'right'],
      ['hub', 'star'],
      ['hub', 's1'],
      ['hub', 's2'],
      ['left', 'star'],
      ['star', 's3'],
      ['right', 'left'],
    ] as const
    const graph = assembleGraph(
      keys.map((key) => entity(key)),
      links.map(([a, b]) => statement(a, b)),
      articles,
    )
    expect(siteOf(publish(graph)).manifest.start).toEqual(['hub', 'left', 'star', 'right', 's1', 's2', 's3'])
  })
})
