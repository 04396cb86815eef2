import { describe, expect, it } from 'vitest'
import type { EvidenceShard, Manifest, Neighbour, Neighbourhood, PublishedStatement } from '../graph/index.ts'
import { drawSvg, posterScene, readStart } from './index.ts'
import { ONTOLOGY } from './scene.fixture.ts'

const REVISION = '0123456789abcdef'
const manifest: Manifest = {
  schemaVersion: 1,
  revision: REVISION,
  title: 'L’affaire',
  counts: { articles: 3, nodes: 3, edges: 2, statements: 4 },
  ontology: ONTOLOGY,
  start: ['ana', 'banque'],
  shardBits: { neighbourhoods: 0, evidence: 0 },
}
const evidence: EvidenceShard = {
  pairs: {
    'ana|banque': [statement('un'), statement('deux'), statement('trois')],
    'ana|zoe': [statement('quatre')],
  },
  articles: {
    un: { title: 'Un', publisher: 'La Gazette', language: 'fr' },
    deux: { title: 'Deux', publisher: 'Le Fil', language: 'fr' },
    trois: { title: 'Trois', publisher: 'Le Fil', language: 'fr' },
    quatre: { title: 'Quatre', publisher: 'Hors du cadre', language: 'fr' },
  },
}
const files: Record<string, unknown> = {
  'manifest.json': manifest,
  [`${REVISION}/n/0.json`]: {
    ana: neighbourhood('ana', [neighbour('banque'), neighbour('zoe')]),
    banque: neighbourhood('banque', [neighbour('ana')]),
  },
  [`${REVISION}/e/0.json`]: evidence,
}

describe('readStart', () => {
  it('reads what a poster of the start view needs, and who published what it shows', () => {
    const start = readStart((path) => files[path])
    expect([...start.neighbourhoods.keys()]).toEqual(['ana', 'banque'])
    expect(start.sources).toEqual(['Le Fil', 'La Gazette'])
    expect(drawSvg(posterScene({ ...start, language: 'fr', theme: 'light', size: 'landscape' }))).toContain(
      'Sources\u00A0: Le Fil, La Gazette',
    )
  })

  it('says which file lacks what the manifest promises', () => {
    const lacking: Record<string, unknown> = { ...files, [`${REVISION}/n/0.json`]: {} }
    expect(() => readStart((path) => lacking[path])).toThrow(`${REVISION}/n/0.json lacks the node "ana"`)
  })
})

function neighbourhood(key: string, neighbours: Neighbour[]): Neighbourhood {
  const node = { key, label: key, type: 'person' as const, degree: neighbours.length, aliases: [], statements: 3 }
  return { node, pages: 1, neighbours, hubs: [] }
}

function neighbour(key: string): Neighbour {
  const links: Neighbour['links'] = [{ relation: 'bans', direction: 'out', counts: { asserted: 3 } }]
  return { key, label: key, type: 'company', degree: 1, links }
}

function statement(document: string): PublishedStatement {
  return {
    id: document,
    subject: 'ana',
    relation: 'bans',
    object: 'banque',
    document,
    start: 0,
    end: 10,
    quote: 'Une phrase',
    status: 'asserted',
    rule: 'bans/interdire',
    words: [[0, 3]],
  }
}
