import { existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkGraphFile, checkSiteFolder } from './check-paths.ts'
import { temporaryFolder, writeFiles } from './temporary-folder.test-helper.ts'

describe('the folder of a site', () => {
  it('is made', () => {
    const [articles, elsewhere] = [temporaryFolder(), temporaryFolder()]
    checkSiteFolder(join(elsewhere, 'a', 'site'), articles)
    expect(existsSync(join(elsewhere, 'a', 'site'))).toBe(true)
  })

  it('is not within the articles, whose pages the next build would read', () => {
    const [articles, elsewhere] = [temporaryFolder(), temporaryFolder()]
    symlinkSync(articles, join(elsewhere, 'link'))
    for (const site of [articles, join(articles, 'site'), join(elsewhere, 'link', 'site')])
      expect(() => checkSiteFolder(site, articles)).toThrow(/within the articles/)
    expect(existsSync(join(articles, 'site'))).toBe(false)
  })

  it("holds nobody else's page", () => {
    const [articles, site] = [temporaryFolder(), temporaryFolder()]
    writeFiles(site, { 'index.html': 'mine' })
    expect(() => checkSiteFolder(site, articles)).toThrow(/another page/)
  })
})

it('a graph is not written over a device, nor below a file', () => {
  const folder = temporaryFolder()
  writeFiles(folder, { file: '' })
  expect(() => checkGraphFile('/dev/null')).toThrow(/is not a file/)
  expect(() => checkGraphFile(join(folder, 'file', 'graph.json'))).toThrow(/cannot be written/)
})
