/**
 * The analysed sentence, after Universal Dependencies v2 (https://universaldependencies.org/guidelines.html).
 * Everything after this room reads these types and nothing else of it.
 */
import type { Word } from './words.ts'

/** UD part-of-speech tags. */
export const UPOS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const
export type Upos = (typeof UPOS)[number]

/** The UD features that relation rules use; absent means that the word has none or that it is not known. */
export interface Features {
  readonly Number?: 'Sing' | 'Plur'
  readonly Gender?: 'Masc' | 'Fem'
  readonly Person?: '1' | '2' | '3'
  readonly VerbForm?: 'Fin' | 'Inf' | 'Part'
  readonly Mood?: 'Ind' | 'Cnd' | 'Sub' | 'Imp'
  readonly Tense?: 'Pres' | 'Past' | 'Imp' | 'Fut'
}

/**
 * One syntactic word. `start` and `end` are UTF-16 offsets into the analysed text and cover the surface token; the
 * words of a contraction ("du" = "de" + "le") share them.
 */
export interface Token {
  /** As in the text, or the word that a contraction hides ("le" in "du"). */
  readonly form: string
  /** What is known of the form by itself. */
  readonly word: Word
  readonly start: number
  readonly end: number
  readonly lemma: string
  readonly upos: Upos
  readonly features: Features
  /** Index of the governor in the sentence's tokens, −1 for the root. */
  readonly head: number
  /** UD relation to the head, with the subtypes nsubj:pass, aux:pass, obl:agent, acl:relcl, expl:subj, expl:pass, expl:comp … */
  readonly deprel: string
  /** How sure the parser is of head and deprel: 0 (a coin toss) … 1. */
  readonly confidence: number
}

export interface Sentence {
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
}

/** What a repair of a tree may change of a token. */
export type Arc = Pick<Token, 'head' | 'deprel' | 'upos'>

/** The token with another place in the tree. All tokens are made with the same keys in one order, which the engine reads fastest. */
export function withArc(token: Token, changed: Partial<Arc>): Token {
  const { form, word, start, end, lemma, features, confidence } = token
  const { upos = token.upos, head = token.head, deprel = token.deprel } = changed
  return { form, word, start, end, lemma, upos, features, head, deprel, confidence }
}

/** The sentence with another tree over the same words. */
export function withTokens({ start, end }: Sentence, tokens: readonly Token[]): Sentence {
  return { start, end, tokens }
}
