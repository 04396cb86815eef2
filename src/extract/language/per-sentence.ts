import type { Sentence } from './sentence.ts'

/*
 * Rules go through a text sentence by sentence and ask the same of the same tokens again and again. These remember a pure
 * function's answers about one sentence, the one asked about last. What is answered is shared: never change it.
 */

export function perSentence<T>(answer: (sentence: Sentence) => T): (sentence: Sentence) => T {
  let last: { readonly sentence: Sentence; readonly found: T } | undefined
  return (sentence) => {
    if (last?.sentence === sentence) return last.found
    const found = answer(sentence)
    last = { sentence, found }
    return found
  }
}

export function perToken<T>(answer: (sentence: Sentence, i: number) => T): (sentence: Sentence, i: number) => T {
  const answersAbout = perSentence(({ tokens }) => new Array<T | typeof UNKNOWN>(tokens.length).fill(UNKNOWN))
  return (sentence, i) => {
    if (i < 0 || i >= sentence.tokens.length) return answer(sentence, i)
    const answers = answersAbout(sentence)
    const known = answers[i] as T | typeof UNKNOWN
    if (known !== UNKNOWN) return known
    const found = answer(sentence, i)
    answers[i] = found
    return found
  }
}

const UNKNOWN = Symbol('unknown')
