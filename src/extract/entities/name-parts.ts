import { searchWords } from '../../graph/index.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * The words of an institution's name without articles and prepositions, and the countries that it names: "ministère
 * américain de la Défense" and "ministère de la Défense des États-Unis" have the same parts.
 */
export function nameParts(name: string, vocabulary: Vocabulary): { words: string[]; countries: string[] } {
  const { rest, countries } = vocabulary.withoutCountries(name)
  const words = searchWords(rest).filter(
    (word) => (word.length > 2 && !/^(des|les|sur|aux|pour)$/.test(word)) || tellsApart(word),
  )
  return { words, countries }
}

/** "Velmont R", "la caisse 93": a letter or a number is all that tells a branch from its house. */
function tellsApart(word: string): boolean {
  return /^\d{1,2}$|^[b-z]$/.test(word) && !/^[cdjlmnsty]$/.test(word)
}
