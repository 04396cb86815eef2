import { children, type Sentence, type Token } from '../language/index.ts'

/** The preposition of a phrase, whole: "avec", "à l’encontre de"; undefined when none introduces it. */
export function caseOf(sentence: Sentence, i: number): string | undefined {
  const [first] = children(sentence, i, 'case')
  const token = first === undefined ? undefined : sentence.tokens[first]
  if (first === undefined || !token) return undefined
  const rest = children(sentence, first, 'fixed').map((j) => sentence.tokens[j]?.lemma.toLowerCase() ?? '')
  return [token.lemma.toLowerCase(), ...rest]
    .join(' ')
    .replace(/ l[e’'] ?/g, " l'")
    .trim()
}

/** Whether a word can head a noun phrase. */
export function isNominal(token: Token | undefined): boolean {
  return token !== undefined && /^(NOUN|PROPN|PRON|NUM|X|SYM|ADJ)$/.test(token.upos)
}

/** Whether a word can head a clause. */
export function isVerbal(token: Token): boolean {
  return token.upos === 'VERB' || token.upos === 'AUX'
}
