import { children, hasChild, type Sentence } from '../language/index.ts'
import { holds } from './holds.ts'
import { type Known, type Moves, NO_MOVES } from './moves.ts'

/**
 * "a rencontré à Genève Hugo Mercœur", "la patronne de Velmont Lucie Garance": two names side by side that a parse took for
 * one. The second is the object of the verb that governs the first, or in apposition to its noun.
 */
export function partNames(sentence: Sentence, { nameAt, isPerson, names }: Known): Moves {
  const { tokens } = sentence
  const moves: Moves = new Map()
  names.forEach((first) => {
    // The name that a parse runs into it need not be one that the graph knows.
    if (tokens[first - 1]?.upos !== 'PROPN') return
    const name = nameAt(first)
    let end = first
    while (nameAt(end + 1) === name) end++
    const run = Array.from({ length: end - first + 1 }, (_, i) => first + i)
    const headOf = (i: number) => tokens[i]?.head ?? -1
    const isBefore = (i: number) => i >= 0 && tokens.slice(i, first).every(({ upos }) => upos === 'PROPN')
    const top = run.find((i) => isBefore(headOf(i)) && /^(flat|appos|nmod)/.test(tokens[i]?.deprel ?? ''))
    if (top === undefined || hasChild(sentence, top, 'case')) return
    let other = headOf(top)
    while (isBefore(headOf(other))) other = headOf(other)
    // "auprès de": an adverb in some parses
    const governor = tokens[headOf(other)]?.upos === 'ADV' ? headOf(headOf(other)) : headOf(other)
    const above = tokens[governor]
    if (!above || !hasChild(sentence, other, 'case')) return
    // "la présidente du département de l’Aube Lucie Garance": whoever stands behind it is the president.
    if (above.upos === 'NOUN')
      moves.set(top, { head: nounOfPerson(sentence, governor, isPerson) ?? governor, deprel: 'appos' })
    else if (above.upos === 'VERB' && isIncise(sentence, governor)) moves.set(top, { head: governor, deprel: 'nsubj' })
    else if (above.upos === 'VERB' && !hasChild(sentence, governor, 'obj'))
      moves.set(top, { head: governor, deprel: 'obj' })
    else return
    for (const i of run) if (i !== top && !run.includes(headOf(i))) moves.set(i, { head: top, deprel: 'flat:name' })
  })
  return moves
}

function nounOfPerson({ tokens }: Sentence, governor: number, isPerson: Known['isPerson']): number | undefined {
  for (let noun = governor; ; ) {
    const token = tokens[noun]
    if (token?.upos !== 'NOUN') return undefined
    if (isPerson(token) && token.features.Number !== 'Plur') return noun
    noun = token.head
  }
}

/** "par l’armateur Hippolyte Le Goarec, le Crédit reste": a name is one phrase, of which the first word leads the others. */
export function keepNamesWhole(sentence: Sentence, { nameAt, names }: Known): Moves {
  const { tokens } = sentence
  const moves: Moves = new Map()
  names.forEach((first) => {
    const token = tokens[first]
    const name = nameAt(first)
    if (token?.upos !== 'PROPN' || nameAt(token.head) === name) return
    for (let i = first + 1; nameAt(i) === name; i++) {
      const part = tokens[i]
      if (part?.upos !== 'PROPN' || nameAt(part.head) === name) continue
      moves.set(i, { head: first, deprel: 'flat:name' })
      // Of two places the name takes the one that its clause needs, unless a noun before it calls for it.
      const isCalled =
        /^(appos|nmod|flat)/.test(token.deprel) && tokens[token.head]?.upos === 'NOUN' && token.head < first
      if (/^(nsubj|obj)/.test(part.deprel) && !isCalled) moves.set(first, { head: part.head, deprel: part.deprel })
    }
  })
  return moves
}

/** "…, a déploré auprès de Velmont Hugo Mercœur": a verb right behind the comma, without a subject so far. */
function isIncise(sentence: Sentence, verb: number): boolean {
  const own = children(sentence, verb, 'aux', 'aux:tense', 'expl')
  const first = Math.min(verb, ...own)
  return /^[,»"”]$/.test(sentence.tokens[first - 1]?.form ?? '') && !hasChild(sentence, verb, 'nsubj')
}

/** "X, et la directrice de Velmont, Y, ont signé": what "et" introduces is joined, and the name behind its comma is hers. */
export function joinDescriptions(sentence: Sentence, { isPerson, nameAt }: Known): Moves {
  if (!holds(sentence, 'cc')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((token, noun) => {
    if (token.upos !== 'NOUN' || !isPerson(token) || !/^(nmod|appos|conj)$/.test(token.deprel)) return
    if (!hasChild(sentence, noun, 'cc') || hasChild(sentence, noun, 'case')) return
    // "Le maire de Clairval et ancien ministre, X,": without an article it is said of the same.
    if (!hasChild(sentence, noun, 'det')) return
    if (tokens[token.head]?.upos !== 'PROPN' && tokens[token.head]?.upos !== 'NOUN') return
    if (token.deprel !== 'conj') moves.set(noun, { deprel: 'conj' })
    const comma = tokens.findIndex(({ form }, i) => i > noun && form === ',')
    const name = comma + 1
    const isHung =
      comma > 0 && nameAt(name) && tokens[name]?.head === token.head && !hasChild(sentence, name, 'case', 'cc')
    if (isHung && !hasChild(sentence, noun, 'appos')) moves.set(name, { head: noun, deprel: 'appos' })
  })
  return moves
}

/** "filiale du groupe belge Dorsane": a nationality behind a noun is no verb, and governs nothing. */
export function readNationality(sentence: Sentence, { isNationality }: Known): Moves {
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((token, i) => {
    if (token.upos !== 'VERB' || tokens[i - 1]?.upos !== 'NOUN' || !/^\p{Ll}/u.test(token.form)) return
    if (!isNationality(token)) return
    moves.set(i, { upos: 'ADJ', head: i - 1, deprel: 'amod' })
    for (const child of children(sentence, i)) {
      const isName = tokens[child]?.upos === 'PROPN' && !hasChild(sentence, child, 'case')
      moves.set(child, { head: i - 1, ...(isName && child > i ? { deprel: 'appos' } : {}) })
    }
    // What governed the noun through its supposed verb.
    if (tokens[i - 1]?.head === i) moves.set(i - 1, { head: token.head, deprel: token.deprel })
  })
  return moves
}
