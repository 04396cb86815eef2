import { children, hasChild, type Sentence } from '../language/index.ts'
import { holds } from './holds.ts'
import { type Moves, NO_MOVES, topWithin } from './moves.ts'

/**
 * "Trente élus, dont Hugo Mercœur et Lucie Garance, soutiennent …": without a verb before the comma "dont" opens a list of some of
 * them, and no clause; the verb behind it is theirs.
 */
export function closeListBehindDont(sentence: Sentence): Moves {
  if (!holds(sentence, 'dont', 'comma')) return NO_MOVES
  const { tokens } = sentence
  const dont = tokens.findIndex(({ form }, i) => /^dont$/i.test(form) && tokens[i - 1]?.form === ',')
  const comma = tokens.findIndex(({ form }, i) => i > dont && form === ',')
  if (dont < 2 || comma < 0) return NO_MOVES
  if (!tokens.slice(dont + 1, comma).every(({ upos }) => /^(PROPN|NOUN|DET|CCONJ|ADJ|NUM|ADP|X)$/.test(upos)))
    return NO_MOVES
  let verb = comma + 1
  while (/^(AUX|ADV|PRON)$/.test(tokens[verb]?.upos ?? '')) verb++
  const token = tokens[verb]
  const finite = [verb, ...children(sentence, verb, 'aux', 'aux:tense', 'aux:pass')].map((i) => tokens[i]?.features)
  const number = finite.find((features) => features?.VerbForm === 'Fin')?.Number
  const whole = topNominal(sentence, dont - 2)
  if (token?.upos !== 'VERB' || !number || tokens[whole]?.features.Number !== number) return NO_MOVES
  const moves: Moves = new Map()
  const root = tokens.findIndex(({ head }) => head < 0)
  if (root !== verb && (root >= dont || tokens[root]?.upos === 'VERB')) return NO_MOVES
  moves.set(verb, { head: -1, deprel: 'root' })
  const hasCase = hasChild(sentence, root, 'case')
  if (root !== verb && root !== whole) moves.set(root, { head: verb, deprel: hasCase ? 'obl:mod' : 'dislocated' })
  const first = topWithin(sentence, comma - 1, dont + 1, comma)
  moves.set(whole, { head: verb, deprel: 'nsubj' })
  moves.set(dont, { head: first, deprel: 'case' })
  moves.set(first, { head: whole, deprel: 'conj' })
  for (const i of children(sentence, verb, 'nsubj')) if (i > verb) moves.set(i, { deprel: 'obj' })
  return moves
}

/** "a soutenu Hugo Mercœur, pas Lucie Garance", "… et non Dorsane": what is set against another is not what the verb takes. */
export function setContrastApart(sentence: Sentence): Moves {
  if (!holds(sentence, 'contrast')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach(({ form }, not) => {
    if (!/^(pas|non)$/i.test(form) || !/^(,|et|mais)$/i.test(tokens[not - 1]?.form ?? '')) return
    const next = tokens[not + 1]
    if (!next || !/^(DET|PROPN|NOUN|ADP)$/.test(next.upos)) return
    const top = topWithin(sentence, not + 1, not + 1, tokens.length)
    const { upos = 'X', deprel = '', head = -1 } = tokens[top] ?? {}
    if (!/^(NOUN|PROPN)$/.test(upos) || !/^(nsubj|obj|obl|appos|conj|nmod)/.test(deprel) || head > not) return
    moves.set(top, { deprel: 'parataxis' })
  })
  return moves
}

/** The noun that heads the phrase which ends here, past complements with a preposition. */
function topNominal(sentence: Sentence, last: number): number {
  const { tokens } = sentence
  let top = last
  while (hasChild(sentence, top, 'case') || !/^(NOUN|PROPN)$/.test(tokens[top]?.upos ?? '')) {
    const head = tokens[top]?.head ?? -1
    if (head < 0 || head > last) break
    top = head
  }
  return top
}
