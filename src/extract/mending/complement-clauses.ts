import { children, hasChild, type Sentence } from '../language/index.ts'
import { holds } from './holds.ts'
import { type Known, type Moves, NO_MOVES } from './moves.ts'

/**
 * "a annoncé qu’il rachetait Dorsane": where "que" opens what somebody says it is no object of the verb there, and the name
 * right behind that verb is.
 */
export function openWithQue(sentence: Sentence, { nameAt }: Known): Moves {
  if (!holds(sentence, 'que')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((token, que) => {
    const verb = token.head
    const clause = tokens[verb]
    if (token.upos !== 'PRON' || token.lemma !== 'que' || token.deprel !== 'obj' || verb < que) return
    if (clause?.upos !== 'VERB' || clause.deprel !== 'ccomp' || clause.head !== speakingBefore(sentence, que)) return
    moves.set(que, { upos: 'SCONJ', deprel: 'mark' })
    for (const name of children(sentence, verb, 'xcomp'))
      if (name > verb && tokens[name]?.upos === 'PROPN' && nameAt(name) && !hasChild(sentence, name, 'case'))
        moves.set(name, { deprel: 'obj' })
  })
  return moves
}

/** The verb before "que", with at most a day between: a relative pronoun would stand behind a noun. */
function speakingBefore({ tokens }: Sentence, que: number): number | undefined {
  const verb = tokens.findLastIndex((token, i) => i < que && token.upos === 'VERB')
  const between = tokens.slice(verb + 1, que)
  return verb >= 0 && between.every(({ head, deprel }) => head === verb && deprel === 'obl:mod') ? verb : undefined
}
