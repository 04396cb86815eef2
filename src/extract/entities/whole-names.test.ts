import { describe, expect, it } from 'vitest'
import { inventedKnowledge, statementsOf } from '../extraction.test-support.ts'

const states = (rows: readonly (readonly [sentence: string, ...statements: string[]])[]) =>
  it.each(rows)('%s', (sentence, ...statements) =>
    expect(statementsOf(sentence, inventedKnowledge())).toEqual(statements),
  )

describe('a name of everyday words goes on behind its capitals', () => {
  states([
    [
      'Hugo Mercœur, président du collectif Sauvons nos rivières, a parlé.',
      'Hugo Mercœur –leads→ Sauvons nos rivières (asserted)',
    ],
    [
      'Hugo Mercœur, président de la fondation La Bretagne s’éveille, a parlé.',
      'Hugo Mercœur –leads→ La Bretagne s’éveille (asserted)',
    ],
    ['Le groupe Miravel s’offre la start-up Velmont pour 40 millions d’euros.', 'Miravel –owns→ Velmont (asserted)'],
    ['Hugo Mercœur accuse l’association Étincelle de sabotage.', 'Hugo Mercœur –accuses→ Étincelle (asserted)'],
    [
      'Hugo Mercœur a accusé le parquet de Charmeil d’acharnement.',
      'Hugo Mercœur –accuses→ parquet de Charmeil (asserted)',
    ],
    [
      'Lucie Garance, porte-parole de l’association Droit au logement, a parlé.',
      'Lucie Garance –works_for→ Droit au logement (asserted)',
    ],
    [
      'Hugo Mercœur a créé l’Association "Moutons et compagnie".',
      'Hugo Mercœur –founded→ Association "Moutons et compagnie" (asserted)',
    ],
    ['Hugo Mercœur, directeur général de la CAF 93, a parlé.', 'Hugo Mercœur –leads→ CAF 93 (asserted)'],
  ])
})

describe('a piece of a name is none', () => {
  states([
    ['Hugo Mercœur, expert du Musée royal d’art et d’histoire de Lanvaux, a parlé.'],
    ['Une Franco-Suédoise de 30 ans a rejoint Ondine.'],
  ])
})

describe('a first name takes the family name of the next', () => {
  states([
    [
      'Les frères Hugo et Paul Estève, fondateurs de Velmont, ont parlé.',
      'Hugo Estève –founded→ Velmont (asserted)',
      'Paul Estève –founded→ Velmont (asserted)',
    ],
    [
      'Le pape François et Paul Estève, membres de l’association Ondine, ont parlé.',
      'François –member_of→ Ondine (asserted)',
      'Paul Estève –member_of→ Ondine (asserted)',
    ],
  ])
})
