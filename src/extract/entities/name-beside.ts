import { children, hasChild, type Sentence, type Token } from '../language/index.ts'
import type { LocalEntity, Meaning } from './local-entity.ts'
import { caseLemma } from './phrase.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What the names of a sentence mean, by the tokens that they cover. */
type NamesHere = readonly (Meaning | undefined)[]

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

/** "la start-up Dorsane", "l’application Lumio": the name stands beside the noun and says which. */
export function nameBeside(
  sentence: Sentence,
  t: number,
  vocabulary: Vocabulary,
  names: NamesHere,
): Meaning | undefined {
  const noun = sentence.tokens[t]
  if (!noun || !/^(NOUN|PROPN|X)$/.test(noun.upos)) return undefined
  for (const child of children(sentence, t, 'appos', 'nmod', 'nmod:appos', 'flat', 'flat:name', 'flat:foreign')) {
    if (hasChild(sentence, child, 'case')) continue
    const meaning = names[child]
    if (!meaning || isItsHolder(meaning.entity, noun, vocabulary)) continue
    // "le plan Solidur", "la page Lumio" are no party and no platform.
    if (vocabulary.cueTypes(noun).length > 0 || (vocabulary.isTransparent(noun) && !vocabulary.isNotCue(noun)))
      return { ...meaning, through: 'name beside' }
  }
  const behind = nameBehind(sentence, t, vocabulary, (i) => names[i] !== undefined)
  const meaning = behind === undefined ? undefined : names[behind]
  return meaning && !isItsHolder(meaning.entity, noun, vocabulary) ? { ...meaning, through: 'name beside' } : undefined
}

/** "Velmont, le groupe que dirige X": what is told of a noun in apposition is told of the name before the comma. */
export function nameBefore(
  sentence: Sentence,
  t: number,
  vocabulary: Vocabulary,
  names: NamesHere,
): Meaning | undefined {
  const { tokens } = sentence
  const noun = tokens[t]
  // Parsers like to make an object of it, or to join it.
  if (noun?.upos !== 'NOUN' || /^(nsubj|root)/.test(noun.deprel) || !isToldMore(sentence, t)) return undefined
  let comma = t - 1
  while (/^(DET|ADJ)$/.test(tokens[comma]?.upos ?? '')) comma--
  const meaning = tokens[comma]?.form === ',' && comma < t - 1 ? names[comma - 1] : undefined
  if (!meaning) return undefined
  return vocabulary.describedTypes(noun).includes(meaning.entity.type)
    ? { ...meaning, through: 'name beside' }
    : undefined
}

/** Whether a relative clause hangs on a noun, with its pronoun: parsers hang the main verb there as well. */
function isToldMore(sentence: Sentence, noun: number): boolean {
  if (!hasChild(sentence, noun, 'acl:relcl')) return false
  const [clause = noun] = children(sentence, noun, 'acl:relcl')
  return sentence.tokens.slice(noun + 1, clause).some(({ form }) => /^(qui|que|qu['’]|dont)$/i.test(form))
}

/** "les sœurs Lucie et Anna Garance", "les sociétés Velmont et Dorsane": a plural means all names of the list. */
export function listFrom(sentence: Sentence, t: number, first: Meaning, names: NamesHere): Meaning[] {
  if (sentence.tokens[t]?.features.Number !== 'Plur') return [first]
  const found = [first]
  for (let i = first.mention.to; /^(,|et)$/.test(sentence.tokens[i]?.form ?? ''); ) {
    const next = names[i + 1]
    if (next?.entity.type !== first.entity.type) break
    found.push({ ...next, through: 'name beside' })
    i = next.mention.to
  }
  // "les députés Garance, Mercœur a répondu": a list ends with "et".
  const last = found.at(-1) ?? first
  return sentence.tokens[last.mention.from - 1]?.form === 'et' ? found : [first]
}

/** "le président LR": whoever holds an office in a party is not the party. */
function isItsHolder(entity: LocalEntity, noun: Token, vocabulary: Vocabulary): boolean {
  const types = vocabulary.cueTypes(noun)
  return entity.type !== 'person' && types.length > 0 && types.every((type) => type === 'person')
}

/** "M. Garance": some parses make the title the head of the name. */
export function titledName(
  { tokens }: Sentence,
  t: number,
  vocabulary: Vocabulary,
  names: NamesHere,
): Meaning | undefined {
  return vocabulary.isTitle(tokens[t]?.form ?? '') ? names[t + 1] : undefined
}
