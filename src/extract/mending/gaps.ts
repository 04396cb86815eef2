import { children, firstChild, type Sentence } from '../language/index.ts'
import { holds } from './holds.ts'
import { type Known, type Moves, NO_MOVES } from './moves.ts'

/**
 * "Velmont est dirigée par Lucie Garance et Dorsane par Hugo Mercœur": the second name opens a clause whose verb is not said
 * again, and who stands behind its "par" has nothing to do with the first.
 */
export function leaveOneAgent(sentence: Sentence, { nameAt }: Known): Moves {
  if (!holds(sentence, 'agent', 'cc')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((token, agent) => {
    if (token.deprel !== 'obl:agent') return
    const preposition = firstChild(sentence, agent, 'case') ?? -1
    const joined = tokens[preposition - 1]
    const opener = joined && (nameAt(preposition - 1) === nameAt(joined.head) ? joined.head : preposition - 1)
    const first = tokens[opener ?? -1]
    if (opener === undefined || first?.deprel !== 'conj' || !nameAt(opener)) return
    const other = tokens[first.head]
    if (other?.deprel !== 'obl:agent' || other.head !== token.head || children(sentence, opener, 'case').length > 0)
      return
    moves.set(opener, { head: token.head, deprel: 'conj' })
    moves.set(agent, { head: opener, deprel: 'orphan' })
  })
  return moves
}
