import type { EntityType } from '../../graph/index.ts'
import type { LocalEntity } from './local-entity.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What the article, its name and readers' knowledge say that an entity is: media, club, politician … */
export function sortsOf(entity: LocalEntity, vocabulary: Vocabulary): ReadonlySet<string> {
  const sorts = new Set<string>()
  const add = (more: ReadonlySet<string>) => {
    for (const sort of more) sorts.add(sort)
  }
  for (const noun of entity.descriptions.keys()) add(vocabulary.sortsOf(noun))
  for (const name of entity.names) {
    add(vocabulary.sortsOfName(name))
    if (entity.type !== 'person') add(vocabulary.sortsOf(name.split(' ')[0] ?? ''))
  }
  return sorts
}

/** Whether a noun says what the entity is ("l’enseigne" of a retailer), that it is something else, or neither. */
export function fitOf(noun: ReadonlySet<string>, entity: ReadonlySet<string>): 'same' | 'other' | 'unknown' {
  if (noun.size === 0 || entity.size === 0) return 'unknown'
  return [...noun].some((sort) => entity.has(sort)) ? 'same' : 'other'
}

/** Below this only the shape of the name, or a faint hint, speaks for the type. */
export const FAINT = 0.5

/** Types between which a faint one may be mistaken. */
const ALIKE: ReadonlySet<EntityType> = new Set<EntityType>(['company', 'organization', 'product', 'agency'])

/**
 * Whether a noun that may stand for these types may stand for the entity: by its type, or by what the article calls it.
 * @param doubtful the weight below which a type of its own does not count against it
 */
export function mayBeOne(
  entity: LocalEntity,
  types: ReadonlySet<EntityType>,
  vocabulary: Vocabulary,
  doubtful = 0,
): boolean {
  if (types.has(entity.type)) return true
  if (entity.nameless || entity.type === 'person' || types.size === 0) return false
  for (const noun of entity.descriptions.keys())
    if (vocabulary.typesOf(noun).some((type) => types.has(type) && type !== 'person')) return true
  return !entity.known && entity.typeWeight < doubtful && ALIKE.has(entity.type) && [...types].some((t) => ALIKE.has(t))
}
