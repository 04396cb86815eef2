import type { Article } from '../../graph/index.ts'
import type { Sentence, Token } from '../language/index.ts'
import { type Known, mend } from '../mending/index.ts'
import { chooseNames } from './choose-names.ts'
import type { FoundName } from './cluster.ts'
import { clusterNames } from './clusters.ts'
import { noteHeralded } from './heralded.ts'
import { noteIntroductions } from './introductions.ts'
import type { ArticleEntities } from './local-entity.ts'
import type { NameReader } from './name-reader.ts'
import type { NameSpan } from './name-span.ts'
import { mentionOf } from './phrase.ts'
import { readSentences } from './read-sentences.ts'
import { makeResolver } from './resolver.ts'
import { sharedSurnames } from './shared-surnames.ts'
import type { Vocabulary } from './vocabulary.ts'
import { wholeNames } from './whole-names.ts'

/** Finds the names of an article, mends the trees with what they tell, joins those that mean the same, and prepares to resolve descriptions and pronouns. */
export function findArticleEntities(
  article: Article,
  asParsed: readonly Sentence[],
  reader: NameReader,
): ArticleEntities {
  const { vocabulary, knownNames, recogniser } = reader
  const spans = readSentences(article.text, asParsed, reader).map((reading) =>
    wholeNames(reading.sentence, chooseNames(reading, recogniser.recognise(reading), vocabulary), vocabulary),
  )
  const knownOf = makeKnownOf(vocabulary)
  const sentences = asParsed.map((sentence, s) => mend(sentence, knownOf(sentence, spans[s] ?? [])))
  const surnames = sharedSurnames(asParsed, spans, vocabulary)
  const found = spans.flatMap((inSentence, s) =>
    inSentence.map((span): FoundName => {
      const mention = mentionOf(article, sentences[s]?.tokens ?? [], s, span.from, span.to, 'name', { by: 'name' })
      const surname = surnames.get(span)
      return {
        mention: surname === undefined ? mention : { ...mention, text: `${mention.text} ${surname}` },
        span,
        votes: surname === undefined ? [] : [{ type: 'person', weight: 2, reason: `shares the name “${surname}”` }],
      }
    }),
  )
  const entities = clusterNames(found, sentences, vocabulary, knownNames)
  const titles = new Map(
    found.flatMap(({ mention, span }) => (span.title === undefined ? [] : [[mention.start, span.title]])),
  )
  for (const entity of entities) noteIntroductions(entity, sentences, vocabulary, titles)
  noteHeralded(sentences, entities, vocabulary)
  return makeResolver({ article, sentences, vocabulary, knownNames, entities })
}

/** What the article's names, and the lexicon's nouns, tell of a sentence's words. */
function makeKnownOf(vocabulary: Vocabulary): (sentence: Sentence, spans: readonly NameSpan[]) => Known {
  const ofWords = {
    isCue: (token: Token) => vocabulary.cueTypes(token).length > 0,
    isPerson: (token: Token) => vocabulary.cueTypes(token).includes('person'),
    isNationality: (token: Token) => vocabulary.country(token) !== undefined,
    isSaying: (token: Token) => vocabulary.isSaying(token.lemma),
    tells: (token: Token) => vocabulary.tells(token.lemma),
  }
  return ({ tokens }, spans) => {
    const covered = new Array<NameSpan | undefined>(tokens.length)
    for (const span of spans) covered.fill(span, span.from, span.to)
    return {
      ...ofWords,
      names: spans.map(({ from }) => from),
      nameAt(token) {
        return covered[token]
      },
    }
  }
}
