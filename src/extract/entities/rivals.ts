import { children, hasChild, type Sentence } from '../language/index.ts'
import { type Anaphor, anaphorOf } from './pronouns.ts'
import { AS_SUBJECT, FADING, salienceAt } from './recency.ts'
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
      const isRival = noun.upos === 'PRON' ? isLikeIt(sentence, i, anaphor) : mayAct(vocabulary, sentence, i, anaphor)
      if (!isRival) return
      // "ce qu’il voulait": wherever a pronoun stands, the text goes on with whom it means.
      const salience = noun.upos === 'PRON' ? AS_SUBJECT - FADING * (s - back) : salienceAt(sentence, i, s - back)
      if (salience > best && !isKnown(back, i)) best = salience
    })
  }
  return best
}

/** "il" that means nobody of whom the article has told the name, and goes on being whom it tells of. */
function isLikeIt(sentence: Sentence, t: number, { gender }: Anaphor): boolean {
  const other = anaphorOf(sentence, t)
  return other?.subject === true && other.speaks !== true && other.number === 'Sing' && other.gender === gender
}

/** A noun of the pronoun’s gender that may do something: "une start-up". */
function mayAct(vocabulary: Vocabulary, sentence: Sentence, t: number, { gender, speaks, doer }: Anaphor): boolean {
  const noun = sentence.tokens[t]
  if (noun?.upos !== 'NOUN' || noun.features.Gender !== gender || noun.features.Number === 'Plur') return false
  if (isFollower(sentence, t)) return true
  const types = vocabulary.describedTypes(noun)
  if (doer === 'person' && !types.includes('person')) return false
  if (doer === 'house' && types.every((type) => type === 'person')) return false
  const may = speaks ? types.includes('person') : types.some((type) => !/^(place|law)$/.test(type))
  return may && hasChild(sentence, t, 'det')
}

/** "cet intime de Lucie Garance": whoever is called so by whom he is close to. */
function isFollower(sentence: Sentence, t: number): boolean {
  const { tokens } = sentence
  if (!children(sentence, t, 'det').some((i) => /^(ce|cet|cette)$/i.test(tokens[i]?.form ?? ''))) return false
  const name = tokens.findIndex(({ upos }, i) => i > t && !/^(ADP|DET|ADJ|NOUN|NUM)$/.test(upos))
  return name <= t + LONGEST_FOLLOWER && tokens[name]?.upos === 'PROPN' && tokens[name - 1]?.lemma === 'de'
}

/** In tokens: "ce fidèle de la première heure de" */
const LONGEST_FOLLOWER = 7
