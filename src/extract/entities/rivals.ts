import { hasChild, type Sentence } from '../language/index.ts'
import type { Anaphor } from './pronouns.ts'
import { salienceAt } from './recency.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What the search for the rivals of a name asks of the article. */
export interface Unnamed {
  readonly sentences: readonly Sentence[]
  readonly vocabulary: Vocabulary
  /** Whether the phrase that a token heads means an entity of the article. */
  isKnown(sentence: number, token: number): boolean
}

/**
 * How salient the noun is that a pronoun may mean although it names nobody: "elle" may be the start-up of which the
 * article has not told the name, rather than the minister before it.
 */
export function unnamedRival(
  { sentences, vocabulary, isKnown }: Unnamed,
  anaphor: Anaphor,
  s: number,
  t: number,
): number {
  const { gender } = anaphor
  if (gender === undefined) return Number.NEGATIVE_INFINITY
  let best = Number.NEGATIVE_INFINITY
  for (let back = s; back >= Math.max(0, s - 1); back--) {
    const sentence = sentences[back]
    sentence?.tokens.forEach((noun, i) => {
      if (back === s && i >= t) return
      if (noun.upos !== 'NOUN' || noun.features.Gender !== gender || noun.features.Number === 'Plur') return
      const types = vocabulary.describedTypes(noun)
      const mayAct = anaphor.speaks ? types.includes('person') : types.some((type) => !/^(place|law)$/.test(type))
      if (!mayAct || !hasChild(sentence, i, 'det')) return
      const salience = salienceAt(sentence, i, s - back)
      if (salience > best && !isKnown(back, i)) best = salience
    })
  }
  return best
}
