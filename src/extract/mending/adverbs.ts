import { children, hasChild, isDateWord, type Sentence } from '../language/index.ts'
import { holds } from './holds.ts'
import { type Moves, NO_MOVES } from './moves.ts'

/** "accuse tour à tour Velmont, Dorsane et Miravel", "à la fois …": an adverb of three words is no object, and what hangs on it is. */
export function readAdverbOfThree(sentence: Sentence): Moves {
  if (!holds(sentence, 'adverb of three')) return NO_MOVES
  const { tokens } = sentence
  const last = tokens.findIndex(({ form }, i) => {
    const [before, two] = [tokens[i - 1]?.form.toLowerCase(), tokens[i - 2]?.form.toLowerCase()]
    return (form === 'tour' && before === 'à' && two === 'tour') || (form === 'fois' && before === 'la' && two === 'à')
  })
  const words = [last - 2, last - 1, last]
  const top = words.find((i) => !words.includes(tokens[i]?.head ?? last))
  const verb = tokens[top ?? -1]?.head ?? -1
  if (last < 0 || top === undefined || tokens[verb]?.upos !== 'VERB' || verb > top) return NO_MOVES
  const moves: Moves = new Map()
  moves.set(top, { upos: 'ADV', deprel: 'advmod' })
  const hung = words
    .flatMap((i) => children(sentence, i))
    .filter((i) => i > last && /^(NOUN|PROPN)$/.test(tokens[i]?.upos ?? '') && !hasChild(sentence, i, 'case'))
    .toSorted((a, b) => a - b)
  const [object] = hung
  if (object === undefined || isDateWord(tokens[object]?.form ?? '')) return moves
  moves.set(object, { head: verb, deprel: 'obj' })
  for (const i of [...hung.slice(1), ...children(sentence, verb, 'obj', 'obl:mod', 'appos', 'parataxis')])
    if (
      i > object &&
      /^(NOUN|PROPN)$/.test(tokens[i]?.upos ?? '') &&
      !hasChild(sentence, i, 'case') &&
      !isDateWord(tokens[i]?.form ?? '')
    )
      moves.set(i, { head: object, deprel: 'conj' })
  return moves
}
