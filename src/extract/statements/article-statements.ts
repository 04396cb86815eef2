import type { LocalEntity } from '../entities/index.ts'
import type { NounFrame, VerbFrame } from '../knowledge/index.ts'
import { children, type Sentence } from '../language/index.ts'
import { accusations } from './accusations.ts'
import type { Candidate } from './candidate.ts'
import { complementClauses, prepositional } from './clause.ts'
import type { Compiled } from './frame-index.ts'
import { meant, possessors } from './possessives.ts'
import { type Presentation, presentationOf } from './presentation.ts'
import { type Argument, LONGEST_SENTENCE, makeCandidate, type Reading, type ReadingInput } from './reading.ts'
import { possessions, roles } from './roles.ts'
import { fillNounSlot, fillVerbSlot, firstFilled, wordsInSlot } from './slots.ts'
import { findQuotations, opensAfterQuotation } from './speech.ts'
import type { RuleKind } from './trace.ts'

/** Every statement of an article, in reading order: by verbs, by nouns, by roles, by possession, by what quotations accuse. */
export function findStatements(input: ReadingInput): Candidate[] {
  const reading: Reading = { ...input, quotations: findQuotations(input.article, input.sentences, input.lexicon) }
  const found = input.sentences.flatMap((sentence, s) => {
    if (sentence.tokens.length > LONGEST_SENTENCE) return []
    return sentence.tokens.flatMap((token, i) => {
      const lemma = token.lemma.toLowerCase()
      const form = token.form.toLowerCase()
      const isVerb =
        token.upos === 'VERB' || (token.upos === 'AUX' && token.deprel === 'root') || token.features.VerbForm === 'Part'
      if (isVerb) return (reading.frames.verbs.get(lemma) ?? []).flatMap((frame) => byVerb(reading, s, i, frame))
      if (token.upos === 'PROPN') return possessions(reading, s, i)
      if (token.upos !== 'NOUN' && token.upos !== 'ADJ') return []
      return [
        ...(reading.frames.nouns.get(lemma) ?? []).flatMap((frame) => byNoun(reading, s, i, frame)),
        ...(reading.frames.roles.get(form) ?? reading.frames.roles.get(lemma) ?? []).flatMap((frame) =>
          roles(reading, s, i, frame),
        ),
        ...possessions(reading, s, i),
      ]
    })
  })
  return withoutRepeats([...found, ...accusations(reading)])
}

function byVerb(reading: Reading, s: number, verb: number, frame: Compiled<VerbFrame>): Candidate[] {
  const sentence = reading.sentences[s]
  const token = sentence?.tokens[verb]
  // "…", a accusé X: a verb of saying put after a quotation has its subject behind it and no object.
  if (!sentence || !token || opensAfterQuotation(sentence, verb)) return []
  const governor = sentence.tokens[token.head]
  if (frame.under.size > 0 && !(governor && frame.under.has(governor.lemma.toLowerCase()))) return []
  const operative = [verb]
  for (const { slot, words } of frame.needs) {
    const filled = slot === 'clause' ? complementClauses(sentence, verb) : fillVerbSlot(sentence, verb, slot)
    const present = wordsInSlot(sentence, filled, words)
    if (present.length === 0) return []
    operative.push(...present)
  }
  for (const { slot, words } of frame.unless)
    if (wordsInSlot(sentence, fillVerbSlot(sentence, verb, slot), words).length > 0) return []
  // "X ordonne à Y d'interdire Z" is X's ban: whoever orders or has it done is the one who does it.
  const agents = prepositional(sentence, verb, 'par')
  const ordered =
    agents.length === 0 &&
    governor !== undefined &&
    reading.attitudeOf(governor) === 'ordered' &&
    /^(xcomp|ccomp|obl|obl:arg|advcl|obj)$/.test(token.deprel)
  const stated = ordered || frame.from.includes('governor') ? token.head : verb
  const presentation = presentationOf(sentence, stated, reading.attitudeOf)
  const fill = (slot: string) => fillVerbSlot(sentence, verb, slot)
  return pairs(reading, s, frame, {
    fill,
    from: ordered ? ['governor'] : frame.from,
    kind: 'verb',
    operative,
    presentation,
  })
}

function byNoun(reading: Reading, s: number, noun: number, frame: Compiled<NounFrame>): Candidate[] {
  const sentence = reading.sentences[s]
  const token = sentence?.tokens[noun]
  if (!sentence || !token) return []
  const governor = sentence.tokens[token.head]
  const governed =
    governor?.upos === 'VERB' && /^(obj|nsubj:pass|xcomp|obl:arg|nsubj)$/.test(token.deprel) ? [token.head] : []
  // "l’ultimatum que X a adressé à Y", "l’ultimatum adressé à Y par X"
  const verb = [...governed, ...children(sentence, noun, 'acl', 'acl:relcl')].find((i) =>
    frame.light.has(sentence.tokens[i]?.lemma.toLowerCase() ?? ''),
  )
  const slots = verb === undefined ? frame.from : ['subject', ...frame.from]
  const operative = verb === undefined ? [noun] : [verb, noun]
  const kind = verb === undefined ? 'noun' : 'carried noun'
  const fill = (slot: string) => fillNounSlot(sentence, noun, verb, slot)
  const presentation = isUndone(reading, sentence, noun)
    ? undefined
    : presentationOf(sentence, verb ?? noun, reading.attitudeOf)
  return pairs(reading, s, frame, { fill, from: slots, kind, operative, presentation })
}

/**
 * Whether the sentence takes back what the noun would state: "aucun accord", "un éventuel accord", "l’échec des
 * négociations", "l’interdiction a été levée".
 */
function isUndone({ lexicon, attitudeOf }: Reading, sentence: Sentence, noun: number): boolean {
  const { tokens } = sentence
  const token = tokens[noun]
  const governor = tokens[token?.head ?? -1]
  const words = children(sentence, noun, 'det', 'amod', 'advmod', 'case').map(
    (i) => tokens[i]?.lemma.toLowerCase() ?? '',
  )
  if (words.some((word) => lexicon.reservations.nouns.includes(word)) || tokens[noun - 1]?.lemma === 'pas') return true
  if (tokens[noun - 2]?.lemma === 'pas' && tokens[noun - 1]?.lemma === 'de') return true
  if (!token || !governor) return false
  if (/^nmod/.test(token.deprel)) return /^(denied|nothing|planned|reported)$/.test(attitudeOf(governor) ?? '')
  return /^nsubj/.test(token.deprel) && lexicon.reservations.undoing.includes(governor.lemma.toLowerCase())
}

/** Longer enumerations say something of the whole, not of every two of their members. */
const LONGEST_LIST = 6

/** A frame that a word of the sentence called. */
interface Called {
  readonly kind: RuleKind
  /** The slots where the subject may stand. */
  readonly from: readonly string[]
  /** The tokens that fill a slot. */
  readonly fill: (slot: string) => number[]
  readonly operative: readonly number[]
  /** Undefined where the sentence states nothing. */
  readonly presentation: Presentation | undefined
}

/** The statements between the fillers of two slots; when both are the same slot, between each two that it coordinates. */
function pairs(
  reading: Reading,
  s: number,
  frame: Compiled<VerbFrame | NounFrame>,
  { kind, from: fromSlots, fill, operative, presentation }: Called,
): Candidate[] {
  if (!presentation) return []
  const { entities } = reading
  const named = [...fromSlots, ...frame.to].flatMap(fill).flatMap((t) => entities.nameAt(s, t) ?? [])
  const resolve = (slot: string, apart: readonly LocalEntity[]): Argument[] => {
    const found = fill(slot).flatMap((t) => meant(reading, s, t, apart, slot))
    if (found.length > 0 || slot !== 'object de') return found
    // "a pris leur défense": the possessive stands for "la défense de X".
    return fill('object').flatMap((t) => possessors(reading, s, t, apart))
  }
  const from = firstFilled(fromSlots, (slot) => resolve(slot, named))
  const to = firstFilled(frame.to, (slot) =>
    slot === from.slot ? from.found.slice(1) : resolve(slot, [...named, ...from.found.map(({ entity }) => entity)]),
  )
  // "un accord entre vingt-sept pays" is no news of each pair of them.
  if (from.found.length > LONGEST_LIST || to.found.length > LONGEST_LIST) return []
  const joined =
    from.slot === to.slot
      ? from.found.flatMap((a, i) => from.found.slice(i + 1).map((b) => [a, b] as const))
      : from.found.flatMap((a) => to.found.map((b) => [a, b] as const))
  return joined.flatMap(([subject, object]) =>
    makeCandidate(reading, s, {
      relation: frame.relation,
      rule: frame.rule,
      kind,
      frame: frame.position,
      subject,
      object,
      operative,
      presentation,
      subjectTypes: frame.fromTypes,
      objectTypes: frame.toTypes,
    }),
  )
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
