import { describe, expect, it } from 'vitest'
import { extractTexts, knowledgeWith } from '../extraction.test-support.ts'

/** "label (type)" of every entity of the texts that has a name, sorted. */
function entitiesOf(...texts: string[]): string[] {
  return describeEntities(texts).map(({ label, type }) => `${label} (${type})`)
}

function describeEntities(texts: readonly string[], entities = '') {
  return extractTexts(texts, knowledgeWith(entities)).graph.mapNodes((key, attributes) => ({ key, ...attributes }))
}

describe('names are typed by what stands around them', () => {
  it.each([
    ['La start-up Velmont recrute.', 'Velmont (company)'],
    ['Lucie Garance a parlé.', 'Lucie Garance (person)'],
    ['Mme Garance a parlé.', 'Garance (person)'],
    ['L’application Lumio a été retirée.', 'Lumio (product)'],
    ['Velmont SA recrute.', 'Velmont SA (company)'],
    ['Le syndicat Solidur appelle à la grève.', 'Solidur (organization)'],
  ])('%s → %s', (text, entity) => {
    expect(entitiesOf(text)).toContain(entity)
  })
})

describe('a head noun belongs to the name', () => {
  it.each([
    ['Le ministère italien des Transports a réagi.', 'ministère italien des Transports (agency)'],
    ['Le tribunal de Clairval a tranché.', 'tribunal de Clairval (agency)'],
    ['L’Autorité des jeux de hasard a réagi.', 'Autorité des jeux de hasard (agency)'],
    ['La loi Fontanel entre en vigueur.', 'loi Fontanel (law)'],
    ['Lanvaux conteste le règlement sur les produits laitiers.', 'règlement sur les produits laitiers (law)'],
    ['L’armée chilienne a réagi.', 'armée chilienne (agency)'],
  ])('%s → %s', (text, entity) => {
    expect(entitiesOf(text)).toContain(entity)
  })
})

describe('who is who', () => {
  it('takes a family name for the person whose full name the article gives', () => {
    expect(entitiesOf('Lucie Garance a parlé. Mme Garance est partie. Garance reviendra.')).toEqual([
      'Lucie Garance (person)',
    ])
  })

  it('leaves a family name alone that two persons of the article share', () => {
    expect(entitiesOf('Lucie Garance a vu Hugo Garance. M. Garance est parti.')).toEqual([
      'Hugo Garance (person)',
      'Lucie Garance (person)',
    ])
  })

  it('takes an acronym in parentheses for the name before it', () => {
    const [entity, ...others] = describeEntities(['L’Agence nationale du littoral (ANL) a réagi. L’ANL se tait.'])
    expect(others).toEqual([])
    expect([entity?.label, ...(entity?.aliases ?? [])].sort()).toEqual(['ANL', 'Agence nationale du littoral'])
  })

  it('joins the articles by name, and what one article says of a name types it in the others', () => {
    expect(entitiesOf('La start-up Velmont recrute.', 'Selon nos informations, Velmont a signé.')).toEqual([
      'Velmont (company)',
    ])
  })

  it('knows the names that the editors list, with their item and their other names', () => {
    const known = '- name: Chancellerie du Nord\n  type: agency\n  aliases: [la Rotonde, Rotonde]\n  wikidata: Q42\n'
    const [entity] = describeEntities(['La Rotonde a réagi.'], known)
    expect(entity).toMatchObject({ key: 'chancellerie-du-nord', label: 'Chancellerie du Nord', wikidata: 'Q42' })
  })
})

describe('mentions', () => {
  it('point at the words of the article', () => {
    const text = 'Hier, la start-up Velmont recrutait.'
    const [entity] = describeEntities([text])
    expect(entity?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['Velmont'])
  })

  it('are not made of words that are capitalised because a sentence begins', () => {
    expect(entitiesOf('Mardi, il pleuvait. Demain, il fera beau. Soixante personnes attendaient.')).toEqual([])
  })
})

describe('keys', () => {
  it('are the same whatever else the corpus holds', () => {
    const alone = describeEntities(['La start-up Velmont recrute.']).map(({ key }) => key)
    const among = describeEntities(['La société Dorsane recrute.', 'La start-up Velmont recrute.']).map(
      ({ key }) => key,
    )
    expect(among).toEqual(expect.arrayContaining(alone))
  })
})
