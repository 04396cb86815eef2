import { describe, expect, it } from 'vitest'
import { inventedKnowledge, statementsOf } from '../extraction.test-support.ts'

describe('a takeover', () => {
  it.each([
    'Le rachat de Velmont par la banque Dorsane, annoncé pour l’été, doit encore être approuvé.',
    'Le rachat de Velmont par Dorsane, annoncé lundi, inquiète Hugo Mercœur.',
    'L’acquisition de Velmont par Dorsane devrait être finalisée en mars.',
    'Le rachat de Velmont par Dorsane est prévu pour l’automne.',
    'La reprise de Velmont par Dorsane sera conclue en juin.',
  ])('that is still to come is a plan: %s', (text) => {
    expect(statementsOf(text, inventedKnowledge())).toContain('Dorsane –owns→ Velmont (planned)')
  })

  it.each([
    'Le rachat de Velmont par Dorsane, annoncé en juin, n’a jamais abouti.',
    'L’acquisition de Velmont par Dorsane n’a pas été finalisée.',
  ])('that did not come about is none: %s', (text) => {
    expect(statementsOf(text, inventedKnowledge())).toEqual([])
  })

  it.each([
    'Le rachat de Velmont par Dorsane a été finalisé.',
    'Le rachat de Velmont par Dorsane, finalisé en mai, coûte cher.',
  ])('that was made is told so: %s', (text) => {
    expect(statementsOf(text, inventedKnowledge())).toContain('Dorsane –owns→ Velmont (asserted)')
  })
})
