import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { PROJECT } from './project.ts'
import { readFiles, temporaryFolder, writeFiles } from './temporary-folder.test-helper.ts'

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))
const TSX = import.meta.resolve('tsx')

/** Runs the command as a shell does; the working folder is not the project's. */
function filature(cwd: string, ...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--import', TSX, MAIN, ...args], { cwd })
  let out = ''
  let err = ''
  child.stdout.on('data', (text) => (out += text))
  child.stderr.on('data', (text) => (err += text))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}

it('extracts what it can, says what it refused, and gives the same bytes again', { timeout: 30_000 }, async () => {
  const folder = temporaryFolder()
  writeFiles(folder, {
    'articles/a.txt': 'Velmont a signé un accord avec Ondine.',
    'articles/b.md': '---\ntitle: "x\n---\n',
    'articles/c.txt': '',
  })
  const [first, strict] = await Promise.all([
    filature(folder, 'extract', 'articles', '--out', 'graph.json'),
    filature(folder, 'extract', 'articles', '--out', 'strict.json', '--strict', '--quiet'),
  ])
  expect(first).toMatchObject({ code: 0, out: '' })
  expect(first.err).toMatch(
    /2 files refused:\n {2}b\.md has front matter that does not parse, line \d+: .*\n {2}c\.txt is empty\n/,
  )
  expect(first.err).toMatch(/1 article: \d+ entit/)
  expect(first.err).toContain('1 article has no date (a), and so its statements have none: write "date: 2026-02-27"')
  expect(strict).toMatchObject({ code: 1, out: '' })
  expect(strict.err).toMatch(/^2 files refused:\n.*\n.*\n$/)

  const { 'graph.json': graph, 'strict.json': again } = readFiles(folder)
  expect(again).toBe(graph)
  expect(Object.keys(JSON.parse(graph ?? '').attributes.articles)).toEqual(['a'])
})

it('says which decisions match nothing, with their lines, and minds them under --strict', {
  timeout: 30_000,
}, async () => {
  const folder = temporaryFolder()
  writeFiles(folder, {
    'articles/a.txt': 'Velmont a signé un accord avec Ondine.',
    'review.yaml':
      '- rename: { entity: ondine, label: Ondine SA }\n  reason: x\n- reject: { statement: none }\n  reason: x\n',
  })
  const run = (...more: string[]) =>
    filature(folder, 'extract', 'articles', '--out', 'graph.json', '--review', 'review.yaml', '--quiet', ...more)
  const [plain, strict] = [await run(), await run('--strict')]
  const complaint =
    /^review\.yaml:3:3 there is no statement "none": its sentence, its entities or the lexicon have changed/
  expect(plain).toMatchObject({ code: 0, err: expect.stringMatching(complaint) })
  expect(strict).toMatchObject({ code: 1, err: plain.err })
  expect(readFiles(folder)['graph.json']).toContain('"label":"Ondine SA"')
})

it('ends with 1 when nothing can be read or a file of the editors is wrong', { timeout: 30_000 }, async () => {
  const folder = temporaryFolder()
  writeFiles(folder, {
    'empty/photo.jpg': '',
    'articles/a.txt': 'Un texte.',
    'review.yaml': '- merge: { keep: a, drop: b }\n',
  })
  const [empty, mistake, without] = await Promise.all([
    filature(folder, 'build', 'empty', '--out', 'site'),
    filature(folder, 'extract', 'articles', '--out', 'graph.json', '--review', 'review.yaml'),
    filature(folder, 'extract', 'articles', '--out', 'nothing.json'),
  ])
  expect(without).toMatchObject({ code: 0, err: expect.stringContaining('No statement, and so an empty graph') })
  expect(existsSync(join(folder, 'site'))).toBe(false)
  expect(empty).toMatchObject({ code: 1, err: expect.stringContaining('No article in empty') })
  expect(mistake).toMatchObject({ code: 1, err: 'review.yaml:1:3 "reason" is missing: add it\n' })
  expect(existsSync(join(folder, 'graph.json'))).toBe(false)
})

it('ends with 2 when it is used wrongly', { timeout: 30_000 }, async () => {
  const folder = temporaryFolder()
  writeFiles(folder, { 'articles/a.txt': 'Un texte.', 'mine/index.html': 'my page' })
  const runs = await Promise.all([
    filature(folder, 'publish'),
    filature(folder, 'extract', 'nowhere', '--out', 'graph.json'),
    filature(folder, 'build', 'articles', '--out', 'articles/site'),
    filature(folder, 'build', 'articles', '--out', 'mine'),
    filature(folder, 'extract', 'articles', '--out', 'graph.json', '--lexicon', 'none.yaml'),
  ])
  expect(runs.map(({ code, err }) => `${code} ${err.split('\n')[0]}`)).toEqual([
    "2 error: unknown command 'publish'",
    '2 filature: nowhere does not exist: name the folder of your articles.',
    expect.stringMatching(/^2 .*lies within the articles/),
    expect.stringMatching(/^2 .*holds other files \(index\.html\)/),
    expect.stringMatching(/^2 filature: none.yaml cannot be read: /),
  ])
})

it('lists statements and explains them, on standard output alone', { timeout: 60_000 }, async () => {
  const folder = temporaryFolder()
  writeFiles(folder, { 'articles/a.txt': 'La société Velmont a signé un accord avec la société Ondine.' })
  const list = await filature(folder, 'statements', 'articles', '--format', 'jsonl', '--quiet')
  expect(list).toMatchObject({ code: 0, err: '' })
  const { id, subject, quote } = JSON.parse(list.out)
  expect({ subject, quote }).toEqual({
    subject: 'ondine',
    quote: 'La société Velmont a signé un accord avec la société Ondine.',
  })
  const [told, unknown] = await Promise.all([
    filature(folder, 'explain', 'articles', id, '--quiet'),
    filature(folder, 'explain', 'articles', 'velmnot', '--quiet'),
  ])
  expect(told).toMatchObject({ code: 0, err: '', out: expect.stringContaining(`Énoncé ${id}`) })
  expect(unknown).toMatchObject({ code: 2, out: '' })
  expect(unknown.err).toBe('filature: Nothing in the graph is called "velmnot"; did you mean "velmont"?\n')
})

it('writes the same bytes whatever the number of workers', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder()
  writeFiles(join(folder, 'articles'), readFiles(join(PROJECT.root, 'graph-data', 'articles')))
  const outs = ['1', '2', '3'].map((workers) => ({ workers, file: `graph-${workers}.json` }))
  for (const { workers, file } of outs) {
    const run = await filature(folder, 'extract', 'articles', '--out', file, '--workers', workers, '--quiet')
    expect(run).toEqual({ code: 0, out: '', err: '' })
  }
  const written = readFiles(folder)
  const [one, ...others] = outs.map(({ file }) => written[file])
  expect(one?.length).toBeGreaterThan(10_000)
  for (const other of others) expect(other === one).toBe(true)
})

it('ends in peace when whoever reads it stops', { timeout: 60_000 }, async () => {
  const folder = temporaryFolder()
  const text = 'La société Velmont a signé un accord avec la société Ondine.\n\n'
  writeFiles(folder, Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`articles/${i}.txt`, text.repeat(5)])))
  const args = ['--import', TSX, MAIN, 'statements', 'articles', '--format', 'jsonl', '--quiet']
  const child = spawn(process.execPath, args, { cwd: folder })
  let err = ''
  child.stderr.on('data', (chunk) => (err += chunk))
  child.stdout.destroy()
  const code = await new Promise((resolve) => child.on('close', resolve))
  expect({ code, err }).toEqual({ code: 0, err: '' })
})
