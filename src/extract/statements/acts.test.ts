import { describe, expect, it } from 'vitest'
import { inventedKnowledge, statementsOf } from '../extraction.test-support.ts'

/*
 * Acts that what stands beside the verb makes of something else, and those that only their being decided, praised or done
 * together makes acts. All names are invented.
 */
const knowledge = inventedKnowledge()

describe('an invitation, a greeting, a common cause is no act of the graph', () => {
  it.each([
    'Lucie Garance invite Inès Karadec à déjeuner au palais.',
    'Lucie Garance était invitée par l’association Ondine pour parler de la rentrée.',
    'Lucie Garance a salué Hugo Mercœur, le compagnon de la lauréate.',
    'Le capitaine Hugo Mercœur échange sa place avec Lucie Garance.',
    'L’association Ondine, rejointe par le syndicat Solidur, appelle à défiler.',
    'L’association Ondine et le syndicat Solidur se sont associés à cet appel.',
    'La société Velmont s’était associée à la start-up Dorsane pour attaquer le texte en justice.',
    'La Suède veut rallier l’Otan contre la Norvège.',
    'Rien ne sera possible sans une avancée vers la fusion de Velmont avec Dorsane.',
    'Lucie Garance avait présidé une cellule de crise, saluant le courage de tous.',
    'L’avocat Hugo Mercœur défend Lucie Garance.',
    'Personne ne sait si Velmont a signé avec Dorsane.',
    'Rien ne prouve que Dorsane a menacé Hugo Mercœur.',
    'Hugo Mercœur, accusé à tort d’avoir menacé Lucie Garance, a été relaxé.',
  ])('%s', (text) => {
    expect(statementsOf(text, knowledge)).toEqual([])
  })

  it.each([
    ['Lucie Garance a salué le courage de Hugo Mercœur.', 'Lucie Garance –supports→ Hugo Mercœur (asserted)'],
    ['Lucie Garance a salué Hugo Mercœur pour son courage.', 'Lucie Garance –supports→ Hugo Mercœur (asserted)'],
    ['Lucie Garance invite Hugo Mercœur à démissionner.', 'Lucie Garance –demands→ Hugo Mercœur (asserted)'],
    [
      'La société Velmont s’est associée à la start-up Dorsane pour bâtir une usine.',
      'Dorsane –signs_with→ Velmont (asserted)',
    ],
  ])('unlike %s', (text, statement) => {
    expect(statementsOf(text, knowledge)).toEqual([statement])
  })
})

describe('what is ordered under a penalty is a threat as well', () => {
  it.each([
    ['Le syndicat Solidur somme Velmont de vider ses cuves, sous peine de grève.', 'Solidur', 'Velmont'],
    ['Solidur exige de Velmont qu’elle ouvre ses comptes, sous peine de poursuites.', 'Solidur', 'Velmont'],
    ['Dorsane a ordonné à Velmont de rembourser les clients, sous peine d’une amende.', 'Dorsane', 'Velmont'],
  ])('%s', (text, who, whom) => {
    expect(statementsOf(text, knowledge)).toEqual([
      `${who} –demands→ ${whom} (asserted)`,
      `${who} –threatens→ ${whom} (asserted)`,
    ])
  })
})

describe('who negotiates an agreement has not signed it', () => {
  it.each(['Velmont et Dorsane négocient une trêve.', 'Velmont a négocié un contrat avec Dorsane.'])('%s', (text) => {
    expect(statementsOf(text, knowledge)).toEqual(['Dorsane –negotiates_with→ Velmont (asserted)'])
  })
})

describe('who belongs to whom is owned by a house or a person, and a member of an organisation', () => {
  it.each([
    ['Le club de Clairval appartient à Hugo Mercœur.', 'Hugo Mercœur –owns→ club de Clairval (asserted)'],
    ['Hugo Mercœur appartient au syndicat Solidur.', 'Hugo Mercœur –member_of→ Solidur (asserted)'],
  ])('%s', (text, statement) => {
    expect(statementsOf(text, knowledge)).toEqual([statement])
  })
})

describe('who goes as far as accusing accuses', () => {
  it.each([
    ['Paul Estève est allé jusqu’à accuser Lucie Garance.', 'asserted'],
    ['Paul Estève ira jusqu’à accuser Lucie Garance.', 'planned'],
  ])('%s', (text, status) => {
    expect(statementsOf(text, knowledge)).toEqual([`Paul Estève –accuses→ Lucie Garance (${status})`])
  })
})

describe('who makes something known says so', () => {
  it.each([
    [
      'Dorsane a racheté Velmont, a fait savoir hier Hugo Mercœur.',
      'Dorsane –owns→ Velmont (reported, says Hugo Mercœur)',
    ],
    [
      'Ce ne serait pas Dorsane mais Miravel qui aurait racheté Velmont, selon Paul Estève.',
      'Dorsane –owns→ Velmont (denied, says Paul Estève)',
    ],
  ])('%s', (text, statement) => {
    expect(statementsOf(text, knowledge)).toContain(statement)
  })
})

describe('a house that is sold belongs to who bought it', () => {
  it('and not to who sold it', () => {
    expect(statementsOf('Le groupe Dorsane a cédé sa filiale Velmont au groupe Miravel.', knowledge)).toEqual([
      'Miravel –owns→ Velmont (asserted)',
    ])
  })
})

describe('what is decided is planned, unless the decision does it', () => {
  it.each([
    ['Velmont a décidé d’attaquer en justice la société Dorsane.', 'Velmont –sues→ Dorsane (planned)'],
    ['Le ministère de la Santé a décidé d’interdire Lumio.', 'ministère de la Santé –bans→ Lumio (asserted)'],
  ])('%s', (text, statement) => {
    expect(statementsOf(text, knowledge)).toEqual([statement])
  })
})

describe('a present participle behind a comma goes with the main verb', () => {
  it.each([
    [
      'Lucie Garance avait nommé Inès Karadec, accusant Hugo Mercœur d’avoir menti.',
      'Lucie Garance –accuses→ Hugo Mercœur (asserted)',
    ],
    [
      'Lucie Garance a invité les électeurs à rejoindre la liste, accusant Hugo Mercœur d’avoir menti.',
      'Lucie Garance –accuses→ Hugo Mercœur (asserted)',
    ],
    [
      'Lucie Garance a précisé n’avoir nulle envie d’accorder un délai, accusant Velmont de mentir.',
      'Lucie Garance –accuses→ Velmont (asserted)',
    ],
  ])('%s', (text, statement) => {
    expect(statementsOf(text, knowledge).filter((said) => said.includes('accuses'))).toEqual([statement])
  })
})

describe('a bare authority of another country', () => {
  it('is not the one of this country', () => {
    const text = 'Stockholm manifeste. La Suède a voté. Le député suédois Paul Estève a appelé le gouvernement à agir.'
    expect(statementsOf(text)).toEqual([])
  })

  it('is the one of this country where France is named as well', () => {
    const text = 'La France a voté, comme la Suède. Le député Paul Estève a appelé le gouvernement à agir.'
    expect(statementsOf(text)).toEqual(['Paul Estève –demands→ gouvernement (asserted)'])
  })
})
