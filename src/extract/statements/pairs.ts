import { type LocalEntity, sortsOf } from '../entities/index.ts'
import type { Frame } from '../knowledge/index.ts'
import { hasChild } from '../language/index.ts'
import type { Candidate } from './candidate.ts'
import { complementClauses } from './complement-clauses.ts'
import { prepositional } from './complements.ts'
import { spread } from './coordination.ts'
import type { Compiled } from './frame-index.ts'
import { meant, possessors } from './possessives.ts'
import type { Presentation } from './presentation.ts'
import { type Argument, makeCandidate, type Reading } from './reading.ts'
import { isBareAbroad } from './roles/seat.ts'
import { firstFilled, isOneOf } from './slots.ts'
import type { RuleKind } from './trace.ts'
import { setOf } from './words-of.ts'

/** Longer enumerations say something of the whole, not of every two of their members. */
const LONGEST_LIST = 6

/** What is needed of a frame to make statements. */
export type CalledFrame = Pick<
  Compiled<Frame>,
  'relation' | 'rule' | 'position' | 'exact' | 'ends' | 'amid' | 'notSorts' | 'toSorts' | 'fromTypes' | 'toTypes'
>

/** A frame that a word of the sentence called. */
export interface Called {
  readonly kind: RuleKind
  /** The slots where the subject may stand. */
  readonly from: readonly string[]
  /** The slots where the object may stand. */
  readonly to: readonly string[]
  /** The tokens that fill a slot. */
  readonly fill: (slot: string) => readonly number[]
  readonly operative: readonly number[]
  /** Undefined where the sentence states nothing. */
  readonly presentation: Presentation | undefined
}

/** The statements between the fillers of two slots; when both are the same slot, between each two that it coordinates. */
export function pairs(
  reading: Reading,
  s: number,
  frame: CalledFrame,
  { kind, from: fromSlots, to: toSlots, fill, operative, presentation }: Called,
): Candidate[] {
  if (!presentation) return []
  const { entities } = reading
  const named: LocalEntity[] = []
  for (const slots of [fromSlots, toSlots])
    for (const slot of slots)
      for (const t of fill(slot)) {
        const name = entities.nameAt(s, t)
        if (name) named.push(name)
      }
  const resolve = (slot: string, apart: readonly LocalEntity[]): Argument[] => {
    const found = fill(slot)
      .flatMap((t) => (frame.exact === 'exact' && isOfAnother(reading, s, t) ? [] : meant(reading, s, t, apart, slot)))
      .filter(({ entity }) => !(slot === 'à' && isSurelyPlace(entity) && isWhere(reading, s, operative[0], fill(slot))))
      .filter(({ entity }) => frame.ends === 'any' || !entity.nameless)
      .filter(({ reason }, _, [first]) => slot !== 'à' || isOneGroup(reading, s, first?.reason.token, reason.token))
    if (found.length > 0 || slot !== 'object > de') return found
    // "a pris leur défense": the possessive stands for "la défense de X".
    return fill('object').flatMap((t) => possessors(reading, s, t, apart))
  }
  const from = firstFilled(fromSlots, (slot) => resolve(slot, named))
  const to = firstFilled(toSlots, (slot) =>
    slot === from.slot ? from.found.slice(1) : resolve(slot, [...named, ...from.found.map(({ entity }) => entity)]),
  )
  // "un accord entre vingt-sept pays" is no news of each pair of them.
  if (from.found.length > LONGEST_LIST || to.found.length > LONGEST_LIST) return []
  // Nor is that four towns compete with six of each pair.
  if (from.slot !== to.slot && from.found.length * to.found.length > 2 * LONGEST_LIST) return []
  const joined =
    from.slot === to.slot
      ? from.found.flatMap((a, i) => from.found.slice(i + 1).map((b) => [a, b] as const))
      : from.found.flatMap((a) => to.found.map((b) => [a, b] as const))
  const standing = joined.filter(
    ([subject, object]) =>
      !(isAnybody(subject.entity) && setOf(reading.lexicon.whose).has(frame.relation)) &&
      isAmid(reading, s, frame.amid, [subject.entity, object.entity]) &&
      ![subject, object].some(({ entity }) => isBareAbroad(reading, entity)) &&
      !isOneOfSorts(reading, frame.notSorts, [subject.entity, object.entity]),
  )
  const fitting = standing.filter(([, object]) => isOfSort(reading, frame, object))
  return fitting.flatMap(([subject, object]) =>
    makeCandidate(reading, s, {
      relation: frame.relation,
      rule: frame.rule,
      kind,
      frame: frame.position,
      subject,
      object,
      operative,
      presentation,
      subjectTypes: frame.fromTypes,
      objectTypes: frame.toTypes,
    }),
  )
}

/** Whether one of the words stands in the sentence, or is what the article calls one of the two. */
function isAmid(reading: Reading, s: number, words: ReadonlySet<string>, ends: readonly LocalEntity[]): boolean {
  if (words.size === 0 || reading.sentences[s]?.tokens.some((token) => isOneOf(token, words))) return true
  return ends.some(({ descriptions }) => [...descriptions.keys()].some((noun) => words.has(noun)))
}

function isOneOfSorts({ vocabulary }: Reading, sorts: ReadonlySet<string>, ends: readonly LocalEntity[]): boolean {
  return sorts.size > 0 && ends.some((entity) => [...sortsOf(entity, vocabulary)].some((sort) => sorts.has(sort)))
}

/** Whether the object is of one of the sorts that the frame asks for. */
function isOfSort({ vocabulary }: Reading, { toSorts }: CalledFrame, { entity }: Argument): boolean {
  if (toSorts.size === 0 || entity.nameless) return true
  return [...sortsOf(entity, vocabulary)].some((sort) => toSorts.has(sort))
}

/** "a ordonné la fermeture de l’usine à Lyon": without an infinitive, a town behind "à" tells where. */
function isWhere(reading: Reading, s: number, verb: number | undefined, places: readonly number[]): boolean {
  const sentence = reading.sentences[s]
  if (!sentence || verb === undefined || complementClauses(sentence, verb).length > 0) return false
  return places.every((t) => !hasChild(sentence, t, 'det'))
}

/** "demande à X, à la Chambre, …": only the first is asked, and who is joined to it. */
function isOneGroup(reading: Reading, s: number, first: number | undefined, other: number | undefined): boolean {
  const sentence = reading.sentences[s]
  if (!sentence || first === undefined || other === undefined) return true
  return spread(sentence, [first]).includes(other)
}

/** By words of the article or the editors' list: a mere "à" before an unknown name makes no town of it. */
function isSurelyPlace(entity: LocalEntity): boolean {
  return entity.type === 'place' && (entity.known !== undefined || entity.typeWeight >= 1)
}

/** "les élus", "des policiers", and no word of which. */
function isAnybody({ label, nameless, type }: LocalEntity): boolean {
  return nameless && type !== 'agency' && /^\p{Ll}+s$/u.test(label)
}

/** "les puces de Velmont": a noun that elsewhere stands for its complement. */
function isOfAnother(reading: Reading, s: number, t: number): boolean {
  const sentence = reading.sentences[s]
  const token = sentence?.tokens[t]
  if (!sentence || token?.upos !== 'NOUN' || !reading.vocabulary.isTransparent(token)) return false
  return prepositional(sentence, t, 'de').some((i) => reading.entities.entityOf(s, i) !== undefined)
}
