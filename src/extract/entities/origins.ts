import { fold } from '../../graph/index.ts'
import { children, type Sentence, type Token } from '../language/index.ts'
import type { LocalEntity } from './local-entity.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The endings of French adjectives of places (Grevisse, *Le Bon Usage*, § 524): lyonnais, brestois, parisien, breton. */
const OF_PLACE = /(ais|aise|ois|oise|ien|ienne|een|eenne|ain|aine|on|onne|and|ande|in|ine|ol|ole|ard|arde)$/

/** Adjectives with such an ending that are of no place. */
export const OF_NO_PLACE =
  /^(quotidien|ancien|moyen|plein|prochain|certain|humain|bon|grand|marin|fin|urbain|mondain|souverain|chretien|feminin|masculin|mauvais|francilien|aerien|pharmacien|musicien|politicien|mutualiste|soudain|vain|sain|citoyen|europeen|gardien|chien|laitier)/

/** How many letters of two adjectives make them the same: "lyonnais", "lyonnaise". */
const STEM = 5

/** Which place an adjective is of, as a key to compare: "lyonnaise" → "lyonn"; undefined for other words. */
export function originOf(vocabulary: Vocabulary, token: Token | undefined): string | undefined {
  if (!token || !/^(ADJ|NOUN|PROPN)$/.test(token.upos)) return undefined
  const word = fold(token.form)
  const ofPlace = vocabulary.country(token) !== undefined || (token.upos === 'ADJ' && OF_PLACE.test(word))
  return ofPlace && !OF_NO_PLACE.test(word) ? word.slice(0, STEM) : undefined
}

/** The same of a noun as well: "le lyonnais". It means something only where the article has used the adjective. */
export function nominalOrigin(vocabulary: Vocabulary, token: Token | undefined): string | undefined {
  const word = fold(token?.form ?? '')
  return (
    originOf(vocabulary, token) ?? (token?.upos === 'NOUN' && OF_PLACE.test(word) ? word.slice(0, STEM) : undefined)
  )
}

/** Where an entity comes from: the keys of the adjectives that the article gives it, and the towns, folded, of its seat. */
export interface Origins {
  readonly adjectives: ReadonlySet<string>
  readonly seats: ReadonlySet<string>
}

/** Where the article says an entity comes from: "la banque lyonnaise Velmont", "le danois Dorsane", "l’Étoile brestoise". */
export function originsOf(entity: LocalEntity, sentences: readonly Sentence[], vocabulary: Vocabulary): Origins {
  const adjectives = new Set<string>()
  const seats = new Set<string>()
  const note = (token: Token | undefined) => {
    const origin = originOf(vocabulary, token)
    if (origin) adjectives.add(origin)
  }
  for (const { kind, sentence, from, to } of entity.mentions) {
    const tokens = sentences[sentence]?.tokens
    if (!tokens || kind !== 'name') continue
    for (const token of tokens.slice(from + 1, to)) if (token.upos === 'ADJ') note(token)
    const seat = seatBehind(tokens, to, vocabulary)
    if (seat !== undefined) seats.add(fold(seat.form))
    for (let i = from - 1; i >= from - 4 && /^(ADJ|NOUN)$/.test(tokens[i]?.upos ?? ''); i--) note(tokens[i])
  }
  return { adjectives, seats }
}

/** In tokens: "Velmont, une jeune société désormais installée à Lyon". */
const REACH = 9

/** "Lyon" behind the name in "Velmont, basée à Lyon", "Velmont, dont le siège est à Lyon". */
function seatBehind(tokens: readonly Token[], to: number, vocabulary: Vocabulary): Token | undefined {
  for (let i = to; i < Math.min(tokens.length, to + REACH); i++) {
    const token = tokens[i]
    if (!token || token.upos === 'PROPN' || /^[.;:()«»]$/.test(token.form)) return undefined
    if (!vocabulary.isBased(token.lemma)) continue
    const preposition = tokens[i + 1]?.upos === 'AUX' ? i + 2 : i + 1
    const place = tokens[preposition + 1]
    return tokens[preposition]?.lemma === 'à' && place?.upos === 'PROPN' ? place : undefined
  }
  return undefined
}

/**
 * Whether the origins of an entity hold that of an adjective, or the seat that it is made of: "nanta…" of "Nantes", "lyonn…"
 * of "Lyon". The ending of the seat may be lost, not more. Of adjectives only the same one will do: "irakien" is not "iranien".
 */
export function comesFrom({ adjectives, seats }: Origins, origin: string): boolean {
  if (adjectives.has(origin)) return true
  for (const place of seats) {
    let same = 0
    while (same < place.length && place[same] === origin[same]) same++
    if (same >= Math.min(STEM, Math.max(3, place.length - 2))) return true
  }
  return false
}

/** The origin that a description gives: "la banque bretonne". */
export function describedOrigin(vocabulary: Vocabulary, sentence: Sentence, noun: number): string | undefined {
  for (const i of [...children(sentence, noun, 'amod'), noun + 1]) {
    const token = sentence.tokens[i]
    const origin = token?.upos === 'ADJ' ? originOf(vocabulary, token) : undefined
    if (origin) return origin
  }
  return undefined
}
