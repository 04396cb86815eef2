import { type EntityType, fold } from '../../graph/index.ts'
import { children, type Sentence, type Token } from '../language/index.ts'
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
  const isSaid = (name: string) => {
    const words = name.split(/[\s'’-]+/).filter((word) => word.length >= SHORT)
    // Of "UDC" alone nothing would be left to be said.
    return words.length > 0 && words.every((word) => said.has(word))
  }
  const [only, second] = entities.filter(
    (entity) =>
      !entity.nameless &&
      types.includes(entity.type) &&
      [...entity.names].some((name) => said.has(fold(name)) || isSaid(name)),
  )
  return second ? undefined : only
}

/** "X, qui préside la société": the token of whoever leads what this noun means. */
export function leaderOf(sentence: Sentence, t: number, vocabulary: Vocabulary): number | undefined {
  const { tokens } = sentence
  const token = tokens[t]
  const verb = tokens[token?.head ?? -1]
  if (token?.deprel !== 'obj' || verb?.upos !== 'VERB') return undefined
  if (vocabulary.doer('subject', verb.lemma) !== 'person' || vocabulary.doer('object', verb.lemma) !== 'house')
    return undefined
  const [subject] = children(sentence, token.head, 'nsubj')
  if (subject === undefined) return undefined
  return /^qui$/i.test(tokens[subject]?.form ?? '') && verb.deprel === 'acl:relcl' ? verb.head : subject
}

/**
 * "son mouvement « Ondine »", "le grand quotidien breton « O Dia »": a name between quotation marks right behind the noun says
 * which house is meant; where nobody has read it as a name, none that stands elsewhere is.
 */
export function isNamedHere({ tokens }: Sentence, t: number, vocabulary: Vocabulary): boolean {
  const noun = tokens[t]
  if (!noun || houseTypes(noun, vocabulary).length === 0) return false
  let opening = t + 1
  while (tokens[opening]?.upos === 'ADJ') opening++
  // "le mouvement de Lucie Garance « Ondine »"
  if (tokens[opening]?.lemma === 'de' && tokens[opening + 1]?.upos === 'PROPN') {
    opening++
    while (tokens[opening]?.upos === 'PROPN') opening++
  }
  if (!/^[«"“]$/.test(tokens[opening]?.form ?? '') || !/^\p{Lu}/u.test(tokens[opening + 1]?.form ?? '')) return false
  return tokens.slice(opening + 2, opening + 2 + LONGEST_NAME).some(({ form }) => /^[»"”]$/.test(form))
}

/** In tokens, with the mark that closes it. */
const LONGEST_NAME = 6

/** Articles and prepositions within a name. */
const SHORT = 4
