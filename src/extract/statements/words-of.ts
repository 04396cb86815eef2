import { perSentence } from '../language/index.ts'

/** All forms and lemmas of a sentence in lower case: what is not among them need not be looked for in its tree. */
export const wordsOf = perSentence(({ tokens }): ReadonlySet<string> => {
  const words = new Set<string>()
  for (const { form, lemma } of tokens) words.add(form.toLowerCase()).add(lemma.toLowerCase())
  return words
})
