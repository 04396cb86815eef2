import type { EntityType } from '../../graph/index.ts'
import type { RoleFrame } from '../knowledge/index.ts'
import { children, type Sentence } from '../language/index.ts'
import { antecedents, caseOf, isPassive, objects, spread, subjects } from './clause.ts'
import type { Compiled } from './frame-index.ts'
import { type Argument, argumentAt, nameArgumentAt, type Reading } from './reading.ts'

export interface Holder {
  readonly bearers: readonly Argument[]
  /** The word that states the role ("X est …", "X devient …"); absent when it is presupposed ("X, …,"). */
  readonly stated?: number
}

/** Who bears the role: the name in apposition, either way round, or the subject of "être", "devenir", "être nommé". */
export function holderOf(
  reading: Reading,
  s: number,
  sentence: Sentence,
  noun: number,
  frame: Compiled<RoleFrame>,
): Holder | undefined {
  const { tokens } = sentence
  const token = tokens[noun]
  if (!token || caseOf(sentence, noun) !== frame.frame.after) return statedHolder(reading, s, sentence, noun)
  const named = (i: number) => nameArgumentAt(reading, s, i)
  const nearest = nameBeforeComma(reading, s, sentence, firstOfList(sentence, noun))
  if (nearest) return { bearers: token.features.Number === 'Plur' ? [...nearest.before, nearest.name] : [nearest.name] }
  for (const child of children(sentence, noun, 'appos', 'flat', 'flat:name', 'nmod', 'nmod:appos')) {
    // "le président de la Confédération des auteurs (CDA)": what stands in parentheses is not who holds the role.
    if (caseOf(sentence, child) !== undefined || tokens[child - 1]?.form === '(') continue
    const name = named(child)
    if (name && isApposed(reading, s, sentence, noun, child)) return { bearers: [name] }
  }
  if (/^(appos|flat|nmod|conj|acl)/.test(token.deprel)) {
    const above = token.deprel === 'conj' ? tokens[token.head]?.head : token.head
    const name = above === undefined || isComplementName(reading, s, sentence, above) ? undefined : named(above)
    if (name) return { bearers: [name] }
  }
  const stated = statedHolder(reading, s, sentence, noun)
  if (stated) return stated
  const opening = openingHolder(reading, s, sentence, noun)
  if (opening) return opening
  const beside = holderBeside(reading, s, sentence, noun, frame.frame['holder-types'] ?? ['person'])
  if (beside || frame.frame.reads !== 'holder-last') return beside
  // "la firme de X a signé": the description itself means the company.
  const described = argumentAt(reading, s, noun)
  return described && !described.entity.nameless ? { bearers: [described] } : undefined
}

/** "X est patron de Y", "X devient patron de Y", "X a été nommé patron de Y", "Y a nommé X patron". */
function statedHolder(reading: Reading, s: number, sentence: Sentence, noun: number): Holder | undefined {
  const first = firstOfList(sentence, noun)
  const copular = children(sentence, first, 'cop').length > 0
  const verb = copular ? undefined : appointingVerb(reading, sentence, first)
  const holders = copular
    ? children(sentence, first, 'nsubj').flatMap((i) => antecedents(sentence, i, first))
    : verb === undefined
      ? []
      : appointed(sentence, verb, first)
  const bearers = spread(sentence, holders).flatMap((i) => argumentAt(reading, s, i) ?? [])
  return bearers.length === 0 ? undefined : { bearers, stated: verb ?? first }
}

/** "Membre de l’Académie depuis 2012, Hugo Mercœur a …": a role that opens the sentence is its subject's. */
function openingHolder(reading: Reading, s: number, sentence: Sentence, noun: number): Holder | undefined {
  const { tokens } = sentence
  const opens = tokens.slice(0, noun).every(({ upos }) => /^(ADJ|ADV|PUNCT)$/.test(upos))
  if (!opens) return undefined
  const comma = tokens.findIndex(({ form }, i) => i > noun && form === ',')
  if (comma < 0 || tokens.slice(noun, comma).some(({ features }) => features.VerbForm === 'Fin')) return undefined
  const subject = tokens.findIndex(
    ({ deprel, upos }, i) => i > comma && (/^nsubj/.test(deprel) || upos === 'VERB' || upos === 'PROPN'),
  )
  if (subject < 0 || tokens.slice(comma + 1, subject).some(({ upos }) => !/^(DET|ADJ|NOUN|PRON)$/.test(upos)))
    return undefined
  const bearer = argumentAt(reading, s, subject)
  return bearer && !bearer.entity.nameless ? { bearers: [bearer] } : undefined
}

/** "fondateur" in "X est le fondateur et le PDG de Y": what is said of the first is said of all. */
function firstOfList({ tokens }: Sentence, noun: number): number {
  const token = tokens[noun]
  return token?.deprel === 'conj' && tokens[token.head]?.upos === 'NOUN' ? token.head : noun
}

/** The verb that gives this role to somebody. */
export function appointingVerb({ lexicon }: Reading, { tokens }: Sentence, noun: number): number | undefined {
  const token = tokens[noun]
  if (!token || token.head > noun || !/^(xcomp|obj|obl|acl|nmod)/.test(token.deprel)) return undefined
  return lexicon.appointing.includes(tokens[token.head]?.lemma.toLowerCase() ?? '') ? token.head : undefined
}

function appointed(sentence: Sentence, verb: number, noun: number): number[] {
  const given = objects(sentence, verb).filter((i) => i !== noun)
  return given.length > 0 || isPassive(sentence, verb) ? given : subjects(sentence, verb)
}

/** "le ministre de la Défense Paul Estève": the name right after the phrase, whatever the parser made of it. */
function holderBeside(
  reading: Reading,
  s: number,
  sentence: Sentence,
  noun: number,
  types: readonly EntityType[],
): Holder | undefined {
  const { tokens } = sentence
  let after = noun + 1
  const inPhrase = (i: number) => {
    const token = tokens[i]
    return token !== undefined && /^(ADJ|ADP|DET|NOUN)$/.test(token.upos) && !reading.entities.nameAt(s, i)
  }
  const ownName = (i: number) => {
    const entity = reading.entities.nameAt(s, i)
    return entity !== undefined && !types.includes(entity.type)
  }
  while (after < tokens.length && after - noun < 12 && (inPhrase(after) || ownName(after))) after++
  // "ses médecins dans l’organisme de M. X": after a preposition stands somebody else.
  if (/^(ADP|DET)$/.test(tokens[after - 1]?.upos ?? '')) return undefined
  if (tokens[after]?.form === ',') after++
  if (!isApposed(reading, s, sentence, noun, after)) return undefined
  const name = nameArgumentAt(reading, s, after)
  return name && types.includes(name.entity.type) ? { bearers: [name] } : undefined
}

/**
 * Whether a name behind a role bears it. Without a comma it does ("le maire Paul Estève"). With one, only when the
 * apposition is closed and the role is nobody else's complement: "Selon le patron de X, Y se tait" and "le fils du patron
 * de X, Y," are about others.
 */
function isApposed(reading: Reading, s: number, sentence: Sentence, noun: number, name: number): boolean {
  const { tokens } = sentence
  const entity = reading.entities.nameAt(s, name)
  let first = name
  while (first > 0 && entity && reading.entities.nameAt(s, first - 1) === entity) first--
  if (tokens[first - 1]?.form !== ',') return true
  if (/^nmod/.test(tokens[noun]?.deprel ?? '')) return false
  let after = name
  while (after < tokens.length && entity && reading.entities.nameAt(s, after) === entity) after++
  const next = tokens[after]
  return next === undefined || next.upos === 'PUNCT' || next.deprel === 'cc' || /^(qui|dont)$/.test(next.form)
}

/** "le maire de X, membre de Y", "le fils de X, patron de Y": the apposition may be the mayor's or the son's, so it is nobody's. */
function isComplementName(reading: Reading, s: number, sentence: Sentence, name: number): boolean {
  const entity = reading.entities.nameAt(s, name)
  let first = name
  while (first > 0 && entity && reading.entities.nameAt(s, first - 1) === entity) first--
  const before = sentence.tokens[first - 1]
  const preposition = before?.upos === 'DET' ? sentence.tokens[first - 2] : before
  return preposition?.upos === 'ADP' && preposition.lemma === 'de'
}

/** "Paul Estève, (le) patron de …": the name right before the comma bears the role, whatever stands further left. */
function nameBeforeComma(
  reading: Reading,
  s: number,
  sentence: Sentence,
  noun: number,
): { name: Argument; before: readonly Argument[] } | undefined {
  const { tokens } = sentence
  let at = noun - 1
  // The subject or object of a verb of its own begins a new phrase after the comma.
  if (/^(nsubj|obj|iobj|root|obl:agent)/.test(tokens[noun]?.deprel ?? '')) return undefined
  while (at > 0 && /^(DET|ADJ|NUM|ADP)$/.test(tokens[at]?.upos ?? '')) at--
  // "Paul Estève, 52 ans, patron de …"
  if (tokens[at]?.form === ',' && /^ans?$/.test(tokens[at - 1]?.form ?? '') && tokens[at - 3]?.form === ',') at -= 3
  if (!/^[,(]$/.test(tokens[at]?.form ?? '') || isComplementName(reading, s, sentence, at - 1)) return undefined
  const name = nameArgumentAt(reading, s, at - 1)
  if (!name) return undefined
  const before: Argument[] = []
  for (let i = at - 1; i >= 0; i--) {
    const other = nameArgumentAt(reading, s, i)
    if (other && ![name, ...before].some(({ entity }) => entity === other.entity)) before.unshift(other)
    if (!other && !/^(et|,)$/.test(tokens[i]?.form ?? '')) break
  }
  return { name, before }
}
