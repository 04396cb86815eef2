import { children, type Sentence } from '../language/index.ts'
import { holds } from './holds.ts'
import { type Moves, NO_MOVES } from './moves.ts'

/** "le numéro un de Velmont": behind the noun "un" is a number, and what hangs on it is the noun’s. */
export function readNumberBehindNumero(sentence: Sentence): Moves {
  if (!holds(sentence, 'numéro')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach(({ form, upos }, i) => {
    if (upos !== 'PRON' || form !== 'un' || tokens[i - 1]?.form.toLowerCase() !== 'numéro') return
    moves.set(i, { upos: 'NUM', head: i - 1, deprel: 'nmod' })
    for (const j of children(sentence, i, 'nmod')) moves.set(j, { head: i - 1 })
  })
  return moves
}

/** "désigne Velmont comme un « risque » pour …": behind an article stands a noun, whatever the tagger takes it for. */
export function readNounBehindArticle(sentence: Sentence): Moves {
  if (!holds(sentence, 'comme')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((token, i) => {
    if (token.upos !== 'VERB' || token.features.VerbForm !== 'Fin') return
    const before = /^[«"“]$/.test(tokens[i - 1]?.form ?? '') ? i - 2 : i - 1
    const [comme] = children(sentence, i, 'mark', 'case').filter(
      (j) => tokens[j]?.lemma === 'comme' && j === before - 1,
    )
    if (tokens[before]?.upos !== 'DET' || tokens[before]?.head !== i || comme === undefined) return
    moves.set(i, { upos: 'NOUN', deprel: 'obl:mod' })
    moves.set(comme, { upos: 'ADP', deprel: 'case' })
    for (const j of children(sentence, i, 'obj', 'obl', 'obl:mod', 'obl:arg')) moves.set(j, { deprel: 'nmod' })
  })
  return moves
}
