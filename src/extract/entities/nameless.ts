import { type Article, type EntityType, fold } from '../../graph/index.ts'
import { children, hasChild, type Sentence, type Token } from '../language/index.ts'
import { countOf } from './groups.ts'
import type { LocalEntity, LocalMention } from './local-entity.ts'
import { mentionOf, phrase } from './phrase.ts'
import type { Vocabulary } from './vocabulary.ts'

/** "le régulateur", "plusieurs syndicats", "400 employés de X": a phrase that means an entity of this article alone. */
export function namelessPhrase(
  article: Article,
  sentence: Sentence,
  s: number,
  t: number,
  vocabulary: Vocabulary,
): { label: string; type: EntityType; mention: LocalMention } | undefined {
  const noun = sentence.tokens[t]
  if (!noun || noun.upos === 'PRON') return undefined
  const plural = noun.features.Number === 'Plur' || hasChild(sentence, t, 'nummod')
  const determiners = children(sentence, t, 'det').map((i) => sentence.tokens[i]?.form.toLowerCase() ?? '')
  // "les deux groupes" are two that were named; when it is not clear which, they are no third thing.
  if (determiners.some((form) => OWNED_OR_NONE.test(form)) || countOf(sentence, t) !== undefined) return undefined
  const group = plural && vocabulary.isGroupNoun(noun)
  const definite = determiners.some((form) => /^(le|la|l['’])$/.test(form))
  const authority = !plural && definite && vocabulary.headTypes(noun)[0] === 'agency'
  if (!group && !authority) return undefined
  const mention = mentionOf(article, sentence.tokens, s, ...phrase(sentence, t), 'nominal', {
    by: 'phrase without a name',
  })
  return { label: withoutDeterminer(mention.text), type: authority ? 'agency' : groupType(vocabulary, noun), mention }
}

/** The entity that such a phrase makes. */
export function namelessEntity(label: string, type: EntityType, noun: Token): LocalEntity {
  const descriptions = new Map([[noun.lemma.toLowerCase(), new Set<string>()]])
  return { mentions: [], votes: [], names: new Set(), descriptions, nameless: true, label, type, typeWeight: 1 }
}

/** Under this the same phrase is found again. */
export function namelessKey(label: string): string {
  return fold(label)
}

const OWNED_OR_NONE = /^(mon|ton|son|ma|ta|sa|notre|votre|leur|mes|tes|ses|nos|vos|leurs|aucun|aucune)$/

function groupType(vocabulary: Vocabulary, noun: Token): EntityType {
  const [head] = vocabulary.headTypes(noun)
  if (head === 'agency') return 'agency'
  return vocabulary.cueTypes(noun).includes('company') ? 'company' : 'organization'
}

function withoutDeterminer(text: string): string {
  return text
    .replace(/^(les?\b|la\b|l['’]|des\b|du\b|aux?\b|une?\b|ces?\b|cette\b|cet\b)\s*/iu, '')
    .replace(/\s+/gu, ' ')
}
