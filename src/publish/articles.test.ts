import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleGraph } from '../graph/index.ts'
import { anyGraph, articles, entity, publish, siteOf, star, statement } from './site.fixture.ts'

describe('the file of an article', () => {
  it('tells each sentence once, in reading order, with what it states in the order of its words', () => {
    const graph = assembleGraph(
      [entity('a', { label: 'Lumio' }), entity('b', { type: 'company' }), entity('c')],
      [
        statement('a', 'b', { id: '1', start: 40, end: 60, quote: 'La seconde.', words: [[41, 45]] }),
        statement('a', 'c', { id: '2', start: 0, end: 30, quote: 'La première.', words: [[12, 15]] }),
        statement('b', 'c', { id: '3', start: 0, end: 30, quote: 'La première.', words: [[4, 8]] }),
        statement('b', 'a', { id: '4', document: 'deux' }),
      ],
      articles,
    )
    const article = siteOf(publish(graph)).article('un')
    expect(article).toMatchObject(articles.un)
    expect(article?.sentences.map(({ quote, statements }) => [quote, statements.map(({ id }) => id)])).toEqual([
      ['La première.', ['3', '2']],
      ['La seconde.', ['1']],
    ])
    expect(article?.names).toEqual({
      a: { label: 'Lumio', type: 'person' },
      b: { label: 'b', type: 'company' },
      c: { label: 'c', type: 'person' },
    })
  })

  it('holds every statement that cites it, whatever the graph', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const site = siteOf(publish(graph))
        const told = ['un', 'deux'].flatMap((id) =>
          (site.article(id)?.sentences ?? []).flatMap(({ statements }) => statements.map((s) => `${id} ${s.id}`)),
        )
        const stated = graph.mapEdges((_, { evidence }) => evidence.map(({ document, id }) => `${document} ${id}`))
        expect(told.sort()).toEqual(stated.flat().sort())
      }),
      { numRuns: 15 },
    )
  }, 30_000)

  it('is not there when the article states nothing', () => {
    const site = siteOf(publish(assembleGraph([entity('a'), entity('b')], [statement('a', 'b')], articles)))
    expect(site.article('un')).toBeDefined()
    expect(site.article('deux')).toBeUndefined()
  })

  it('is one of many when they outgrow a shard', () => {
    expect(siteOf(publish(star(6, { quote: 'x'.repeat(4000) }))).manifest.shardBits.articles).toBe(0)
    const dispersed = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`n${i}`, articles.un]))
    const graph = assembleGraph(
      [entity('a'), entity('b')],
      Object.keys(dispersed).map((document) =>
        statement('a', 'b', { id: document, document, quote: 'x'.repeat(4000) }),
      ),
      dispersed,
    )
    expect(siteOf(publish(graph)).manifest.shardBits.articles).toBe(3)
  })
})
