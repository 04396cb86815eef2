import { type Arc, children, firstChild, hasChild, type Sentence, type Token } from '../language/index.ts'
import { holds } from './holds.ts'
import { type Known, type Moves, NO_MOVES, topWithin } from './moves.ts'

const QUE = /^(que|qu['’])$/i

/** "C’est par Velmont qu’a été développé le logiciel": what "par" introduces did it, and what stands behind was done. */
export function readCleftAgent(sentence: Sentence): Moves {
  if (!holds(sentence, 'ce', 'que')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((token, agent) => {
    const par = firstChild(sentence, agent, 'case')
    const verb = token.head
    if (par === undefined || tokens[par]?.lemma !== 'par' || !/^nsubj/.test(token.deprel) || verb < agent) return
    if (tokens[par - 1]?.lemma !== 'être' || !hasChild(sentence, verb, 'aux:pass')) return
    const que = tokens.findIndex(({ form }, i) => i > agent && i < verb && QUE.test(form))
    const [done] = children(sentence, verb, 'obj', 'nsubj', 'nsubj:pass').filter((i) => i > verb)
    if (que < 0 || done === undefined) return
    moves.set(agent, { deprel: 'obl:agent' })
    moves.set(que, { upos: 'SCONJ', deprel: 'mark' })
    moves.set(done, { deprel: 'nsubj:pass' })
    for (const i of children(sentence, verb, 'nsubj', 'nsubj:pass'))
      if (i !== agent && i < verb) moves.set(i, { deprel: 'expl:subj' })
  })
  return moves
}

/**
 * "Velmont, qu’a fondée Lucie Garance, a perdu …": a participle right behind "qu’a" tells of the noun before, with its
 * subject behind it; what the parse had it do in the sentence is that noun's place.
 */
export function hangInvertedRelative(sentence: Sentence): Moves {
  if (!holds(sentence, 'que')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach(({ form }, que) => {
    const [auxiliary, participle, behind] = [tokens[que + 1], tokens[que + 2], tokens[que + 3]]
    if (!QUE.test(form) || auxiliary?.lemma !== 'avoir' || !participle || !behind) return
    const verb = que + 2
    if (participle.features.VerbForm !== 'Part' || !/^nsubj/.test(participle.deprel)) return
    if (!/^(PROPN|DET)$/.test(behind.upos)) return
    const last = tokens[que - 1]?.form === ',' ? que - 2 : que - 1
    const noun = topWithin(sentence, last, 0, que)
    const subject = topWithin(sentence, que + 3, que + 3, tokens.length)
    if (!isNominal(tokens[noun]) || !isNominal(tokens[subject]) || hasChild(sentence, subject, 'case')) return
    if (tokens[noun]?.head !== verb || tokens[subject]?.head !== verb) return
    moves.set(noun, { head: participle.head, deprel: participle.deprel })
    moves.set(verb, { head: noun, deprel: 'acl:relcl' })
    moves.set(que, { upos: 'PRON', head: verb, deprel: 'obj' })
    moves.set(subject, { deprel: 'nsubj' })
  })
  return moves
}

/**
 * "Le champion que soutient la société Velmont, Paul Estève, a …": where the inverted subject has a name of its own, the one
 * between the commas is that of the noun before "que", of whom the main verb tells.
 */
export function nameBehindInvertedRelative(sentence: Sentence, { nameAt, names }: Known): Moves {
  if (names.length < 2 || !holds(sentence, 'que', 'comma')) return NO_MOVES
  const { tokens } = sentence
  const verb = tokens.findIndex(
    ({ features, upos }, i) => upos === 'VERB' && features.VerbForm === 'Fin' && QUE.test(tokens[i - 1]?.form ?? ''),
  )
  const noun = verb - 2
  const opening = tokens.findIndex(({ form }, i) => i > verb && form === ',')
  const name = opening + 1
  if (verb < 2 || opening < 0 || tokens[noun]?.upos !== 'NOUN' || nameAt(name) === undefined) return NO_MOVES
  let closing = name
  while (nameAt(closing) === nameAt(name)) closing++
  if (tokens[closing]?.form !== ',' || nameAt(opening - 1) === undefined) return NO_MOVES
  const subject = topWithin(sentence, opening - 1, verb + 1, opening)
  if (hasChild(sentence, subject, 'case') || !/^(NOUN|PROPN)$/.test(tokens[subject]?.upos ?? '')) return NO_MOVES
  let finite = closing + 1
  while (/^(ADV|PRON)$/.test(tokens[finite]?.upos ?? '')) finite++
  const main = tokens[finite]?.upos === 'AUX' ? (tokens[finite]?.head ?? -1) : finite
  if (tokens[finite]?.features.VerbForm !== 'Fin' || main < closing) return NO_MOVES
  const place = [verb, main]
    .map((i) => tokens[i])
    .find((token) => token !== undefined && (token.head < noun || token.head < 0))
  if (!place) return NO_MOVES
  return new Map<number, Partial<Arc>>([
    [main, { head: place.head, deprel: place.deprel }],
    [noun, { head: main, deprel: 'nsubj' }],
    [verb, { head: noun, deprel: 'acl:relcl' }],
    [verb - 1, { upos: 'PRON', head: verb, deprel: 'obj' }],
    [subject, { head: verb, deprel: 'nsubj' }],
    [topWithin(sentence, name, name, closing), { head: noun, deprel: 'appos' }],
  ])
}

function isNominal(token: Token | undefined): boolean {
  return token?.upos === 'NOUN' || token?.upos === 'PROPN'
}
