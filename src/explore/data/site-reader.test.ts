import { QueryClient } from '@tanstack/react-query'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import {
  articlePath,
  evidencePath,
  type Neighbourhood,
  neighbourhoodPath,
  pairKey,
  searchPath,
} from '../../graph/index.ts'
import { FIXTURE_MANIFEST, fixtureAtlas, TOWN } from '../fixtures.ts'
import { SiteError } from './site-error.ts'
import { createSiteFiles, type SiteFiles } from './site-files.ts'
import { createSiteReader, readManifest } from './site-reader.ts'

const BASE = new URL('https://news.example/graphs/water/data/')
const atlas = fixtureAtlas(TOWN)
const town = atlas.neighbourhoods.get('town') as Neighbourhood

/** A server that has these files; everything else is 404. */
let served: Map<string, unknown>
let fetched: string[]
let files: SiteFiles

beforeEach(() => {
  served = new Map()
  fetched = []
  const answer: typeof fetch = async (input) => {
    const path = String(input).slice(BASE.href.length)
    fetched.push(path)
    const value = served.get(path)
    if (value instanceof Error) throw value
    if (value instanceof Response) return value.clone()
    return value === undefined ? new Response('', { status: 404 }) : Response.json(value)
  }
  files = createSiteFiles(BASE, new QueryClient(), answer)
})

describe('reading a site', () => {
  test('a neighbourhood comes from its shard, which is fetched once', async () => {
    const reader = createSiteReader(files, FIXTURE_MANIFEST)
    served.set(neighbourhoodPath(FIXTURE_MANIFEST, 'town'), Object.fromEntries(atlas.neighbourhoods))
    const both = await Promise.all([reader.neighbourhood('town'), reader.neighbourhood('mayor')])
    expect(both.map((found) => found?.node.key)).toEqual(['town', 'mayor'])
    await reader.neighbourhood('fishers')
    expect(fetched).toEqual(['0123456789abcdef/n/0.json'])
  })

  test('a key that the revision lacks is not an error, nor is one that every object has', async () => {
    const reader = createSiteReader(files, FIXTURE_MANIFEST)
    served.set(neighbourhoodPath(FIXTURE_MANIFEST, 'nobody'), { town })
    expect(await reader.neighbourhood('nobody')).toBeUndefined()
    expect(await reader.neighbourhood('constructor')).toBeUndefined()
  })

  test('an article comes from its shard; one that states nothing, or of an older edition, is not there', async () => {
    const manifest = { ...FIXTURE_MANIFEST, shardBits: { ...FIXTURE_MANIFEST.shardBits, articles: 0 } }
    const article = { title: 'Water', language: 'fr', sentences: [], names: {} }
    served.set(articlePath(manifest, 'a1') ?? '', { a1: article })
    const reader = createSiteReader(files, manifest)
    expect(await reader.article('a1')).toEqual(article)
    expect(await reader.article('a2')).toBeUndefined()
    expect(fetched).toEqual(['0123456789abcdef/a/0.json'])
    expect(await createSiteReader(files, FIXTURE_MANIFEST).article('a1')).toBeUndefined()
  })

  test('evidence is found whichever way round the pair is asked for, with the articles that it cites', async () => {
    const reader = createSiteReader(files, FIXTURE_MANIFEST)
    const statement = {
      id: 's1',
      document: 'a1',
      start: 0,
      end: 4,
      quote: 'Oui.',
      status: 'asserted',
      rule: 'bans/x',
      words: [],
      subject: 'town',
      relation: 'bans',
      object: 'pump-x',
    }
    const pair = pairKey('town', 'pump-x')
    const articles = { a1: { title: 'Water', language: 'fr' }, a2: { title: 'Other', language: 'fr' } }
    served.set(evidencePath(FIXTURE_MANIFEST, pair), { pairs: { [pair]: [statement] }, articles })
    expect(await reader.evidence('pump-x', 'town')).toEqual({ statements: [statement], articles: { a1: articles.a1 } })
  })

  test('an address in an article that could run is refused with its file', async () => {
    const reader = createSiteReader(files, FIXTURE_MANIFEST)
    const pair = pairKey('a', 'b')
    served.set(evidencePath(FIXTURE_MANIFEST, pair), {
      pairs: { [pair]: [{ document: 'a1' }] },
      articles: { a1: { title: 'x', language: 'fr', url: 'javascript:alert(1)' } },
    })
    await expect(reader.evidence('a', 'b')).rejects.toMatchObject({
      kind: 'invalid',
      path: '0123456789abcdef/e/0.json',
    })
  })
})

describe('when a file cannot be read', () => {
  test('a missing file is named, and not asked for again', async () => {
    const reader = createSiteReader(files, FIXTURE_MANIFEST)
    const error = await reader.neighbourhood('town').catch((error: unknown) => error)
    expect(error).toBeInstanceOf(SiteError)
    expect(error).toMatchObject({ kind: 'missing', path: '0123456789abcdef/n/0.json' })
    expect(fetched).toHaveLength(1)
  })

  test('a page of HTML in place of the manifest, as some servers answer, is invalid', async () => {
    served.set('manifest.json', new Response('<!doctype html>'))
    await expect(readManifest(files)).rejects.toMatchObject({ kind: 'invalid' })
  })

  test('a manifest of another shape is refused with the place', async () => {
    served.set('manifest.json', { ...FIXTURE_MANIFEST, schemaVersion: 2 })
    await expect(readManifest(files)).rejects.toThrow(/manifest\.json: unexpected content at schemaVersion/)
  })

  test('a silent server is asked three times in all', async () => {
    vi.useFakeTimers()
    served.set('manifest.json', new TypeError('Failed to fetch'))
    const outcome = expect(readManifest(files)).rejects.toMatchObject({ kind: 'unreachable' })
    await vi.runAllTimersAsync()
    await outcome
    expect(fetched).toHaveLength(3)
    vi.useRealTimers()
  })
})

describe('searching', () => {
  const entry = (name: string, label = name, degree = 1) => ({ key: label, label, name, degree, type: 'person' })
  const serve = (lists: Record<string, ReturnType<typeof entry>[]>) => {
    served.set('0123456789abcdef/s/index.json', { prefixes: Object.keys(lists) })
    for (const [prefix, entries] of Object.entries(lists))
      served.set(searchPath(FIXTURE_MANIFEST, prefix), { complete: true, entries })
    return createSiteReader(files, FIXTURE_MANIFEST)
  }
  const labels = (found: readonly { label: string }[]) => found.map(({ label }) => label)

  test('accents and case do not count, and any word of a name may be typed', async () => {
    const reader = serve({ h: [entry('Hélène Vautrin')], v: [entry('Hélène Vautrin')] })
    expect(labels(await reader.search('HELE'))).toEqual(['Hélène Vautrin'])
    expect(labels(await reader.search('vautrin hél'))).toEqual(['Hélène Vautrin'])
    expect(labels(await reader.search('vautrin paul'))).toEqual([])
  })

  test('an alias leads to its node, once, and says which alias it was', async () => {
    const reader = serve({ c: [entry('CEL', 'Compagnie des eaux'), entry('Compagnie des eaux')] })
    expect(await reader.search('cel')).toMatchObject([{ label: 'Compagnie des eaux', alias: 'CEL' }])
    expect(await reader.search('c')).toHaveLength(1)
  })

  test('the closest comes first, then the better connected', async () => {
    const reader = serve({
      m: [entry('Port-Mont', undefined, 50), entry('Montclair', undefined, 9), entry('Mont', undefined, 1)],
    })
    expect(labels(await reader.search('mont'))).toEqual(['Mont', 'Montclair', 'Port-Mont'])
  })

  test('the longest published prefix is fetched, and nothing when there is none', async () => {
    const reader = serve({ m: [], mo: [entry('Montclair')] })
    await reader.search('mont')
    expect(fetched.at(-1)).toBe(searchPath(FIXTURE_MANIFEST, 'mo'))
    expect(await reader.search('zz')).toEqual([])
    expect(await reader.search(' ?! ')).toEqual([])
  })
})
