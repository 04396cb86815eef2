import type { LocalEntity } from '../../entities/index.ts'
import type { RoleFrame } from '../../knowledge/index.ts'
import { children, hasChild, type Sentence, type Token } from '../../language/index.ts'
import { objects, subjects } from '../clause.ts'
import { type Compiled, roleEnd } from '../frame-index.ts'
import { TOLD } from '../possessions.ts'
import { type Argument, argumentAt, nameArgumentAt, type Reading } from '../reading.ts'
import { isPassive } from '../voice.ts'
import { complementsOf, isPosting, isTradeBesideOffice } from './complements.ts'
import { fitsOwner, isAddressed } from './fitting-owner.ts'
import { appointingVerb } from './holder.ts'
import { isNamedWhole } from './named-whole.ts'
import { isBareDepartment, isMinister, isUnnamedAbroad, nationalityOf, seatOf } from './seat.ts'
import { isComplementName, isFiniteVerb } from './surface.ts'

/** Not "leur" of several who have no name; whose it is the article's entities know. */
const POSSESSIVE = /^(son|sa|ses|leur)$/i

export interface Owners {
  readonly found: readonly Argument[]
  /** "directeur des achats de X", "chef du service de chirurgie de X": at X, but not its head. */
  readonly department: boolean
}

/** What a role is held at: the complements after "de", "chez" …, the antecedent of "dont", or the seat that the title implies. */
export function ownersOf(
  reading: Reading,
  s: number,
  sentence: Sentence,
  noun: number,
  frame: Compiled<RoleFrame>,
  holder: LocalEntity,
): Owners {
  const whole = (found: readonly Argument[]) => ({
    found: found.filter(
      (owner) =>
        isNamedWhole(reading, sentence, owner, frame.frame.extent) &&
        fitsOwner(reading, frame, owner) &&
        !isAddressed(reading, s, sentence, noun, owner) &&
        !isUnnamedAbroad(reading, owner.entity),
    ),
    department: false,
  })
  const slots = frame.frame.of ?? ['de']
  const isMinistry = ({ entity }: Argument) => isMinister(sentence, noun) && isBareDepartment(entity)
  const ofWhole = frame.frame.extent === 'whole'
  const all = complementsOf(reading, s, sentence, noun, slots)
  const complements = ofWhole ? nearestOf(reading, s, sentence, noun, all) : all
  if (ofWhole && isOfDepartment(reading, s, sentence, noun)) return whole([])
  if (ofWhole && isAtHouseOfDepartment(reading, s, sentence, noun)) return whole([])
  // "ministre de l’Intérieur Paul Estève": a parse may hang the name on the department.
  const found = complements
    .flatMap((i) => argumentAt(reading, s, i, [holder]) ?? [])
    .filter(({ entity }) => entity !== holder && entity !== reading.entities.nameAt(s, noun))
    // "le ministre danois de la Justice" heads none that the article calls "la Justice".
    .filter(() => frame.frame.seat === undefined || nationalityOf(reading, sentence, noun) === undefined)
    .filter((owner) => !isMinistry(owner))
    .filter((owner) => !ofWhole || !isOfSomethingElse(reading, sentence, owner))
  if (found.length > 0)
    return whole(
      found
        .filter(({ entity }, i) => found.findIndex((f) => f.entity === entity) === i)
        .filter((owner) => !isPosting(sentence, owner, found)),
    )
  if (complements.length > 0 && ofWhole && complements.some((i) => isBody(reading, sentence, i))) return whole([])
  const behind = ownerBehind(reading, s, sentence, noun, slots, holder, frame.frame.extent === 'part')
  if (behind && !behind.found.some(isMinistry)) {
    const own = behind.found.filter((owner) => !ofWhole || !isOfSomethingElse(reading, sentence, owner))
    return { ...behind, found: whole(own).found }
  }
  const determiners = children(sentence, noun, 'det').map((i) => sentence.tokens[i]?.form ?? '')
  const possessive = determiners.some((form) => POSSESSIVE.test(form))
  // "son avocat" is the avocat "de" somebody, and not at a firm.
  if (possessive && !slots.includes('de')) return whole([])
  if (possessive) {
    const all = frame.frame['of-types'] ?? ['company', 'agency', 'organization']
    // "son adversaire, Paul Estève" is no thing's.
    const types = holder.type === 'person' ? all.filter((type) => type !== 'product') : all
    const owner = frame.frame.seat ? undefined : reading.entities.possessorOf(s, noun, types, [holder])
    return whole(
      owner && (owner.typeWeight >= TOLD || owner.nameless)
        ? [{ entity: owner, reason: { by: 'possessive', token: noun } }]
        : [],
    )
  }
  if (slots.includes('de') && complements.length === 0) {
    const relative = ofRelative(reading, s, sentence, noun, holder)
    if (relative) return whole([relative])
  }
  const employer = complements.length === 0 ? appointingOwner(reading, s, sentence, noun, frame) : []
  return whole(employer.length > 0 ? employer : seatOf(reading, s, sentence, noun, complements, frame.frame.seat ?? []))
}

/**
 * The complement that says of what, with what is coordinated with it: of "directrice du centre de recherche (…) de X" the
 * centre. A noun without an article that means nothing ("président de longue date de X") is passed over.
 */
function nearestOf(
  reading: Reading,
  s: number,
  sentence: Sentence,
  noun: number,
  complements: readonly number[],
): readonly number[] {
  const behind = complements.filter((i) => i > noun).toSorted((a, b) => a - b)
  const first = behind.find(
    (i) => argumentAt(reading, s, i) !== undefined || hasChild(sentence, i, 'det') || isBody(reading, sentence, i),
  )
  if (first === undefined) return complements
  return complements.filter((i) => i === first || (sentence.tokens[i]?.deprel === 'conj' && i > first))
}

/** "directeur des programmes de X", "chef des services vétérinaires de la Norvège" head a part of it; "maire de la ville de X" does not. */
function isOfSomethingElse({ vocabulary }: Reading, { tokens }: Sentence, { entity, reason }: Argument): boolean {
  const head = reason.by === 'phrase' && reason.through === 'complement' ? tokens[reason.token] : undefined
  if (head === undefined) return false
  const types = [...vocabulary.headTypes(head), ...vocabulary.cueTypes(head)]
  return entity.type === 'place' ? !types.includes('place') : types.length === 0
}

/** "préfet de police de X", "directeur de campagne de Y": at the head of something smaller, unless these words are a role ("chef de file"). */
function isOfDepartment({ entities, frames }: Reading, s: number, { tokens }: Sentence, noun: number): boolean {
  let of = roleEnd(frames, tokens, noun) + 1
  while (tokens[of]?.upos === 'ADJ') of++
  const what = tokens[of + 1]
  // "chef d’État", "chef de l’État": an office of its own
  const state = what?.upos === 'DET' ? tokens[of + 2] : what
  if (/^[ée]tats?$/i.test(state?.form ?? '') && /^cheff?e?s?$/i.test(tokens[noun]?.form ?? '')) return true
  // "patron de facto de X": passed over
  if (what?.deprel === 'dep') return false
  if (tokens[of]?.lemma !== 'de' || what?.upos !== 'NOUN' || /^\p{Lu}/u.test(what.form)) return false
  return entities.nameAt(s, of + 1) === undefined
}

/** "directrice des essais cliniques chez X", "chef du service comptable à Y": what "de" names is a part of the house. */
function isAtHouseOfDepartment(
  { entities, frames, vocabulary }: Reading,
  s: number,
  { tokens }: Sentence,
  noun: number,
) {
  const of = roleEnd(frames, tokens, noun) + 1
  const what = tokens[of + 2]
  if (tokens[of]?.lemma !== 'de' || tokens[of + 1]?.upos !== 'DET' || what?.upos !== 'NOUN') return false
  if (/^\p{Lu}/u.test(what.form) || entities.nameAt(s, of + 2)) return false
  if (vocabulary.headTypes(what).length + vocabulary.cueTypes(what).length > 0) return false
  let behind = of + 3
  while (tokens[behind]?.upos === 'ADJ') behind++
  return /^(à|chez)$/.test(tokens[behind]?.lemma ?? '')
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
  // "le parti désigne l’essayiste X": what he is called already nobody gives him.
  if (verb === undefined || frame.frame.extent === undefined) return []
  const agents = isPassive(sentence, verb) || objects(sentence, verb).length > 0 ? subjects(sentence, verb) : []
  return agents
    .flatMap((i) => argumentAt(reading, s, i) ?? [])
    .filter(({ entity: { type, typeWeight } }) => (type === 'company' || type === 'organization') && typeWeight >= TOLD)
}

/** In tokens: "présidente, depuis le mois de mars 2019, de X". */
const REACH = 14

/**
 * The complement read off the order of words, past what stands between: "présidente depuis 2019 de X", "fondateur et
 * patron de X", "directrice des achats de X".
 * @param past whether the name of a department may stand between
 */
function ownerBehind(
  reading: Reading,
  s: number,
  sentence: Sentence,
  noun: number,
  slots: readonly string[],
  holder: LocalEntity,
  past: boolean,
): Owners | undefined {
  const { tokens } = sentence
  let department = false
  for (let i = roleEnd(reading.frames, tokens, noun) + 1; i < Math.min(tokens.length, noun + REACH); i++) {
    const token = tokens[i]
    if (!token || isFiniteVerb(token) || reading.entities.nameAt(s, i)) return undefined
    const slot = slotAt(sentence, i, slots)
    if (slot !== undefined) {
      const head = headFrom(reading, s, sentence, i + slot)
      const argument = head === undefined ? undefined : argumentAt(reading, s, head, [holder])
      if (argument && argument.entity !== holder) return { found: [argument], department }
      const common = head === undefined ? undefined : tokens[head]
      if (!past || common?.upos !== 'NOUN' || isBody(reading, sentence, head ?? i)) return undefined
      department = true
      i = head ?? i
    } else if (/^(depuis|dès|en|pour|pendant)$/.test(token.lemma.toLowerCase())) {
      while (/^(DET|NUM|NOUN|ADJ)$/.test(tokens[i + 1]?.upos ?? '') && !reading.entities.nameAt(s, i + 1)) i++
    } else if (
      !/^(ADJ|ADV|CCONJ|NUM)$/.test(token.upos) &&
      !(token.upos === 'NOUN' && isJoined(sentence, i) && !isTradeBesideOffice(reading, sentence, noun, i))
    )
      if (token.form !== ',' || !/^(depuis|dès)$/i.test(tokens[i + 1]?.form ?? '')) {
        if (token.form !== ',' || !closesTime(sentence, i)) return undefined
      }
  }
  return undefined
}

/** "…, depuis 2019, de X": the comma behind an insertion that says since when. */
function closesTime({ tokens }: Sentence, comma: number): boolean {
  const opening = tokens.findLastIndex(({ form }, i) => i < comma && form === ',')
  return opening >= 0 && comma - opening < 8 && /^(depuis|dès)$/i.test(tokens[opening + 1]?.form ?? '')
}

/** "fondateur et patron de X" */
function isJoined({ tokens }: Sentence, i: number): boolean {
  return tokens[i - 1]?.upos === 'CCONJ'
}

/** How many tokens the preposition of one of the slots has that begins here; undefined when none does. */
function slotAt({ tokens }: Sentence, i: number, slots: readonly string[]): number | undefined {
  for (const slot of slots) {
    const words = slot.split(' ')
    if (words.every((word, k) => tokens[i + k]?.upos === 'ADP' && tokens[i + k]?.lemma.toLowerCase() === word))
      return words.length
    if (
      tokens
        .slice(i, i + words.length)
        .map(({ form }) => form.toLowerCase())
        .join(' ') === slot
    )
      return words.length
  }
  return undefined
}

/** The first noun or name of the phrase that begins here. */
function headFrom(reading: Reading, s: number, { tokens }: Sentence, from: number): number | undefined {
  for (let i = from; i < from + 4; i++) {
    if (reading.entities.nameAt(s, i) || /^(NOUN|PROPN|PRON|NUM|SYM)$/.test(tokens[i]?.upos ?? '')) return i
    if (!/^(DET|ADJ)$/.test(tokens[i]?.upos ?? '')) return undefined
  }
  return undefined
}

/** Something that has a head of its own ("la commission de X", "une filiale de X"), not a department. */
function isBody({ vocabulary }: Reading, sentence: Sentence, noun: number): boolean {
  const token = sentence.tokens[noun]
  if (!token) return true
  const indefinite = children(sentence, noun, 'det').some((i) => /^une?$/i.test(sentence.tokens[i]?.form ?? ''))
  return indefinite || vocabulary.headTypes(token).length > 0 || vocabulary.cueTypes(token).length > 0
}

/** "X, dont le patron, Y, …", "X, dont Y est le patron": the name before "dont". */
function ofRelative(
  reading: Reading,
  s: number,
  sentence: Sentence,
  noun: number,
  holder: LocalEntity,
): Argument | undefined {
  const { tokens } = sentence
  const dont = tokens.findLastIndex(({ form }, i) => i < noun && i >= noun - REACH && /^dont$/i.test(form))
  if (dont < 1) return undefined
  const between = tokens.slice(dont + 1, noun)
  const direct = between.every(({ upos }) => /^(DET|ADJ|NUM)$/.test(upos))
  const copular = children(sentence, noun, 'cop').some((i) => i > dont)
  if (!direct && !copular) return undefined
  // "de nombreux élus, dont le président X": he is one of them.
  const many = tokens[tokens[dont]?.head ?? -1]?.head ?? -1
  if (!copular && isPluralNoun(tokens[many]) && !reading.entities.nameAt(s, many)) return undefined
  const before = tokens[dont - 1]?.form === ',' ? dont - 2 : dont - 1
  const name = nameArgumentAt(reading, s, before)
  if (name) return name.entity === holder || isOthersComplement(reading, s, sentence, before, noun) ? undefined : name
  const head = tokens[dont]?.head ?? -1
  const above = tokens[head]?.head ?? -1
  const argument = above < 0 || above >= dont ? undefined : argumentAt(reading, s, above, [holder])
  return argument
}

function isPluralNoun(token: Token | undefined): boolean {
  return token?.upos === 'NOUN' && token.features.Number === 'Plur'
}

/** "la filiale de X, dont Y est le patron": patron of one of the two. */
function isOthersComplement(reading: Reading, s: number, sentence: Sentence, name: number, role: number): boolean {
  if (!isComplementName(reading, s, sentence, name, role)) return false
  const governor = sentence.tokens[sentence.tokens[name]?.head ?? -1]
  if (governor === undefined || /^\p{Lu}/u.test(governor.form)) return true
  return reading.vocabulary.headTypes(governor).length > 0 || reading.vocabulary.cueTypes(governor).length > 0
}
