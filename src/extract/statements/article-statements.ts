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
  const { sentences } = input
  const quotations = findQuotations(input.article, sentences, input.lexicon)
  const reading: Reading = { ...input, quotations }
  const found = sentences.flatMap((sentence, s) => {
    if (sentence.tokens.length > LONGEST_SENTENCE) return []
    return sentence.tokens.flatMap((token, i) => {
      const lemma = token.lemma.toLowerCase()
      if (isRoleInDisguise(reading, s, i))
        return roleFramesOf(reading.frames, sentence.tokens, i).flatMap((frame) => roles(reading, s, i, frame))
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

/** "la PDG de X", "le leader de X", "X, délégué général de Y": a role that the tagger took for a name or a verb. */
function isRoleInDisguise({ entities, frames, sentences }: Reading, s: number, i: number): boolean {
  const tokens = sentences[s]?.tokens ?? []
  const token = tokens[i]
  const before = tokens[i - 1]
  if (!token || !/^(PROPN|VERB|X|NUM)$/.test(token.upos) || token.features.VerbForm === 'Fin') return false
  if (before !== undefined && before.upos !== 'DET' && before.form !== ',' && before.form !== '(') return false
  if (entities.nameAt(s, i) || !/^(de|chez|à|général)$/.test(tokens[i + 1]?.lemma ?? '')) return false
  return frames.roles.has(token.form.toLowerCase())
}

/**
 * One statement a sentence for each subject, relation, object and status, made by the first rule that found it. Rules for other
 * types are kept apart: what the two ends are is only known when all articles are read.
 */
function withoutRepeats(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Map<LocalEntity, Set<string>>()
  const numbers = new Map<LocalEntity, number>()
  const number = (entity: LocalEntity) => {
    if (!numbers.has(entity)) numbers.set(entity, numbers.size)
    return numbers.get(entity)
  }
  return candidates.filter(({ subject, object, relation, status, sentence, subjectTypes, objectTypes }) => {
    const own = seen.get(subject) ?? new Set<string>()
    seen.set(subject, own)
    const id = [sentence, relation, number(object), status, subjectTypes, objectTypes].join(' ')
    const isNew = !own.has(id)
    own.add(id)
    return isNew
  })
}
