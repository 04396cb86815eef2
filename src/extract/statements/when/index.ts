import type { Status } from '../../../graph/index.ts'
import type { Lexicon } from '../../knowledge/index.ts'
import { hasChild, type Sentence } from '../../language/index.ts'
import { expressionAt, type Side } from './expressions.ts'

interface WhenInput {
  readonly sentence: Sentence
  /** The tokens of the verb or noun that states it. */
  readonly words: readonly number[]
  readonly status: Status
  /** The article's day. */
  readonly today: string | undefined
  readonly dates: Lexicon['dates']
}

/**
 * When the sentence says that it happened, or will: an ISO 8601 date of reduced precision ("2026-02-24", "2026-W08",
 * "2026-02", "2026"). Only an expression that modifies the statement's own verb or noun tells: in "a décidé mardi
 * d’interdire X en juin", Tuesday is not when X is banned. Undefined when none or several do.
 */
export function whenOf({ sentence, words, status, today, dates }: WhenInput): string | undefined {
  const forms = sentence.tokens.map(({ form }) => form.toLowerCase().replaceAll('’', "'"))
  // "a décidé de racheter X en mars": what an infinitive tells is still to come.
  const open = words.some((i) => sentence.tokens[i]?.features.VerbForm === 'Inf' && !isCaused(sentence, i))
  const side: Side = status === 'planned' || open ? 'future' : 'past'
  const found = new Set<string>()
  for (let at = 0; at < forms.length; at++) {
    const expression = expressionAt(forms, at, dates)
    if (!expression) continue
    const end = at + expression.length
    if (modifies(sentence, at, end, words) && !isBound(forms, at, dates)) {
      const date = expression.resolve(today, side)
      if (date !== undefined) found.add(date)
    }
    at = end - 1
  }
  const [only, second] = found
  return second === undefined ? only : undefined
}

/** "a fait inscrire X": the infinitive is as past as the verb that has it done. */
function isCaused(sentence: Sentence, infinitive: number): boolean {
  const governor = sentence.tokens[sentence.tokens[infinitive]?.head ?? -1]
  return governor?.lemma === 'faire' || hasChild(sentence, infinitive, 'aux:caus')
}

/** Whether the topmost token of the expression hangs on one of the words as a modifier. */
function modifies({ tokens }: Sentence, from: number, to: number, words: readonly number[]): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (!token || (token.head >= from && token.head < to)) continue
    const governor = tokens[token.head]
    // Nothing happens to a name two years ago: what hangs on it is the verb's.
    const head = governor?.upos === 'PROPN' && token.deprel === 'nmod' ? governor.head : token.head
    if (words.includes(head) && MODIFIER.test(token.deprel)) return true
  }
  return false
}

const MODIFIER = /^(obl|obl:mod|obl:arg|advmod|nmod|obj|advcl|nummod)$/

/** "depuis mardi", "avant juin", "d’ici à 2030": a bound is not when it happens. */
function isBound(forms: readonly string[], at: number, dates: Lexicon['dates']): boolean {
  let before = at - 1
  while (/^(le|la|l'|les|au|ce|cette)$/.test(forms[before] ?? '')) before--
  return dates.bounds.includes(forms[before] ?? '')
}
