import type { Article } from '../../graph/index.ts'
import { children, type Sentence, type Token } from '../language/index.ts'
import { chooseNames } from './choose-names.ts'
import { clusterNames, type FoundName } from './clusters.ts'
import {
  type ArticleEntities,
  type Gender,
  genderOfTitle,
  type LocalEntity,
  type LocalMention,
} from './local-entity.ts'
import type { NameReader } from './name-reader.ts'
import { mentionOf } from './phrase.ts'
import { qualifiersOf } from './qualifiers.ts'
import { readSentences } from './read-sentences.ts'
import { makeResolver } from './resolver.ts'
import { kindBefore } from './type-votes.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Finds the names of an article, joins those that mean the same, and prepares to resolve descriptions and pronouns. */
export function findArticleEntities(
  article: Article,
  sentences: readonly Sentence[],
  reader: NameReader,
): ArticleEntities {
  const { vocabulary, knownNames, recogniser } = reader
  const found = readSentences(article.text, sentences, reader).flatMap((reading, s): FoundName[] =>
    chooseNames(reading, recogniser.recognise(reading), vocabulary).map((span) => ({
      mention: mentionOf(article, reading.sentence.tokens, s, span.from, span.to, 'name', { by: 'name' }),
      span,
      votes: [],
    })),
  )
  const entities = clusterNames(found, sentences, vocabulary, knownNames)
  const titles = new Map(
    found.flatMap(({ mention, span }) => (span.title === undefined ? [] : [[mention.start, span.title]])),
  )
  for (const entity of entities) noteDescriptions(entity, sentences, vocabulary, titles)
  return makeResolver({ article, sentences, vocabulary, entities })
}

/** What the article calls the entity, and the gender of those words: appositions, cues before the name, participles. */
function noteDescriptions(
  entity: LocalEntity,
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
  /** By the offset of the name. */
  titles: ReadonlyMap<number, string>,
): void {
  const genders = { Masc: 0, Fem: 0 }
  for (const mention of entity.mentions) {
    const sentence = sentences[mention.sentence]
    const token = sentence?.tokens[mention.head]
    if (!sentence || !token) continue
    const title = titles.get(mention.start)
    const titleGender = title === undefined ? undefined : genderOfTitle(title)
    if (titleGender) genders[titleGender] += 3
    const office = title === undefined ? undefined : OFFICES_OF_TITLES[title]
    for (const word of office ?? []) entity.descriptions.set(word, new Set())
    const firstName = vocabulary.genderOfFirstName(mention.text.split(/[\s-]/u)[0] ?? '')
    if (firstName && mention.text.includes(' ') && entity.type === 'person') genders[firstName] += 2
    for (const noun of describingNouns(sentence, mention, vocabulary)) {
      const { lemma, features } = sentence.tokens[noun] ?? token
      const said = qualifiersOf(sentence, noun, vocabulary, (i) => i >= mention.from && i < mention.to)
      const before = entity.descriptions.get(lemma.toLowerCase()) ?? []
      entity.descriptions.set(lemma.toLowerCase(), new Set([...before, ...said]))
      if (features.Gender) genders[features.Gender] += 2
    }
    for (const gender of [predicateGender(sentence, mention.head, token), articleGender(sentence, mention)])
      if (gender) genders[gender] += 1
  }
  if (genders.Masc !== genders.Fem) entity.gender = genders.Masc > genders.Fem ? 'Masc' : 'Fem'
}

/** What a title says that somebody is. */
const OFFICES_OF_TITLES: Readonly<Record<string, readonly string[]>> = {
  Me: ['avocat', 'avocate'],
  Maître: ['avocat', 'avocate'],
  Dr: ['médecin'],
  Pr: ['professeur', 'professeure'],
  Mgr: ['évêque'],
}

/** The common nouns that the sentence joins to a name: "patron" in "le patron de Dorsane, Paul Estève". */
function describingNouns(sentence: Sentence, mention: LocalMention, vocabulary: Vocabulary): number[] {
  const { tokens } = sentence
  const token = tokens[mention.head]
  if (!token) return []
  const candidates = [
    kindBefore(mention.from, tokens, vocabulary),
    /^(appos|flat|nmod)/.test(token.deprel) && children(sentence, mention.head, 'case').length === 0 ? token.head : -1,
    ...children(sentence, mention.head, 'appos'),
    /^nsubj/.test(token.deprel) && children(sentence, token.head, 'cop').length > 0 ? token.head : -1,
  ]
  return candidates.filter((i) => {
    const noun = tokens[i]
    return noun?.upos === 'NOUN' && vocabulary.kindTypes(tokens, i).length > 0
  })
}

/** "le Conseil national", "la CFDT": the article before a name, or the common noun that begins it. */
function articleGender({ tokens }: Sentence, { from }: LocalMention): Gender | undefined {
  const before = tokens[from - 1]
  const first = tokens[from]
  if (before?.upos === 'DET' && /^(le|la|un|une)$/i.test(before.form)) return before.features.Gender
  return first?.upos === 'NOUN' ? first.features.Gender : undefined
}

/** "Lucie Garance est arrivée": a participle with être agrees with its subject. */
function predicateGender(sentence: Sentence, head: number, token: Token): Gender | undefined {
  if (!/^nsubj/.test(token.deprel)) return undefined
  const verb = sentence.tokens[token.head]
  const agrees =
    verb?.features.VerbForm === 'Part' &&
    children(sentence, token.head, 'aux', 'aux:tense', 'aux:pass').some((i) => sentence.tokens[i]?.lemma === 'être')
  const adjective = verb?.upos === 'ADJ' && children(sentence, token.head, 'cop').length > 0
  return head >= 0 && (agrees || adjective) && verb?.features.Number !== 'Plur' ? verb?.features.Gender : undefined
}
