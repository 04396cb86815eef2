import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import {
  assembleGraph,
  ENTITY_TYPES,
  type Entity,
  evidencePath,
  evidenceShardSchema,
  type KnowledgeGraph,
  type Manifest,
  manifestSchema,
  NEIGHBOURS_PER_PAGE,
  type Neighbour,
  type Neighbourhood,
  neighbourhoodPath,
  neighbourhoodShardSchema,
  neighbourPagePath,
  neighbourPageSchema,
  type Ontology,
  ontologySchema,
  pairKey,
  parseGraph,
  STATUSES,
  type Statement,
  searchIndexPath,
  searchIndexSchema,
  searchPath,
  searchShardSchema,
  serializeGraph,
} from '../graph/index.ts'
import { publishGraph } from './index.ts'

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
    expect(site.neighbourhood('a').neighbours[0]?.links).toEqual([
      { relation: 'bans', direction: 'out', counts: { asserted: 2, planned: 1 }, days },
      { relation: 'sues', direction: 'in', counts: { asserted: 1 } },
    ])
    expect(site.neighbourhood('b').neighbours[0]?.links.map(({ direction }) => direction)).toEqual(['in', 'out'])
  })
})

describe('evidence', () => {
  it('holds every statement between two nodes, oldest first and the undated last, with the articles cited', () => {
    const graph = assembleGraph(
      [entity('a'), entity('b')],
      [
        statement('a', 'b', { id: '1', document: 'un' }),
        statement('b', 'a', { id: '2', document: 'deux', date: '2026-03-04', relation: 'sues' }),
        statement('a', 'b', { id: '3', document: 'un', date: '2026-03-02' }),
      ],
      articles,
    )
    const shard = siteOf(publish(graph)).evidence('b', 'a')
    expect(shard.pairs['a|b']?.map(({ id, subject, relation }) => [id, subject, relation])).toEqual([
      ['3', 'a', 'bans'],
      ['2', 'b', 'sues'],
      ['1', 'a', 'bans'],
    ])
    expect(shard.articles).toEqual({ deux: articles.deux, un: articles.un })
  })

  it('names a speaker by the label of the node, or in the words of the article', () => {
    const graph = assembleGraph(
      [entity('a'), entity('b'), entity('c', { label: 'Mme Cé' })],
      [
        statement('a', 'b', { id: '1', attributedTo: 'c', status: 'reported' }),
        statement('a', 'b', { id: '2', attributedTo: 'une source proche', status: 'reported' }),
        statement('a', 'b', { id: '3' }),
      ],
      articles,
    )
    const statements = siteOf(publish(graph)).evidence('a', 'b').pairs['a|b']
    expect(statements?.map(({ speaker }) => speaker)).toEqual(['Mme Cé', 'une source proche', undefined])
  })

  it('is split when it outgrows a shard', () => {
    const quote = 'x'.repeat(4000)
    const { manifest } = siteOf(publish(star(60, { quote })))
    expect(manifest.shardBits.evidence).toBe(3)
    expect(siteOf(publish(star(6, { quote }))).manifest.shardBits.evidence).toBe(0)
  })
})

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

describe('the start view', () => {
  it('is one connected piece around the most connected entity', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { start } = siteOf(publish(graph)).manifest
        const degree = (key: string) => graph.neighbors(key).length
        expect(start.length).toBeGreaterThan(0)
        expect(start.length).toBeLessThanOrEqual(12)
        expect(degree(start[0] ?? '')).toBe(Math.max(...graph.mapNodes(degree)))
        start.slice(1).forEach((key, i) => {
          expect(start.slice(0, i + 1).some((before) => graph.areNeighbors(before, key))).toBe(true)
        })
      }),
      { numRuns: 15 },
    )
  }, 30_000)

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

const articles = {
  un: { title: 'Un', date: '2026-03-01', language: 'fr' },
  deux: { title: 'Deux', date: '2026-03-04', language: 'fr', url: 'https://example.org/deux' },
}

function testOntology(): Ontology {
  const text = { fr: 'x', en: 'x' }
  const relation = { label: text, colour: '#112233', dash: 'solid', subject: ENTITY_TYPES, object: ENTITY_TYPES }
  return ontologySchema.parse({
    types: Object.fromEntries(
      ENTITY_TYPES.map((type) => [type, { label: text, plural: text, colour: '#112233', shape: 'ellipse' }]),
    ),
    relations: { bans: relation, sues: relation, leads: relation },
  })
}

function publish(graph: KnowledgeGraph) {
  return [...publishGraph(graph, testOntology(), { title: 'Essai' })]
}

function entity(key: string, attributes: Partial<Entity> = {}): Entity {
  return { key, label: key, type: 'person', aliases: [], mentions: [], ...attributes }
}

function statement(subject: string, object: string, attributes: Partial<Statement> = {}): Statement {
  return {
    subject,
    relation: 'bans',
    object,
    id: `${subject}-${object}`,
    document: 'un',
    start: 0,
    end: 9,
    quote: 'Une phrase',
    status: 'asserted',
    rule: 'bans/interdire',
    words: [[0, 3]],
    ...attributes,
  }
}

/** A hub with `size` neighbours. */
function star(size: number, attributes: Partial<Statement> = {}): KnowledgeGraph {
  const points = Array.from({ length: size }, (_, i) => `p${i}`)
  return assembleGraph(
    ['hub', ...points].map((key) => entity(key)),
    points.map((key) => statement('hub', key, attributes)),
    articles,
  )
}

/** 1 to 70 entities of any name, and links that crowd on the first few, so that some have several pages. */
const anyContent = fc.integer({ min: 1, max: 70 }).chain((size) => {
  const key = (i: number) => `k${i}`
  const end = fc.oneof(fc.integer({ min: 0, max: Math.min(3, size - 1) }), fc.integer({ min: 0, max: size - 1 }))
  return fc.tuple(
    fc.tuple(
      ...Array.from({ length: size }, (_, i) =>
        fc.string({ unit: 'grapheme' }).map((label) => entity(key(i), { label })),
      ),
    ),
    fc
      .array(
        fc.record({
          ends: fc.tuple(end, end).filter(([a, b]) => a !== b),
          relation: fc.constantFrom('bans', 'sues', 'leads'),
          status: fc.constantFrom(...STATUSES),
          document: fc.constantFrom('un', 'deux'),
          date: fc.constantFrom('2026-03-01', '2026-03-02', undefined),
        }),
        { maxLength: size === 1 ? 0 : 250, size: 'max' },
      )
      .map((links) =>
        links.map(({ ends: [a, b], date, ...rest }, i) =>
          statement(key(a), key(b), { ...rest, id: `s${i}`, ...(date === undefined ? {} : { date }) }),
        ),
      ),
  )
})
const anyGraph = anyContent.map(([entities, statements]) => assembleGraph(entities, statements, articles))

function statementsOf({ links }: Neighbour): number {
  return links.flatMap(({ counts }) => Object.values(counts)).reduce((sum, count) => sum + count, 0)
}

function schemaOf(path: string): z.ZodType {
  if (path.endsWith('manifest.json')) return manifestSchema.strict()
  if (path.endsWith('s/index.json')) return searchIndexSchema.strict()
  const [, folder] = path.split('/')
  switch (folder) {
    case 'n':
      return neighbourhoodShardSchema
    case 'p':
      return neighbourPageSchema.strict()
    case 'e':
      return evidenceShardSchema.strict()
    case 's':
      return searchShardSchema.strict()
    default:
      throw new Error(`a file that site.ts does not describe: ${path}`)
  }
}

/** The site as the explorer reads it: through site.ts's paths and schemas alone. */
function siteOf(files: readonly { path: string; text: string }[]) {
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  const read = <T>(path: string, schema: z.ZodType<T>): T => {
    const text = texts.get(path)
    if (text === undefined) throw new Error(`missing: ${path}`)
    return schema.parse(JSON.parse(text))
  }
  const manifest: Manifest = read('manifest.json', manifestSchema)
  const neighbourhood = (key: string): Neighbourhood => {
    const found = read(neighbourhoodPath(manifest, key), neighbourhoodShardSchema)[key]
    if (found === undefined) throw new Error(`missing: ${key}`)
    return found
  }
  return {
    manifest,
    neighbourhood,
    allNeighbours: (key: string): Neighbour[] => {
      const first = neighbourhood(key)
      const pages = [first.neighbours]
      for (let page = 2; page <= first.pages; page++)
        pages.push(read(neighbourPagePath(manifest, key, page), neighbourPageSchema).neighbours)
      for (const page of pages.slice(0, -1)) expect(page).toHaveLength(NEIGHBOURS_PER_PAGE)
      return pages.flat()
    },
    evidence: (a: string, b: string) => read(evidencePath(manifest, pairKey(a, b)), evidenceShardSchema),
    prefixes: read(searchIndexPath(manifest), searchIndexSchema).prefixes,
    search: (prefix: string) => read(searchPath(manifest, prefix), searchShardSchema),
  }
}
