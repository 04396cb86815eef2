import type { Article, Range, Status } from '../../graph/index.ts'
import type { ArticleEntities, LocalEntity, LocalMention, Vocabulary } from '../entities/index.ts'
import type { Lexicon } from '../knowledge/index.ts'
import { ancestors, children, type Sentence } from '../language/index.ts'
import type { AttitudeOf } from './attitudes.ts'
import type { Candidate } from './candidate.ts'
import { confidenceFactors, confidenceFeatures, confidenceOf } from './confidence.ts'
import type { FrameIndex } from './frame-index.ts'
import type { Presentation } from './presentation.ts'
import { isSpeech, type Quotation, quotationAt } from './speech.ts'
import type { ArgumentReason, PresentationStep, RuleKind, StatementSteps } from './trace.ts'
import { isInfinitive } from './voice.ts'
import { whenOf } from './when/index.ts'

/**
 * In tokens. No sentence of the treebanks or of 8,000 news articles is longer; what is has lost its full stops, and to
 * read it as one would join what does not belong together.
 */
export const LONGEST_SENTENCE = 250

/** What the statement rules share while they read one article. */
export interface Reading {
  readonly article: Article
  readonly sentences: readonly Sentence[]
  readonly entities: ArticleEntities
  readonly vocabulary: Vocabulary
  readonly lexicon: Lexicon
  readonly frames: FrameIndex
  readonly attitudeOf: AttitudeOf
  readonly quotations: readonly Quotation[]
  /** {@link presentationOf} with the lexicon's attitudes, remembered: many frames ask about the same word. */
  presentationOf(sentence: Sentence, word: number): Presentation | undefined
  /** The people of whose death the article tells. */
  readonly dead: ReadonlySet<LocalEntity>
}

export type ReadingInput = Omit<Reading, 'quotations' | 'presentationOf' | 'dead'>

/** An entity in a statement's subject or object, and how it got there. */
export interface Argument {
  readonly entity: LocalEntity
  readonly reason: ArgumentReason
}

export interface CandidateInput extends Pick<Candidate, 'relation' | 'rule' | 'subjectTypes' | 'objectTypes'> {
  readonly kind: RuleKind
  /** The frame's place in the lexicon; see {@link StatementTrace}. */
  readonly frame?: number
  readonly subject: Argument
  readonly object: Argument
  /** Tokens of the operative words, the one that called the rule first. */
  readonly operative: readonly number[]
  readonly presentation: Presentation
  /** Whose words state it: the article’s own where it explains a name within somebody’s; else whoever speaks there. */
  readonly voice?: 'article'
}

/** The candidate with its words and its speaker; none when it would join an entity to itself, or two that have no name. */
export function makeCandidate(reading: Reading, s: number, input: CandidateInput): Candidate[] {
  const { operative, presentation, relation, rule, subjectTypes, objectTypes } = input
  const [subject, object] = [input.subject.entity, input.object.entity]
  const sentence = reading.sentences[s]
  if (!sentence || subject === object || (subject.nameless && object.nameless)) return []
  const quotation = input.voice === 'article' ? undefined : speechAt(reading, s, operative[0] ?? 0)
  const speech = quotation?.speaker && speakerOf(reading, quotation.speaker.sentence, quotation.speaker.token)
  const said = speech ?? (presentation.speaker === undefined ? undefined : speakerOf(reading, s, presentation.speaker))
  // What stands in a quotation somebody says, whether or not the article makes clear who; an accusation is its own proof.
  const hearsay = quotation !== undefined && speech !== subject
  // "X affirme soutenir Y": these are his own words as well, where "X dit qu’il a signé avec Y" is what he claims.
  const avowed = said === subject && isInfinitive(sentence, operative[0] ?? 0)
  const ownWords = speech === undefined ? avowed : speech === subject
  const stated = isSaidAndDone(reading, sentence, relation, presentation) ? 'asserted' : presentation.status
  const status = statusIn(hearsay, ownWords, stated)
  // Somebody who announces his own doing does it; the article need not be more careful than he is.
  const speaker = said === subject && status !== 'reported' ? undefined : said
  const speakerMention =
    typeof speaker !== 'object'
      ? undefined
      : speech
        ? quotation?.speaker && mentionAt(reading, quotation.speaker.sentence, quotation.speaker.token)
        : mentionAt(reading, s, presentation.speaker ?? 0)
  const when = whenStated(reading, sentence, input, status)
  const quoted: PresentationStep[] = quotation
    ? [{ by: 'quotation', quotation: [quotation.start, quotation.end], status }]
    : []
  const steps: StatementSteps = {
    kind: input.kind,
    ...(input.frame === undefined ? {} : { frame: input.frame }),
    operative,
    subject: input.subject.reason,
    object: input.object.reason,
    presentation: [...presentation.steps, ...quoted],
  }
  const weighed = confidenceFeatures(sentence, { relation, rule, status }, steps)
  return [
    {
      relation,
      rule,
      subject,
      object,
      status,
      ...(speaker === undefined ? {} : { speaker }),
      sentence: s,
      ...(when === undefined ? {} : { when }),
      words: operative.flatMap((i): Range[] => {
        const token = sentence.tokens[i]
        return token ? [[token.start, token.end]] : []
      }),
      subjectTypes,
      objectTypes,
      confidence: confidenceOf(confidenceFactors(weighed)),
      trace: { ...steps, ...(speakerMention === undefined ? {} : { speaker: speakerMention }), weighed },
    },
  ]
}

function mentionAt(reading: Reading, s: number, t: number): LocalMention | undefined {
  return reading.entities.meaningsOf(s, t)[0]?.mention
}

/** Acts have their day; roles and possessions last. */
function whenStated(
  { article, lexicon }: Reading,
  sentence: Sentence,
  { kind, operative }: CandidateInput,
  status: Status,
): string | undefined {
  if (!/^(verb|noun|carried noun)$/.test(kind)) return undefined
  const words = operative.slice(0, kind === 'carried noun' ? 2 : 1)
  return whenOf({ sentence, words, status, today: article.date, dates: lexicon.dates })
}

/** What the phrase headed by this token means as arguments: the entities, and how that is known. */
export function argumentsAt(
  reading: Reading,
  s: number,
  token: number,
  apart: readonly LocalEntity[] = [],
  slot?: string,
): Argument[] {
  return reading.entities.meaningsOf(s, token, apart).map(({ entity, mention, through }) => ({
    entity,
    reason: { by: 'phrase', token, mention, through, ...(slot === undefined ? {} : { slot }) },
  }))
}

/** The same for what means one entity; nobody where it means several. */
export function argumentAt(...args: Parameters<typeof argumentsAt>): Argument | undefined {
  const [only, second] = argumentsAt(...args)
  return second ? undefined : only
}

/** The same where only a name will do. */
export function nameArgumentAt(reading: Reading, s: number, token: number): Argument | undefined {
  return reading.entities.nameAt(s, token) && argumentAt(reading, s, token)
}

/**
 * "a écrit à X pour demander que …": what is done by being said was done when that was, of which it is the purpose; and what
 * is done by being decided, when it was decided.
 */
function isSaidAndDone(
  { lexicon, attitudeOf }: Reading,
  sentence: Sentence,
  relation: string,
  { status, steps }: Presentation,
): boolean {
  const [purpose, ...others] = steps.filter(({ status }) => status === 'planned')
  // "a décidé d’interdire X"
  if (status === 'planned' && purpose?.by === 'governor' && purpose.attitude === 'decided' && others.length === 0)
    return lexicon.speech.decided.includes(relation)
  if (status !== 'planned' || purpose?.by !== 'purpose' || others.length > 0) return false
  if (!lexicon.speech.acts.includes(relation) || !isInfinitive(sentence, purpose.token)) return false
  const means = sentence.tokens[purpose.token]?.head ?? -1
  const verb = sentence.tokens[means]
  if (verb?.features.VerbForm !== 'Part') return false
  const isPast = children(sentence, means, 'aux:tense').some((i) => sentence.tokens[i]?.features.Mood === 'Ind')
  const attitude = attitudeOf(verb)
  return isPast && (attitude === undefined || attitude === 'reported')
}

/** « Je soutiens X », dit Y: what people say of their own doings is theirs, not hearsay; all else in a quotation is. */
function statusIn(hearsay: boolean, ownWords: boolean, status: Status): Status {
  if (ownWords && status === 'reported') return 'asserted'
  return hearsay && status === 'asserted' ? 'reported' : status
}

/** The quotation that this token stands in, unless it is but a word or two held with tweezers. */
function speechAt(reading: Reading, s: number, t: number): Quotation | undefined {
  const token = reading.sentences[s]?.tokens[t]
  const quotation = token && quotationAt(reading.quotations, token.start, token.end)
  return quotation && isSpeech(quotation) && !isInIncise(reading, s, t) ? quotation : undefined
}

/** "Nous verrons, a dit la présidente de Velmont, X": who says so does not stand in what is said, though the marks run on. */
function isInIncise({ sentences, lexicon }: Reading, s: number, t: number): boolean {
  const sentence = sentences[s]
  return (
    sentence !== undefined &&
    [t, ...ancestors(sentence, t)].some((i) => {
      const token = sentence.tokens[i]
      return (
        token?.deprel === 'parataxis' &&
        lexicon.speech.verbs.includes(token.lemma) &&
        t > i &&
        children(sentence, i, 'nsubj').some((j) => j > i)
      )
    })
  )
}

/** The entity in whose quotation a token stands. */
export function speakerAt(reading: Reading, s: number, t: number): Argument | undefined {
  const quotation = speechAt(reading, s, t)
  const speaker = quotation && quotedSpeaker(reading, quotation)
  return speaker && { ...speaker, reason: { ...speaker.reason, token: t } }
}

/** The entity that the article names as the speaker of a quotation. */
export function quotedSpeaker(
  reading: Reading,
  { start, end, speaker }: Quotation,
): { entity: LocalEntity; reason: Extract<ArgumentReason, { by: 'speaker' }> } | undefined {
  const [only, second] = speaker ? reading.entities.meaningsOf(speaker.sentence, speaker.token) : []
  if (!only || second) return undefined
  return { entity: only.entity, reason: { by: 'speaker', quotation: [start, end], mention: only.mention } }
}

/** The entity that speaks, or the words that the article has for it. */
export function speakerOf(reading: Reading, s: number, t: number): LocalEntity | string | undefined {
  const entity = reading.entities.entityOf(s, t)
  if (entity) return entity
  const sentence = reading.sentences[s]
  const token = sentence?.tokens[t]
  if (!sentence || !token || token.upos === 'PRON') return undefined
  const parts = [t, ...children(sentence, t, 'det', 'amod', 'nummod')].toSorted((a, b) => a - b)
  const first = sentence.tokens[parts[0] ?? t]
  const last = sentence.tokens[parts.at(-1) ?? t]
  return first && last ? reading.article.text.slice(first.start, last.end) : undefined
}
