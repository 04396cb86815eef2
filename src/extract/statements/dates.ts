import { type Sentence, subtree } from '../language/index.ts'
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
      !DATE.test(part.form) &&
      (hung?.upos === 'NUM' || DATE.test(hung?.form ?? '')) &&
      caseOf(sentence, j) === undefined
    )
  })
}

/** "mardi", "le 3 mars", "fin décembre". */
export function isDate({ tokens }: Sentence, i: number): boolean {
  const form = tokens[i]?.form ?? ''
  return DATE.test(form) || (/^(début|fin)$/i.test(form) && DATE.test(tokens[i + 1]?.form ?? ''))
}

/** A closed class, and a question of grammar: which day a date is, `when/` reads with the words of the lexicon. */
const DATE =
  /^(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|hier|aujourd['’]hui|demain)$/i
