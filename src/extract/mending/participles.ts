import { ancestors, children, hasChild, type Sentence } from '../language/index.ts'
import { holds } from './holds.ts'
import { type Moves, NO_MOVES, topWithin } from './moves.ts'

/**
 * "Fondée en 1998 par Lucie Garance, Velmont emploie …": a participle that opens the sentence is no subject of its verb, nor
 * the main verb itself; who does what the main verb says is who it is told of.
 */
export function openWithParticiple(sentence: Sentence): Moves {
  const { tokens } = sentence
  const first = tokens.findIndex(({ upos }) => !/^(ADV|PUNCT)$/.test(upos))
  const token = tokens[first]
  if (!token || first > 2 || token.upos !== 'VERB') return NO_MOVES
  if (token.features.VerbForm !== 'Part' || token.features.Tense === 'Pres') return NO_MOVES
  const main = token.head < 0 ? mainBehind(sentence, first) : token.head
  if (main === undefined || !/^(nsubj|nsubj:pass|root|csubj|dislocated|advcl)$/.test(token.deprel)) return NO_MOVES
  const verb = tokens[main]
  if (!verb || !/^(VERB|AUX)$/.test(verb.upos) || main < first) return NO_MOVES
  const subject = subjectBefore(sentence, main, first)
  if (subject === undefined) return NO_MOVES
  const moves: Moves = new Map()
  moves.set(first, { head: main, deprel: 'advcl' })
  moves.set(subject, { head: main, deprel: 'nsubj' })
  if (token.head < 0) moves.set(main, { head: -1, deprel: 'root' })
  // What the parse took for the subject stands in the participle's own phrase: "Soutenu par X, Y a …".
  const comma = tokens.findIndex(({ form }, i) => i > first && form === ',')
  for (const i of children(sentence, main, 'nsubj', 'nsubj:pass'))
    if (i < comma && i > first) moves.set(i, { head: first, deprel: 'obl:agent' })
  return moves
}

/** "va plus loin sur Lumio, en ordonnant …": a gerund tells of the verb, and of no name beside it. */
export function giveGerundItsVerb(sentence: Sentence): Moves {
  if (!holds(sentence, 'en', 'acl')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((token, gerund) => {
    if (token.upos !== 'VERB' || token.features.VerbForm !== 'Part' || token.features.Tense !== 'Pres') return
    if (token.deprel !== 'acl' || tokens[gerund - 1]?.form.toLowerCase() !== 'en') return
    const verb = ancestors(sentence, gerund).find((i) => i < gerund && tokens[i]?.upos === 'VERB')
    if (verb !== undefined) moves.set(gerund, { head: verb, deprel: 'advcl' })
  })
  return moves
}

/** The finite verb behind the comma, where the parse has made the participle the main verb. */
function mainBehind(sentence: Sentence, participle: number): number | undefined {
  const { tokens } = sentence
  return children(sentence, participle, 'conj', 'parataxis', 'advcl', 'ccomp', 'acl:relcl', 'acl').find((i) => {
    const finite = [i, ...children(sentence, i, 'aux', 'aux:tense', 'aux:pass', 'cop')]
    return (
      finite.some((j) => tokens[j]?.features.VerbForm === 'Fin') &&
      !hasChild(sentence, i, 'mark', 'cc') &&
      children(sentence, i).every((j) => !/^(qui|que|dont)$/i.test(tokens[j]?.form ?? '')) &&
      tokens.slice(participle, i).some(({ form }) => form === ',')
    )
  })
}

/** The phrase behind the last comma before a verb: its subject, whatever it is hung on. */
function subjectBefore(sentence: Sentence, verb: number, from: number): number | undefined {
  const { tokens } = sentence
  const first = tokens.findIndex(({ form }, i) => i > from && form === ',')
  const [only] = children(sentence, verb, 'nsubj', 'nsubj:pass').filter((i) => i > first && i < verb)
  if (only !== undefined) return only
  let last = verb - 1
  while (/^(AUX|ADV|PRON)$/.test(tokens[last]?.upos ?? '')) last--
  const comma = tokens.findLastIndex(({ form }, i) => i < last && i > from && form === ',')
  if (comma < 0 || tokens[last]?.form === ',') return undefined
  const top = topWithin(sentence, last, comma + 1, verb)
  const isPhrase = /^(NOUN|PROPN)$/.test(tokens[top]?.upos ?? '') && !hasChild(sentence, top, 'case')
  return isPhrase ? top : undefined
}
