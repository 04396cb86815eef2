import { children, hasChild, type Sentence } from '../language/index.ts'
import { holds } from './holds.ts'
import { type Moves, NO_MOVES } from './moves.ts'

/** "Comme le précise Velmont, le patron de Dorsane a …": who precises it stands right behind that verb. */
export function giveCommeItsSubject(sentence: Sentence): Moves {
  if (!holds(sentence, 'comme')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((token, verb) => {
    if (token.upos !== 'VERB' || !/^comme$/i.test(tokens[verb - 2]?.form ?? '')) return
    if (tokens[verb - 1]?.upos !== 'PRON' || hasChild(sentence, verb, 'nsubj')) return
    let subject = verb + 1
    while (tokens[subject]?.upos === 'DET') subject++
    const found = tokens[subject]
    if (!found || !/^(NOUN|PROPN)$/.test(found.upos) || !/^nsubj/.test(found.deprel)) return
    moves.set(subject, { head: verb, deprel: 'nsubj' })
    const [next] = children(sentence, subject, 'appos').filter((i) => tokens[i]?.upos === 'NOUN')
    if (next !== undefined) moves.set(next, { head: found.head, deprel: found.deprel })
  })
  return moves
}

/** "Velmont a racheté Dorsane, Miravel a racheté Ondine": of two subjects before a verb the farther is the object of the verb before it. */
export function leaveOneSubject(sentence: Sentence): Moves {
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((token, verb) => {
    if (token.upos !== 'VERB') return
    if (!hasChild(sentence, verb, 'nsubj')) return
    const [first, second] = children(sentence, verb, 'nsubj').filter((i) => i < verb && tokens[i]?.upos !== 'PRON')
    if (first === undefined || second === undefined) return
    const between = tokens.slice(first + 1, second)
    const before = tokens[first - 1]?.upos === 'DET' ? first - 2 : first - 1
    // "le président du parti Les Oies a …": the name right behind a noun says which it is.
    const opening = tokens[second - 1]?.upos === 'DET' ? second - 2 : second - 1
    if (tokens[opening]?.upos === 'NOUN' && between.every(({ upos }) => /^(NOUN|DET|ADP|ADJ)$/.test(upos))) {
      moves.set(second, { head: opening, deprel: 'appos' })
      return
    }
    if (tokens[before]?.upos !== 'VERB' || !between.some(({ form }) => form === ',')) return
    if (hasChild(sentence, before, 'obj')) return
    moves.set(first, { head: before, deprel: 'obj' })
    if (token.head === before && token.deprel === 'ccomp') moves.set(verb, { deprel: 'parataxis' })
  })
  return moves
}
