import { describe, expect, it } from 'vitest'
import { statementsOf } from '../extraction.test-support.ts'

describe('the verb of a pronoun tells whether it means somebody or a house', () => {
  it.each([
    [
      'Lucie Garance a quitté la société Velmont. Elle a été rachetée par la banque Dorsane.',
      'Dorsane –owns→ Velmont (asserted)',
    ],
    [
      'Inès Karadec a rejoint l’entreprise Miravel. Elle est dirigée par Paul Estève.',
      'Paul Estève –leads→ Miravel (asserted)',
    ],
    [
      'La coopérative Solidur a reçu Lucie Garance. Elle préside la banque Dorsane.',
      'Lucie Garance –leads→ Dorsane (asserted)',
    ],
  ])('%s', (text, statement) => {
    expect(statementsOf(text)).toContain(statement)
  })

  it.each([
    'La société Velmont a nommé Lucie Garance. Elle a signé un contrat avec la banque Dorsane.',
    'Lucie Garance a visité l’usine de la société Velmont. Elle a signé un contrat avec la banque Dorsane.',
    'Inès Karadec, qui conseille la société Velmont, est venue. Elle a racheté la banque Dorsane.',
  ])('and nobody where it may be either: %s', (text) => {
    expect(statementsOf(text).filter((said) => said.includes('Dorsane'))).toEqual([])
  })
})

describe('a pronoun that is a subject', () => {
  it('goes on with the main clause, not with what a relative clause tells by the way', () => {
    const text = 'La coopérative Solidur, que dirige Lucie Garance, recule. Elle a porté plainte contre Hugo Mercœur.'
    expect(statementsOf(text)).toContain('Solidur –sues→ Hugo Mercœur (asserted)')
  })

  it('is not the one of known gender where the subject before may be it as well', () => {
    expect(statementsOf('Velmont a embauché Lucie Garance. Elle accuse Hugo Mercœur de vol.')).not.toContain(
      'Lucie Garance –accuses→ Hugo Mercœur (asserted)',
    )
  })

  it('is the institution of which the question before asked', () => {
    const text = 'Que fera le ministère du Travail ? Interrogé mardi, il n’avait pas encore invoqué la loi Fontanel.'
    expect(statementsOf(text)).toContain('ministère du Travail –invokes→ loi Fontanel (denied)')
  })
})

describe('"la société" of two', () => {
  it.each([
    'La société Velmont a racheté la société Dorsane. La société accuse Hugo Mercœur.',
    'Le groupe Velmont poursuit la banque Dorsane. L’entreprise accuse Hugo Mercœur.',
    'Le groupe Velmont attaque le groupe Dorsane. Lucie Garance, qui préside la société, accuse Hugo Mercœur.',
    'La start-up Velmont négocie avec la banque Dorsane. Le groupe lyonnais accuse Hugo Mercœur.',
    'La banque iranienne Velmont a rencontré Lucie Garance. Le groupe irakien accuse Hugo Mercœur.',
  ])('is neither where nothing tells: %s', (text) => {
    expect(statementsOf(text).filter((said) => /leads|(Velmont|Dorsane) –accuses→ Hugo/.test(said))).toEqual([])
  })

  it.each([
    [
      'Lucie Garance est présidente de Velmont. Velmont a attaqué Dorsane. Inès Karadec a salué Lucie Garance, qui dirige la société.',
      'Lucie Garance –leads→ Velmont (asserted)',
    ],
    [
      'La société Velmont, basée à Lyon, négocie avec la banque Dorsane. Le groupe lyonnais accuse Hugo Mercœur.',
      'Velmont –accuses→ Hugo Mercœur (asserted)',
    ],
    [
      'La banque Velmont négocie avec Dorsane, une société installée à Nantes. L’entreprise nantaise accuse Hugo Mercœur.',
      'Dorsane –accuses→ Hugo Mercœur (asserted)',
    ],
    [
      'Le groupe Velmont attaque la société Dorsane, dont le siège est à Toulouse. Le groupe toulousain accuse Hugo Mercœur.',
      'Dorsane –accuses→ Hugo Mercœur (asserted)',
    ],
  ])('is the one that the article ties to him, or to the place: %s', (text, statement) => {
    expect(statementsOf(text)).toContain(statement)
  })
})

describe('a possessive at a role that one sort of house has', () => {
  it.each([
    [
      'La société Velmont négocie avec le syndicat Ondine. Son délégué, Hugo Mercœur, se tait.',
      'Hugo Mercœur –works_for→ Ondine (asserted)',
    ],
    [
      'La banque Dorsane soutient le club Solidur. Son entraîneur, Paul Estève, se tait.',
      'Paul Estève –leads→ Solidur (asserted)',
    ],
  ])('means that house: %s', (text, statement) => {
    expect(statementsOf(text).filter((said) => /leads|works_for/.test(said))).toEqual([statement])
  })
})

it('a noun set behind a name by a comma is the name, of which a clause tells more', () => {
  expect(
    statementsOf('La banque Dorsane soutient le club Solidur, le champion que préside Hugo Mercœur.'),
  ).not.toContain('Hugo Mercœur –leads→ Dorsane (asserted)')
  expect(statementsOf('La banque Dorsane négocie avec Velmont, la société que préside Hugo Mercœur.')).toContain(
    'Hugo Mercœur –leads→ Velmont (asserted)',
  )
})

it('who leads one house by a verb that is not said again does not lead the other', () => {
  expect(
    statementsOf('La société Velmont est dirigée par Lucie Garance et Dorsane par Hugo Mercœur.').filter((said) =>
      said.includes('–leads→ Velmont'),
    ),
  ).toEqual(['Lucie Garance –leads→ Velmont (asserted)'])
})
