/**
 * npm run bench -- news --data NEWS.jsonl.gz [--articles 500]
 *
 * Unpacks articles of a news collection (one JSON object a line: id, date, title, heading, article) into a temporary
 * folder, builds a whole site from them, and prints what it took. The folder is removed afterwards.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { unpackNews } from './annotation/unpack.ts'

/** Builds a site from the collection's articles and prints time and memory. */
export async function run(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { data: { type: 'string' }, articles: { type: 'string', default: '500' }, keep: { type: 'string' } },
  })
  const count = Number(values.articles)
  if (values.data === undefined || !(count > 0)) {
    console.error('usage: npm run bench -- news --data NEWS.jsonl.gz [--articles 500] [--keep DIR]')
    process.exitCode = 2
    return
  }
  const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'filature-news-'))
  const articles = join(folder, 'articles')
  const words = unpackNews(values.data, articles, count)
  const build = ['--import', 'tsx', 'src/cli/main.ts', 'build', articles, '--out', join(folder, 'site')]
  const printMemory = new URL('./print-memory.mjs', import.meta.url).href
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--import', printMemory, ...build], { encoding: 'utf8' })
  const seconds = (performance.now() - started) / 1000
  process.stderr.write(stderr)
  const peak = Number(stderr.match(/peak memory (\d+) MB/)?.[1])
  console.table([
    {
      articles: count,
      words,
      seconds: seconds.toFixed(1),
      'words/s': Math.round(words / seconds),
      'peak MB': peak,
      exit: status,
    },
  ])
  if (values.keep === undefined) rmSync(folder, { recursive: true })
  process.exitCode = status ?? 1
}
