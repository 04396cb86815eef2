import type { LocalEntity } from '../entities/index.ts'
import { accusations } from './accusations.ts'
import { byNoun } from './by-noun.ts'
import { byPhrase } from './by-phrase.ts'
import { byVerb } from './by-verb.ts'
import type { Candidate } from './candidate.ts'
import { roleFramesOf } from './frame-index.ts'
import { possessions } from './possessions.ts'
import { LONGEST_SENTENCE, type Reading, type ReadingInput } from './reading.ts'
import { parties, roles } from './roles/index.ts'
import { findQuotations } from './speech.ts'

/** Every statement of an article, in reading order: by verbs, by nouns, by roles, by possession, by what quotations accuse. */
export function findStatements(input: ReadingInput): Candidate[] {
  const reading: Reading = { ...input, quotations: findQuotations(input.article, input.sentences, input.lexicon) }
  const found = input.sentences.flatMap((sentence, s) => {
    if (sentence.tokens.length > LONGEST_SENTENCE) return []
    return sentence.tokens.flatMap((token, i) => {
      const lemma = token.lemma.toLowerCase()
      const isVerb =
        token.upos === 'VERB' || (token.upos === 'AUX' && token.deprel === 'root') || token.features.VerbForm === 'Part'
      if (isVerb) return (reading.frames.verbs.get(lemma) ?? []).flatMap((frame) => byVerb(reading, s, i, frame))
      if (token.form === '(') return parties(reading, s, i)
      if (token.upos === 'PROPN') return possessions(reading, s, i)
      if (token.upos === 'ADP') return byPhrase(reading, s, i)
      if (token.upos !== 'NOUN' && token.upos !== 'ADJ') return []
      return [
        ...(reading.frames.nouns.get(lemma) ?? []).flatMap((frame) => byNoun(reading, s, i, frame)),
        ...roleFramesOf(reading.frames, sentence.tokens, i).flatMap((frame) => roles(reading, s, i, frame)),
        ...possessions(reading, s, i),
      ]
    })
  })
  return withoutRepeats([...found, ...accusations(reading)])
}

/** One statement a sentence for each subject, relation, object and status, made by the first rule that found it. */
function withoutRepeats(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Map<LocalEntity, Set<string>>()
  const numbers = new Map<LocalEntity, number>()
  const number = (entity: LocalEntity) => {
    if (!numbers.has(entity)) numbers.set(entity, numbers.size)
    return numbers.get(entity)
  }
  return candidates.filter(({ subject, object, relation, status, sentence }) => {
    const own = seen.get(subject) ?? new Set<string>()
    seen.set(subject, own)
    const id = `${sentence} ${relation} ${number(object)} ${status}`
    const isNew = !own.has(id)
    own.add(id)
    return isNew
  })
}
