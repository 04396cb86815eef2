import type { Article, Range, Status } from '../../graph/index.ts'
import type { ArticleEntities, LocalEntity, Vocabulary } from '../entities/index.ts'
import type { Lexicon } from '../knowledge/index.ts'
import { children, type Sentence } from '../language/index.ts'
import type { Candidate } from './candidate.ts'
import type { FrameIndex } from './frame-index.ts'
import type { AttitudeOf, Presentation } from './presentation.ts'
import { isSpeech, type Quotation, quotationAt } from './speech.ts'

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
}

export type ReadingInput = Omit<Reading, 'quotations'>

export interface CandidateInput
  extends Pick<Candidate, 'relation' | 'rule' | 'subject' | 'object' | 'subjectTypes' | 'objectTypes'> {
  /** Tokens of the operative words. */
  readonly operative: readonly number[]
  readonly presentation: Presentation
}

/** The candidate with its words and its speaker; none when it would join an entity to itself, or two that have no name. */
export function makeCandidate(reading: Reading, s: number, input: CandidateInput): Candidate[] {
  const { subject, object, operative, presentation, relation, rule, subjectTypes, objectTypes } = input
  const sentence = reading.sentences[s]
  if (!sentence || subject === object || (subject.nameless && object.nameless)) return []
  const quotation = speechAt(reading, s, operative[0] ?? 0)
  const speech = quotation?.speaker && speakerOf(reading, quotation.speaker.sentence, quotation.speaker.token)
  const said = speech ?? (presentation.speaker === undefined ? undefined : speakerOf(reading, s, presentation.speaker))
  // What stands in a quotation somebody says, whether or not the article makes clear who; an accusation is its own proof.
  const hearsay = quotation !== undefined && speech !== subject
  const status = statusIn(hearsay, speech !== undefined && speech === subject, presentation.status)
  // Somebody who announces his own doing does it; the article need not be more careful than he is.
  const speaker = said === subject && status !== 'reported' ? undefined : said
  return [
    {
      relation,
      rule,
      subject,
      object,
      status,
      ...(speaker === undefined ? {} : { speaker }),
      sentence: s,
      words: operative.flatMap((i): Range[] => {
        const token = sentence.tokens[i]
        return token ? [[token.start, token.end]] : []
      }),
      subjectTypes,
      objectTypes,
    },
  ]
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
  return quotation && isSpeech(quotation) ? quotation : undefined
}

/** The entity in whose quotation a token stands. */
export function speakerAt(reading: Reading, s: number, t: number): LocalEntity | undefined {
  const speaker = speechAt(reading, s, t)?.speaker
  const said = speaker && speakerOf(reading, speaker.sentence, speaker.token)
  return typeof said === 'string' ? undefined : said
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
