import { describe, expect, it } from 'vitest'
import type { Manifest, Neighbour, Neighbourhood } from '../graph/index.ts'
import { drawSvg, type PosterInput, posterScene } from './index.ts'
import { ONTOLOGY } from './scene.fixture.ts'

const manifest: Manifest = {
  schemaVersion: 1,
  revision: '0123456789abcdef',
  title: 'L’affaire',
  counts: { articles: 3, nodes: 4, edges: 3, statements: 4 },
  days: { first: '2026-02-24', last: '2026-03-05' },
  ontology: ONTOLOGY,
  start: ['ana', 'banque', 'code'],
  shardBits: { neighbourhoods: 0, evidence: 0 },
}
const input: PosterInput = {
  manifest,
  neighbourhoods: new Map([
    ['ana', neighbourhood('ana', [neighbour('banque', 'out'), neighbour('zoe', 'out')])],
    // ana is on a later page of banque's: known from ana's alone.
    ['banque', neighbourhood('banque', [])],
    ['code', neighbourhood('code', [], [neighbour('banque', 'in')])],
  ]),
  language: 'fr',
  theme: 'light',
  size: 'landscape',
}

describe('posterScene', () => {
  it('shows the start view with every link between its nodes, whichever side knows it', () => {
    const scene = posterScene(input)
    expect(scene.nodes.map(({ key, hidden }) => [key, hidden])).toEqual([
      ['ana', 1],
      ['banque', 0],
      ['code', 0],
    ])
    expect(scene.links.flatMap(({ edges }) => edges).map(({ subject, object }) => [subject, object])).toEqual([
      ['ana', 'banque'],
      ['banque', 'code'],
    ])
    expect(scene.note).toMatch(/^D’après 3\u00A0articles, 24 février.+5 mars 2026$/)
  })

  it('is drawn the same each time', () => {
    expect(drawSvg(posterScene(input))).toBe(drawSvg(posterScene(input)))
  })

  it('says which neighbourhood it lacks', () => {
    expect(() => posterScene({ ...input, keys: ['ana', 'zoe'] })).toThrow('the neighbourhood of "zoe" is not given')
  })
})

function neighbourhood(key: string, neighbours: Neighbour[], hubs: Neighbour[] = []): Neighbourhood {
  const degree = key === 'banque' ? 2 : neighbours.length + hubs.length
  return { node: { key, label: key, type: 'person', degree, aliases: [], statements: 2 }, pages: 1, neighbours, hubs }
}

function neighbour(key: string, direction: 'out' | 'in'): Neighbour {
  return {
    key,
    label: key,
    type: 'company',
    degree: 2,
    links: [{ relation: 'bans', direction, counts: { asserted: 1 } }],
  }
}
