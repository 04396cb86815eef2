import { fold } from '../../graph/index.ts'
import { children, type Sentence, subtree } from '../language/index.ts'
import { caseLemma } from './phrase.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * What a role or class is said to be of: "président de l’Assemblée nationale" → assemblee, nationale; "président français"
 * → france. Folded; of other adjectives nothing is told apart.
 * @param isOwnName tells the tokens of the name that the noun stands beside
 */
export function qualifiersOf(
  sentence: Sentence,
  noun: number,
  vocabulary: Vocabulary,
  isOwnName: (token: number) => boolean,
): Set<string> {
  const found = new Set<string>()
  for (const child of children(sentence, noun, 'nmod', 'amod', 'nmod:appos')) {
    const token = sentence.tokens[child]
    const country = token && vocabulary.country(token)
    if (country) found.add(fold(country))
    if (child < noun || isOwnName(child) || !/^(de|à)$/.test(caseLemma(sentence, child) ?? '')) continue
    for (const i of subtree(sentence, child)) {
      const word = sentence.tokens[i]
      if (word && /^(NOUN|PROPN|ADJ)$/.test(word.upos) && !isOwnName(i))
        found.add(fold(vocabulary.country(word) ?? word.form))
    }
  }
  return found
}

/**
 * Whether two ways to qualify one noun speak of two: "le président français" is not "le président de l’Assemblée
 * nationale"; "le président" may be either.
 */
export function tellApart(ones: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return ones.size > 0 && others.size > 0 && ![...ones].some((word) => others.has(word))
}
