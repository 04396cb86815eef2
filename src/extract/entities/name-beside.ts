import { children, hasChild, type Sentence } from '../language/index.ts'
import { caseLemma } from './phrase.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A qualifier between a noun and its name is short: "éditeur de logiciels éducatifs Lumio". */
const LONGEST_QUALIFIER = 5

/**
 * The name that stands right behind a common noun and says which it is: "la scierie Velmont", "l’éditeur de logiciels
 * Dorsane". Any noun may have one, except those that name something else by it ("l’affaire Garance"); only adjectives
 * and complements without an article stand between. Parsers hang the name on the noun as apposition or complement, or
 * on the complement, so the order of the words decides.
 * @returns the name's first token
 */
export function nameBehind(
  sentence: Sentence,
  noun: number,
  vocabulary: Vocabulary,
  isName: (token: number) => boolean,
): number | undefined {
  const { tokens } = sentence
  const token = tokens[noun]
  if (!token || isName(noun) || vocabulary.isNotCue(token)) return undefined
  // "le finlandais Velmont": an adjective with an article of its own is a noun.
  const nominalised = token.upos === 'ADJ' && hasChild(sentence, noun, 'det')
  if (token.upos !== 'NOUN' && !nominalised) return undefined
  // "le jeu vidéo « Les Oies du soir »"; whose "son film « … »" is the sentence seldom tells.
  const isOwned = children(sentence, noun, 'det').some((i) => /^(son|sa|ses|leurs?)$/i.test(tokens[i]?.form ?? ''))
  for (let i = noun + 1; i < tokens.length && i <= noun + LONGEST_QUALIFIER; i++) {
    const next = tokens[i]
    if (!next) return undefined
    if (isName(i)) return caseLemma(sentence, i) === undefined && tokens[i - 1]?.upos !== 'ADP' ? i : undefined
    if (next.upos === 'ADJ' || (/^[«"“]$/.test(next.form) && isName(i + 1) && !isOwned)) continue
    const complement = next.upos === 'ADP' && /^(de|à|en)$/.test(next.lemma) ? tokens[i + 1] : undefined
    // "le patron de société Velmont": a noun that says what the name is keeps it.
    if (complement?.upos !== 'NOUN' || hasChild(sentence, i + 1, 'det')) return undefined
    // "le prédécesseur de Mme Garance"
    if (vocabulary.isTitle(complement.form)) return undefined
    if (vocabulary.cueTypes(complement).length > 0 || vocabulary.headTypes(complement).length > 0) return undefined
    i++
  }
  return undefined
}
