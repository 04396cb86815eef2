import fc from 'fast-check'
import { expect } from 'vitest'
import type { z } from 'zod'
import {
  articlePath,
  articleShardSchema,
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
  STATUSES,
  type Statement,
  searchIndexPath,
  searchIndexSchema,
  searchPath,
  searchShardSchema,
} from '../graph/index.ts'
import { publishGraph } from './index.ts'

export const articles = {
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

export function publish(graph: KnowledgeGraph) {
  return [...publishGraph(graph, testOntology(), { title: 'Essai' })]
}

export function entity(key: string, attributes: Partial<Entity> = {}): Entity {
  return { key, label: key, type: 'person', aliases: [], mentions: [], ...attributes }
}

export function statement(subject: string, object: string, attributes: Partial<Statement> = {}): Statement {
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
export function star(size: number, attributes: Partial<Statement> = {}): KnowledgeGraph {
  const points = Array.from({ length: size }, (_, i) => `p${i}`)
  return assembleGraph(
    ['hub', ...points].map((key) => entity(key)),
    points.map((key) => statement('hub', key, attributes)),
    articles,
  )
}

/** 1 to 70 entities of any name, and links that crowd on the first few, so that some have several pages. */
export const anyContent = fc.integer({ min: 1, max: 70 }).chain((size) => {
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
export const anyGraph = anyContent.map(([entities, statements]) => assembleGraph(entities, statements, articles))

export function statementsOf({ links }: Neighbour): number {
  return links.flatMap(({ counts }) => Object.values(counts)).reduce((sum, count) => sum + count, 0)
}

export function schemaOf(path: string): z.ZodType {
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
    case 'a':
      return articleShardSchema
    case 's':
      return searchShardSchema.strict()
    default:
      throw new Error(`a file that site.ts does not describe: ${path}`)
  }
}

/** The site as the explorer reads it: through site.ts's paths and schemas alone. */
export function siteOf(files: readonly { path: string; text: string }[]) {
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
    article: (id: string) => {
      const path = articlePath(manifest, id) ?? ''
      return texts.has(path) ? read(path, articleShardSchema)[id] : undefined
    },
    prefixes: read(searchIndexPath(manifest), searchIndexSchema).prefixes,
    search: (prefix: string) => read(searchPath(manifest, prefix), searchShardSchema),
  }
}
