import type { LocalEntity } from '../entities/index.ts'
import { perToken, type Token, type Upos } from '../language/index.ts'
import { accusations } from './accusations.ts'
import { byNoun } from './by-noun.ts'
import { byPhrase } from './by-phrase.ts'
import { byVerb } from './by-verb.ts'
import type { Candidate } from './candidate.ts'
import { roleFramesOf } from './frame-index.ts'
import { deadOf } from './over.ts'
import { possessions } from './possessions.ts'
import { presentationOf } from './presentation.ts'
import { LONGEST_SENTENCE, type Reading, type ReadingInput } from './reading.ts'
import { parties, roles } from './roles/index.ts'
import { findQuotations } from './speech.ts'
import { setOf } from './words-of.ts'

/** Every statement of an article, in reading order: by verbs, by nouns, by roles, by possession, by what quotations accuse. */
export function findStatements(input: ReadingInput): Candidate[] {
  const { sentences } = input
  const quotations = findQuotations(input.article, sentences, input.lexicon)
  const read = { ...input, quotations }
  const telling = setOf(input.lexicon.speech.tells)
  const reading: Reading = {
    ...read,
    dead: deadOf(read),
    presentationOf: perToken((sentence, word) => presentationOf(sentence, word, input.attitudeOf, telling)),
  }
  const found: Candidate[] = []
  for (const [s, { tokens }] of sentences.entries()) {
    if (tokens.length > LONGEST_SENTENCE) continue
    for (let i = 0; i < tokens.length; i++) {
      const here = calledAt(reading, s, tokens, i)
      if (here.length > 0) found.push(...here)
    }
  }
  return withoutRepeats([...found, ...accusations(reading)])
}

/** What a word of a sentence makes it state: as a verb, a noun, a role, a preposition, a name or a bracket. */
function calledAt(reading: Reading, s: number, tokens: readonly Token[], i: number): readonly Candidate[] {
  const token = tokens[i]
  if (!token || (SILENT.has(token.upos) && token.form !== '(')) return NONE
  if (isRoleInDisguise(reading, s, tokens, i)) return roles(reading, s, i, roleFramesOf(reading.frames, tokens, i))
  const isVerb =
    token.upos === 'VERB' || (token.upos === 'AUX' && token.deprel === 'root') || token.features.VerbForm === 'Part'
  if (isVerb) return byVerb(reading, s, i, reading.frames.verbs.get(token.lemma.toLowerCase()) ?? NONE)
  const isNaming = reading.entities.hasNames(s)
  if (token.form === '(') return isNaming ? parties(reading, s, i) : NONE
  if (token.upos === 'PROPN') return isNaming ? possessions(reading, s, i) : NONE
  if (token.upos === 'ADP') return byPhrase(reading, s, i)
  if (token.upos !== 'NOUN' && token.upos !== 'ADJ') return NONE
  const nouns = reading.frames.nouns.get(token.lemma.toLowerCase())
  const roleFrames = roleFramesOf(reading.frames, tokens, i)
  // Most nouns call nothing.
  if (!nouns && roleFrames.length === 0) return isNaming ? possessions(reading, s, i) : NONE
  return [
    ...(nouns ?? NONE).flatMap((frame) => byNoun(reading, s, i, frame)),
    ...roles(reading, s, i, roleFrames),
    ...(isNaming ? possessions(reading, s, i) : NONE),
  ]
}

const NONE: readonly never[] = []

/** Words that call no rule. */
const SILENT: ReadonlySet<Upos> = new Set<Upos>(['ADV', 'CCONJ', 'DET', 'PUNCT'])

/** "la PDG de X", "le leader de X", "X, délégué général de Y": a role that the tagger took for a name or a verb. */
function isRoleInDisguise({ entities, frames }: Reading, s: number, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  if (!token || !DISGUISES.has(token.upos) || token.features.VerbForm === 'Fin') return false
  const before = i === 0 ? undefined : tokens[i - 1]
  if (before !== undefined && before.upos !== 'DET' && before.form !== ',' && before.form !== '(') return false
  if (!/^(de|chez|à|général)$/.test(tokens[i + 1]?.lemma ?? '') || entities.nameAt(s, i)) return false
  return frames.roles.has(token.form.toLowerCase())
}

const DISGUISES: ReadonlySet<Upos> = new Set<Upos>(['PROPN', 'VERB', 'X', 'NUM'])

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
