import { children, firstChild, type Sentence } from '../language/index.ts'
import { holds } from './holds.ts'
import { type Known, type Moves, NO_MOVES } from './moves.ts'

/** "un contrat auprès de Velmont": an adverb that governs "de" and a phrase is a preposition with it. */
export function joinPrepositions(sentence: Sentence): Moves {
  if (!holds(sentence, 'half a preposition')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((adverb, i) => {
    if (adverb.upos !== 'ADV' || !OF_TWO_WORDS.test(adverb.form) || adverb.head < 0) return
    const phrase = firstChild(sentence, i, 'obl', 'obl:arg', 'obl:mod', 'nmod')
    if (phrase === undefined) return
    const de = firstChild(sentence, phrase, 'case')
    if (de !== i + 1 || tokens[de]?.lemma !== 'de') return
    moves.set(phrase, { head: adverb.head, deprel: 'obl:mod' })
    moves.set(i, { upos: 'ADP', head: phrase, deprel: 'case' })
    moves.set(de, { head: i, deprel: 'fixed' })
  })
  return moves
}

/** With the preposition before each. */
const BETWEEN = new Map([
  ['part', 'de'],
  ['facto', 'de'],
  ['fait', 'de'],
  ['%', 'à'],
])

const OF_TWO_WORDS = /^(?:auprès|près|lors|autour|hors|loin)$/iu

/** "une manœuvre de la part de Velmont", "actionnaire à 20 % de Velmont", "le patron de facto de Velmont": what stands between a noun and its complement. */
export function passOverBetween(sentence: Sentence, { nameAt }: Known): Moves {
  if (!holds(sentence, 'part')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((between, i) => {
    const noun = tokens[between.head]
    if (between.deprel !== 'nmod' || between.head > i || noun?.upos !== 'NOUN') return
    const before = children(sentence, i, 'case').map((j) => tokens[j]?.lemma)
    const preposition = BETWEEN.get(between.form)
    if (preposition === undefined || !before.includes(preposition)) return
    for (const owner of children(sentence, i, 'nmod')) {
      if (owner < i || tokens[firstChild(sentence, owner, 'case') ?? -1]?.lemma !== 'de' || !isNamed(owner)) continue
      moves.set(owner, { head: between.head })
      moves.set(i, { deprel: 'dep' })
    }
  })
  return moves

  /** "la compagnie Velmont" */
  function isNamed(word: number): boolean {
    return nameAt(word) !== undefined || children(sentence, word, 'nmod', 'appos').some((i) => nameAt(i) !== undefined)
  }
}
