import { fold } from '../../graph/index.ts'
import type { LocalEntity } from '../entities/index.ts'
import type { RoleFrame } from '../knowledge/index.ts'
import { children, type Sentence, subtree } from '../language/index.ts'
import type { Candidate } from './candidate.ts'
import { isPassive, objects, prepositional, subjects } from './clause.ts'
import type { Compiled } from './frame-index.ts'
import { TOLD } from './possessions.ts'
import { PLAINLY_ASSERTED, presentationOf } from './presentation.ts'
import { type Argument, argumentAt, makeCandidate, type Reading } from './reading.ts'
import { appointingVerb, holderOf } from './role-holder.ts'

/** Not "leur": several own it, or a group that has no name. */
const POSSESSIVE = /^(son|sa|ses)$/i

/** "Paul Estève, PDG de Dorsane", "la directrice de Miravel, Inès Karadec", "X est la filiale de Y". */
export function roles(reading: Reading, s: number, noun: number, frame: Compiled<RoleFrame>): Candidate[] {
  const sentence = reading.sentences[s]
  if (!sentence || isReserved(reading, sentence, noun) || !isQualified(sentence, noun, frame)) return []
  const holder = holderOf(reading, s, sentence, noun, frame)
  if (!holder) return []
  const types = frame.frame['holder-types']
  // An apposition is presupposed: what the sentence does to its verb does not touch it.
  const standing =
    holder.stated === undefined ? PLAINLY_ASSERTED : presentationOf(sentence, holder.stated, reading.attitudeOf)
  if (!standing) return []
  const last = frame.frame.reads === 'holder-last'
  return holder.bearers
    .filter(({ entity }) => types?.includes(entity.type) ?? true)
    .flatMap((bearer) =>
      ownersOf(reading, s, sentence, noun, frame, bearer.entity).flatMap((owner) =>
        makeCandidate(reading, s, {
          relation: frame.relation,
          rule: frame.rule,
          kind: 'role',
          frame: frame.position,
          subject: last ? owner : bearer,
          object: last ? bearer : owner,
          operative: [noun],
          presentation: standing,
          subjectTypes: last ? frame.frame['of-types'] : types,
          objectTypes: last ? types : frame.frame['of-types'],
        }),
      ),
    )
}

/** "secrétaire général": a role that needs a word beside it. */
function isQualified(sentence: Sentence, noun: number, { frame }: Compiled<RoleFrame>): boolean {
  const beside = children(sentence, noun, 'amod').map((i) => sentence.tokens[i]?.form.toLowerCase() ?? '')
  return frame.with?.some((word) => beside.includes(word)) ?? true
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
  const complements = complementsOf(sentence, noun, slots)
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
  const employer = complements.length === 0 ? appointingOwner(reading, s, sentence, noun, frame) : []
  if (employer.length > 0) return employer
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

/** The role's complements; "fondateur et PDG de Y" shares those of its last half. */
function complementsOf(sentence: Sentence, noun: number, slots: readonly string[]): number[] {
  // "rédactrice en chef de Y": the complement may hang on what qualifies the role.
  const heads = [noun, ...prepositional(sentence, noun, 'en')]
  const own = heads.flatMap((head) => slots.flatMap((slot) => prepositional(sentence, head, slot)))
  if (own.length > 0) return own
  return children(sentence, noun, 'conj')
    .filter((i) => sentence.tokens[i]?.upos === 'NOUN' && children(sentence, i, 'appos').length === 0)
    .flatMap((i) => slots.flatMap((slot) => prepositional(sentence, i, slot)))
}

/** "Velmont a nommé X directrice générale": a firm that names somebody means its own. */
function appointingOwner(
  reading: Reading,
  s: number,
  sentence: Sentence,
  noun: number,
  frame: Compiled<RoleFrame>,
): Argument[] {
  const { tokens } = sentence
  const token = tokens[noun]
  const carrier = token && /^(appos|flat|nmod)/.test(token.deprel) ? token.head : noun
  const verb = appointingVerb(reading, sentence, carrier)
  if (verb === undefined || frame.relation === 'founded') return []
  const agents = isPassive(sentence, verb) || objects(sentence, verb).length > 0 ? subjects(sentence, verb) : []
  return agents
    .flatMap((i) => argumentAt(reading, s, i) ?? [])
    .filter(({ entity: { type, typeWeight } }) => (type === 'company' || type === 'organization') && typeWeight >= TOLD)
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
