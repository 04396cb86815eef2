import { readFileSync } from 'node:fs'
import { type Language, loadLanguage } from './language.ts'
import type { Sentence } from './sentence.ts'

let loaded: Language | undefined

/** The committed French weights, read once a test file. */
export function french(): Language {
  loaded ??= loadLanguage(readFileSync(new URL('./weights/fr.bin', import.meta.url)))
  return loaded
}

/** The only sentence of a text. */
export function parse(text: string): Sentence {
  const [sentence, ...more] = french().analyse(text)
  if (!sentence || more.length > 0) throw new Error(`${more.length + 1} sentences in "${text}"`)
  return sentence
}

/** "subject ←nsubj verb" triples, for reading in a test. */
export function arcs(sentence: Sentence): string[] {
  return sentence.tokens.map((token) => `${token.form} ${token.deprel} ${sentence.tokens[token.head]?.form ?? '·'}`)
}
