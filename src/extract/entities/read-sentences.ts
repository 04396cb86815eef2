import type { EntityType } from '../../graph/index.ts'
import type { Sentence, Token, Word } from '../language/index.ts'
import { type KnownNames, writtenForm } from './known-names.ts'
import type { NameRules, Opening } from './name-reader.ts'
import { capitalisedWords, findNames, lowercaseWords } from './names.ts'
import { headOf } from './phrase.ts'
import { gatherEvidence } from './recogniser/article-evidence.ts'
import type { Reading } from './recogniser/features.ts'
import { contextVotes } from './type-votes.ts'

/** What the rules find in an article, as the recogniser reads it: names with votes for their types, and the rest as evidence. */
export function readSentences(
  text: string,
  sentences: readonly Sentence[],
  { language, vocabulary, knownNames, familiarNames, openingOf }: NameRules,
): Reading[] {
  const context = {
    text,
    vocabulary,
    knownNames,
    capitalised: capitalisedWords(sentences),
    lowercase: lowercaseWords(sentences),
    isCommonWord: (form: string) => isCommon(language.word(form)),
  }
  const readings = sentences.map((sentence) => {
    const { tokens } = sentence
    const words = tokens.map(({ form }) => language.word(form))
    const openings = tokens.map((token, i) => {
      const written = writtenForm(text, token)
      return openingOf(written === token.form ? (words[i] as Word) : language.word(written))
    })
    return {
      sentence,
      familiar: familiarIn(text, tokens, openings, familiarNames),
      words,
      rules: findNames(sentence, openings, context).map((span) => ({
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
