import type { Range } from '../../graph/index.ts'

/** A stretch of a quote; `marked` when it holds operative words. */
export interface QuotePart {
  readonly text: string
  readonly marked: boolean
}

/**
 * Cuts a quote at its operative words. Joined back, the parts are the quote, whatever the ranges.
 * @param start where the quote begins in the article's text
 * @param words ranges into the article's text; what lies outside of the quote is ignored
 */
export function markedParts(quote: string, start: number, words: readonly Range[]): readonly QuotePart[] {
  const parts: QuotePart[] = []
  let at = 0
  for (const [from, to] of words.toSorted(([a], [b]) => a - b)) {
    const begin = Math.max(at, from - start)
    const end = Math.min(quote.length, to - start)
    if (begin >= end) continue
    if (begin > at) parts.push({ text: quote.slice(at, begin), marked: false })
    parts.push({ text: quote.slice(begin, end), marked: true })
    at = end
  }
  if (at < quote.length) parts.push({ text: quote.slice(at), marked: false })
  return parts
}
