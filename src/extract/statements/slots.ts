import type { Sentence } from '../language/index.ts'
import { complementClauses, objects, prepositional, spread, subjects } from './clause.ts'

/**
 * The tokens that fill a slot of a frame around its verb.
 * @param slot subject | object | "object PREPOSITION" | clause | "clause SLOT" | governor | a preposition (see the lexicon's schema)
 */
export function fillVerbSlot(sentence: Sentence, verb: number, slot: string): number[] {
  const head = sentence.tokens[verb]?.head ?? -1
  switch (slot) {
    case 'subject':
      return subjects(sentence, verb)
    case 'object':
      return objects(sentence, verb)
    case 'governor':
      return head < 0 ? [] : subjects(sentence, head)
    case 'clause':
      return complementClauses(sentence, verb).flatMap((clause) =>
        /^(ccomp|csubj)$/.test(sentence.tokens[clause]?.deprel ?? '') ? subjects(sentence, clause) : [],
      )
  }
  if (slot.startsWith('clause ')) {
    const inner = slot.slice('clause '.length)
    return complementClauses(sentence, verb).flatMap((clause) => fillVerbSlot(sentence, clause, inner))
  }
  if (slot.startsWith('object ')) {
    const inner = slot.slice('object '.length)
    return objects(sentence, verb).flatMap((noun) => prepositional(sentence, noun, inner))
  }
  const own = prepositional(sentence, verb, slot)
  // "signer un contrat avec X": parsers hang the phrase on either. "de" ties to the noun too often to be the verb's.
  return own.length > 0 || slot === 'de' ? own : fillVerbSlot(sentence, verb, `object ${slot}`)
}

/**
 * The tokens that fill a slot of a noun's frame: its own complements, and those of the light verb that carries it.
 * @param verb the light verb, or undefined when the noun stands by itself
 */
export function fillNounSlot(sentence: Sentence, noun: number, verb: number | undefined, slot: string): number[] {
  if (slot === 'subject') return verb === undefined ? [] : subjects(sentence, verb)
  if (slot.startsWith('clause ')) {
    const inner = slot.slice('clause '.length)
    // "le refus de X d’ouvrir …": parsers hang the infinitive on either noun.
    const heads = [noun, ...prepositional(sentence, noun, 'de')]
    return heads
      .flatMap((head) => complementClauses(sentence, head))
      .flatMap((clause) => fillVerbSlot(sentence, clause, inner))
  }
  const own = prepositional(sentence, noun, slot)
  return own.length > 0 || verb === undefined ? own : prepositional(sentence, verb, slot)
}

/** The first slot for which `fill` finds anything. */
export function firstFilled<T>(slots: readonly string[], fill: (slot: string) => T[]): { slot: string; found: T[] } {
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
    return token !== undefined && (words.has(token.lemma.toLowerCase()) || words.has(token.form.toLowerCase()))
  })
}
