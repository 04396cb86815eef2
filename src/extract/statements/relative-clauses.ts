import { children, hasChild, type Sentence, subtree } from '../language/index.ts'
import { spread } from './coordination.ts'
import { isNegated } from './negation.ts'
import { caseOf } from './phrase.ts'
import { wordsOf } from './words-of.ts'

/** The subject "qui" of a relative clause, and all names that it stands for. */
export function antecedents(sentence: Sentence, i: number, verb: number): number[] {
  const meant = antecedent(sentence, i, verb)
  // Who is meant instead is not joined to who is not.
  return isRejected(sentence, meant) ? [meant] : spread(sentence, [meant])
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
    if (clause.deprel === 'acl:relcl' || clause.deprel === 'acl')
      return instead(sentence, clause.head) ?? firstOfMany(sentence, clause.head, token.form, verb)
    v = clause.head
  }
  // "X, qui …": where the parse made no relative clause of it, the name before the pronoun is meant.
  const before = sentence.tokens[i - 1]?.form === ',' ? i - 2 : i - 1
  const name = sentence.tokens[before]
  if (name?.upos !== 'PROPN' || !/^(qui|que|qu['’])$/i.test(token.form)) return i
  return /^flat/.test(name.deprel) ? name.head : before
}

/** "X et Y, qui détiennent …": a plural verb tells of all that are joined, of whom parsers take the last. */
function firstOfMany(sentence: Sentence, noun: number, pronoun: string, verb: number): number {
  const { tokens } = sentence
  const finite = [verb, ...children(sentence, verb, 'aux', 'aux:tense', 'aux:pass')].map((i) => tokens[i]?.features)
  const plural = finite.some((features) => features?.VerbForm === 'Fin' && features.Number === 'Plur')
  if (!plural || !/^qui$/i.test(pronoun)) return noun
  // "X et le fonds Y, qui …": the name stands for its noun.
  const named = tokens[noun]
  const isBeside = named?.upos === 'PROPN' && /^(appos|nmod)$/.test(named.deprel) && !hasChild(sentence, noun, 'case')
  const last = isBeside ? named.head : noun
  const token = tokens[last]
  // "le fonds": the article tells the number where the noun does not.
  const number = [...children(sentence, last, 'det'), last].map((i) => tokens[i]?.features.Number).find(Boolean)
  const isLast = token?.deprel === 'conj' && number !== 'Plur' && hasChild(sentence, last, 'cc')
  return isLast && /^(NOUN|PROPN)$/.test(tokens[token.head]?.upos ?? '') ? token.head : noun
}

/** "Ce n’est pas X qui a signé": whether a cleft sentence says that it was not he, and names nobody instead. */
export function isRejectedByCleft(sentence: Sentence, verb: number): boolean {
  const token = sentence.tokens[verb]
  return (
    token !== undefined &&
    /^acl/.test(token.deprel) &&
    isRejected(sentence, token.head) &&
    instead(sentence, token.head) === undefined
  )
}

/** In tokens: how long each half of "Ce n’est pas X, mais bien Y qui …" may be. */
const LONGEST_HALF = 10

/** X in "Ce n’est pas X mais Y qui a signé", by its words, since parsers hang both halves variously. */
export function rejectedFor(sentence: Sentence, verb: number): number | undefined {
  const here = wordsOf(sentence)
  if (!here.has('mais') || !here.has('qui') || !here.has('pas')) return undefined
  const { tokens } = sentence
  const qui = tokens.findLastIndex(
    ({ form, head, deprel }, i) => i < verb && form === 'qui' && head === verb && /^nsubj/.test(deprel),
  )
  const mais = tokens.findLastIndex(({ form }, i) => i < qui && form === 'mais')
  const pas = tokens.findLastIndex(({ form }, i) => i < mais && form === 'pas')
  if (qui < 0 || mais < 0 || pas < 3 || qui - mais > LONGEST_HALF || mais - pas > LONGEST_HALF) return undefined
  const [ce, ne, être] = [pas - 3, pas - 2, pas - 1].map((i) => tokens[i])
  if (!/^c(e|['’])$/i.test(ce?.form ?? '') || ne?.lemma !== 'ne' || être?.lemma !== 'être') return undefined
  const isClause = tokens.slice(pas, qui).some(({ upos, features }) => upos === 'VERB' || features.VerbForm === 'Fin')
  if (isClause) return undefined
  const last = tokens[mais - 1]?.form === ',' ? mais - 2 : mais - 1
  let top = last
  for (let head = tokens[top]?.head ?? -1; head > pas && head < mais; head = tokens[top]?.head ?? -1) top = head
  return /^(NOUN|PROPN)$/.test(tokens[top]?.upos ?? '') && caseOf(sentence, top) === undefined ? top : undefined
}

/** Y in "Ce n’est pas X mais Y qui a signé". */
function instead(sentence: Sentence, i: number): number | undefined {
  if (!isRejected(sentence, i)) return undefined
  return children(sentence, i, 'conj').find((j) => children(sentence, j, 'cc').some((k) => isBut(sentence, k)))
}

function isBut({ tokens }: Sentence, k: number): boolean {
  return tokens[k]?.lemma === 'mais'
}

function isRejected(sentence: Sentence, i: number): boolean {
  // Some parses make "ce" the head.
  const around = [...children(sentence, i, 'nsubj', 'expl:subj'), sentence.tokens[i]?.head ?? -1]
  const isThis = around.some((j) => j < i && /^c(e|['’])$/i.test(sentence.tokens[j]?.form ?? ''))
  return isThis && hasChild(sentence, i, 'cop') && isNegated(sentence, i)
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
