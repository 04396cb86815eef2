import { perSentence } from '../language/index.ts'

/** All forms and lemmas of a sentence in lower case: what is not among them need not be looked for in its tree. */
export const wordsOf = perSentence(({ tokens }): ReadonlySet<string> => {
  const words = new Set<string>()
  for (const { form, lemma } of tokens) {
    words.add(form.toLowerCase())
    if (lemma !== form) words.add(lemma.toLowerCase())
  }
  return words
})

/** A list of the lexicon, for who asks of many words whether they are on it. */
export function setOf(words: readonly string[]): ReadonlySet<string> {
  const known = setsOf.get(words)
  if (known) return known
  const set = new Set(words)
  setsOf.set(words, set)
  return set
}

/** Made once a list. */
const setsOf = new WeakMap<readonly string[], ReadonlySet<string>>()
