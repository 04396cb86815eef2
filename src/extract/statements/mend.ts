import type { LocalEntity } from '../entities/index.ts'
import { children, type Sentence, type Token } from '../language/index.ts'
import { caseOf } from './phrase.ts'

/*
 * Trees that cannot be right, put right by what is known where statements are read: where names begin and end, and a few
 * constructions that parsers of news get wrong in the same way every time.
 */

type NameAt = (token: number) => LocalEntity | undefined
type Moves = Map<number, Partial<Pick<Token, 'head' | 'deprel' | 'upos'>>>

/** The same sentence when nothing is wrong with it. */
export function mend(sentence: Sentence, nameAt: NameAt): Sentence {
  let mended = sentence
  for (const repair of [partNames, giveAvoirItsObject, relateByQue]) mended = moved(mended, repair(mended, nameAt))
  return mended
}

function moved(sentence: Sentence, moves: Moves): Sentence {
  if (moves.size === 0) return sentence
  return { ...sentence, tokens: sentence.tokens.map((token, i) => ({ ...token, ...moves.get(i) })) }
}

/**
 * "a rencontré à Genève Hugo Mercœur", "la patronne de Velmont Lucie Garance": two names side by side that a parse took for
 * one. The second is the object of the verb that governs the first, or in apposition to its noun.
 */
function partNames(sentence: Sentence, nameAt: NameAt): Moves {
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((_, first) => {
    const name = nameAt(first)
    // The name that a parse runs into it need not be one that the graph knows.
    if (!name || nameAt(first - 1) === name || tokens[first - 1]?.upos !== 'PROPN') return
    let end = first
    while (nameAt(end + 1) === name) end++
    const run = Array.from({ length: end - first + 1 }, (_, i) => first + i)
    const headOf = (i: number) => tokens[i]?.head ?? -1
    const isBefore = (i: number) => i >= 0 && tokens.slice(i, first).every(({ upos }) => upos === 'PROPN')
    const top = run.find((i) => isBefore(headOf(i)) && /^(flat|appos|nmod)/.test(tokens[i]?.deprel ?? ''))
    if (top === undefined || caseOf(sentence, top) !== undefined) return
    let other = headOf(top)
    while (isBefore(headOf(other))) other = headOf(other)
    const governor = headOf(other)
    const above = tokens[governor]
    if (!above || caseOf(sentence, other) === undefined) return
    if (above.upos === 'NOUN') moves.set(top, { head: governor, deprel: 'appos' })
    else if (above.upos === 'VERB' && children(sentence, governor, 'obj').length === 0)
      moves.set(top, { head: governor, deprel: 'obj' })
    else return
    for (const i of run) if (i !== top && !run.includes(headOf(i))) moves.set(i, { head: top, deprel: 'flat:name' })
  })
  return moves
}

/** "Velmont a recours à Lumio", "Velmont a besoin de Dorsane": avoir is no auxiliary of a noun but its verb. */
function giveAvoirItsObject(sentence: Sentence): Moves {
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((token, noun) => {
    if (token.upos !== 'NOUN') return
    const avoir = children(sentence, noun, 'aux:tense', 'aux').find((i) => tokens[i]?.lemma === 'avoir' && i < noun)
    if (avoir === undefined) return
    moves.set(avoir, { upos: 'VERB', head: token.head, deprel: token.deprel })
    moves.set(noun, { head: avoir, deprel: 'obj' })
    for (const i of children(sentence, noun, 'nsubj', 'advmod', 'punct', 'obl', 'obl:mod', 'expl:subj', 'cc', 'mark'))
      moves.set(i, { head: avoir })
  })
  return moves
}

/** "Dorsane, que Velmont a rachetée": a clause on a name tells of it; "que" is its object, not the "que" of "l’idée que". */
function relateByQue(sentence: Sentence, nameAt: NameAt): Moves {
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((token, verb) => {
    if (token.deprel !== 'acl' || token.upos !== 'VERB' || nameAt(token.head) === undefined) return
    const que = children(sentence, verb, 'mark').find((i) => /^(que|qu['’])$/i.test(tokens[i]?.form ?? ''))
    if (que === undefined || children(sentence, verb, 'obj').length > 0) return
    moves.set(verb, { deprel: 'acl:relcl' })
    moves.set(que, { upos: 'PRON', deprel: 'obj' })
  })
  return moves
}
