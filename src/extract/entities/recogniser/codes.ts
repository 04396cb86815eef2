import { ENTITY_TYPES, type EntityType } from '../../../graph/index.ts'
import { mix, type Word } from '../../language/index.ts'

const TYPE_CODES = new Map<EntityType, number>(ENTITY_TYPES.map((type, i) => [type, i + 1]))

/** A type as a feature's value; 0 for none. */
export function typeCode(type: EntityType | undefined): number {
  return type === undefined ? 0 : (TYPE_CODES.get(type) ?? 0)
}

/** Two types at most, in their order; 0 for none. */
export function typesCode(types: readonly EntityType[]): number {
  return typeCode(types[0]) + 8 * typeCode(types[1])
}

/** How much a sum of votes says, in a few steps. */
export function weightStep(weight: number): number {
  return weight < 0.3 ? 0 : weight < 1 ? 1 : weight < 2 ? 2 : weight < 4 ? 3 : 4
}

/** The same for every way to write the same words in upper and lower case. */
export function spellingHash(words: readonly Word[], from: number, to: number): number {
  let hash = 1
  for (let i = from; i < to; i++) hash = mix(hash, words[i]?.hash ?? 0)
  return hash
}
