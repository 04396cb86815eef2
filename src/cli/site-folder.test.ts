import { describe, expect, it } from 'vitest'
import { keepRevisions, writeSite } from './site-folder.ts'
import { readFiles, temporaryFolder, writeFiles } from './temporary-folder.test-helper.ts'

const FIRST = 'a'.repeat(16)
const SECOND = 'b'.repeat(16)

function published(revision: string) {
  return [
    { path: `${revision}/n/0.json`, text: `nodes of ${revision}` },
    { path: `${revision}/manifest.json`, text: revision },
    { path: 'manifest.json', text: revision },
  ]
}

function app(text: string) {
  return () => [{ path: 'index.html', bytes: new TextEncoder().encode(text) }]
}

function failing<T>(files: readonly T[]): Iterable<T> {
  return (function* () {
    yield* files
    throw new Error('the disk is full')
  })()
}

describe('writeSite', () => {
  it('writes the page and the data beside it, and says which revision', async () => {
    const site = temporaryFolder()
    expect(await writeSite(site, published(FIRST), app('page'))).toBe(FIRST)
    expect(readFiles(site)).toEqual({
      'index.html': 'page',
      'data/manifest.json': FIRST,
      [`data/${FIRST}/manifest.json`]: FIRST,
      [`data/${FIRST}/n/0.json`]: `nodes of ${FIRST}`,
    })
  })

  it('keeps earlier revisions, for the embeds that are pinned to them', async () => {
    const site = temporaryFolder()
    await writeSite(site, published(FIRST), app('page'))
    await writeSite(site, published(SECOND), app('page'))
    expect(readFiles(site)).toMatchObject({ 'data/manifest.json': SECOND, [`data/${FIRST}/manifest.json`]: FIRST })
  })

  it('leaves the last site standing, and nothing else, when the data fail midway', async () => {
    const site = temporaryFolder()
    await writeSite(site, published(FIRST), app('page'))
    const before = readFiles(site)
    await expect(writeSite(site, failing(published(SECOND).slice(0, 1)), app('new page'))).rejects.toThrow('disk')
    expect(readFiles(site)).toEqual(before)
  })

  it('shows no new revision when the page fails midway', async () => {
    const site = temporaryFolder()
    await writeSite(site, published(FIRST), app('page'))
    await expect(writeSite(site, published(SECOND), () => failing(app('new page')()))).rejects.toThrow('disk')
    expect(readFiles(site)['data/manifest.json']).toBe(FIRST)
  })

  it('puts back what was lost of a revision that is built again', async () => {
    const site = temporaryFolder()
    await writeSite(site, published(FIRST), app('page'))
    const whole = readFiles(site)
    writeFiles(site, { [`data/${FIRST}/n/0.json`]: 'damaged' })
    await writeSite(site, published(FIRST), app('page'))
    expect(readFiles(site)).toEqual(whole)
  })

  it('writes nothing outside of the site', async () => {
    const data = [{ path: '../../evil.json', text: '' }, ...published(FIRST)]
    await expect(writeSite(temporaryFolder(), data, app('page'))).rejects.toThrow('leads out of the site')
  })
})

it('keepRevisions removes revisions and nothing else', async () => {
  const site = temporaryFolder()
  await writeSite(site, published(FIRST), app('page'))
  await writeSite(site, published(SECOND), app('page'))
  writeFiles(site, { 'data/notes.txt': 'mine' })
  keepRevisions(site, [SECOND])
  expect(Object.keys(readFiles(site))).toEqual([
    `data/${SECOND}/manifest.json`,
    `data/${SECOND}/n/0.json`,
    'data/manifest.json',
    'data/notes.txt',
    'index.html',
  ])
})
