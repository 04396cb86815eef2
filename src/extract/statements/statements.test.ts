import { describe, expect, it } from 'vitest'
import { extractTexts, statementsOf } from '../extraction.test-support.ts'

/** Each line: what the article writes, and the statements that it makes. All names are invented. */
const cases = (rows: readonly (readonly [string, readonly string[]])[]) =>
  it.each(rows.map(([text, expected]) => ({ text, expected })))

describe('voice: who does it, and to whom', () => {
  cases([
    ['Lucie Garance accuse Velmont de mensonge.', ['Lucie Garance –accuses→ Velmont (asserted)']],
    ['Velmont a été accusé par Lucie Garance.', ['Lucie Garance –accuses→ Velmont (asserted)']],
    ['Lucie Garance, qui soutient Velmont, a répondu.', ['Lucie Garance –supports→ Velmont (asserted)']],
    ['Velmont a déposé un recours contre Dorsane.', ['Velmont –sues→ Dorsane (asserted)']],
    ['La start-up Velmont a signé un contrat avec Dorsane.', ['Dorsane –signs_with→ Velmont (asserted)']],
  ])('$text', ({ text, expected }) => {
    expect(statementsOf(text)).toEqual(expected)
  })
})

describe('coordination is spread out', () => {
  cases([
    [
      'La start-up Velmont a signé un accord avec Dorsane et Miravel.',
      ['Dorsane –signs_with→ Velmont (asserted)', 'Miravel –signs_with→ Velmont (asserted)'],
    ],
    ['Un accord a été conclu entre Velmont et Dorsane.', ['Dorsane –signs_with→ Velmont (asserted)']],
  ])('$text', ({ text, expected }) => {
    expect(statementsOf(text)).toEqual(expected)
  })
})

describe('nouns say it too', () => {
  cases([
    [
      'Le bannissement de Velmont par le gouvernement danois inquiète.',
      ['gouvernement danois –bans→ Velmont (asserted)'],
    ],
    ['Lucie Garance a exprimé son soutien à Hugo Mercœur.', ['Lucie Garance –supports→ Hugo Mercœur (asserted)']],
    ['Lucie Garance a adressé un ultimatum à Velmont.', ['Lucie Garance –threatens→ Velmont (asserted)']],
  ])('$text', ({ text, expected }) => {
    expect(statementsOf(text)).toEqual(expected)
  })
})

describe('roles', () => {
  cases([
    ['Lucie Garance, PDG de Velmont, a parlé.', ['Lucie Garance –leads→ Velmont (asserted)']],
    ['La directrice générale de Velmont, Lucie Garance, a parlé.', ['Lucie Garance –leads→ Velmont (asserted)']],
    ['Velmont, filiale de Dorsane, recrute.', ['Dorsane –owns→ Velmont (asserted)']],
    ['La fabrique de jouets Velmont, filiale de Dorsane, recrute.', ['Dorsane –owns→ Velmont (asserted)']],
    ['L’ancien patron de Velmont, Hugo Mercœur, a parlé.', []],
  ])('$text', ({ text, expected }) => {
    expect(statementsOf(text)).toEqual(expected)
  })
})

describe('status', () => {
  cases([
    ['Lucie Garance ne soutient pas Velmont.', ['Lucie Garance –supports→ Velmont (denied)']],
    ['Velmont aurait signé un contrat avec Dorsane.', ['Dorsane –signs_with→ Velmont (reported)']],
    ['Velmont compte attaquer Dorsane en justice.', ['Velmont –sues→ Dorsane (planned)']],
    ['Velmont nie avoir conclu un accord avec Dorsane.', ['Dorsane –signs_with→ Velmont (denied)']],
    ['Velmont annonce avoir signé un contrat avec Dorsane.', ['Dorsane –signs_with→ Velmont (asserted)']],
    [
      'Lucie Garance menace de bannir Velmont.',
      ['Lucie Garance –bans→ Velmont (planned)', 'Lucie Garance –threatens→ Velmont (asserted)'],
    ],
  ])('$text', ({ text, expected }) => {
    expect(statementsOf(text)).toEqual(expected)
  })
})

describe('whose words a statement is', () => {
  cases([
    ['Lucie Garance affirme soutenir Velmont.', ['Lucie Garance –supports→ Velmont (asserted)']],
    ['Vote serré: Lucie Garance soutient Velmont.', ['Lucie Garance –supports→ Velmont (asserted)']],
    ['Lucie Garance en a profité pour accuser Velmont de mensonge.', ['Lucie Garance –accuses→ Velmont (asserted)']],
    [
      'Lucie Garance a écrit une lettre pour demander à Velmont de céder.',
      ['Lucie Garance –demands→ Velmont (asserted)'],
    ],
    ['Lucie Garance a dû soutenir Velmont.', ['Lucie Garance –supports→ Velmont (asserted)']],
    ['« Lucie Garance doit soutenir Velmont », a dit Paul Estève.', []],
    ['Lucie Garance voudrait que Paul Estève soutienne Velmont.', []],
    ['Paul Estève a saisi le juge pour que Lucie Garance soutienne Velmont.', []],
    [
      'Selon Paul Estève, Velmont va attaquer Dorsane en justice.',
      ['Velmont –sues→ Dorsane (planned, says Paul Estève)'],
    ],
    [
      'Lucie Garance a soutenu que le vote était serré et a exhorté Velmont à céder.',
      ['Lucie Garance –demands→ Velmont (asserted)'],
    ],
    ['Lucie Garance a selon elle soutenu Velmont.', ['Lucie Garance –supports→ Velmont (reported)']],
    [
      'Le vote intervient alors que Lucie Garance a apporté son soutien à Velmont.',
      ['Lucie Garance –supports→ Velmont (asserted)'],
    ],
  ])('$text', ({ text, expected }) => {
    expect(statementsOf(text)).toEqual(expected)
  })
})

describe('what states nothing', () => {
  cases([
    ['Velmont a-t-elle conclu un accord avec Dorsane ?', []],
    ['Si Velmont concluait un accord avec Dorsane, la région respirerait.', []],
    ['Velmont et Dorsane recrutent.', []],
    ['Velmont a conclu un accord pour agrandir le port, a précisé Dorsane.', []],
  ])('$text', ({ text, expected }) => {
    expect(statementsOf(text)).toEqual(expected)
  })
})

describe('evidence', () => {
  const text = 'Il pleuvait. Lucie Garance accuse Velmont de mensonge. La ville dort.'
  const [evidence] = extractTexts([text]).graph.mapEdges((_, attributes) => attributes.evidence[0])

  it('quotes the sentence as it stands in the article', () => {
    expect(evidence?.quote).toBe('Lucie Garance accuse Velmont de mensonge.')
    expect(text.slice(evidence?.start, evidence?.end)).toBe(evidence?.quote)
  })

  it('marks the operative words and names the lexicon entry that made the statement', () => {
    expect(evidence?.words.map(([start, end]) => text.slice(start, end))).toEqual(['accuse'])
    expect(evidence?.rule).toBe('accuses/accuser')
  })
})

describe('a role, wherever its holder and its house stand', () => {
  cases([
    ['Président de Velmont depuis 2019, Paul Estève part.', ['Paul Estève –leads→ Velmont (asserted)']],
    [
      'Lucie Garance, 44 ans, mère de trois enfants et présidente depuis 2019 de Velmont, part.',
      ['Lucie Garance –leads→ Velmont (asserted)'],
    ],
    ['Infirmière chez Miravel, Lucie Garance a dormi.', ['Lucie Garance –works_for→ Miravel (asserted)']],
    ['La société Dorsane, dont le patron, Paul Estève, a parlé, recrute.', ['Paul Estève –leads→ Dorsane (asserted)']],
    ['Le directeur des achats de Velmont, Paul Estève, part.', ['Paul Estève –works_for→ Velmont (asserted)']],
    ['Le patron de Velmont, le sénateur Paul Estève, part.', ['Paul Estève –leads→ Velmont (asserted)']],
  ])('$text', ({ text, expected }) => {
    expect(statementsOf(text)).toEqual(expected)
  })
})

describe('a party in brackets', () => {
  cases([
    ['Le maire (PRI), Hugo Mercœur, a parlé.', ['Hugo Mercœur –member_of→ PRI (asserted)']],
    ['La députée Inès Karadec (PRI) a parlé.', ['Inès Karadec –member_of→ PRI (asserted)']],
    ['Le romancier Hugo Mercœur (PRI) a parlé.', []],
  ])('$text', ({ text, expected }) => {
    expect(statementsOf(text)).toEqual(expected)
  })
})

describe('a possessive means what the sentence is about', () => {
  cases([
    [
      'La société Velmont a attaqué le groupe Dorsane en justice. Son patron, Paul Estève, a parlé.',
      ['Paul Estève –leads→ Velmont (asserted)', 'Velmont –sues→ Dorsane (asserted)'],
    ],
    [
      'La société Velmont attend une offre que le groupe Dorsane a déposée, et sa directrice, Lucie Garance, a parlé.',
      ['Lucie Garance –leads→ Velmont (asserted)'],
    ],
    [
      'La société Velmont a racheté Dorsane, puis limogé son fondateur, Paul Estève.',
      ['Velmont –owns→ Dorsane (asserted)'],
    ],
  ])('$text', ({ text, expected }) => {
    expect(statementsOf(text)).toEqual(expected)
  })
})

describe('what a text without line ends runs together', () => {
  cases([
    [
      'Lucie Garance a félicité Hugo Mercœur."Je suis heureux de cette victoire", a déclaré Paul Estève.',
      ['Lucie Garance –supports→ Hugo Mercœur (asserted)'],
    ],
    [
      '"Nous attendons le vote de la loi avec confiance, a déclaré Lucie Garance, la présidente de Velmont, hier."',
      ['Lucie Garance –leads→ Velmont (asserted)'],
    ],
  ])('$text', ({ text, expected }) => {
    expect(statementsOf(text)).toEqual(expected)
  })
})
