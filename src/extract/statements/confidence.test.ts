import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractTexts, knowledgeWith } from '../extraction.test-support.ts'
import { confidenceOf } from './confidence.ts'

/** The confidence of the only statement of a text. */
function confidence(text: string): number {
  const { graph } = extractTexts([text], knowledgeWith(), 0)
  const found = graph.mapEdges((_, { evidence }) => evidence).flat()
  expect(found).toHaveLength(1)
  return found[0]?.confidence ?? Number.NaN
}

describe('a statement is as sure as what it rests on', () => {
  it('a name is surer than a description, a description than a pronoun', () => {
    const article = (words: string) => `La ministre Lucie Garance est partie. ${words} accuse Dorsane.`
    const [name, description, pronoun] = ['Lucie Garance', 'La ministre', 'Elle'].map((words) =>
      confidence(article(words)),
    )
    expect(name).toBeGreaterThan(description ?? 1)
    expect(description).toBeGreaterThan(pronoun ?? 1)
  })

  it('a verb with its arguments is surer than what types alone tell', () => {
    expect(confidence('La start-up Velmont développe l’application Lumio.')).toBeGreaterThan(
      confidence('L’application Lumio de la start-up Velmont plaît.'),
    )
  })

  it('is a probability with two decimals', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.record({ syntax: chance, subject: chance, object: chance, rule: chance }), (factors) => {
        const sum = confidenceOf(factors)
        expect(sum).toBeGreaterThanOrEqual(0)
        expect(sum).toBeLessThanOrEqual(Math.min(...Object.values(factors)) + 0.005)
        expect(sum).toBe(Number(sum.toFixed(2)))
      }),
    )
  })
})

it('statements below the least confidence that is asked for are left out', () => {
  const order = (least: number) => extractTexts(['Lucie Garance accuse Velmont.'], knowledgeWith(), least).graph.size
  expect([order(0), order(1)]).toEqual([1, 0])
})
