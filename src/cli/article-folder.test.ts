import { symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { MAX_ARTICLE_BYTES } from '../extract/index.ts'
import { listArticles, readArticleFiles } from './article-folder.ts'
import { temporaryFolder, writeFiles } from './temporary-folder.test-helper.ts'

it('finds articles at any depth, in code-unit order, and counts what it skips', () => {
  const folder = temporaryFolder()
  writeFiles(folder, {
    'b.txt': '',
    'B.MD': '',
    'a/z.html': '',
    'é.txt': '',
    'a-1.txt': '',
    'photo.jpg': '',
    '.hidden.txt': '',
    '.git/x.txt': '',
  })
  expect(listArticles(folder)).toEqual({
    folder,
    paths: ['B.MD', 'a-1.txt', 'a/z.html', 'b.txt', 'é.txt'],
    skipped: 1,
  })
})

it('follows symbolic links, and ends when they go round', () => {
  const folder = temporaryFolder()
  const elsewhere = temporaryFolder()
  writeFiles(folder, { 'a/x.txt': '' })
  writeFiles(elsewhere, { 'y.txt': '' })
  symlinkSync(folder, join(folder, 'a', 'round'))
  symlinkSync(elsewhere, join(folder, 'there'))
  symlinkSync('nowhere', join(folder, 'broken.txt'))
  expect(listArticles(folder)).toMatchObject({ paths: ['a/x.txt', 'there/y.txt'], skipped: 1 })
})

it('reads one byte beyond the limit at most, which is enough to refuse the file', () => {
  const folder = temporaryFolder()
  writeFiles(folder, { 'large.txt': '' })
  truncateSync(join(folder, 'large.txt'), 10 * MAX_ARTICLE_BYTES)
  const [file] = readArticleFiles(listArticles(folder), () => undefined)
  expect(file?.bytes.length).toBe(MAX_ARTICLE_BYTES + 1)
})

it('tells of a file that is gone, and goes on', () => {
  const folder = temporaryFolder()
  writeFiles(folder, { 'b.txt': 'b' })
  const refused: string[] = []
  const files = readArticleFiles({ folder, paths: ['a.txt', 'b.txt'], skipped: 0 }, ({ path }) => refused.push(path))
  expect([...files].map(({ path }) => path)).toEqual(['b.txt'])
  expect(refused).toEqual(['a.txt'])
})
