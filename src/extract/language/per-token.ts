import type { Sentence } from './sentence.ts'

/**
 * Remembers a pure function's answers about the tokens of one sentence, the one asked about last: rules go through a text
 * sentence by sentence and ask the same of the same tokens again and again. What it answers is shared: never change it.
 */
export function perToken<T>(answer: (sentence: Sentence, i: number) => T): (sentence: Sentence, i: number) => T {
  let last: Sentence | undefined
  let known: (T | typeof UNKNOWN)[] = []
  return (sentence, i) => {
    if (sentence !== last) {
      last = sentence
      known = new Array(sentence.tokens.length).fill(UNKNOWN)
    }
    if (i < 0 || i >= known.length) return answer(sentence, i)
    const here = known
    const before = here[i] as T | typeof UNKNOWN
    if (before !== UNKNOWN) return before
    // The answer may ask about another sentence.
    const found = answer(sentence, i)
    here[i] = found
    return found
  }
}

const UNKNOWN = Symbol('unknown')
