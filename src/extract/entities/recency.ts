import { hasChild, isInvertedSubject, type Sentence } from '../language/index.ts'
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
}

export function makeRecency(sentences: readonly Sentence[]): Recency {
  const bySentence = new Map<number, { entity: LocalEntity; mention: LocalMention }[]>()
  return {
    add(entity, mention) {
      const there = bySentence.get(mention.sentence) ?? []
      there.push({ entity, mention })
      bySentence.set(mention.sentence, there)
    },
    before(s, t, back) {
      const recent = new Map<LocalEntity, Recent>()
      for (let sentence = s; sentence >= Math.max(0, s - back); sentence--)
        for (const { entity, mention } of bySentence.get(sentence) ?? []) {
          if (sentence === s && mention.to > t) continue
          const distance = s - sentence
          const salience = salienceAt(sentences[sentence], mention.head, distance)
          const known = recent.get(entity)
          recent.set(entity, {
            entity,
            distance: Math.min(distance, known?.distance ?? distance),
            salience: Math.max(salience, known?.salience ?? salience),
            mentions: (known?.mentions ?? 0) + 1,
            end: Math.max(mention.end, known?.end ?? 0),
          })
        }
      return [...recent.values()]
    },
  }
}

/** How salient a phrase is, so many sentences later: subjects come first, then objects. */
export function salienceAt(sentence: Sentence | undefined, head: number, distance: number): number {
  const deprel = deprelOf(sentence, head)
  const subject = /^nsubj/.test(deprel) || (sentence !== undefined && isInvertedSubject(sentence, head))
  return (subject ? 2 : /^(obj|iobj|obl:agent)/.test(deprel) ? 1 : 0.5) - 1.5 * distance
}

/** The relation of a phrase to its verb: of coordinated words that of the first, of "la société Dorsane" that of the noun. */
function deprelOf(sentence: Sentence | undefined, index: number): string {
  if (!sentence) return ''
  let at = index
  for (let steps = 0; steps < 5 && JOINED.test(sentence.tokens[at]?.deprel ?? ''); steps++) {
    if (hasChild(sentence, at, 'case')) break
    at = sentence.tokens[at]?.head ?? -1
  }
  return sentence.tokens[at]?.deprel ?? ''
}

const JOINED = /^(conj|appos|flat|nmod)/

/** The candidate that stands out by at least `margin`, or the only one. Nobody when two are as good. */
export function clearest(candidates: readonly Recent[], margin = 1): LocalEntity | undefined {
  const [first, second] = candidates.toSorted((a, b) => b.salience - a.salience)
  return first && (!second || first.salience - second.salience >= margin) ? first.entity : undefined
}
