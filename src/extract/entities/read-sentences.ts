import type { EntityType } from '../../graph/index.ts'
import type { Sentence, Token, Word } from '../language/index.ts'
import { type KnownNames, writtenForm } from './known-names.ts'
import { isShouting } from './letter-case.ts'
import type { NameRules, Opening } from './name-reader.ts'
import { capitalisedWords, findNames, lowercaseWords } from './names.ts'
import { headOf } from './phrase.ts'
import { gatherEvidence } from './recogniser/article-evidence.ts'
import type { Reading } from './recogniser/reading-facts.ts'
import { contextVotes } from './type-votes.ts'

/** What the rules find in an article, as the recogniser reads it: names with votes for their types, and the rest as evidence. */
export function readSentences(
  text: string,
  sentences: readonly Sentence[],
  { language, vocabulary, knownNames, familiarNames, openingOf }: NameRules,
): Reading[] {
  const worded = sentences.map((sentence) => {
    const words = sentence.tokens.map(({ word }) => word)
    return { sentence, words, isShouting: isShouting(words) }
  })
  const spoken = worded.filter(({ isShouting }) => !isShouting)
  const context = {
    text,
    vocabulary,
    knownNames,
    capitalised: capitalisedWords(spoken.map(({ sentence }) => sentence)),
    lowercase: lowercaseWords(worded.map(({ words }) => words)),
    isCommonWord: (form: string) => isCommon(language.word(form)),
  }
  const readings = worded.map(({ sentence, words, isShouting }) => {
    const { tokens } = sentence
    const openings = tokens.map((token) => {
      const written = writtenForm(text, token)
      return openingOf(written === token.form ? token.word : language.word(written))
    })
    return {
      sentence,
      familiar: familiarIn(text, tokens, openings, familiarNames),
      words,
      // What is written in capitals throughout shows no names.
      rules: (isShouting ? [] : findNames(sentence, openings, context)).map((span) => ({
        ...span,
        votes: [...span.votes, ...contextVotes(span, headOf(tokens, span.from, span.to), sentence, vocabulary)],
      })),
    }
  })
  const evidence = gatherEvidence(readings)
  return readings.map((reading) => ({ ...reading, evidence }))
}

/** As raw text writes it, or as the lexicon knows it where raw text says nothing. */
function isCommon({ usualCase, lexical }: Word): boolean {
  return usualCase === 1 || usualCase === 2 || (usualCase === 0 && lexical !== 0)
}

/** The familiar names of a sentence, at most one from each word on. */
function familiarIn(
  text: string,
  tokens: readonly Token[],
  openings: readonly Opening[],
  names: KnownNames,
): Reading['familiar'] {
  const found: { from: number; to: number; type: EntityType }[] = []
  for (let from = 0; from < tokens.length; from++) {
    const name = openings[from]?.familiar ? names.matchAt(text, tokens, from) : undefined
    if (name) found.push({ from, to: name.to, type: name.entity.type })
  }
  return found
}
