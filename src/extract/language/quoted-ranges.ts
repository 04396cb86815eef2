import type { Sentence } from './sentence.ts'

/** Longer than any quotation of the press: an opening mark whose closing mark is further away is a slip of the pen. */
const LONGEST_QUOTATION = 2_000

const CLOSING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '"': '"' }

/**
 * What stands between quotation marks (« … », “…” and "…") in a text, from an offset on: UTF-16 ranges without the
 * marks, in order, outermost only. A mark without its partner opens nothing.
 *
 * A straight mark is the same at both ends: it opens before a word and after a space, a bracket or a dash, and an
 * opening mark within a quotation shows that the one before it was never closed. Between a full stop and a word, where
 * a text lost its line ends, it closes what is open and opens what is not.
 */
export function quotedRanges(text: string, from: number): [number, number][] {
  const ranges: [number, number][] = []
  let opened: { at: number; close: string } | undefined
  for (let i = from; i < text.length; i++) {
    const mark = text.charAt(i)
    if (opened && i - opened.at > LONGEST_QUOTATION) opened = undefined
    const opens = mark === '«' || mark === '“' || (mark === '"' && opensWord(text, i) && !(opened && isGlued(text, i)))
    if (opened && mark === opened.close && !(mark === '"' && opens)) {
      ranges.push([opened.at, i])
      opened = undefined
    } else if (opens && (!opened || mark === '"')) opened = { at: i + 1, close: CLOSING[mark] ?? mark }
  }
  return ranges
}

function opensWord(text: string, i: number): boolean {
  const before = text.charAt(i - 1)
  const after = text.charAt(i + 1)
  return /^[\s([.!?…:’'–—-]?$/u.test(before) && /[^\s.,;:!?)\]]/u.test(after)
}

function isGlued(text: string, i: number): boolean {
  return /[.!?…]/u.test(text.charAt(i - 1)) && /\p{Lu}/u.test(text.charAt(i + 1))
}

/** Whether only a comma, auxiliaries and clitics stand between a closing mark and the verb: "…", a accusé. */
export function opensAfterQuotation({ tokens }: Sentence, verb: number): boolean {
  let i = verb - 1
  while (i >= 0 && /^(AUX|PRON|ADV)$/.test(tokens[i]?.upos ?? '')) i--
  if (tokens[i]?.form === ',') i--
  return /^[»”"]$/.test(tokens[i]?.form ?? '')
}

/** « … », a accusé le ministre: parsers take the inverted subject of such a verb for its object. */
export function isInvertedSubject(sentence: Sentence, t: number): boolean {
  const token = sentence.tokens[t]
  return token?.deprel === 'obj' && token.head < t && opensAfterQuotation(sentence, token.head)
}
