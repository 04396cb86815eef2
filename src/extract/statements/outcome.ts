import type { Lexicon } from '../knowledge/index.ts'
import { children, hasChild, type Sentence } from '../language/index.ts'
import { isNegated } from './negation.ts'
import type { Presentation } from './presentation.ts'

type Words = Pick<Lexicon['reservations'], 'completing' | 'pending'>

/**
 * How far what a noun tells of has come, by the words that tell so: "le rachat de X par Y, annoncé pour l’été", "… doit
 * encore être approuvé", "… est prévu en mars" is a plan; of one that "n’a jamais abouti" nothing is stated.
 * @param announced whether it is a plan as well where it is but announced: a takeover, not an agreement
 */
export function asFarAsItCame(
  sentence: Sentence,
  noun: number,
  presentation: Presentation | undefined,
  words: Words,
  announced: boolean,
): Presentation | undefined {
  if (presentation === undefined || !/^(asserted|reported)$/.test(presentation.status)) return presentation
  const clause = clauseOf(sentence, noun)
  if (clause !== undefined && isNotCompleted(sentence, clause, words)) return undefined
  const by =
    clause !== undefined && isStillToBe(sentence, clause, words)
      ? clause
      : children(sentence, noun, 'acl').find((i) => isPending(sentence, i, words, announced))
  if (by === undefined) return presentation
  const steps = [...presentation.steps, { by: 'governor', token: by, status: 'planned' } as const]
  return { ...presentation, status: 'planned', steps }
}

/** The verb whose subject the noun is. */
function clauseOf({ tokens }: Sentence, noun: number): number | undefined {
  const token = tokens[noun]
  return token !== undefined && /^nsubj/.test(token.deprel) ? token.head : undefined
}

/** "n’a jamais abouti", "n’a pas été conclu" */
function isNotCompleted(sentence: Sentence, verb: number, { completing }: Words): boolean {
  return completing.includes(lemmaOf(sentence, verb)) && isNegated(sentence, verb)
}

/** "doit être approuvé", "sera finalisé", "pourrait aboutir", "est prévu en mars" */
function isStillToBe(sentence: Sentence, verb: number, { completing, pending }: Words): boolean {
  const lemma = lemmaOf(sentence, verb)
  // "L’accord prévoit …" is none that is foreseen.
  if (pending.includes(lemma)) return hasChild(sentence, verb, 'aux:pass')
  const isModal = /^(devoir|pouvoir|aller)$/.test(lemma)
  if (isModal && sentence.tokens[verb]?.features.VerbForm !== 'Part')
    return children(sentence, verb, 'xcomp', 'ccomp').some((i) => completing.includes(lemmaOf(sentence, i)))
  const moods = [verb, ...children(sentence, verb, 'aux:tense', 'aux:pass')].map((i) => sentence.tokens[i]?.features)
  return completing.includes(lemma) && moods.some((mood) => mood?.Tense === 'Fut' || mood?.Mood === 'Cnd')
}

/** "prévu pour l’été", "annoncé pour l’été", "annoncé lundi" */
function isPending(sentence: Sentence, clause: number, { pending }: Words, announced: boolean): boolean {
  const lemma = lemmaOf(sentence, clause)
  if (pending.includes(lemma)) return true
  if (lemma !== 'annoncer') return false
  const isForLater = children(sentence, clause, 'obl:mod', 'obl', 'obl:arg').some((i) =>
    children(sentence, i, 'case').some((j) => lemmaOf(sentence, j) === 'pour'),
  )
  return isForLater || (announced && !hasChild(sentence, clause, 'obl:agent'))
}

function lemmaOf({ tokens }: Sentence, i: number): string {
  return tokens[i]?.lemma.toLowerCase() ?? ''
}
