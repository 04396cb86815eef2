import type { LocalEntity } from '../entities/index.ts'
import { children, type Sentence, type Token } from '../language/index.ts'

/*
 * Trees that cannot be right, put right by what is known where statements are read: where names begin and end, and a few
 * constructions that parsers of news get wrong in the same way every time.
 */

type NameAt = (token: number) => LocalEntity | undefined
type Moves = Map<number, Partial<Pick<Token, 'head' | 'deprel' | 'upos'>>>

/** The same sentence when nothing is wrong with it. */
export function mend(sentence: Sentence, nameAt: NameAt): Sentence {
  return [giveAvoirItsObject, relateByQue].reduce((mended, repair) => {
    const moves = repair(mended, nameAt)
    if (moves.size === 0) return mended
    return { ...mended, tokens: mended.tokens.map((token, i) => ({ ...token, ...moves.get(i) })) }
  }, sentence)
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
