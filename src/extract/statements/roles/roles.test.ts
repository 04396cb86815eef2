import { describe, expect, it } from 'vitest'
import { inventedKnowledge, statementsOf } from '../../extraction.test-support.ts'

/** What a sentence states, word for word. */
const states = (rows: readonly (readonly [sentence: string, ...statements: string[]])[]) =>
  it.each(rows)('%s', (sentence, ...statements) =>
    expect(statementsOf(sentence, inventedKnowledge())).toEqual(statements),
  )

describe('what a comma, a verb or another role takes', () => {
  states([
    [
      '« C’est fini », explique Hugo Mercœur, chercheur de Velmont, à Radio Lanvaux.',
      'Hugo Mercœur –works_for→ Velmont (asserted)',
    ],
    ['« C’est fini », a indiqué Lucie Garance, procureure de la République de Lanvaux, à l’AFP.'],
    [
      'Le professeur Hugo Mercœur, à la tête de l’association Ondine, a parlé.',
      'Hugo Mercœur –leads→ Ondine (asserted)',
    ],
    [
      'La ministre de la Santé Lucie Garance, en visite à la préfecture de Lanvaux, a parlé.',
      'Lucie Garance –leads→ ministère de la Santé (asserted)',
    ],
    [
      'Hugo Mercœur, chercheur en biologie à l’université de Lanvaux, a parlé.',
      'Hugo Mercœur –works_for→ université de Lanvaux (asserted)',
    ],
    ['Hugo Mercœur, infirmier et vice-président de la société savante Ondine, a parlé.'],
    [
      '« Nous attendons », dit la membre du bureau national Ondine, Lucie Garance.',
      'Lucie Garance –member_of→ Ondine (asserted)',
    ],
  ])
})

describe('two of a list and an unnamed third between them', () => {
  states([
    ['La maire Lucie Garance, le patron de Velmont et le ministre Hugo Mercœur ont parlé.'],
    [
      'Lucie Garance, la présidente de Velmont et la fondatrice de Dorsane, a parlé.',
      'Lucie Garance –founded→ Dorsane (asserted)',
      'Lucie Garance –leads→ Velmont (asserted)',
    ],
  ])
})

describe('of whom two commas tell', () => {
  states([
    [
      'En présence d’Inès Karadec, directrice de Velmont, Hugo Mercœur, patron de Dorsane, a parlé.',
      'Hugo Mercœur –leads→ Dorsane (asserted)',
      'Inès Karadec –leads→ Velmont (asserted)',
    ],
  ])
})

describe('a part of the house is not the house', () => {
  states([
    ['Hugo Mercœur, directeur production de Velmont, a parlé.', 'Hugo Mercœur –works_for→ Velmont (asserted)'],
    ['Lucie Garance, la présidente de Velmont pour les marchés lointains, a parlé.'],
    ['Lucie Garance, présidente de Solidur à Dorsane, a parlé.'],
    ['Lucie Garance, présidente de Velmont en charge des marchés lointains, a parlé.'],
    ['Lucie Garance, directrice Suède de Velmont, a parlé.', 'Lucie Garance –works_for→ Velmont (asserted)'],
    ['Hugo Mercœur, directeur de recherche au CNRS, a parlé.', 'Hugo Mercœur –works_for→ CNRS (asserted)'],
    ['Le chef des services sanitaires de la Suède, Hugo Mercœur, a parlé.'],
    ['La numéro trois de Velmont, Lucie Garance, a parlé.'],
    ['Le numéro un de Velmont, Hugo Mercœur, a parlé.', 'Hugo Mercœur –leads→ Velmont (asserted)'],
    ['Lucie Garance, rédactrice en chef de Velmont, a parlé.', 'Lucie Garance –works_for→ Velmont (asserted)'],
    ['Hugo Mercœur est devenu le patron de facto de la société Velmont.', 'Hugo Mercœur –leads→ Velmont (asserted)'],
  ])
})

describe('one is a member of a party, and employed by a firm', () => {
  states([
    ['Le chef de file du parti Ondine, Hugo Mercœur, a parlé.', 'Hugo Mercœur –member_of→ Ondine (asserted)'],
    ['La vice-présidente du parti Ondine, Lucie Garance, a parlé.', 'Lucie Garance –member_of→ Ondine (asserted)'],
    ['Un délégué du mouvement Ondine, Hugo Mercœur, a parlé.', 'Hugo Mercœur –member_of→ Ondine (asserted)'],
    ['Un responsable de Velmont, Hugo Mercœur, a parlé.', 'Hugo Mercœur –works_for→ Velmont (asserted)'],
  ])
})

describe('what somebody who died was, he is no more', () => {
  states([
    ['Deux proches d’Inès Karadec, une employée suédoise de Velmont tuée en 2003, ont parlé.'],
    ['Hugo Mercœur, ingénieur chez Velmont mort dans l’incendie, avait 40 ans.'],
    ['On sait que Hugo Mercœur, directeur adjoint de Velmont, était mort à 64 ans.'],
    ['Hugo Mercœur, ingénieur chez Velmont, n’est pas mort.', 'Hugo Mercœur –works_for→ Velmont (asserted)'],
  ])
})

describe('who somebody was in a story of long ago', () => {
  states([
    ['En 1998, le patron de Velmont, Hugo Mercœur, avait refusé.'],
    ['En 2030, le patron de Velmont, Hugo Mercœur, avait refusé.', 'Hugo Mercœur –leads→ Velmont (asserted)'],
    ['En 1998, Hugo Mercœur est nommé président de Velmont.'],
    ['En 2030, Hugo Mercœur est nommé président de Velmont.', 'Hugo Mercœur –leads→ Velmont (asserted)'],
    ['Il y a dix ans, le patron de Velmont, Hugo Mercœur, avait refusé.'],
    ['Il y a deux ans, le patron de Velmont, Hugo Mercœur, avait refusé.', 'Hugo Mercœur –leads→ Velmont (asserted)'],
    ['Hugo Mercœur, ancien ministre et directeur de Velmont, limogé lundi, a parlé.'],
    ['En 1998, Hugo Mercœur, le patron de Velmont, a refusé.', 'Hugo Mercœur –leads→ Velmont (asserted)'],
  ])
})

describe('a house in parentheses', () => {
  states([
    [
      'Selon la professeure Inès Karadec (université de Lanvaux), c’est vrai.',
      'Inès Karadec –works_for→ université de Lanvaux (asserted)',
    ],
    ['Selon la députée Inès Karadec (Ondine), c’est vrai.', 'Inès Karadec –member_of→ Ondine (asserted)'],
  ])
})

describe('a minister’s ministry', () => {
  states([
    [
      'La Justice a tranché. La ministre de la Justice Inès Karadec a parlé.',
      'Inès Karadec –leads→ ministère de la Justice (asserted)',
    ],
    [
      'La ministre des Droits des femmes Inès Karadec a parlé.',
      'Inès Karadec –leads→ ministère des Droits des femmes (asserted)',
    ],
    [
      'La ministre des Droits de femmes, Inès Karadec, a parlé.',
      'Inès Karadec –leads→ ministère des Droits de femmes (asserted)',
    ],
  ])
})

describe('which house', () => {
  states([
    ['Lucie Garance, présidente du Comité, a parlé.'],
    ['Lucie Garance, présidente du conseil d’administration, a annoncé une baisse.'],
    [
      'Lucie Garance, présidente du Comité pour la paix de Lanvaux, a parlé.',
      'Lucie Garance –leads→ Comité pour la paix de Lanvaux (asserted)',
    ],
    [
      'Lucie Garance, ministre des Relations avec le Parlement, a parlé.',
      'Lucie Garance –leads→ ministère des Relations avec le Parlement (asserted)',
    ],
  ])
})

describe('an editor’s note within somebody’s words', () => {
  states([
    [
      '« Nous verrons avec Lucie Garance (la présidente de Velmont, ndlr) », a dit Hugo Mercœur.',
      'Lucie Garance –leads→ Velmont (asserted)',
    ],
  ])
})
