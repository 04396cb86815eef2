import { children, isDateWord, type Sentence, type Token } from '../language/index.ts'
import { objects, subjects } from './clause.ts'
import { complementClauses } from './complement-clauses.ts'
import { prepositional } from './complements.ts'
import { spread } from './coordination.ts'

/**
 * The tokens that fill a slot of a frame around its verb.
 * @param slot subject | object | clause | governor | above | predicate | clitic | a preposition | "clause SLOT" | "SLOT > PREPOSITION"
 *   (see the lexicon's schema)
 */
export function fillVerbSlot(sentence: Sentence, verb: number, slot: string): readonly number[] {
  if (slot.startsWith('clause ')) {
    const inner = slot.slice('clause '.length)
    return complementClauses(sentence, verb).flatMap((clause) => fillVerbSlot(sentence, clause, inner))
  }
  const nested = splitNested(slot)
  if (nested)
    return fillVerbSlot(sentence, verb, nested.outer).flatMap((noun) => prepositional(sentence, noun, nested.inner))
  const head = sentence.tokens[verb]?.head ?? -1
  switch (slot) {
    case 'subject':
      return subjects(sentence, verb)
    case 'object':
      return objects(sentence, verb)
    case 'governor':
      return head < 0 ? [] : subjects(sentence, head)
    case 'above':
      return head < 0 ? [] : [head]
    case 'predicate':
      return predicates(sentence, verb)
    case 'clitic':
      return children(sentence, verb).filter((i) => i < verb && sentence.tokens[i]?.upos === 'PRON')
    case 'clause':
      // Its own, not the subject of the verb above, whom an infinitive shares.
      return complementClauses(sentence, verb).flatMap((clause) =>
        /^(ccomp|csubj)$/.test(sentence.tokens[clause]?.deprel ?? '')
          ? subjects(sentence, clause).filter((i) => i > verb)
          : [],
      )
  }
  const own = prepositional(sentence, verb, slot)
  // "signer un contrat avec X": parsers hang the phrase on either. "de" ties to the noun too often to be the verb's.
  if (own.length > 0 || slot === 'de') return own
  return objects(sentence, verb).flatMap((noun) => prepositional(sentence, noun, slot))
}

/** What a verb says of its object or of its own subject: "juge X irresponsable", "se dit solidaire de X". */
function predicates(sentence: Sentence, verb: number): number[] {
  const ofObject = children(sentence, verb, 'obj').flatMap((i) => children(sentence, i, 'amod').filter((j) => j > i))
  return [...children(sentence, verb, 'xcomp', 'advcl'), ...ofObject].filter((i) =>
    /^(ADJ|NOUN)$/.test(sentence.tokens[i]?.upos ?? ''),
  )
}

/** "à > de": what follows "de" within what follows "à": Y in "arriver à la tête de Y". */
function splitNested(slot: string): { outer: string; inner: string } | undefined {
  const at = slot.lastIndexOf(' > ')
  return at < 0 ? undefined : { outer: slot.slice(0, at), inner: slot.slice(at + 3) }
}

/** How a noun is carried by the rest of its sentence: by which verb, and whom the grammar makes that verb's subject. */
export interface Carrier {
  readonly verb?: number
  /** The tokens that fill the slot `subject`. */
  readonly subjects: readonly number[]
}

/** The tokens that fill a slot of a noun's frame: its own complements, and those of the verb that carries it. */
export function fillNounSlot(sentence: Sentence, noun: number, carrier: Carrier, slot: string): readonly number[] {
  if (slot === 'subject') return [...carrier.subjects]
  if (slot.startsWith('clause ')) {
    const inner = slot.slice('clause '.length)
    // "le refus de X d’ouvrir …": parsers hang the infinitive on either noun.
    const heads = [noun, ...prepositional(sentence, noun, 'de')]
    return heads
      .flatMap((head) => complementClauses(sentence, head))
      .flatMap((clause) => fillVerbSlot(sentence, clause, inner))
  }
  const nested = splitNested(slot)
  if (nested)
    return fillNounSlot(sentence, noun, carrier, nested.outer).flatMap((i) => prepositional(sentence, i, nested.inner))
  const own = prepositional(sentence, noun, slot)
  if (own.length > 0) return own
  if (carrier.verb !== undefined) return prepositional(sentence, carrier.verb, slot)
  const { head = -1, deprel = '' } = sentence.tokens[noun] ?? {}
  // "Des négociations sont en cours entre X et Y", "l’accord conclu entre X et Y"
  const beside = /^nsubj/.test(deprel) ? [head, ...children(sentence, noun, 'acl')] : children(sentence, noun, 'acl')
  if (slot !== 'entre') return own
  const hung = beside.flatMap((i) => prepositional(sentence, i, slot))
  return hung.length > 0 ? hung : rightBehind(sentence, noun, slot)
}

/** How many words a date or an adjective takes between: "une rencontre mardi 3 mars à Genève entre X et Y". */
const REACH = 6

/** What a preposition introduces that stands behind a noun with only a date, a town or adjectives between, wherever a parse hangs it. */
function rightBehind(sentence: Sentence, noun: number, preposition: string): number[] {
  const { tokens } = sentence
  const at = tokens.findIndex(({ lemma, upos }, i) => i > noun && upos === 'ADP' && lemma === preposition)
  if (at < 0 || at > noun + REACH) return []
  // "la rencontre de Ligue 1 entre X et Y" is a match.
  const between = tokens.slice(noun + 1, at)
  if (
    !between.every(
      ({ form, lemma, upos }) =>
        isDateWord(form) || upos === 'PROPN' || /^(ADJ|ADV|NUM|DET)$/.test(upos) || lemma === 'à',
    )
  )
    return []
  const head = tokens[at]?.head ?? -1
  return head > at ? spread(sentence, [head]) : []
}

/** The first slot for which `fill` finds anything. */
export function firstFilled<T>(
  slots: readonly string[],
  fill: (slot: string) => readonly T[],
): { slot: string; found: readonly T[] } {
  for (const slot of slots) {
    const found = fill(slot)
    if (found.length > 0) return { slot, found }
  }
  return { slot: slots[0] ?? '', found: [] }
}

/** Whether one of the words stands in the slot, coordination included; gives its tokens. */
export function wordsInSlot(sentence: Sentence, tokens: readonly number[], words: ReadonlySet<string>): number[] {
  return spread(sentence, tokens).filter((i) => {
    const token = sentence.tokens[i]
    return token !== undefined && (words.has('*') || isOneOf(token, words))
  })
}

/** By its lemma or its form. */
export function isOneOf({ lemma, form }: Token, words: ReadonlySet<string>): boolean {
  return words.has(lemma.toLowerCase()) || words.has(form.toLowerCase())
}
