import { children, type Sentence } from '../language/index.ts'
import type { Moves } from './moves.ts'

/** "un contrat auprès de Velmont": an adverb that governs "de" and a phrase is a preposition with it. */
export function joinPrepositions(sentence: Sentence): Moves {
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((adverb, i) => {
    if (adverb.upos !== 'ADV' || !OF_TWO_WORDS.test(adverb.form) || adverb.head < 0) return
    const [phrase] = children(sentence, i, 'obl', 'obl:arg', 'obl:mod', 'nmod')
    if (phrase === undefined) return
    const [de] = children(sentence, phrase, 'case')
    if (de !== i + 1 || tokens[de]?.lemma !== 'de') return
    moves.set(phrase, { head: adverb.head, deprel: 'obl:mod' })
    moves.set(i, { upos: 'ADP', head: phrase, deprel: 'case' })
    moves.set(de, { head: i, deprel: 'fixed' })
  })
  return moves
}

const OF_TWO_WORDS = /^(?:auprès|près|lors|autour|hors|loin)$/iu
