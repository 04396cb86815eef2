import type { Sentence, Token } from '../../language/index.ts'
import { type Argument, nameArgumentAt, type Reading } from '../reading.ts'

/*
 * Appositions read off the order of words. Parsers seldom agree on where a phrase between commas hangs; in print its
 * place is always the same.
 */

/** A verb that makes a clause: no apposition reaches across it. */
export function isFiniteVerb(token: Token | undefined): boolean {
  return (token?.upos === 'VERB' || token?.upos === 'AUX') && token.features.VerbForm === 'Fin'
}

export function opensPhrase(token: Token | undefined): boolean {
  return token !== undefined && /^([,(–—:]|--?)$/.test(token.form)
}

/** The first token of the name that covers a token. */
export function nameStart({ entities }: Reading, s: number, i: number): number {
  const entity = entities.nameAt(s, i)
  let first = i
  while (first > 0 && entity && entities.nameAt(s, first - 1) === entity) first--
  return first
}

/** The token after the name that covers a token. */
export function nameEnd({ entities }: Reading, s: number, i: number): number {
  const entity = entities.nameAt(s, i)
  let after = i + 1
  while (entity && entities.nameAt(s, after) === entity) after++
  return after
}

/** In tokens: "le très influent sénateur de centre droit" before a name. */
const LONGEST_DESCRIPTION = 6

/**
 * The name that begins at a token, or that what begins there describes: "Paul Estève", "M. Estève", "le sénateur Paul
 * Estève", "la romancière danoise Lucie Garance".
 */
export function nameFrom(
  reading: Reading,
  s: number,
  { tokens }: Sentence,
  from: number,
): { argument: Argument; at: number } | undefined {
  for (let i = from; i < from + LONGEST_DESCRIPTION; i++) {
    const token = tokens[i]
    if (!token) return undefined
    const argument = nameArgumentAt(reading, s, i)
    if (argument) return { argument, at: i }
    if (!/^(DET|ADJ|NOUN|ADV)$/.test(token.upos) && !reading.vocabulary.isTitle(token.form)) return undefined
  }
  return undefined
}

/** Nouns of doings and qualities, which bear no role: "la démission de X, président de Y". */
const ABSTRACT = /(tion|sion|ment|ité|isme|ance|ence|age|ure)s?$/

/**
 * "le maire de X, membre de Y", "le fils de X, patron de Y": the apposition may be the mayor's or the son's, so it is
 * nobody's; but "les émissaires de X, rival de Y" are no rival.
 * @param role the noun in apposition
 */
export function isComplementName(reading: Reading, s: number, sentence: Sentence, name: number, role: number): boolean {
  const { tokens } = sentence
  let before = nameStart(reading, s, name) - 1
  // "le fils du ministre Paul Estève"
  while (before > 0 && /^(NOUN|ADJ|PROPN)$/.test(tokens[before]?.upos ?? '') && !reading.entities.nameAt(s, before))
    before--
  if (tokens[before]?.upos === 'DET') before--
  // "la fabrique de jouets Velmont": what the factory makes is nobody; the name is its own.
  else if (isPlainNoun(reading, s, before + 1)) return false
  if (tokens[before]?.upos !== 'ADP' || tokens[before]?.lemma !== 'de') return false
  let governor = before - 1
  while (tokens[governor]?.upos === 'ADJ') governor--
  const noun = tokens[governor]
  if (noun?.upos !== 'NOUN') return true
  const number = tokens[role]?.features.Number
  const differs = number !== undefined && noun.features.Number !== undefined && noun.features.Number !== number
  return !differs && !ABSTRACT.test(noun.form.toLowerCase())
}

/** Whether a word is a noun that says neither what somebody is nor how one is addressed. */
function isPlainNoun({ entities, sentences, vocabulary }: Reading, s: number, i: number): boolean {
  const token = sentences[s]?.tokens[i]
  if (token?.upos !== 'NOUN' || entities.nameAt(s, i) || vocabulary.isTitle(token.form)) return false
  return vocabulary.cueTypes(token).length === 0 && vocabulary.headTypes(token).length === 0
}

/** In tokens: the longest apposition with its insertions. */
export const LONGEST_APPOSITION = 30
