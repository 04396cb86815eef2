import { type Arc, type Sentence, type Token, withArc, withTokens } from '../language/index.ts'

/** What a repair may ask of a sentence besides its tree. */
export interface Known {
  /** The first token of each name, in order. */
  readonly names: readonly number[]
  /** The name that covers a token, told apart from other names by identity. */
  nameAt(token: number): object | undefined
  /** Whether a noun says what somebody or something is, and so stands for it: "le groupe", "la ministre". */
  isCue(token: Token): boolean
  /** The same of people alone: "la ministre". */
  isPerson(token: Token): boolean
  isNationality(token: Token): boolean
  /** Whether a verb right behind a quotation tells who speaks: "s’agace". */
  isSaying(token: Token): boolean
  /** The same behind any sentence: nobody is the object of "trancher". */
  tells(token: Token): boolean
}

/** The arcs and tags that a repair changes, by token. */
export type Moves = Map<number, Partial<Arc>>

export type Repair = (sentence: Sentence, known: Known) => Moves

export const NO_MOVES: Moves = new Map()

/** The sentence with these changes; the same one where they are none, or would leave no tree. */
export function moved(sentence: Sentence, moves: Moves): Sentence {
  if (moves.size === 0) return sentence
  const tokens = sentence.tokens.map((token, i) => {
    const changed = moves.get(i)
    return changed ? withArc(token, changed) : token
  })
  return isTree(tokens) ? withTokens(sentence, tokens) : sentence
}

/** Whether every word leads up to the one root. */
function isTree(tokens: readonly Token[]): boolean {
  if (tokens.filter(({ head }) => head < 0).length !== 1) return false
  return tokens.every((_, i) => {
    let at = i
    for (let steps = 0; at >= 0 && steps <= tokens.length; steps++) at = tokens[at]?.head ?? -1
    return at < 0
  })
}

/** The topmost word that one reaches from a word without leaving the range from `from` to `to` (excluded). */
export function topWithin({ tokens }: Sentence, word: number, from: number, to: number): number {
  let top = word
  for (let head = tokens[top]?.head ?? -1; head >= from && head < to; head = tokens[top]?.head ?? -1) top = head
  return top
}
