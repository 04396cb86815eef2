import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ontologySchema } from './ontology.ts'

const { types, relations } = ontologySchema.parse(
  parse(readFileSync(new URL('../../graph-data/ontology.yaml', import.meta.url), 'utf8')),
)

describe('the ontology of the project', () => {
  it('draws every type and relation at 3:1 or more on white and on the dark background (WCAG 2.2, 1.4.11)', () => {
    for (const [name, { colour }] of [...Object.entries(types), ...Object.entries(relations)])
      for (const background of ['#ffffff', '#14171a'])
        expect(contrast(colour, background), `${name} ${colour} on ${background}`).toBeGreaterThanOrEqual(3)
  })

  it('gives each type its own shape and each relation its own line, for readers who see no colours', () => {
    expect(repeated(Object.values(types).map(({ shape }) => shape))).toEqual([])
    expect(repeated(Object.values(relations).map(({ colour, dash }) => `${colour} ${dash}`))).toEqual([])
  })

  it('lets a symmetric relation join the same types either way', () => {
    for (const [name, { symmetric, subject, object }] of Object.entries(relations))
      if (symmetric) expect(subject, name).toEqual(object)
  })
})

function repeated(values: readonly string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) !== i)
}

/** The contrast ratio of two colours, 1 to 21, after WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

describe('the schema of an ontology', () => {
  const written = { types, relations: { bans: relations.bans } }

  it.each([
    [
      'a colour by name',
      { ...written, relations: { bans: { ...relations.bans, colour: 'red' } } },
      'relations.bans.colour',
      '"#1f77b4"',
    ],
    ['a relation with a capital', { ...written, relations: { Bans: relations.bans } }, 'relations.Bans', 'lower case'],
    [
      'a property that is not Wikidata’s',
      { ...written, relations: { bans: { ...relations.bans, wikidata: 'Q1' } } },
      'relations.bans.wikidata',
      'P127',
    ],
    [
      'a misspelt field',
      { ...written, relations: { bans: { ...relations.bans, color: '#112233' } } },
      'relations.bans',
      'color',
    ],
    ['a missing type', { ...written, types: { ...types, law: undefined } }, 'types.law', 'expected object'],
  ])('refuses %s, naming the place and what is expected', (_, value, place, expected) => {
    const { error } = ontologySchema.safeParse(value)
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([place])
    expect(JSON.stringify(error?.issues)).toContain(expected.replace(/"/g, '\\"'))
  })
})
