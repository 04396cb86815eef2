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
  const words = tokens.filter((token) => /\p{L}{2}/u.test(token.form))
  const capitals = words.filter((token) => token.form === token.form.toUpperCase())
  return words.length > 3 && capitals.length > words.length * 0.7
}
