import { children, hasChild, isDateWord, type Sentence } from '../language/index.ts'
import { holds } from './holds.ts'
import { type Known, type Moves, NO_MOVES, topWithin } from './moves.ts'

const QUE = /^(que|qu['’])$/i

/**
 * "Dorsane, que Velmont a rachetée": a clause on a name tells of it; "que" is its object, not the "que" of "l’idée que". So
 * does one on a word for somebody ("le groupe que …"), and one whose participle agrees with the noun ("l’offre que Velmont a déposée").
 */
export function relateByQue(sentence: Sentence, { nameAt, isCue }: Known): Moves {
  if (!holds(sentence, 'que', 'acl')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((token, verb) => {
    if (token.upos !== 'VERB' || !/^acl/.test(token.deprel)) return
    const noun = tokens[token.head]
    const que = children(sentence, verb, 'mark', 'obj').find(
      (i) => QUE.test(tokens[i]?.form ?? '') && tokens[i]?.upos !== 'PRON',
    )
    if (que === undefined || !noun) return
    const isObject = tokens[que]?.deprel === 'obj'
    if (!isObject && hasChild(sentence, verb, 'obj')) return
    if (isObject || nameAt(token.head) || isCue(noun) || agrees(sentence, verb)) {
      moves.set(verb, { deprel: 'acl:relcl' })
      moves.set(que, { upos: 'PRON', deprel: 'obj' })
    }
  })
  return moves
}

/** "Velmont, dont Lucie Garance est la patronne,", "Velmont, qui a racheté Dorsane,": a clause behind its pronoun tells of the noun before that. */
export function hangRelativeOnNoun(sentence: Sentence): Moves {
  if (!holds(sentence, 'relative pronoun')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach(({ form, head, upos }, pronoun) => {
    if (upos !== 'PRON' || !/^(qui|dont)$/i.test(form) || head < pronoun) return
    const clause = tokens[head]
    const last = tokens[pronoun - 1]?.form === ',' ? pronoun - 2 : pronoun - 1
    if (!clause || !/^(appos|conj|parataxis|advcl)$/.test(clause.deprel) || last < 0) return
    if (hasChild(sentence, pronoun, 'case')) return
    const name = tokens[last]?.upos === 'PROPN' ? nameHead(sentence, last) : undefined
    if (name !== undefined) moves.set(head, { head: name, deprel: 'acl:relcl' })
  })
  return moves
}

function nameHead({ tokens }: Sentence, word: number): number {
  const { deprel = '', head = -1 } = tokens[word] ?? {}
  return /^flat/.test(deprel) && head < word ? head : word
}

/** "l’offre que lui avait faite Velmont": behind its verb stands who made it; "que" is what was made. */
export function turnInvertedRelative(sentence: Sentence): Moves {
  if (!holds(sentence, 'que', 'acl')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((token, verb) => {
    if (token.deprel !== 'acl:relcl' || token.upos !== 'VERB') return
    const [que, behind] = children(sentence, verb, 'obj')
    if (que === undefined || behind === undefined || que > verb || behind < verb) return
    if (tokens[que]?.upos !== 'PRON' || !QUE.test(tokens[que]?.form ?? '')) return
    const own = children(sentence, verb, 'nsubj', 'expl:subj')
    const isClitic = (i: number) => /^(lui|leur|me|m[’']|te|t[’']|nous|vous|y|en)$/i.test(tokens[i]?.form ?? '')
    if (!own.every(isClitic)) return
    for (const i of own) moves.set(i, { upos: 'PRON', deprel: 'iobj' })
    moves.set(behind, { deprel: 'nsubj' })
  })
  return moves
}

/** Behind avoir a participle agrees with an object that stands before it, and only with such a one. */
function agrees(sentence: Sentence, verb: number): boolean {
  const token = sentence.tokens[verb]
  const noun = sentence.tokens[token?.head ?? -1]
  const { Gender, Number: number, VerbForm } = token?.features ?? {}
  const avoir = children(sentence, verb, 'aux:tense', 'aux').some((i) => sentence.tokens[i]?.lemma === 'avoir')
  if (!avoir || VerbForm !== 'Part' || (Gender !== 'Fem' && number !== 'Plur')) return false
  return noun?.features.Gender === Gender && noun?.features.Number === number
}

/** "a annoncé jeudi que Velmont rachèterait Dorsane": what is announced, and no day of which something is told. */
export function announceBehindDate(sentence: Sentence): Moves {
  if (!holds(sentence, 'que', 'acl')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((token, clause) => {
    const date = tokens[token.head]
    if (token.upos !== 'VERB' || !/^acl/.test(token.deprel) || !date || !isDateWord(date.form)) return
    const verb = date.head
    const que = children(sentence, clause).find((i) => i < clause && QUE.test(tokens[i]?.form ?? ''))
    if (que === undefined || tokens[verb]?.upos !== 'VERB' || hasChild(sentence, verb, 'ccomp')) return
    moves.set(token.head, { deprel: 'obl:mod' })
    moves.set(clause, { head: verb, deprel: 'ccomp' })
    moves.set(que, { upos: 'SCONJ', deprel: 'mark' })
    // What took "que" for its object made something else of its own.
    const [own] = children(sentence, clause, 'xcomp').filter((i) => tokens[i]?.upos === 'NOUN')
    if (
      own !== undefined &&
      !hasChild(sentence, own, 'case') &&
      children(sentence, clause, 'obj').every((i) => i === que)
    )
      moves.set(own, { deprel: 'obj' })
  })
  return moves
}

/** "Velmont, dont Dorsane détient 30 %, ferme": the verb behind "dont" tells of the noun before it, and is not the main one. */
export function relateByDont(sentence: Sentence): Moves {
  if (!holds(sentence, 'dont')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  const dont = tokens.findIndex(({ form }) => /^dont$/i.test(form))
  if (dont < 1) return moves
  const verb = tokens.findIndex(({ head, upos }, i) => i > dont && head < 0 && upos === 'VERB')
  const main = children(sentence, verb, 'conj', 'parataxis', 'ccomp', 'advcl').find(
    (i) => tokens[i]?.upos === 'VERB' && !hasChild(sentence, i, 'nsubj', 'nsubj:pass', 'expl:subj', 'mark', 'cc'),
  )
  if (verb < 0 || main === undefined || !tokens.slice(verb, main).some(({ form }) => form === ',')) return moves
  const last = tokens[dont - 1]?.form === ',' ? dont - 2 : dont - 1
  const noun = topWithin(sentence, last, 0, dont)
  if (!/^(NOUN|PROPN)$/.test(tokens[noun]?.upos ?? '')) return moves
  moves.set(main, { head: -1, deprel: 'root' })
  moves.set(verb, { head: noun, deprel: 'acl:relcl' })
  moves.set(noun, { head: main, deprel: 'nsubj' })
  moves.set(dont, { head: verb, deprel: 'obl:arg' })
  for (const i of children(sentence, verb, 'punct')) if (i > main) moves.set(i, { head: main })
  const own = children(sentence, verb, 'nsubj').filter((i) => i > dont)
  let before = verb - 1
  while (/^(ADV|AUX|PRON)$/.test(tokens[before]?.upos ?? '')) before--
  const subject = topWithin(sentence, before, dont + 1, verb)
  if (own.length === 0 && /^(NOUN|PROPN)$/.test(tokens[subject]?.upos ?? ''))
    moves.set(subject, { head: verb, deprel: 'nsubj' })
  return moves
}
