import { firstChild, type Sentence, type Token } from '../language/index.ts'

/** The subject of the verb whose object or complement this is: "Dorsane a limogé son patron". */
export function ownSubject(sentence: Sentence, noun: number): number | undefined {
  const { tokens } = sentence
  let i = noun
  for (let steps = 0; steps < 4; steps++) {
    const token = tokens[i]
    if (!token || /^(nsubj|root|parataxis)/.test(token.deprel)) return undefined
    const governor = tokens[token.head]
    if (governor?.upos === 'VERB') {
      const subject = firstChild(sentence, token.head, 'nsubj', 'nsubj:pass')
      return subject !== undefined && subject < noun ? subject : undefined
    }
    i = token.head
  }
  return undefined
}

/** The subject behind a phrase that opens the sentence: "Selon son patron, Dorsane recrute". */
export function subjectBehind(sentence: Sentence, noun: number): number | undefined {
  const { tokens } = sentence
  const token = tokens[noun]
  if (!token || !/^obl/.test(token.deprel) || token.head < noun) return undefined
  const subject = firstChild(sentence, token.head, 'nsubj', 'nsubj:pass')
  const opens = tokens.slice(0, noun).every(({ upos }) => /^(ADP|DET|ADJ|PUNCT|ADV|CCONJ)$/.test(upos))
  return opens && subject !== undefined && subject > noun && subject < token.head ? subject : undefined
}

/** In tokens: what may stand between a fronted phrase and the subject behind it. */
const FRONTED = 30

/** The subject of the main clause, when the phrase stands before it in one that has none: "Né avec son frère à Lyon, X …". */
export function mainSubjectBehind(sentence: Sentence, noun: number): number | undefined {
  const { tokens } = sentence
  const root = tokens.findIndex(({ head }) => head < 0)
  if (tokens[root]?.upos !== 'VERB') return undefined
  const subject = firstChild(sentence, root, 'nsubj', 'nsubj:pass')
  if (subject === undefined || subject <= noun || subject > noun + FRONTED || subject > root) return undefined
  // What stands in the subject itself, or in a clause with a subject of its own, is not fronted.
  const before = tokens.slice(0, subject)
  if (before.some(({ deprel, upos }) => /^nsubj/.test(deprel) && upos !== 'PRON')) return undefined
  for (let i = noun, steps = 0; steps < 8 && i >= 0 && i !== root; steps++) {
    if (i === subject) return undefined
    i = tokens[i]?.head ?? -1
  }
  return before.some(({ form }, i) => i > noun && form === ',') ? subject : undefined
}

/** A subject, neither of a relative clause nor of one that says when or if. */
export function isTopic(sentence: Sentence, { deprel, head }: Token, i: number): boolean {
  if (!/^nsubj/.test(deprel)) return false
  for (let verb = head, steps = 0; verb >= 0 && steps < 5; steps++) {
    const clause = sentence.tokens[verb]
    if (!clause || /^(acl|advcl)/.test(clause.deprel)) return false
    if (clause.deprel === 'ccomp' && clause.head < i) return false
    if (!/^(conj|ccomp|xcomp|parataxis)/.test(clause.deprel)) return true
    verb = clause.head
  }
  return true
}
