import { describe, expect, it } from 'vitest'
import { extractTexts, knowledgeWith } from '../extraction.test-support.ts'

/** "label (type)" of every entity of the text that has a name, sorted. */
function entitiesOf(text: string): string[] {
  return extractTexts([text], knowledgeWith())
    .graph.mapNodes((_, { label, type }) => `${label} (${type})`)
    .sort()
}

const names = (rows: readonly (readonly [text: string, ...entities: string[]])[]) =>
  it.each(rows)('%s', (text, ...entities) => expect(entitiesOf(text)).toEqual(expect.arrayContaining(entities)))

describe('what begins the name of a house tells what it is', () => {
  names([
    ['La capitaine du Judo-club de Trévières, Inès Karadec, a parlé.', 'Judo-club de Trévières (organization)'],
    [
      'L’entraîneur du Hockey-club de Vaubert Paul Estève a parlé.',
      'Hockey-club de Vaubert (organization)',
      'Paul Estève (person)',
    ],
    ['Le Vélo Club de Clairval soutient Lucie Garance.', 'Vélo Club de Clairval (organization)'],
    [
      'Le Racing de Montbrac a battu l’Entente de Salvigny.',
      'Racing de Montbrac (organization)',
      'Entente de Salvigny (organization)',
    ],
    ['Lucie Garance dirige le Stade clairvalois.', 'Stade clairvalois (organization)'],
    ['« L’Écho du Perche a menti », dit Lucie Garance.', 'Écho du Perche (organization)'],
    ['Interrogé par L’Indépendant du Vexin, Hugo Mercœur a nié.', 'L’Indépendant du Vexin (organization)'],
    ['Le rédacteur du Petit Lormontais, Paul Estève, a parlé.', 'Petit Lormontais (organization)'],
    [
      'L’Ordre des sages-femmes de la Trévière a radié Lucie Garance.',
      'Ordre des sages-femmes de la Trévière (organization)',
    ],
    ['L’Académie des parfums de Lormont a élu Hugo Mercœur.', 'Académie des parfums de Lormont (organization)'],
    ['La Ligue des îles Boréales a exclu la Suède.', 'Ligue des îles Boréales (organization)'],
    ['Le député Paul Estève (Front des travailleurs) a parlé.', 'Front des travailleurs (organization)'],
    ['Lanvaux a attaqué l’État kényan.', 'État kényan (agency)'],
    ['Elle a signé avec la Poste serbe.', 'Poste serbe (agency)'],
  ])

  it('where one plays is no club, and what names a person or a work no house', () => {
    expect(entitiesOf('Le Stade de France accueille le concert.')).toEqual(['Stade de France (place)'])
    expect(entitiesOf('L’Avenir de Lucie Garance est incertain.')).toEqual(['Lucie Garance (person)'])
  })

  it.each([
    'Lucie Garance croit à l’Élan européen.',
    'Lucie Garance croit à l’Avenir français.',
    'Lucie Garance décrit l’Avenir prochain.',
    'Lucie Garance décrit un Avenir certain.',
  ])('nor a nationality or an everyday adjective a town: %s', (text) => {
    expect(entitiesOf(text)).toEqual(['Lucie Garance (person)'])
  })
})

describe('a noun before everyday words says that they are a name', () => {
  names([
    ['L’ONG Mer propre accuse la société Velmont.', 'Mer propre (organization)'],
    ['L’association Montagnes vivantes a parlé.', 'Montagnes vivantes (organization)'],
    ['Le collectif Familles endeuillées demande une enquête.', 'Familles endeuillées (organization)'],
    ['L’association Parents debout a parlé.', 'Parents debout (organization)'],
    ['Le syndicat de routiers Routes solidaires a parlé.', 'Routes solidaires (organization)'],
    ['Les éditions Sept Lunes ont racheté Velmont.', 'Sept Lunes (company)'],
    ['Lucie Garance, déléguée du syndicat Rail 44, a parlé.', 'Rail 44 (organization)'],
    ['Le cabinet Mercœur, Karadec & Cie conseille Lucie Garance.', 'Mercœur, Karadec & Cie (company)'],
    ['L’école de cuisine de Bressac a fermé.', 'école de cuisine de Bressac (organization)'],
  ])

  it('what is said of the house is no part of its name', () => {
    expect(entitiesOf('Le collectif Urgences réclame des lits.')).toEqual(['Urgences (organization)'])
    expect(entitiesOf('La start-up lyonnaise Velmont recrute.')).toEqual(['Velmont (company)'])
  })
})

describe('a name of one word with an article is typed by its verb', () => {
  names([
    ['Le Calvirex a été retiré du marché en 2018.', 'Calvirex (product)'],
    ['Le préfet veut interdire le Fongitox.', 'Fongitox (product)'],
    ['L’usine a pollué la Bréanne.', 'Bréanne (place)'],
    ['La dernière voiture de Dorsane, la Sirène 12, coûte cher.', 'Sirène 12 (product)'],
  ])
})

describe('a product and its maker of one name', () => {
  it('are two where a noun beside each says so', () => {
    expect(entitiesOf('La société Vélibri fabrique le vélo Vélibri.')).toEqual([
      'Vélibri (company)',
      'Vélibri (product)',
    ])
  })

  it('and stay two where others of the article are joined', () => {
    const text = 'La société Vélibri fabrique le vélo Vélibri. Lucie Garance parle. Mme Garance accuse Paul Estève.'
    expect(entitiesOf(text)).toEqual(expect.arrayContaining(['Vélibri (company)', 'Vélibri (product)']))
  })

  it('are one where the product acts as the firm', () => {
    expect(entitiesOf('La plateforme Zibelo recrute. La société Zibelo a grandi.')).toEqual(['Zibelo (company)'])
  })
})
