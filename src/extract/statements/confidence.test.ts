import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractTexts, knowledgeWith } from '../extraction.test-support.ts'
import { confidenceFactors, confidenceOf } from './confidence.ts'

/** The confidence of the only statement of a text. */
function confidence(text: string): number {
  const { graph } = extractTexts([text], knowledgeWith(), 0)
  const found = graph.mapEdges((_, { evidence }) => evidence).flat()
  expect(found).toHaveLength(1)
  return found[0]?.confidence ?? Number.NaN
}

describe('a statement is as sure as readers found what it rests on', () => {
  it('a name is surer than a description', () => {
    const article = (words: string) => `La ministre Lucie Garance est partie. ${words} accuse Dorsane.`
    const [name, description] = ['Lucie Garance', 'La ministre'].map((words) => confidence(article(words)))
    expect(name).toBeGreaterThan(description ?? 1)
  })

  it('words that stand together are surer than words far apart', () => {
    const far = 'Velmont, qui n’a pas fait connaître ses comptes de l’année dernière, développe l’application Lumio.'
    expect(confidence('Velmont développe l’application Lumio.')).toBeGreaterThan(confidence(far))
  })

  it('what the article says itself is surer than what it reports', () => {
    expect(confidence('Lucie Garance accuse Velmont.')).toBeGreaterThan(
      confidence('Lucie Garance aurait accusé Velmont, selon la presse.'),
    )
  })

  it('is a probability with two decimals', () => {
    const odds = fc.double({ min: 0.001, max: 1000, noNaN: true })
    fc.assert(
      fc.property(fc.record({ rule: odds, status: odds, subject: odds, object: odds, sentence: odds }), (factors) => {
        const chance = confidenceOf(factors)
        expect(chance).toBeGreaterThanOrEqual(0)
        expect(chance).toBeLessThanOrEqual(1)
        expect(chance).toBe(Number(chance.toFixed(2)))
      }),
    )
  })

  it('a rule that nobody has judged yet counts as its relation does', () => {
    const relation = { factor: 'rule', name: 'relation leads', value: 1 } as const
    const unknown = { factor: 'rule', name: 'rule leads/word of tomorrow', value: 1 } as const
    expect(confidenceFactors([relation, unknown])).toEqual(confidenceFactors([relation]))
  })
})

it('statements below the least confidence that is asked for are left out', () => {
  const order = (least: number) => extractTexts(['Lucie Garance accuse Velmont.'], knowledgeWith(), least).graph.size
  expect([order(0), order(1)]).toEqual([1, 0])
})
