import { children, hasChild, type Sentence } from '../language/index.ts'
import { caseOf } from './phrase.ts'

/** By whom a passive says that it is done, coordination not yet spread out. */
export function agents(sentence: Sentence, verb: number): readonly number[] {
  const own = children(sentence, verb, 'obl:agent')
  const by = own.length > 0 ? own : introducedByPar(sentence, verb)
  return by.filter((i) => !isPassedOver(sentence, i))
}

/** "par d’anciens de X": X, who is none of them, has a preposition of its own. */
function isPassedOver(sentence: Sentence, i: number): boolean {
  return caseOf(sentence, i) === 'de' && children(sentence, i, 'case').length > 1
}

/** "banni des marchés par X": the agent that a parse hangs on the verb as an adjunct, or on what stands before it. */
function introducedByPar(sentence: Sentence, verb: number): number[] {
  const isPar = (i: number) => caseOf(sentence, i) === 'par'
  const own = children(sentence, verb, 'obl', 'obl:mod', 'obl:arg').filter(isPar)
  if (own.length > 0) return own
  const between = children(sentence, verb, 'obl', 'obl:mod', 'obl:arg', 'obj').filter((i) => i > verb)
  const hung = between.flatMap((i) => children(sentence, i, 'nmod').filter(isPar))
  if (hung.length > 0) return hung
  // "sommé de payer par X": who sums, not who is paid.
  return children(sentence, verb, 'xcomp', 'advcl')
    .filter((i) => i > verb && !hasChild(sentence, i, 'nsubj', 'obl:agent'))
    .flatMap((i) => children(sentence, i, 'obl', 'obl:mod', 'obl:arg').filter(isPar))
}
