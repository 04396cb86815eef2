import type { EntityType } from '../../../graph/index.ts'
import type { Sentence } from '../../language/index.ts'
import { type Argument, argumentAt, type Reading } from '../reading.ts'
import { isFiniteVerb, LONGEST_APPOSITION, nameFrom } from './surface.ts'

/** "Président de X depuis 2019, Y a …": a role without a determiner that opens the sentence is its subject's. */
export function openingHolder(
  reading: Reading,
  s: number,
  sentence: Sentence,
  noun: number,
  types: readonly EntityType[],
): Argument | undefined {
  const { tokens } = sentence
  if (!opensSentence(reading, s, sentence, noun)) return undefined
  for (let i = noun + 1; i < Math.min(tokens.length, noun + LONGEST_APPOSITION); i++) {
    const token = tokens[i]
    if (!token || isFiniteVerb(token) || /^[;:.!?]$/.test(token.form)) return undefined
    if (token.form !== ',') continue
    if (isToldAsPast(sentence, i)) return undefined
    const named = nameFrom(reading, s, sentence, i + 1)
    if (named && types.includes(named.argument.entity.type)) return named.argument
    // "Propriétaire de X, la collectivité exige …"
    const subject = tokens.findIndex(({ deprel }, j) => j > i && j <= i + 4 && /^nsubj/.test(deprel))
    const argument = subject < 0 ? undefined : argumentAt(reading, s, subject)
    if (argument && types.includes(argument.entity.type)) return argument
  }
  return undefined
}

/** "Ministre de la Justice, X avait réformé …": what he did then, when he was it; "depuis" says that he still is. */
function isToldAsPast({ tokens }: Sentence, comma: number): boolean {
  if (tokens.slice(0, comma).some(({ lemma }) => lemma === 'depuis')) return false
  const verb = tokens.slice(comma).find((token) => isFiniteVerb(token))
  return verb?.features.Tense === 'Imp'
}

/** Nothing but a participle's or another role's phrase stands before it: "Né à Lyon et patron de X, …". */
function opensSentence({ entities }: Reading, s: number, { tokens }: Sentence, noun: number): boolean {
  let before = noun - 1
  while (/^(ADJ|ADV)$/.test(tokens[before]?.upos ?? '')) before--
  if (before < 0 || tokens.slice(0, before + 1).every(({ upos }) => upos === 'PUNCT')) return true
  if (!/^(et|,)$/.test(tokens[before]?.form ?? '')) return false
  const first = tokens.find(({ upos }) => upos !== 'PUNCT')
  const bare = first?.upos === 'NOUN' || (first?.upos === 'VERB' && first.features.VerbForm === 'Part')
  const crossed = tokens
    .slice(0, before)
    .some((token, i) => isFiniteVerb(token) || entities.nameAt(s, i)?.type === 'person')
  return bare && !crossed
}
