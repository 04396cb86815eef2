import type { Token, Word } from '../language/index.ts'
import { memoByNumber } from '../memo.ts'

export function isCapitalised(form: string): boolean {
  const first = form.charCodeAt(0)
  // Asked of every word, and most begin with a letter of ASCII.
  return first < ASCII_END ? first >= UPPER_A && first <= UPPER_Z : /^\p{Lu}/u.test(form)
}

export function isLowerCase(form: string): boolean {
  const first = form.charCodeAt(0)
  return first < ASCII_END ? first >= LOWER_A && first <= LOWER_Z : /^\p{Ll}/u.test(form)
}

/** Nothing but letters of ASCII in lower case, as most words: such a word is as it was folded. */
export function isPlain(form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i)
    if (code < LOWER_A || code > LOWER_Z) return false
  }
  return true
}

const ASCII_END = 0x80
const [UPPER_A, UPPER_Z] = [0x41, 0x5a]
const [LOWER_A, LOWER_Z] = [0x61, 0x7a]

/** Whether a sentence, a quotation or a clause after a colon begins at this token, so that its capital is only typography. */
export function opensSentence(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  return before === undefined || OPENERS.has(before.form)
}

const OPENERS = new Set([...'«"“(:–—-•.!?…', '...'])

/** A headline in capitals: the case tells nothing there. */
export function isShouting(words: readonly Word[]): boolean {
  let read = 0
  let capitals = 0
  for (const word of words) {
    const shout = shoutOf(word)
    if (shout === 'no word') continue
    read++
    if (shout === 'capitals') capitals++
  }
  return read > 3 && capitals > read * 0.7
}

const shoutOf = memoByNumber(({ form }: Word): 'no word' | 'capitals' | 'spoken' =>
  !/\p{L}{2}/u.test(form) ? 'no word' : /\p{Ll}/u.test(form) ? 'spoken' : 'capitals',
)
