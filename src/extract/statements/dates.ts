import { isDateWord, type Sentence, subtree } from '../language/index.ts'
import { caseOf } from './phrase.ts'

/** A bare date ("mardi 24 février") tells when and is nobody's object; a name that a parse hangs on it may be. */
export function withoutDate(sentence: Sentence, i: number): number[] {
  const token = sentence.tokens[i]
  if (!token || !isDate(sentence, i)) return [i]
  return subtree(sentence, i).filter((j) => {
    const part = sentence.tokens[j]
    const hung = sentence.tokens[part?.head ?? -1]
    return (
      (part?.upos === 'PROPN' || (part?.upos === 'NOUN' && /^(appos|conj)$/.test(part.deprel))) &&
      !isDateWord(part.form) &&
      (hung?.upos === 'NUM' || isDateWord(hung?.form ?? '')) &&
      caseOf(sentence, j) === undefined
    )
  })
}

/** "mardi", "le 3 mars", "fin décembre". */
export function isDate({ tokens }: Sentence, i: number): boolean {
  const form = tokens[i]?.form ?? ''
  return isDateWord(form) || (/^(début|fin)$/i.test(form) && isDateWord(tokens[i + 1]?.form ?? ''))
}
