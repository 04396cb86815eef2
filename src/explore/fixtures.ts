import {
  type Link,
  type Manifest,
  type Neighbour,
  type Neighbourhood,
  type NodeSummary,
  ontologySchema,
} from '../graph/index.ts'
import type { Atlas } from './view/index.ts'

/*
 * A small invented graph for the tests of this room: a town, its mayor, a water company and their quarrel.
 */

/** subject, relation, object, and how many statements of which status, on which days. */
export type FixtureEdge = readonly [
  subject: string,
  relation: string,
  object: string,
  counts?: Link['counts'],
  byDay?: NonNullable<Link['byDay']>,
]

export const TOWN: readonly FixtureEdge[] = [
  ['mayor', 'leads', 'town'],
  ['town', 'bans', 'water-company', { asserted: 2 }],
  ['town', 'threatens', 'water-company', { asserted: 1, planned: 1 }],
  ['water-company', 'sues', 'town', { planned: 1 }],
  ['water-company', 'owns', 'pump-maker'],
  ['water-company', 'negotiates_with', 'prefecture', { reported: 1 }],
  ['pump-maker', 'develops', 'pump-x'],
  ['fishers', 'supports', 'town', { asserted: 3 }],
]

/** An atlas in which the whole graph has been fetched, each node on `pageSize` neighbours a page. */
export function fixtureAtlas(edges: readonly FixtureEdge[], pageSize = 20): Atlas {
  const neighbours = new Map<string, Map<string, Link[]>>()
  const join = (from: string, to: string, link: Link) => {
    const row = neighbours.get(from) ?? new Map<string, Link[]>()
    neighbours.set(from, row)
    row.set(to, [...(row.get(to) ?? []), link])
  }
  for (const [subject, relation, object, counts = { asserted: 1 }, byDay] of edges) {
    const dated = byDay === undefined ? {} : { byDay }
    join(subject, object, { relation, direction: 'out', counts, ...dated })
    join(object, subject, { relation, direction: 'in', counts, ...dated })
  }
  const summary = (key: string): NodeSummary => ({
    key,
    label: key,
    type: 'organization',
    degree: neighbours.get(key)?.size ?? 0,
  })

  const atlas = { neighbourhoods: new Map<string, Neighbourhood>(), pages: new Map<string, Neighbour[]>() }
  const pagesOf = (key: string) => Math.max(1, Math.ceil((neighbours.get(key)?.size ?? 0) / pageSize))
  for (const [key, row] of neighbours) {
    const all = [...row].map(([other, links]) => ({ ...summary(other), links: links as [Link, ...Link[]] }))
    atlas.neighbourhoods.set(key, {
      node: { ...summary(key), aliases: [], statements: all.length },
      pages: pagesOf(key),
      neighbours: all.slice(0, pageSize),
      hubs: all.slice(pageSize).filter((n) => pagesOf(n.key) > 1),
    })
    for (let page = 2; page <= pagesOf(key); page++)
      atlas.pages.set(`${key}|${page}`, all.slice((page - 1) * pageSize, page * pageSize))
  }
  return atlas
}

const drawn = { label: { fr: 'chose', en: 'thing' }, plural: { fr: 'choses', en: 'things' }, colour: '#557799' }

export const FIXTURE_MANIFEST: Manifest = {
  schemaVersion: 1,
  revision: '0123456789abcdef',
  title: 'The quarrel',
  counts: { articles: 3, nodes: 7, edges: 8, statements: 12 },
  ontology: ontologySchema.parse({
    types: Object.fromEntries(
      ['person', 'company', 'agency', 'law', 'organization', 'product', 'place'].map((type) => [
        type,
        { ...drawn, shape: 'ellipse' },
      ]),
    ),
    relations: {
      bans: {
        label: { fr: 'interdit', en: 'bans' },
        colour: '#c62f2f',
        dash: 'solid',
        subject: ['organization'],
        object: ['organization'],
      },
    },
  }),
  start: ['town', 'water-company'],
  shardBits: { neighbourhoods: 0, evidence: 0 },
}
