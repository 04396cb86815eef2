import { children, hasChild, type Sentence } from '../language/index.ts'
import type { LocalEntity } from './local-entity.ts'
import type { Doer, Vocabulary } from './vocabulary.ts'

/**
 * What the verb or the predicate of a pronoun tells of whom it means: "elle emploie 300 personnes", "elle a été rachetée"
 * mean a house; "elle a été élue", "elle est avocate" somebody. Undefined where anybody may be meant.
 */
export function doerOf(sentence: Sentence, pronoun: number, vocabulary: Vocabulary): Doer | undefined {
  const { tokens } = sentence
  const token = tokens[pronoun]
  const governor = tokens[token?.head ?? -1]
  if (!token || !governor) return undefined
  const place = PLACES[token.deprel]
  if (governor.upos === 'VERB') return place && vocabulary.doer(place, governor.lemma)
  const isPredicate = place === 'subject' && governor.upos === 'NOUN' && hasChild(sentence, token.head, 'cop')
  // "elle est en conflit avec la société", "elle est à la tête du groupe"
  if (!isPredicate || children(sentence, token.head, 'case').length > 0) return undefined
  const types = vocabulary.cueTypes(governor)
  if (types.length === 0) return undefined
  if (types.every((type) => type === 'person')) return 'person'
  return types.includes('person') ? undefined : 'house'
}

/** Of a pronoun by its relation to its verb: what the passive's subject and the object undergo is the same. */
const PLACES: Readonly<Record<string, 'subject' | 'object'>> = {
  nsubj: 'subject',
  'nsubj:pass': 'object',
  obj: 'object',
}

/** Whether an entity may do it. */
export function mayDo({ type }: LocalEntity, doer: Doer | undefined): boolean {
  if (doer === 'person') return type === 'person'
  return doer !== 'house' || type !== 'person'
}
