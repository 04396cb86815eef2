import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleGraph, parseGraph, serializeGraph } from '../graph/index.ts'
import { anyContent, anyGraph, articles, entity, publish, schemaOf, siteOf, star, statement } from './site.fixture.ts'

describe('the published files', () => {
  it('have the shapes of site.ts, whatever the graph', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        for (const { path, text } of publish(graph)) schemaOf(path).parse(JSON.parse(text))
      }),
      { numRuns: 15 },
    )
  }, 30_000)

  it('are the same bytes for the same graph, in whichever order it was built', () => {
    fc.assert(
      fc.property(anyContent, ([entities, statements]) => {
        const one = publish(assembleGraph(entities, statements, articles))
        const other = publish(assembleGraph(entities.toReversed(), statements.toReversed(), articles))
        expect(other).toEqual(one)
      }),
      { numRuns: 15 },
    )
  }, 30_000)

  it('are the same bytes for a graph that was written and read again', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const read = parseGraph(JSON.parse(JSON.stringify(serializeGraph(graph))))
        expect(publish(read)).toEqual(publish(graph))
      }),
      { numRuns: 15 },
    )
  }, 30_000)

  it('end with the manifests, the pinned one first, and stand under the revision otherwise', () => {
    const files = publish(star(30))
    const paths = files.map(({ path }) => path)
    const { revision } = siteOf(files).manifest
    expect(paths.slice(-2)).toEqual([`${revision}/manifest.json`, 'manifest.json'])
    expect(files.at(-1)?.text).toBe(files.at(-2)?.text)
    expect(new Set(paths).size).toBe(paths.length)
    for (const path of paths.slice(0, -1)) expect(path).toMatch(new RegExp(`^${revision}/[\\w/-]+\\.json$`))
  })

  it('take another revision when a single word changes', () => {
    const revisions = ['Relève', 'Relevé'].map((label) => {
      const graph = star(3)
      graph.setNodeAttribute('hub', 'label', label)
      return siteOf(publish(graph)).manifest.revision
    })
    expect(new Set(revisions).size).toBe(2)
  })

  it('are refused when a statement cites an article that is not described, by name', () => {
    const graph = assembleGraph([entity('a'), entity('b')], [statement('a', 'b', { document: 'perdu' })], {})
    expect(() => publish(graph)).toThrow('cites the article "perdu"')
  })

  it('are refused when the ontology lacks a relation, by name', () => {
    const graph = assembleGraph([entity('a'), entity('b')], [statement('a', 'b', { relation: 'tickles' })], articles)
    expect(() => publish(graph)).toThrow('the relation "tickles"')
  })
})

describe('the manifest', () => {
  it('counts, and dates the articles', () => {
    const { manifest } = siteOf(publish(star(3)))
    expect(manifest.counts).toEqual({ articles: 2, nodes: 4, edges: 3, statements: 3 })
    expect(manifest.days).toEqual({ first: '2026-03-01', last: '2026-03-04' })
    expect(manifest.title).toBe('Essai')
  })

  it('describes an empty graph', () => {
    const { manifest } = siteOf(publish(assembleGraph([], [], {})))
    expect(manifest).toMatchObject({ start: [], counts: { articles: 0, nodes: 0, edges: 0, statements: 0 } })
    expect(manifest).not.toHaveProperty('days')
  })
})
