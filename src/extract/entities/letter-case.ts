import type { Token } from '../language/index.ts'

export function isCapitalised(form: string): boolean {
  return /^\p{Lu}/u.test(form)
}

/** Whether a sentence, a quotation or a clause after a colon begins at this token, so that its capital is only typography. */
export function opensSentence(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  return before === undefined || /^([«"“(:–—\-•.!?…]|\.\.\.)$/u.test(before.form)
}

/** A headline in capitals: the case tells nothing there. */
export function isShouting(tokens: readonly Token[]): boolean {
  let words = 0
  let capitals = 0
  for (const { form } of tokens) {
    if (!/\p{L}{2}/u.test(form)) continue
    words++
    if (!/\p{Ll}/u.test(form)) capitals++
  }
  return words > 3 && capitals > words * 0.7
}
