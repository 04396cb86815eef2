import { children, firstChild, hasChild, type Sentence } from '../language/index.ts'
import { holds } from './holds.ts'
import { type Known, type Moves, NO_MOVES, topWithin } from './moves.ts'

/**
 * "Velmont est dirigée par Lucie Garance et Dorsane par Hugo Mercœur": the second name opens a clause whose verb is not said
 * again, and who stands behind its "par" has nothing to do with the first.
 */
export function leaveOneAgent(sentence: Sentence, { nameAt }: Known): Moves {
  if (!holds(sentence, 'agent', 'cc')) return NO_MOVES
  const { tokens } = sentence
  const moves: Moves = new Map()
  tokens.forEach((token, agent) => {
    if (token.deprel !== 'obl:agent') return
    const preposition = firstChild(sentence, agent, 'case') ?? -1
    const joined = tokens[preposition - 1]
    const opener = joined && (nameAt(preposition - 1) === nameAt(joined.head) ? joined.head : preposition - 1)
    const first = tokens[opener ?? -1]
    if (opener === undefined || first?.deprel !== 'conj' || !nameAt(opener)) return
    const other = tokens[first.head]
    if (other?.deprel !== 'obl:agent' || other.head !== token.head || children(sentence, opener, 'case').length > 0)
      return
    moves.set(opener, { head: token.head, deprel: 'conj' })
    moves.set(agent, { head: opener, deprel: 'orphan' })
  })
  return moves
}

/**
 * "Velmont a signé un contrat avec Dorsane, Miravel avec Ondine.": the verb left out is that of the first half. The second
 * subject is joined to the verb, and its complement is its orphan, as Universal Dependencies have it. Where the first name
 * left over may as well be an object ("a remplacé Dorsane par Miravel, Velmont par Ondine"), it is set apart.
 */
export function readGaps(sentence: Sentence, known: Known): Moves {
  const { names } = known
  if (names.length < 3) return NO_MOVES
  const moves: Moves = new Map()
  for (const subject of names.slice(1)) {
    const gap = gapFrom(sentence, known, subject)
    const verb = gap && verbLeftOut(sentence, gap)
    if (!verb) continue
    const { opener, preposition, last } = gap
    const heads = {
      subject: topWithin(sentence, preposition - 1, opener + 1, preposition),
      object: topWithin(sentence, last, preposition + 1, last + 1),
    }
    moves.set(heads.subject, { head: verb.at, deprel: verb.isSurelyShared ? 'conj' : 'parataxis' })
    moves.set(heads.object, { head: heads.subject, deprel: 'orphan' })
    moves.set(preposition, { head: heads.object, deprel: 'case' })
  }
  return moves
}

/** A comma or "et", a name, a preposition and a name, up to where the sentence or its part ends. */
interface Gap {
  readonly opener: number
  readonly preposition: number
  /** The last word of the second name. */
  readonly last: number
}

/** Those that tie one party to another: behind "à" or "en" stands a place as often, and behind "de" what belongs to the name. */
const PARTY = /^(avec|contre|par|auprès)$/

function gapFrom({ tokens }: Sentence, { nameAt }: Known, subject: number): Gap | undefined {
  let opener = subject - 1
  while (/^(DET|NOUN)$/.test(tokens[opener]?.upos ?? '')) opener--
  const preposition = endOfName(subject) + 1
  const opens = tokens[opener]?.form ?? ''
  const lemma = tokens[preposition]?.lemma ?? ''
  if (!/^(,|;|et)$/.test(opens) || !PARTY.test(lemma)) return undefined
  // "dirigée par X et Y par Z" is mended where agents are.
  if (opens === 'et' && lemma === 'par') return undefined
  let object = preposition + 1
  while (nameAt(object) === undefined && /^(DET|NOUN|ADP)$/.test(tokens[object]?.upos ?? '')) object++
  if (nameAt(object) === undefined) return undefined
  const last = endOfName(object)
  let end = last + 1
  while (end < tokens.length && tokens[end]?.upos !== 'PUNCT') end++
  const hasVerb = tokens.slice(last + 1, end).some(({ upos }) => /^(VERB|AUX)$/.test(upos))
  return hasVerb ? undefined : { opener, preposition, last }

  function endOfName(first: number): number {
    let at = first
    while (nameAt(at + 1) !== undefined && nameAt(at + 1) === nameAt(first)) at++
    return at
  }
}

/** The verb whose complement before the gap has the same preposition, be it hung on the verb or on its object. */
function verbLeftOut(
  sentence: Sentence,
  { opener, preposition }: Gap,
): { readonly at: number; readonly isSurelyShared: boolean } | undefined {
  const { tokens } = sentence
  const lemma = tokens[preposition]?.lemma
  const same = tokens.findLastIndex((token, i) => i < opener && token.lemma === lemma && token.deprel === 'case')
  const complement = tokens[same]?.head ?? -1
  const above = tokens[complement]?.head ?? -1
  const at = tokens[above]?.upos === 'NOUN' && tokens[above]?.deprel === 'obj' ? (tokens[above]?.head ?? -1) : above
  if (tokens[at]?.upos !== 'VERB' || at > same) return undefined
  const isNamed = children(sentence, at, 'obj').some((i) => i < same && tokens[i]?.upos === 'PROPN')
  return { at, isSurelyShared: lemma !== 'par' && !isNamed && hasChild(sentence, at, 'nsubj') }
}
