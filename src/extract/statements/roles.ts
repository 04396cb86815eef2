import { type EntityType, fold } from '../../graph/index.ts'
import type { LocalEntity } from '../entities/index.ts'
import type { PossessionFrame, RoleFrame } from '../knowledge/index.ts'
import { children, type Sentence, subtree } from '../language/index.ts'
import type { Candidate } from './candidate.ts'
import { caseOf, prepositional, spread, subjects } from './clause.ts'
import type { Compiled } from './frame-index.ts'
import { possessors } from './possessives.ts'
import { PLAINLY_ASSERTED, presentationOf } from './presentation.ts'
import { type Argument, argumentAt, makeCandidate, nameArgumentAt, type Reading } from './reading.ts'

/** A type that words of the article tell, not the mere shape of the name: statements made of types alone need it. */
const TOLD = 0.5

/** Not "leur": several own it, or a group that has no name. */
const POSSESSIVE = /^(son|sa|ses)$/i

/** "Paul Estève, PDG de Dorsane", "la directrice de Miravel, Inès Karadec", "X est la filiale de Y". */
export function roles(reading: Reading, s: number, noun: number, frame: Compiled<RoleFrame>): Candidate[] {
  const sentence = reading.sentences[s]
  if (!sentence || isReserved(reading, sentence, noun)) return []
  const holder = holderOf(reading, s, sentence, noun, frame)
  if (!holder || (frame.frame['holder-types'] && !frame.frame['holder-types'].includes(holder.argument.entity.type)))
    return []
  const owners = ownersOf(reading, s, sentence, noun, frame, holder.argument.entity)
  const presentation = presentationOf(sentence, noun, reading.attitudeOf)
  if (!presentation) return []
  // An apposition is presupposed: what the sentence does to its verb does not touch it.
  const standing = holder.predicate ? presentation : PLAINLY_ASSERTED
  return owners.flatMap((owner) => {
    const last = frame.frame.reads === 'holder-last'
    return makeCandidate(reading, s, {
      relation: frame.relation,
      rule: frame.rule,
      kind: 'role',
      frame: frame.position,
      subject: last ? owner : holder.argument,
      object: last ? holder.argument : owner,
      operative: [noun],
      presentation: standing,
      subjectTypes: last ? frame.frame['of-types'] : frame.frame['holder-types'],
      objectTypes: last ? frame.frame['holder-types'] : frame.frame['of-types'],
    })
  })
}

/** "Lumio de Velmont", "son assistant Lumio": what belongs to whom follows from their types. */
export function possessions(reading: Reading, s: number, head: number): Candidate[] {
  const sentence = reading.sentences[s]
  if (!sentence) return []
  return reading.frames.possessions.flatMap((frame) => {
    const owned = nameArgumentAt(reading, s, head) ?? nameBeside(reading, s, sentence, head)
    if (!owned || owned.entity.type !== frame.frame.owned || owned.entity.typeWeight < TOLD) return []
    const owners = [
      ...prepositional(sentence, head, 'de').flatMap((i) => nameArgumentAt(reading, s, i) ?? []),
      ...possessors(reading, s, head, [owned.entity]),
    ]
    return owners.flatMap((owner) => possession(reading, s, head, frame, owner, owned))
  })
}

function possession(
  reading: Reading,
  s: number,
  head: number,
  frame: Compiled<PossessionFrame>,
  owner: Argument,
  owned: Argument,
): Candidate[] {
  if (owner.entity.type !== frame.frame.owner || owner.entity.typeWeight < TOLD) return []
  return makeCandidate(reading, s, {
    relation: frame.relation,
    rule: frame.rule,
    kind: 'possession',
    frame: frame.position,
    subject: owner,
    object: owned,
    operative: [head],
    presentation: PLAINLY_ASSERTED,
    subjectTypes: [frame.frame.owner],
    objectTypes: [frame.frame.owned],
  })
}

/** "le modèle X": the name beside the noun. */
function nameBeside(reading: Reading, s: number, sentence: Sentence, head: number): Argument | undefined {
  for (const child of children(sentence, head, 'appos', 'nmod', 'nmod:appos', 'flat', 'flat:name')) {
    if (caseOf(sentence, child) !== undefined) continue
    const name = nameArgumentAt(reading, s, child)
    if (name) return name
  }
  return undefined
}

interface Holder {
  readonly argument: Argument
  /** Whether the sentence states the role ("X est…") rather than presupposes it ("X, …,"). */
  readonly predicate: boolean
}

/** Who bears the role: the name in apposition, either way round, or the subject of "être" and "devenir". */
function holderOf(
  reading: Reading,
  s: number,
  sentence: Sentence,
  noun: number,
  frame: Compiled<RoleFrame>,
): Holder | undefined {
  const { tokens } = sentence
  const token = tokens[noun]
  if (!token) return undefined
  const named = (i: number) => nameArgumentAt(reading, s, i)
  const nearest = nameBeforeComma(reading, s, sentence, noun)
  if (nearest) return { argument: nearest, predicate: false }
  for (const child of children(sentence, noun, 'appos', 'flat', 'flat:name', 'nmod', 'nmod:appos')) {
    // "le président de la Confédération des auteurs (CDA)": what stands in parentheses is not who holds the role.
    if (caseOf(sentence, child) !== undefined || tokens[child - 1]?.form === '(') continue
    const argument = named(child)
    if (argument && isApposed(reading, s, sentence, noun, child)) return { argument, predicate: false }
  }
  if (/^(appos|flat|nmod|conj)/.test(token.deprel) && caseOf(sentence, noun) === undefined) {
    const above = token.deprel === 'conj' ? tokens[token.head]?.head : token.head
    const argument = above === undefined || isComplementName(reading, s, sentence, above) ? undefined : named(above)
    if (argument) return { argument, predicate: false }
  }
  const copular = children(sentence, noun, 'cop').length > 0
  const becomes =
    token.deprel === 'xcomp' && /^(devenir|rester|demeurer|nommer|élire)$/.test(tokens[token.head]?.lemma ?? '')
  const predicated = copular ? children(sentence, noun, 'nsubj') : becomes ? subjects(sentence, token.head) : []
  for (const i of spread(sentence, predicated)) {
    const argument = argumentAt(reading, s, i)
    if (argument) return { argument, predicate: true }
  }
  const beside = holderBeside(reading, s, sentence, noun, frame.frame['holder-types'] ?? ['person'])
  if (beside || frame.frame.reads !== 'holder-last') return beside
  // "la firme de X a signé": the description itself means the company.
  const described = argumentAt(reading, s, noun)
  return described && !described.entity.nameless ? { argument: described, predicate: false } : undefined
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
  const argument = nameArgumentAt(reading, s, after)
  return argument && types.includes(argument.entity.type) ? { argument, predicate: false } : undefined
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
function nameBeforeComma(reading: Reading, s: number, sentence: Sentence, noun: number): Argument | undefined {
  const { tokens } = sentence
  let before = noun - 1
  // The subject or object of a verb of its own begins a new phrase after the comma.
  if (/^(nsubj|obj|iobj|root|obl:agent)/.test(tokens[noun]?.deprel ?? '')) return undefined
  while (before > 0 && /^(DET|ADJ|NUM)$/.test(tokens[before]?.upos ?? '')) before--
  if (tokens[before]?.form !== ',' || isComplementName(reading, s, sentence, before - 1)) return undefined
  return nameArgumentAt(reading, s, before - 1)
}

/** What the role is held at: the complements after "de", "chez" …, or the seat that the title implies. */
function ownersOf(
  reading: Reading,
  s: number,
  sentence: Sentence,
  noun: number,
  frame: Compiled<RoleFrame>,
  holder: LocalEntity,
): Argument[] {
  const slots = frame.frame.of ?? ['de']
  const complements = slots.flatMap((slot) => prepositional(sentence, noun, slot))
  const found = complements.flatMap((i) => argumentAt(reading, s, i, [holder]) ?? [])
  if (found.length > 0) return found.filter(({ entity }, i) => found.findIndex((f) => f.entity === entity) === i)
  const possessive = children(sentence, noun, 'det').some((i) => POSSESSIVE.test(sentence.tokens[i]?.form ?? ''))
  // "son avocat" is the avocat "de" somebody, and not at a firm.
  if (possessive && !slots.includes('de')) return []
  if (possessive) {
    const types = frame.frame['of-types'] ?? ['company', 'agency', 'organization']
    const owner = frame.frame.seat ? undefined : reading.entities.possessorOf(s, noun, types, [holder])
    return owner && owner.typeWeight >= TOLD ? [{ entity: owner, reason: { by: 'possessive', token: noun } }] : []
  }
  const seats = frame.frame.seat ?? []
  if (seats.length === 0) return []
  const words = complements.map((i) => fold(sentence.tokens[i]?.form ?? '')).filter((word) => word.length > 3)
  const seat = reading.entities.entities.filter(
    (entity) =>
      entity.type === 'agency' &&
      [...entity.names].some(
        (name) =>
          seats.some((head) => name.startsWith(`${fold(head)} `)) &&
          words.some((word) => name.includes(` ${word}`) || name.includes(`'${word}`)),
      ),
  )
  const [only, second] = seat
  return only && !second ? [{ entity: only, reason: { by: 'seat', token: noun } }] : []
}

/** "l’ancien patron", "ex-directeur", "présidente sortante", "directeur commercial", "n’est plus maire": not so, not now or not whole. */
function isReserved({ lexicon }: Reading, sentence: Sentence, noun: number): boolean {
  const { tokens } = sentence
  const formAt = (i: number) => tokens[i]?.form.toLowerCase() ?? ''
  const beside = [
    ...children(sentence, noun, 'amod', 'advmod', 'acl', 'compound', 'conj', 'nmod', 'appos'),
    noun - 1,
    noun + 1,
  ]
  const words = beside.flatMap((i) => [formAt(i), tokens[i]?.lemma.toLowerCase() ?? ''])
  const years = subtree(sentence, noun).filter((i) => /^(1[89]|20)\d\d$/.test(formAt(i)) && i > noun)
  return (
    /^ex-/i.test(formAt(noun)) ||
    words.some((word) => lexicon.reservations.roles.includes(word)) ||
    // "présidente de 2001 à 2004"
    years.length > 1 ||
    children(sentence, noun, 'advmod').some((i) => /^(plus|non|pas)$/.test(formAt(i))) ||
    // "lorsqu’il était président": he is not any more, or the article would not say so.
    children(sentence, noun, 'cop').some((i) => /^(Imp|Past)$/.test(tokens[i]?.features.Tense ?? ''))
  )
}
