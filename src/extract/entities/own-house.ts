import { type EntityType, fold } from '../../graph/index.ts'
import type { Token } from '../language/index.ts'
import type { LocalEntity } from './local-entity.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What somebody may head: a word for one of these may mean the one that he heads. */
const HOUSES: readonly EntityType[] = ['company', 'agency', 'organization']

/** The types of house that a noun may mean by whose it is: "son entreprise", "le groupe de M. Estève"; none for other nouns. */
export function houseTypes(noun: Token, vocabulary: Vocabulary): readonly EntityType[] {
  const types = vocabulary.cueTypes(noun)
  return types.includes('person') ? [] : types.filter((type) => HOUSES.includes(type))
}

/**
 * The one house of these types that the article says somebody is something of: Velmont for "le patron de Velmont, Paul
 * Estève"; none where it tells of several.
 */
export function houseOf(
  person: LocalEntity,
  types: readonly EntityType[],
  entities: readonly LocalEntity[],
  vocabulary: Vocabulary,
): LocalEntity | undefined {
  const offices = [...person.descriptions].filter(([noun]) => vocabulary.typesOf(noun).includes('person'))
  const said = new Set(offices.flatMap(([, of]) => [...of]))
  const isSaid = (name: string) => name.split(/[\s'’-]+/).every((word) => word.length < SHORT || said.has(word))
  const [only, second] = entities.filter(
    (entity) =>
      !entity.nameless &&
      types.includes(entity.type) &&
      [...entity.names].some((name) => said.has(fold(name)) || isSaid(name)),
  )
  return second ? undefined : only
}

/** Articles and prepositions within a name. */
const SHORT = 4
