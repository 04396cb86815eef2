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
