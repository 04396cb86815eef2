import { children, type Sentence, type Token } from '../language/index.ts'
import type { LocalEntity } from './local-entity.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Whom an article is about: at least so often named. */
const OFTEN = 2

/**
 * Titles speak of somebody before the article names him: "cinq ans d’inéligibilité requis contre le maire" and then "Paul
 * Estève a nié". Whoever the article names most often, if nothing else is said of him, is the one.
 * Notes it among what the article calls that person.
 */
export function noteHeralded(
  sentences: readonly Sentence[],
  entities: readonly LocalEntity[],
  vocabulary: Vocabulary,
): void {
  const [title] = sentences
  title?.tokens.forEach((noun, i) => {
    const determined = children(title, i, 'det').some((j) => /^(le|la|l['’]|une?)$/i.test(title.tokens[j]?.form ?? ''))
    if (noun.upos !== 'NOUN' || !determined || !vocabulary.describedTypes(noun).includes('person')) return
    const lemma = noun.lemma.toLowerCase()
    const about = protagonist(noun, entities, vocabulary)?.descriptions
    if (about && !about.has(lemma)) about.set(lemma, new Set())
  })
}

/** Whom the article names most often of those of that gender, after the title, if nothing else is said of him. */
function protagonist(noun: Token, entities: readonly LocalEntity[], vocabulary: Vocabulary): LocalEntity | undefined {
  const gender = noun.features.Gender
  const lemma = noun.lemma.toLowerCase()
  const people = entities
    .filter((entity) => entity.type === 'person' && (!gender || !entity.gender || entity.gender === gender))
    .map((entity) => ({ entity, names: entity.mentions.filter(({ kind }) => kind === 'name') }))
    .toSorted((a, b) => b.names.length - a.names.length)
  const [first, second] = people
  if (!first || first.names.length < OFTEN || first.names.length === second?.names.length) return undefined
  const called = [...first.entity.descriptions.keys()]
  if (called.some((own) => own !== lemma && vocabulary.isOffice(own))) return undefined
  // Nobody else is called so.
  if (people.some(({ entity }) => entity !== first.entity && entity.descriptions.has(lemma))) return undefined
  return (first.names[0]?.start ?? 0) > noun.start ? first.entity : undefined
}
