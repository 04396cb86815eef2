import { children, firstChild, type Sentence } from '../language/index.ts'

/** Whose an act is by the clause that tells of it: "l’offre présentée par X", "l’offre que X a faite". */
export function makerOf(sentence: Sentence, act: number): number | undefined {
  const { tokens } = sentence
  for (const clause of children(sentence, act, 'acl', 'acl:relcl')) {
    const agent = firstChild(sentence, clause, 'obl:agent')
    if (agent !== undefined) return agent
    const isMade = children(sentence, clause, 'obj').some(
      (i) => i < clause && /^(que|qu['’])$/i.test(tokens[i]?.form ?? ''),
    )
    const [subject] = isMade ? children(sentence, clause, 'nsubj') : []
    if (subject !== undefined) return subject
  }
  return undefined
}
