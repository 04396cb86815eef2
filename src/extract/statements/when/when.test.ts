import { describe, expect, it } from 'vitest'
import { extractTexts, inventedKnowledge } from '../../extraction.test-support.ts'

/** The article is of Thursday, 1 May 2031. */
function datesOf(text: string): (string | undefined)[][] {
  const { graph } = extractTexts([text], inventedKnowledge())
  return graph.mapEdges((_, { evidence }) => evidence.map(({ date, when }) => [date, when])).flat()
}

describe('the date of a statement, told from the article’s day', () => {
  it.each([
    ['La ministre Lucie Garance a accusé mardi Velmont de mensonge.', '2031-04-29'],
    ['Mardi dernier, Lucie Garance a accusé Velmont de mensonge.', '2031-04-29'],
    ['Hier, Velmont a racheté Dorsane.', '2031-04-30'],
    ['Velmont a signé le 6 août un contrat avec Dorsane.', '2030-08-06'],
    ['La ministre Lucie Garance a fait interdire mercredi 30 avril le logiciel Lumio.', '2031-04-30'],
    ['Lucie Garance a apporté vendredi son soutien à Hugo Mercœur.', '2031-04-25'],
  ])('%s', (text, day) => {
    expect(datesOf(text)).toEqual([[day, day]])
  })

  it.each([
    ['Velmont a signé en juin un contrat avec Dorsane.', '2030-06'],
    ['Velmont a signé en juin 2025 un contrat avec Dorsane.', '2025-06'],
    ['Velmont a racheté Dorsane en 2021.', '2021'],
    ['La semaine dernière, Velmont a racheté Dorsane.', '2031-W17'],
    ['Velmont a racheté Dorsane l’an dernier.', '2030'],
    ['Velmont a racheté Dorsane il y a deux ans.', '2029'],
    ['Velmont va racheter Dorsane en mars.', '2032-03'],
  ])('is no finer than the words: %s', (text, when) => {
    expect(datesOf(text)).toEqual([['2031-05-01', when]])
  })

  it.each([
    ['Depuis mardi, Velmont soutient Dorsane.'],
    ['Velmont soutient Dorsane, présentée mardi à Lyon.'],
    ['Lucie Garance, PDG de Velmont, a parlé mardi.'],
  ])('is the article’s where the words tell of something else: %s', (text) => {
    expect(datesOf(text)).toEqual([['2031-05-01', undefined]])
  })
})
