import { describe, expect, test } from 'vitest'
import { fixtureAtlas, TOWN } from '../fixtures.ts'
import { reduceLog } from '../view/index.ts'
import { type ListSpeech, listEdges, listEntities, wordsMatch } from './list-rows.ts'

const view = reduceLog([{ type: 'open', keys: ['town', 'water-company', 'pump-maker', 'mayor'] }], fixtureAtlas(TOWN))
const speech: ListSpeech = {
  collate: new Intl.Collator('fr').compare,
  typeWord: ({ key }) => (key === 'mayor' ? 'personne' : 'organisation'),
  sentence: ({ subject, relation, object }) => `${subject} ${relation} ${object}`,
}

describe('the list of a view', () => {
  test.each([
    ['name', ['mayor', 'pump-maker', 'town', 'water-company']],
    ['links', ['town', 'water-company', 'mayor', 'pump-maker']],
    ['type', ['pump-maker', 'town', 'water-company', 'mayor']],
  ] as const)('has its entities by %s', (order, keys) => {
    expect(listEntities(view, order, speech).map(({ node }) => node.key)).toEqual(keys)
  })

  test('sorts accents where the language has them', () => {
    const labelled = new Map(
      [...view.nodes].map(([key, node], i) => [key, { ...node, label: ['Zoé', 'élan', 'Eau', 'eté'][i] ?? '' }]),
    )
    const labels = listEntities({ ...view, nodes: labelled }, 'name', speech).map(({ node }) => node.label)
    expect(labels).toEqual(['Eau', 'élan', 'eté', 'Zoé'])
  })

  test('tells every edge once, as a sentence', () => {
    expect(listEdges(view, speech).map(({ sentence }) => sentence)).toEqual([
      'mayor leads town',
      'town bans water-company',
      'town threatens water-company',
      'water-company owns pump-maker',
      'water-company sues town',
    ])
  })
})

test('words are found whatever their accents, case and order', () => {
  const match = wordsMatch('lue hélè')
  expect(match('Hélène salue la ville')).toBe(true)
  expect(match('HELENE, LUE')).toBe(true)
  expect(match('Hélène')).toBe(false)
  expect(wordsMatch('')('anything')).toBe(true)
})
