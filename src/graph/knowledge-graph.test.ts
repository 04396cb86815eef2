import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  assembleGraph,
  ENTITY_TYPES,
  type Entity,
  edgeKey,
  parseGraph,
  STATUSES,
  type Statement,
  serializeGraph,
} from './index.ts'

describe('assembleGraph', () => {
  it('makes one edge of all statements of one subject, relation and object', () => {
    const graph = assembleGraph(
      [entity('ana'), entity('banque')],
      [
        statement('ana', 'bans', 'banque', { id: '2', start: 40, end: 50 }),
        statement('ana', 'bans', 'banque', { id: '1', start: 10, end: 20 }),
        statement('banque', 'bans', 'ana', { id: '3' }),
      ],
      articles,
    )
    expect(graph.edges()).toEqual(['ana|bans|banque', 'banque|bans|ana'])
    const { relation, evidence } = graph.getEdgeAttributes(
      edgeKey({ subject: 'ana', relation: 'bans', object: 'banque' }),
    )
    expect(relation).toBe('bans')
    expect(evidence.map(({ id }) => id)).toEqual(['1', '2'])
    expect(evidence[0]).not.toHaveProperty('subject')
  })

  it('gives the same bytes in whichever order entities and statements come', () => {
    fc.assert(
      fc.property(anyContent, ([entities, statements]) => {
        const reversed = Object.fromEntries(Object.entries(articles).toReversed())
        const one = assembleGraph(entities, statements, articles)
        const other = assembleGraph(entities.toReversed(), statements.toReversed(), reversed)
        expect(JSON.stringify(serializeGraph(other))).toBe(JSON.stringify(serializeGraph(one)))
      }),
    )
  })

  it('refuses a statement about an entity that is not given, or about one and the same', () => {
    expect(() => assembleGraph([entity('ana')], [statement('ana', 'bans', 'zoe')], articles)).toThrow('zoe')
    expect(() => assembleGraph([entity('ana')], [statement('ana', 'bans', 'ana')], articles)).toThrow(
      'the same ("ana")',
    )
  })
})

describe('parseGraph', () => {
  it('reads what serializeGraph wrote, byte for byte', () => {
    fc.assert(
      fc.property(anyContent, ([entities, statements]) => {
        const written = JSON.stringify(serializeGraph(assembleGraph(entities, statements, articles)))
        expect(JSON.stringify(serializeGraph(parseGraph(JSON.parse(written))))).toBe(written)
      }),
    )
  })

  it.each([
    ['another version', ['attributes', 'schemaVersion'], 2],
    ['a type that is not in the vocabulary', ['nodes', 0, 'attributes', 'type'], 'robot'],
    ['an edge without evidence', ['edges', 0, 'attributes', 'evidence'], []],
    ['an unknown status', ['edges', 0, 'attributes', 'evidence', 0, 'status'], 'rumoured'],
    ['a day that does not exist', ['edges', 0, 'attributes', 'evidence', 0, 'date'], '2026-02-30'],
    ['an address that could run', ['attributes', 'articles', 'un', 'url'], 'javascript:alert(1)'],
    ['a Wikidata item that is none', ['nodes', 0, 'attributes', 'wikidata'], '../Q1'],
  ])('refuses %s, naming the place', (_, path, value) => {
    const graph = assembleGraph([entity('ana'), entity('banque')], [statement('ana', 'bans', 'banque')], articles)
    const written: unknown = JSON.parse(JSON.stringify(serializeGraph(graph)))
    set(written, path, value)
    const error = errorOf(() => parseGraph(written))
    expect(error.issues.map((issue) => issue.path)).toContainEqual(path)
  })
})

const articles = {
  un: { title: 'Un', date: '2026-03-01', language: 'fr' },
  deux: { title: 'Deux', language: 'fr', publisher: 'Le Fil', url: 'https://example.org/deux' },
}

function entity(key: string, attributes: Partial<Entity> = {}): Entity {
  return { key, label: key, type: 'person', aliases: [], mentions: [], ...attributes }
}

function statement(subject: string, relation: string, object: string, attributes: Partial<Statement> = {}): Statement {
  return {
    subject,
    relation,
    object,
    id: '1',
    document: 'un',
    start: 0,
    end: 10,
    quote: 'Une phrase',
    status: 'asserted',
    rule: 'bans/interdire',
    words: [[0, 3]],
    ...attributes,
  }
}

const anyText = fc.string({ unit: 'grapheme', maxLength: 12 })
const anyMention = fc
  .record({ document: fc.constantFrom('un', 'deux'), start: fc.nat(50), length: fc.integer({ min: 1, max: 9 }) })
  .map(({ document, start, length }) => ({ document, start, end: start + length, kind: 'name' as const }))

/** Entities of any name and statements of any order; an id is a statement's own, as in extraction. */
const anyContent = fc
  .uniqueArray(anyText, { minLength: 2, maxLength: 8, selector: (key) => key })
  .chain((keys) =>
    fc.tuple(
      fc.tuple(
        ...keys.map((key) =>
          fc
            .record({
              label: anyText,
              type: fc.constantFrom(...ENTITY_TYPES),
              aliases: fc.array(anyText, { maxLength: 2 }),
              mentions: fc.uniqueArray(anyMention, { maxLength: 3, selector: (mention) => JSON.stringify(mention) }),
            })
            .map((attributes) => entity(key, attributes)),
        ),
      ),
      fc.array(
        fc.record({
          ends: fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...keys)).filter(([a, b]) => a !== b),
          relation: fc.constantFrom('bans', 'sues'),
          document: fc.constantFrom('un', 'deux'),
          start: fc.nat(30),
          status: fc.constantFrom(...STATUSES),
        }),
        { maxLength: 20 },
      ),
    ),
  )
  .map(([entities, statements]): [Entity[], Statement[]] => [
    entities,
    statements.map(({ ends: [a, b], relation, ...attributes }, i) =>
      statement(a, relation, b, { ...attributes, end: attributes.start + 10, id: `s${i}` }),
    ),
  ])

function set(value: unknown, [key, ...rest]: readonly (string | number)[], to: unknown): void {
  if (typeof value !== 'object' || value === null || key === undefined) throw new Error('no such place')
  if (rest.length === 0) Reflect.set(value, key, to)
  else set(Reflect.get(value, key), rest, to)
}

function errorOf(run: () => unknown): z.ZodError {
  try {
    run()
  } catch (error) {
    if (error instanceof z.ZodError) return error
    throw error
  }
  throw new Error('nothing was refused')
}
