import { children, perToken } from '../language/index.ts'
import { markOf } from './phrase.ts'
import { isInfinitive } from './voice.ts'

/** The heads of the clauses under a verb or noun: "ordonne de CESSER", "exige que X LÈVE". */
export const complementClauses = perToken((sentence, head): readonly number[] => {
  const { tokens } = sentence
  return children(sentence, head, 'xcomp', 'ccomp', 'csubj', 'acl', 'advcl', 'obl:arg', 'obl', 'obj').filter((i) => {
    const clause = tokens[i]
    if (clause?.upos !== 'VERB' && clause?.upos !== 'AUX') return false
    if (/^(ccomp|csubj|xcomp)$/.test(clause.deprel)) return true
    // "Après avoir payé, X appelle Y": what was before is not what he asks for.
    return isInfinitive(sentence, i) && !/^(après|avant|sans)/.test(markOf(sentence, i))
  })
})
