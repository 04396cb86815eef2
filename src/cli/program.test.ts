import { describe, expect, it } from 'vitest'
import { PUBLISHED_MIN_CONFIDENCE } from '../extract/index.ts'
import { createProgram, type Verbs } from './program.ts'
import { PROJECT } from './project.ts'

async function run(...args: string[]) {
  const calls: unknown[] = []
  const record = (verb: string) => async (articles: string, options: object) => {
    calls.push([verb, articles, options])
  }
  const parse = async (file: string) => {
    calls.push(['parse', file])
  }
  const explain = async (articles: string, asked: string, options: object) => {
    calls.push(['explain', articles, asked, options])
  }
  const verbs: Verbs = {
    extract: record('extract'),
    build: record('build'),
    serve: record('serve'),
    statements: record('statements'),
    explain,
    parse,
  }
  let out = ''
  let err = ''
  const program = createProgram(verbs)
  for (const command of [program, ...program.commands])
    command.configureOutput({ writeOut: (text) => (out += text), writeErr: (text) => (err += text) })
  const code = await program.parseAsync(['node', 'filature', ...args]).then(
    () => 0,
    (error: { exitCode: number }) => error.exitCode,
  )
  return { calls, out, err, code }
}

const { ontology, lexicon, entities, review } = PROJECT
const defaults = { ontology, lexicon, entities, review, minConfidence: PUBLISHED_MIN_CONFIDENCE }

describe('the command line', () => {
  it('reads each verb; files of the editors that are not named are the project’s own', async () => {
    expect((await run('parse', '-')).calls).toEqual([['parse', '-']])
    expect((await run('extract', 'dir', '--out', 'g.json', '--strict')).calls).toEqual([
      ['extract', 'dir', { ...defaults, out: 'g.json', strict: true }],
    ])
    expect((await run('build', 'dir', '--out', 'site', '--entities', 'e.yaml', '--quiet')).calls).toEqual([
      ['build', 'dir', { ...defaults, entities: 'e.yaml', out: 'site', quiet: true, title: 'Filature' }],
    ])
    expect((await run('statements', 'dir', '--format', 'jsonl', '--entity', 'velmont', '--left-out')).calls).toEqual([
      ['statements', 'dir', { ...defaults, format: 'jsonl', entity: 'velmont', leftOut: true }],
    ])
    expect((await run('explain', 'dir', 'Lucie Garance', '--lang', 'en')).calls).toEqual([
      ['explain', 'dir', 'Lucie Garance', { ...defaults, lang: 'en' }],
    ])
    expect((await run('serve', 'dir', '--port', '0')).calls).toEqual([
      ['serve', 'dir', { ...defaults, port: 0, title: 'Filature' }],
    ])
  })

  it.each([
    [['extract', 'dir'], /--out <GRAPH.json>' not specified/],
    [['extract', '--out', 'g.json'], /missing required argument 'ARTICLES_DIR'/],
    [['extract', 'dir', '--out', 'g.json', '--stirct'], /Did you mean --strict/],
    [['build', 'dir', '--out', 'site', '--min-confidence', '1.5'], /A confidence is a number from 0 to 1/],
    [['extract', 'dir', '--out', 'g.json', '--min-confidence', 'high'], /A confidence is a number from 0 to 1/],
    [['extract', 'dir', '--out', 'g.json', '--workers', '0'], /Workers are a number from 1 to 64/],
    [['statements', 'dir', '--format', 'csv'], /Allowed choices are table, jsonl/],
    [['explain', 'dir'], /missing required argument 'WHAT'/],
    [['extract', 'dir', 'more', '--out', 'g.json'], /too many arguments/],
    [['exrtact', 'dir'], /Did you mean extract/],
    [['serve', 'dir', '--port', '70000'], /A port is a number from 0 to 65535/],
    [[], /Usage: filature/],
  ])('explains wrong usage: %j', async (args, message) => {
    const { calls, code, err } = await run(...args)
    expect(err).toMatch(message)
    expect(code).not.toBe(0)
    expect(calls).toEqual([])
  })

  it.each(['extract', 'build', 'serve', 'statements', 'explain'])(
    '%s --help gives examples and the exit codes',
    async (verb) => {
      const { out, code } = await run(verb, '--help')
      expect(out).toMatch(new RegExp(`Examples:\n  filature ${verb} articles`))
      expect(out).toContain('2  wrong usage')
      expect(code).toBe(0)
    },
  )
})
