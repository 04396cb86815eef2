import type { EntityType } from '../../graph/index.ts'
import { children, type Sentence } from '../language/index.ts'
import type { LocalEntity } from './local-entity.ts'
import type { Anaphor } from './pronouns.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What the search for several antecedents may ask of the article. */
export interface Mentioned {
  readonly sentences: readonly Sentence[]
  readonly vocabulary: Vocabulary
  /** The entity of a name or of a description already resolved. */
  entityAt(sentence: number, token: number): LocalEntity | undefined
}

/** "les deux groupes" looks no further back. */
const SENTENCES_BACK = 2

/**
 * Whom a plural pronoun means: the last group of people that was a subject, or the entities coordinated as one ("X et
 * Y"), in this sentence or the one before. Nobody when two coordinations could be meant.
 * @returns the token of the group or of the coordination's first member
 */
export function pluralAntecedent(
  { sentences, vocabulary, entityAt }: Mentioned,
  { gender }: Anaphor,
  s: number,
  t: number,
): { sentence: number; group: number } | { entities: LocalEntity[] } | undefined {
  for (let back = s; back >= Math.max(0, s - 1); back--) {
    const sentence = sentences[back]
    if (!sentence) return undefined
    const before = sentence.tokens.flatMap((token, i) => (back < s || i < t ? [{ token, i }] : []))
    const subjects = before.filter(({ token }) => /^nsubj/.test(token.deprel))
    const group = subjects.findLast(
      ({ token }) => token.features.Number === 'Plur' && token.upos === 'NOUN' && vocabulary.isGroupNoun(token),
    )
    if (group) return { sentence: back, group: group.i }
    const joined = subjects
      .map(({ i }) => [i, ...children(sentence, i, 'conj')].flatMap((j) => entityAt(back, j) ?? []))
      .map((entities) => [...new Set(entities)])
      .filter((entities) => entities.length > 1 && entities.every((entity) => entity.type !== 'place'))
    const agreeing = joined.filter(
      (entities) => gender !== 'Fem' || entities.every((entity) => entity.gender !== 'Masc'),
    )
    const [only, other] = agreeing
    if (only) return other ? undefined : { entities: only }
  }
  return undefined
}

const COUNTS: Readonly<Record<string, number>> = { deux: 2, trois: 3, quatre: 4, 2: 2, 3: 3, 4: 4 }

/** How many a phrase says that were named before: "les deux groupes" → 2; nothing when it says itself which. */
export function countOf(sentence: Sentence, t: number): number | undefined {
  if (sentence.tokens[t]?.upos !== 'NOUN') return undefined
  const definite = children(sentence, t, 'det').some((i) => /^(les|ces)$/i.test(sentence.tokens[i]?.form ?? ''))
  const [number] = children(sentence, t, 'nummod').map((i) => COUNTS[sentence.tokens[i]?.form.toLowerCase() ?? ''])
  // "les deux groupes que X a cédés", "les deux présidents de la commission" are others.
  const qualified = children(sentence, t, 'nmod', 'acl', 'acl:relcl').some((i) => i > t)
  return definite && !qualified ? number : undefined
}

/**
 * Whom "les deux groupes", "ces trois hommes" mean: as many entities of that type as the words count, when the sentences
 * just before name exactly so many.
 */
export function countedAntecedents(
  { sentences, vocabulary, entityAt }: Mentioned,
  s: number,
  t: number,
): LocalEntity[] {
  const sentence = sentences[s]
  const noun = sentence?.tokens[t]
  if (!sentence || noun?.upos !== 'NOUN') return []
  const definite = children(sentence, t, 'det').some((i) => /^(les|des|aux|ces)$/i.test(sentence.tokens[i]?.form ?? ''))
  const [number] = children(sentence, t, 'nummod').map((i) => COUNTS[sentence.tokens[i]?.form.toLowerCase() ?? ''])
  // "les deux groupes que X a cédés", "les deux présidents de la commission" are others.
  const qualified = children(sentence, t, 'nmod', 'acl', 'acl:relcl').some((i) => i === t + 1 || i === t + 2)
  if (!definite || number === undefined || qualified) return []
  const types = new Set<EntityType>([...vocabulary.describedTypes(noun), ...vocabulary.headTypes(noun)])
  const found = new Set<LocalEntity>()
  for (let back = s; back >= Math.max(0, s - SENTENCES_BACK); back--) {
    const tokens = sentences[back]?.tokens ?? []
    for (let i = (back === s ? t : tokens.length) - 1; i >= 0; i--) {
      const entity = entityAt(back, i)
      if (entity && !entity.nameless && types.has(entity.type)) found.add(entity)
    }
    if (found.size >= number) return found.size === number ? [...found].reverse() : []
  }
  return []
}
