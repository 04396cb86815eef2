import { describe, expect, it } from 'vitest'
import { knowledgeWith } from '../extraction.test-support.ts'
import { french } from '../language/french.test-helper.ts'
import { makeNameRules } from './name-reader.ts'
import { readSentences } from './read-sentences.ts'
import { bestType } from './type-votes.ts'

const rules = makeNameRules(knowledgeWith(), french())

/** "text (type)" of what the rules find, before the recogniser decides. */
function foundIn(text: string): string[] {
  return readSentences(text, french().analyse(text), rules).flatMap(({ sentence, rules: spans }) =>
    spans.map(({ from, to, votes }) => {
      const name = text.slice(sentence.tokens[from]?.start, sentence.tokens[to - 1]?.end)
      return `${name} (${bestType(votes).type})`
    }),
  )
}

describe('a noun beside a name says what it is', () => {
  it.each([
    ['La ville interdit la trottinette Zibelo.', 'Zibelo (product)'],
    ['Le préfet a retenu le chalutier Zibelo.', 'Zibelo (product)'],
    ['Hier, la romancière Zibelo Karvan a parlé.', 'Zibelo Karvan (person)'],
    ['Hier, le fabricant de drones Zibelo a recruté.', 'Zibelo (company)'],
    ['Il a joué au jeu vidéo Zibelo.', 'Zibelo (product)'],
    ['Elle a escaladé le volcan Zibelo.', 'Zibelo (place)'],
    ['Hier, la troupe Zibelo a joué.', 'Zibelo (organization)'],
    ['Hier, l’Italienne Zibelo Karvan a gagné.', 'Zibelo Karvan (person)'],
    ['Elle a racheté le danois Zibelo.', 'Zibelo (company)'],
    ['Il prend du Zibelo, un anticoagulant vendu en pharmacie.', 'Zibelo (product)'],
    ['Elle a montré un robot baptisé Zibelo.', 'Zibelo (product)'],
  ])('%s → %s', (text, name) => {
    expect(foundIn(text)).toContain(name)
  })
})

it('whoever comes from a country begins a name of his own', () => {
  expect(foundIn('Le groupe va céder sa filiale Zibelo à l’espagnol Karvan.')).not.toContain(
    'Zibelo à l’espagnol (company)',
  )
})

describe('what is said of a name tells its type', () => {
  it.each([
    ['Les habitants de Zibelo ont manifesté.', 'Zibelo (place)'],
    ['Les supporters du Zibelo ont chanté.', 'Zibelo (organization)'],
    ['Le médecin a prescrit le Zibelo.', 'Zibelo (product)'],
    ['Le groupe a racheté Zibelo.', 'Zibelo (company)'],
  ])('%s → %s', (text, name) => {
    expect(foundIn(text)).toContain(name)
  })
})

describe('common words in lower case belong to a name that begins with a common word', () => {
  it.each([
    ['Hier, le syndicat Blé libre a manifesté.', 'Blé libre (organization)'],
    ['Elle préside l’association Enfants du moulin.', 'Enfants du moulin (organization)'],
    ['Hier, le collectif Moulins publics a écrit au maire.', 'Moulins publics (organization)'],
    ['Hier, l’Union meunière a protesté.', 'Union meunière (organization)'],
  ])('%s → %s', (text, name) => {
    expect(foundIn(text)).toContain(name)
  })

  it.each(['Hier, la start-up Zibelo libre de dettes a recruté.', 'Le groupe Zibelo français recrute.'])(
    'but not to a coined one: %s',
    (text) => {
      expect(foundIn(text).map((name) => name.split(' ')[0])).toContain('Zibelo')
      expect(foundIn(text).join()).not.toMatch(/Zibelo (libre|français) \(/)
    },
  )
})

it('leaves a role with a capital alone', () => {
  expect(foundIn('Hier, le Président de Zibelo a parlé.').join()).not.toContain('Président')
})

describe('particles belong to a person’s name', () => {
  it.each([
    ['Hier, Géraud d’Aubevoy a parlé.', 'Géraud d’Aubevoy (person)'],
    ['Hier, Carlos de los Montes a parlé.', 'Carlos de los Montes (person)'],
    ['Elle a vu Zibel van der Karv hier.', 'Zibel van der Karv (person)'],
  ])('%s → %s', (text, name) => {
    expect(foundIn(text)).toContain(name)
  })
})
