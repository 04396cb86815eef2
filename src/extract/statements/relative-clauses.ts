import { type Sentence, subtree } from '../language/index.ts'
import { spread } from './coordination.ts'

/** The subject "qui" of a relative clause, and all names that it stands for. */
export function antecedents(sentence: Sentence, i: number, verb: number): number[] {
  return spread(sentence, [antecedent(sentence, i, verb)])
}

/** The noun that a relative pronoun stands for; any other token stands for itself. */
export function antecedent(sentence: Sentence, i: number, verb: number): number {
  const token = sentence.tokens[i]
  const inverted = i - 1 === verb ? undefined : invertedRelative(sentence, i - 1)
  if (inverted) return inverted.antecedent
  if (token?.upos !== 'PRON' || !/^(qui|que|qu['’]|dont|lequel|laquelle|lesquels|lesquelles)$/i.test(token.form))
    return i
  for (let v = verb, steps = 0; v >= 0 && steps < 6; steps++) {
    const clause = sentence.tokens[v]
    if (!clause) break
    if (clause.deprel === 'acl:relcl' || clause.deprel === 'acl') return clause.head
    v = clause.head
  }
  // "X, qui …": where the parse made no relative clause of it, the name before the pronoun is meant.
  const before = sentence.tokens[i - 1]?.form === ',' ? i - 2 : i - 1
  const name = sentence.tokens[before]
  if (name?.upos !== 'PROPN' || !/^(qui|que|qu['’])$/i.test(token.form)) return i
  return /^flat/.test(name.deprel) ? name.head : before
}

/**
 * "l’entreprise que dirige X a signé": after "que" and a verb stands the verb's own subject, which parsers like to give
 * to the next verb or to take for an object. The noun before "que" is what is directed, and what signed.
 */
export function invertedRelative(
  { tokens }: Sentence,
  verb: number,
): { subject: number; antecedent: number } | undefined {
  const token = tokens[verb]
  const isQue = /^(que|qu['’])$/i.test(tokens[verb - 1]?.form ?? '')
  if (!isQue || token?.upos !== 'VERB' || token.features.VerbForm !== 'Fin') return undefined
  const before = tokens[verb - 2]?.form === ',' ? verb - 3 : verb - 2
  let subject = verb + 1
  while (/^(DET|ADJ)$/.test(tokens[subject]?.upos ?? '')) subject++
  if (!/^(NOUN|PROPN)$/.test(tokens[subject]?.upos ?? '')) return undefined
  if (token.deprel === 'acl:relcl') return { subject, antecedent: token.head }
  return /^(NOUN|PROPN)$/.test(tokens[before]?.upos ?? '') ? { subject, antecedent: before } : undefined
}

/** Whether a pronoun makes a relative clause of what a verb heads. */
export function hasRelativePronoun(sentence: Sentence, verb: number): boolean {
  return subtree(sentence, verb).some((i) =>
    /^(qui|que|qu['’]|dont|où|lequel|laquelle|lesquels|lesquelles)$/i.test(sentence.tokens[i]?.form ?? ''),
  )
}
