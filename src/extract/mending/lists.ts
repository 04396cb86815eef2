import { children, hasChild, type Sentence } from '../language/index.ts'
import { holds } from './holds.ts'
import { type Known, type Moves, NO_MOVES, topWithin } from './moves.ts'

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

/** "La banque Velmont, l’assureur Dorsane et le groupe Miravel ont …": what a plural verb is told of are all of them, and no two words for one. */
export function joinPluralSubject(sentence: Sentence): Moves {
  if (!holds(sentence, 'appos', 'cc', 'comma')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((token, member) => {
    const first = tokens[token.head]
    if (token.deprel !== 'appos' || token.head > member || !first || !/^nsubj/.test(first.deprel)) return
    if (!/^(NOUN|PROPN)$/.test(token.upos) || hasChild(sentence, member, 'case')) return
    if (first.features.Number === 'Plur' || token.features.Number === 'Plur' || hasChild(sentence, token.head, 'conj'))
      return
    const rest = children(sentence, member, 'conj').filter((i) => i < first.head)
    if (!rest.some((i) => hasChild(sentence, i, 'cc') && !hasChild(sentence, i, 'case'))) return
    const finite = [first.head, ...children(sentence, first.head, 'aux', 'aux:tense', 'aux:pass', 'cop')]
    const number = finite.map((i) => tokens[i]?.features).find((features) => features?.VerbForm === 'Fin')?.Number
    if (number === 'Plur') moves.set(member, { deprel: 'conj' })
  })
  return moves
}

/** "a signé avec la société Velmont, le groupe Dorsane et la banque Miravel": named members of a list, and not what was signed. */
export function goOnWithList(sentence: Sentence, { nameAt }: Known): Moves {
  if (!holds(sentence, 'cc', 'comma')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((token, member) => {
    if (token.deprel !== 'obj' || token.upos !== 'NOUN' || token.head > member) return
    const comma = member - 2
    if (tokens[comma]?.form !== ',' || tokens[member - 1]?.upos !== 'DET' || !isNamed(member)) return
    const isListed = (i: number) => hasChild(sentence, i, 'cc') && !hasChild(sentence, i, 'case') && isNamed(i)
    if (!children(sentence, member, 'conj').some(isListed)) return
    const first = topWithin(sentence, comma - 1, token.head + 1, comma)
    const phrase = tokens[first]
    if (phrase?.head !== token.head || !/^obl/.test(phrase.deprel) || !hasChild(sentence, first, 'case')) return
    const isOne = tokens.slice(token.head, comma).every(({ form }) => form !== ',')
    if (isOne && (nameAt(first) || isNamed(first))) moves.set(member, { head: first, deprel: 'conj' })
  })
  return moves

  function isNamed(noun: number): boolean {
    return nameAt(noun + 1) !== undefined && nameAt(noun) === undefined
  }
}
