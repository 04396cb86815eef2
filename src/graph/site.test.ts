import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ENTITY_TYPES,
  evidencePath,
  type Manifest,
  manifestSchema,
  neighbourhoodPath,
  neighbourPagePath,
  pairKey,
  searchIndexPath,
  searchPath,
  searchWords,
  shardName,
} from './index.ts'

describe('pairKey', () => {
  it('is the same from both ends', () => {
    expect(pairKey('banque', 'ana')).toBe('ana|banque')
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(pairKey(a, b)).toBe(pairKey(b, a))
      }),
    )
  })
})

describe('paths', () => {
  it('are safe and relative whatever the key: no dot, no space, no separator of its own', () => {
    fc.assert(
      fc.property(anyKey, anyKey, fc.integer({ min: 2, max: 9999 }), anyBits, (key, other, page, bits) => {
        const manifest = manifestOf(bits)
        for (const path of [
          neighbourhoodPath(manifest, key),
          neighbourPagePath(manifest, key, page),
          evidencePath(manifest, pairKey(key, other)),
          searchPath(manifest, key),
          searchIndexPath(manifest),
        ])
          expect(path).toMatch(/^[0-9a-f]{16}\/[a-z]\/[A-Za-z0-9_\-/]+\.json$/)
      }),
    )
  })

  it('read as site.ts says', () => {
    const manifest = manifestOf(0)
    expect(neighbourhoodPath(manifest, 'ana')).toBe('0123456789abcdef/n/0.json')
    expect(neighbourPagePath(manifest, 'ana', 2)).toBe('0123456789abcdef/p/24d4b96f58da6d4a/2.json')
    expect(searchPath(manifest, 'jean m')).toBe('0123456789abcdef/s/w-jean_20_m.json')
    expect(searchPath(manifest, 'олег')).toBe('0123456789abcdef/s/w-_43e__43b__435__433_.json')
  })

  it('of different prefixes are different, and none is the index', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: 'binary', minLength: 1 }), (a, b) => {
        const manifest = manifestOf(0)
        expect(searchPath(manifest, a) === searchPath(manifest, b)).toBe(a === b)
        expect(searchPath(manifest, a)).not.toBe(searchIndexPath(manifest))
      }),
    )
  })
})

describe('shardName', () => {
  it('is the first bits of the hash of the key, in as many digits as they need', () => {
    // SHA-256 of "abc" begins with ba7816.
    expect(shardName('abc', 0)).toBe('0')
    expect(shardName('abc', 1)).toBe('1')
    expect(shardName('abc', 4)).toBe('b')
    expect(shardName('abc', 5)).toBe('17')
    expect(shardName('abc', 24)).toBe('ba7816')
  })
})

it('searchWords are the words of a name, folded', () => {
  expect(searchWords('L’Équipe de France')).toEqual(['l', 'equipe', 'de', 'france'])
  expect(searchWords('G7 (Évian, 2026)')).toEqual(['g7', 'evian', '2026'])
  expect(searchWords('!?')).toEqual([])
})

const anyKey = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom('../../etc/passwd', '..', '/', 'con', 'a b', '%2e%2e%2f', 'é', '😀', '__proto__'),
)
const anyBits = fc.integer({ min: 0, max: 24 })

function manifestOf(bits: number): Manifest {
  const text = { fr: 'x', en: 'x' }
  const row = { label: text, plural: text, colour: '#112233', shape: 'ellipse' }
  return manifestSchema.parse({
    schemaVersion: 1,
    revision: '0123456789abcdef',
    title: 'Essai',
    counts: { articles: 0, nodes: 0, edges: 0, statements: 0 },
    ontology: { types: Object.fromEntries(ENTITY_TYPES.map((type) => [type, row])), relations: {} },
    start: [],
    shardBits: { neighbourhoods: bits, evidence: bits },
  })
}
