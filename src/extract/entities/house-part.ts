import type { Sentence } from '../language/index.ts'
import type { LocalEntity } from './local-entity.ts'
import { sortsOf } from './sorts.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * Whether the noun before a name makes a part of whom it names: "le groupe Solidur au Sénat" is not the party, "la
 * section Ondine de Lyon" not the association, although "le groupe Velmont" is the company.
 */
export function isHousePart(sentence: Sentence, noun: number, house: LocalEntity, vocabulary: Vocabulary): boolean {
  const token = sentence.tokens[noun]
  if (!token || house.type === 'person' || house.type === 'place' || house.type === 'product') return false
  const narrows = vocabulary.narrows(token)
  if (narrows !== 'parties') return narrows === 'all'
  const isUnion = [...house.names].some((name) => vocabulary.sortsOfName(name).has('union'))
  return isUnion || sortsOf(house, vocabulary).has('party')
}
