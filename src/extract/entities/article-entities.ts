import type { Article } from '../../graph/index.ts'
import type { Sentence } from '../language/index.ts'
import { chooseNames } from './choose-names.ts'
import { clusterNames, type FoundName } from './clusters.ts'
import { noteHeralded } from './heralded.ts'
import { noteIntroductions } from './introductions.ts'
import type { ArticleEntities } from './local-entity.ts'
import type { NameReader } from './name-reader.ts'
import { mentionOf } from './phrase.ts'
import { readSentences } from './read-sentences.ts'
import { makeResolver } from './resolver.ts'

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
  for (const entity of entities) noteIntroductions(entity, sentences, vocabulary, titles)
  noteHeralded(sentences, entities, vocabulary)
  return makeResolver({ article, sentences, vocabulary, knownNames, entities })
}
