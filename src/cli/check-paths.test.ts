import { existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkGraphFile, checkSiteFolder } from './check-paths.ts'
import { temporaryFolder, writeFiles } from './temporary-folder.test-helper.ts'

describe('the folder of a site', () => {
  it('need not be there, and is not made before there is something to put in it', () => {
    const [articles, elsewhere] = [temporaryFolder(), temporaryFolder()]
    checkSiteFolder(join(elsewhere, 'a', 'site'), articles)
    expect(existsSync(join(elsewhere, 'a'))).toBe(false)
  })

  it('is not within the articles, whose pages the next build would read', () => {
    const [articles, elsewhere] = [temporaryFolder(), temporaryFolder()]
    symlinkSync(articles, join(elsewhere, 'link'))
    for (const site of [articles, join(articles, 'site'), join(elsewhere, 'link', 'site')])
      expect(() => checkSiteFolder(site, articles)).toThrow(/within the articles/)
    expect(existsSync(join(articles, 'site'))).toBe(false)
  })

  it.each([
    ['a page', { 'index.html': 'mine' }, 'index.html'],
    ['a page with data', { 'index.html': 'mine', 'data/manifest.json': '{}' }, 'data, index.html'],
    ['anything', { a: '', b: '', c: '', d: '' }, 'a, b, c …'],
  ])("holds nobody else's files: %s", (_, files, told) => {
    const [articles, site] = [temporaryFolder(), temporaryFolder()]
    writeFiles(site, files)
    expect(() => checkSiteFolder(site, articles)).toThrow(`holds other files (${told}) and no site of Filature`)
  })

  it('holds a former site, with whatever was put beside it, or nothing that one sees', () => {
    const [articles, site, hidden] = [temporaryFolder(), temporaryFolder(), temporaryFolder()]
    writeFiles(site, { CNAME: '', 'index.html': '', 'data/0123456789abcdef/manifest.json': '{}' })
    writeFiles(hidden, { '.git/config': '' })
    for (const folder of [site, hidden]) expect(() => checkSiteFolder(folder, articles)).not.toThrow()
  })
})

it('a graph is not written over a device, nor below a file', () => {
  const folder = temporaryFolder()
  writeFiles(folder, { file: '' })
  expect(() => checkGraphFile('/dev/null')).toThrow(/is not a file/)
  expect(() => checkGraphFile(join(folder, 'file', 'graph.json'))).toThrow(/cannot be written/)
})
