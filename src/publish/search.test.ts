import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleGraph } from '../graph/index.ts'
import { anyGraph, articles, entity, publish, siteOf } from './site.fixture.ts'

describe('search', () => {
  const people = assembleGraph(
    [
      entity('helene', { label: 'Hélène Œuvrard', aliases: ['la juge Œuvrard', 'helene oeuvrard'] }),
      entity('oleg', { label: 'Олег' }),
      ...Array.from({ length: 200 }, (_, i) => entity(`j${i}`, { label: `Jean ${'abcdefgikm'[i % 10]}${i}` })),
    ],
    [],
    articles,
  )
  const site = siteOf(publish(people))

  it('finds a name by any of its words, without accents and case, and an alias too', () => {
    for (const prefix of ['h', 'l', 'ju', 'o']) expect(names(prefix), prefix).toEqual(['helene'])
    expect(site.search('h').entries).toEqual([
      { key: 'helene', label: 'Hélène Œuvrard', type: 'person', degree: 0, name: 'Hélène Œuvrard' },
    ])
    expect(site.search('l').entries.map(({ name }) => name)).toEqual(['la juge Œuvrard'])
    expect(names('о')).toEqual(['oleg'])
  })

  it('tells nodes of one label apart by the first article that names them', () => {
    const named = (document: string) => [{ document, start: 0, end: 3, kind: 'nominal' as const }]
    const namesakes = assembleGraph(
      [
        entity('gouvernement-1', { label: 'gouvernement', mentions: named('un') }),
        entity('gouvernement-2', { label: 'Gouvernement', mentions: named('deux') }),
        entity('autre', { label: 'autre', mentions: named('un') }),
      ],
      [],
      articles,
    )
    const { search } = siteOf(publish(namesakes))
    const titles = [articles.un.title, articles.deux.title]
    expect(search('g').entries.map(({ article }) => article)).toEqual(titles)
    expect(search('a').entries[0]).not.toHaveProperty('article')
  })

  it('lists the best of many names, and the others under a longer prefix, on through the next word', () => {
    expect(site.search('jean')).toMatchObject({ complete: false })
    expect(site.search('jean').entries).toHaveLength(30)
    expect(site.search('jean m')).toMatchObject({ complete: true })
    expect(names('jean m')).toHaveLength(20)
  })

  it('lists every name under a complete prefix, unless more than 150 are spelt alike', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { prefixes, search } = siteOf(publish(graph))
        const found = new Set(
          prefixes
            .map(search)
            .flatMap(({ complete, entries }) => (complete ? entries : []))
            .map(({ key }) => key),
        )
        graph.forEachNode((key, { label }) => {
          if (/[\p{L}\p{N}]/u.test(label.normalize('NFKD'))) expect(found, label).toContain(key)
        })
      }),
      { numRuns: 15 },
    )
  }, 30_000)

  function names(prefix: string): string[] {
    return [...new Set(site.search(prefix).entries.map(({ key }) => key))]
  }
})
