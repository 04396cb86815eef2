import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseYaml } from './yaml.ts'

const schema = z.strictObject({
  name: z.string(),
  colour: z.enum(['red', 'blue']).optional(),
  words: z.array(z.string()).nonempty().optional(),
  item: z
    .string()
    .regex(/^Q\d+$/, 'an item looks like Q95')
    .optional(),
  rows: z.record(z.string().regex(/^[a-z]+$/, 'small letters only'), z.strictObject({ a: z.string() })).optional(),
  choice: z
    .union([z.strictObject({ merge: z.string() }), z.strictObject({ reject: z.string() })], {
      error: 'merge or reject',
    })
    .optional(),
})

function problems(text: string): string[] {
  const result = parseYaml('f.yaml', text, schema)
  return 'problems' in result
    ? result.problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)
    : []
}

describe('parseYaml', () => {
  it('gives the value', () => {
    expect(parseYaml('f.yaml', 'name: Été', schema)).toMatchObject({ value: { name: 'Été' } })
  })

  it.each([
    [
      'an unknown key, on its own line',
      'name: x\nnom: y',
      'f.yaml:2:1 unknown key "nom": the keys here are name, colour,',
    ],
    ['a missing key, where its block begins', '# note\ncolour: red', 'f.yaml:2:1 "name" is missing: add it'],
    ['a number for text', 'name: 2026', 'f.yaml:1:7 "name": expected text, found "2026": put it in quotes'],
    ['nothing after a key', 'name:', 'f.yaml:1:6 "name": nothing is written here: write text'],
    ['a word for a list', 'name: x\nwords: mot', 'f.yaml:2:8 "words": expected a list, found "mot": write one a line'],
    ['an empty list', 'name: x\nwords: []', 'f.yaml:2:8 "words" is empty'],
    ['a word that is not of the list', 'name: x\ncolour: vert', 'f.yaml:2:9 "vert" is not one of red, blue'],
    ['a wrong form', 'name: x\nitem: P1', 'f.yaml:2:7 "P1": an item looks like Q95'],
    ['a wrong key of a row', 'name: x\nrows:\n  Ab:\n    a: x', 'f.yaml:3:3 wrong key "Ab": small letters only'],
    ['a mistake inside a row', 'name: x\nrows:\n  ab:\n    a: [x]', 'f.yaml:4:8 "a": expected text, found a list'],
    ['a mistake in the choice that was meant', 'name: x\nchoice:\n  merge: 3', 'f.yaml:3:10 "merge": expected text'],
    ['no choice', 'name: x\nchoice:\n  mrege: y', 'f.yaml:3:3 merge or reject'],
    ['an empty file', '# nothing\n', 'f.yaml:1:1 the file is empty'],
    ['a key that stands twice', 'name: x\nname: y', 'f.yaml:2:1 this key stands twice'],
    [
      'lines of one block that are not aligned',
      'rows:\n  ab:\n   a: x\n    b: y',
      'f.yaml:3:7 this line does not begin below the lines that it belongs with',
    ],
    ['a second colon', 'name: a: b', 'f.yaml:1:7 there is a second ": " on this line'],
    ['a tab within a row', 'rows:\n  - name: x\n\ttype: y', 'f.yaml:3:1 this line begins with a tab: use spaces'],
    ['a tab', 'name: x\nrows:\n\tab: {a: x}', 'f.yaml:3:1 this line begins with a tab: use spaces'],
    [
      'an open quote, where it opens',
      'name: "x\ncolour: red\n',
      'f.yaml:1:7 a closing quote is missing for the one that',
    ],
    [
      'an open brace, where it opens',
      'rows:\n  ab: { a: x\n  cd: { a: y }',
      'f.yaml:2:7 this "{" is never closed: write "}"',
    ],
    ['an open bracket in braces', 'rows: { ab: { a: [x }, b: [y] }', 'f.yaml:1:18 this "[" is never closed: write "]"'],
    ['a brace too many', 'rows: { ab: { a: x } } }', 'f.yaml:1:24 this "}" closes nothing: remove it'],
    ['a missing colon', 'name: x\ncolour red\n', 'f.yaml:2:1 a colon is missing after "colour": write "colour: red"'],
    [
      'a missing colon above a block',
      'name: x\nrows\n  ab: { a: x }',
      'f.yaml:2:1 a colon is missing after "rows": write "rows:"',
    ],
    [
      'a missing colon before a brace',
      'rows:\n  ab { a: x, b: y }',
      'f.yaml:2:3 a colon is missing after "ab": write "ab: { a: x',
    ],
    [
      'a missing colon in braces',
      'name: x\nrows: { ab: { a x } }',
      'f.yaml:2:15 a colon is missing after "a": write "a: x"',
    ],
    [
      'a missing space after a colon',
      'name:x\ncolour: red',
      'f.yaml:1:1 a space is missing after the colon: write "name: x"',
    ],
    [
      'the same in braces',
      'name: x\nrows: { ab: { a:x } }',
      'f.yaml:2:15 a space is missing after the colon: write "a: x"',
    ],
    [
      'a missing space after a dash',
      'name: x\nwords:\n  -a: x\n    b: y',
      'f.yaml:3:3 a space is missing after the "-" here',
    ],
    [
      'a missing comma',
      'name: x\nrows: { ab: { a: x b: y } }',
      'f.yaml:2:18 there is a second ": " before the next comma',
    ],
    ['a sign that YAML keeps for itself', 'name: @x', 'f.yaml:1:7 a word that begins with @ must be put in quotes'],
  ])('reports %s', (_, text, expected) => {
    expect(problems(text)[0]).toContain(expected)
  })

  it('does not report what follows from an open brace or a missing colon', () => {
    expect(problems('rows:\n  ab: { a: x\n  cd: { a: y }\nname x\n')).toHaveLength(1)
    expect(problems('rows\n  ab: { a: x }\n  cd: y\n')).toHaveLength(1)
    const many = `words:\n  -{ a: x }\n${'  - { a: x }\n'.repeat(50)}`
    expect(problems(many)).toEqual(['f.yaml:2:3 a space is missing after the "-" here'])
  })

  it('reports every mistake in the order of the file', () => {
    expect(problems('nom: y\nname: 3\ncolour: vert').map((p) => p.split(' ')[0])).toEqual([
      'f.yaml:1:1',
      'f.yaml:2:7',
      'f.yaml:3:9',
    ])
  })

  it('refuses aliases that would expand without end', () => {
    const bomb = Array.from({ length: 12 }, (_, i) => `k${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(10)}]`).join('\n')
    expect(problems(`k0: &a0 x\n${bomb}`)[0]).toMatch(/alias/i)
  })
})
