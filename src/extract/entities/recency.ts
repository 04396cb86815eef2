import { hasChild, isInvertedSubject, opensAfterQuotation, type Sentence } from '../language/index.ts'
import type { LocalEntity, LocalMention } from './local-entity.ts'

/**
 * Who was mentioned lately, for descriptions and pronouns. Kept by sentence, so that a long article costs no more a
 * sentence than a short one.
 */
export interface Recency {
  add(entity: LocalEntity, mention: LocalMention): void
  /** The entities mentioned before a token, at most `back` sentences before its own, with how salient each is there. */
  before(sentence: number, token: number, back: number): Recent[]
}

export interface Recent {
  readonly entity: LocalEntity
  /** Sentences to its last mention. */
  readonly distance: number
  /** Nearness in sentences counts most, then the subject's place. */
  readonly salience: number
  /** How often it was mentioned so far. */
  readonly mentions: number
  /** Where its last mention before the token ends, as an offset into the text. */
  readonly end: number
  /** Whether one of its mentions there is a subject, or what "c’est … qui" puts in front. */
  readonly isSubject: boolean
  /** Whether all that names it there is a plural: "les manifestants", "des Jeunes Laitiers". */
  readonly isSeveral: boolean
}

export function makeRecency(sentences: readonly Sentence[]): Recency {
  const bySentence: Noted[][] = []
  return {
    add(entity, mention) {
      const noted = note(sentences[mention.sentence], entity, mention)
      const there = bySentence[mention.sentence]
      if (there) there.push(noted)
      else bySentence[mention.sentence] = [noted]
    },
    before(s, t, back) {
      const recent = new Map<LocalEntity, Counted>()
      for (let sentence = s; sentence >= Math.max(0, s - back); sentence--) {
        const there = bySentence[sentence]
        if (!there) continue
        const distance = s - sentence
        for (const noted of there) {
          const { entity, mention } = noted
          if (sentence === s && mention.to > t) continue
          const salience = fading(noted.place, distance)
          const known = recent.get(entity)
          if (!known) {
            const { isSubject, isSeveral } = noted
            recent.set(entity, { entity, distance, salience, mentions: 1, end: mention.end, isSubject, isSeveral })
          } else {
            // From the last sentence backwards: its last mention was the first to be counted.
            known.salience = Math.max(salience, known.salience)
            known.mentions++
            known.end = Math.max(mention.end, known.end)
            known.isSubject ||= noted.isSubject
            known.isSeveral &&= noted.isSeveral
          }
        }
      }
      return [...recent.values()]
    },
  }
}

/** A mention, with what its own sentence tells of it: asked for again and again, it never changes. */
interface Noted {
  readonly entity: LocalEntity
  readonly mention: LocalMention
  /** How salient its place makes it. */
  readonly place: number
  readonly isSubject: boolean
  readonly isSeveral: boolean
}

function note(sentence: Sentence | undefined, entity: LocalEntity, mention: LocalMention): Noted {
  return {
    entity,
    mention,
    place: placeOf(sentence, mention.head),
    isSubject: isSubjectAt(sentence, mention.head) || isInFront(sentence, mention),
    isSeveral: isPlural(sentence, entity, mention),
  }
}

type Counted = { -readonly [K in keyof Recent]: Recent[K] }

/** How salient a phrase is, so many sentences later. */
export function salienceAt(sentence: Sentence | undefined, head: number, distance: number): number {
  return fading(placeOf(sentence, head), distance)
}

function fading(place: number, distance: number): number {
  return place - FADING * distance
}

/** What a sentence takes from the salience of what the one before it names. */
export const FADING = 1.5

/** How salient a subject is where it stands. */
export const AS_SUBJECT = 2

/** Subjects come first, then objects. */
function placeOf(sentence: Sentence | undefined, head: number): number {
  if (isOfRelative(sentence, head)) return 0.5
  if (isSubjectAt(sentence, head)) return AS_SUBJECT
  return /^(obj|iobj|obl:agent)/.test(deprelOf(sentence, head)) ? 1 : 0.5
}

/** "La société, que préside X, a …": what a relative clause tells by the way is not what the next sentence goes on with. */
function isOfRelative(sentence: Sentence | undefined, head: number): boolean {
  const token = sentence?.tokens[head]
  if (!token || !/^(nsubj|obj)/.test(token.deprel)) return false
  const at = token.head
  if (sentence?.tokens[at]?.deprel === 'acl:relcl') return token.deprel !== 'obj'
  // Parsers like to make a main clause of "que préside X".
  return at < head && /^(que|qu['’])$/i.test(sentence?.tokens[at - 1]?.form ?? '')
}

function isSubjectAt(sentence: Sentence | undefined, head: number): boolean {
  if (!sentence) return false
  const at = topOfPhrase(sentence, head)
  if (/^nsubj/.test(sentence.tokens[at]?.deprel ?? '')) return !isAside(sentence, at)
  return isInvertedSubject(sentence, head)
}

/** "Velmont a payé, ont constaté des témoins": who says so in passing is not whom the sentence is about. */
function isAside(sentence: Sentence, subject: number): boolean {
  const { tokens } = sentence
  const verb = tokens[subject]?.head ?? -1
  return verb >= 0 && verb < subject && tokens[verb]?.deprel === 'parataxis' && !opensAfterQuotation(sentence, verb)
}

/** "C’est Dorsane qui recrute", "C’est la Haute autorité de l’eau (HAE) qui …" */
function isInFront(sentence: Sentence | undefined, { from, to }: LocalMention): boolean {
  const { tokens = [] } = sentence ?? {}
  const before = tokens.slice(Math.max(0, from - REACH), from)
  // What opens a sentence is its subject, whatever a parse makes of it.
  if (tokens.length > to && before.length === from && before.every(({ upos }) => upos === 'DET')) return true
  const behind = tokens[to]?.form === '(' ? tokens.findIndex(({ form }, i) => i > to && form === ')') + 1 : to
  return before.some(({ form }) => /^c['’]$/i.test(form)) && /^qui$/i.test(tokens[behind]?.form ?? '')
}

/** In tokens: "C’est encore la Haute autorité …" */
const REACH = 4

function isPlural(sentence: Sentence | undefined, { nameless }: LocalEntity, { from, head }: LocalMention): boolean {
  const { tokens = [] } = sentence ?? {}
  if (nameless && tokens[head]?.features.Number === 'Plur') return true
  return [tokens[from - 1], tokens[from]].some((token) => PLURAL.test(token?.form ?? ''))
}

/** The determiners of several: a name shows its number by them alone. */
const PLURAL = /^(les|des|aux|ces)$/i

/** The relation of a phrase to its verb: of coordinated words that of the first, of "la société Dorsane" that of the noun. */
function deprelOf(sentence: Sentence | undefined, index: number): string {
  return sentence?.tokens[topOfPhrase(sentence, index)]?.deprel ?? ''
}

function topOfPhrase(sentence: Sentence, index: number): number {
  let at = index
  for (let steps = 0; steps < 5 && JOINED.test(sentence.tokens[at]?.deprel ?? ''); steps++) {
    if (hasChild(sentence, at, 'case')) break
    at = sentence.tokens[at]?.head ?? -1
  }
  return at
}

const JOINED = /^(conj|appos|flat|nmod)/

/** The candidate that stands out by at least `margin`, or the only one. Nobody when two are as good. */
export function clearest(candidates: readonly Recent[], margin = 1): LocalEntity | undefined {
  const [first, second] = candidates.toSorted((a, b) => b.salience - a.salience)
  return first && (!second || first.salience - second.salience >= margin) ? first.entity : undefined
}
