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
