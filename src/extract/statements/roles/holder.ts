import type { EntityType } from '../../../graph/index.ts'
import type { LocalEntity } from '../../entities/index.ts'
import type { RoleFrame } from '../../knowledge/index.ts'
import { children, hasChild, type Sentence } from '../../language/index.ts'
import { objects, subjects } from '../clause.ts'
import { spread } from '../coordination.ts'
import type { Compiled } from '../frame-index.ts'
import { caseOf } from '../phrase.ts'
import { type Argument, argumentAt, nameArgumentAt, type Reading } from '../reading.ts'
import { antecedents } from '../relative-clauses.ts'
import { isPassive } from '../voice.ts'
import { nameBefore } from './name-before.ts'
import { openingHolder } from './opening-holder.ts'
import { isComplementName, isFiniteVerb, nameEnd, nameFrom, nameStart } from './surface.ts'

export interface Holder {
  readonly bearers: readonly Argument[]
  /** The word that states the role ("X est …", "X devient …"); absent when it is presupposed ("X, …,"). */
  readonly stated?: number
}

/** Who bears a role: the name in apposition, either way round, or the subject of "être", "devenir", "être nommé". */
export function holderOf(
  reading: Reading,
  s: number,
  sentence: Sentence,
  noun: number,
  frame: Compiled<RoleFrame>,
): Holder | undefined {
  const types = frame.frame['holder-types'] ?? ['person']
  const opening = openingHolder(reading, s, sentence, noun, types)
  if (opening) return { bearers: [opening] }
  const own = ownOfList(reading, s, sentence, noun, types)
  if (own) return { bearers: [own] }
  if (isListed(reading, s, sentence, noun, types)) return undefined
  const before = nameBefore(reading, s, sentence, noun, types)
  if (before && before !== 'somebody else') {
    if (isOnlyImagined(reading, sentence, before)) return undefined
    if (!isPlural(sentence, noun)) return { bearers: [before] }
    const list = listUpTo(reading, s, sentence, before)
    // "devant X, 400 employés de Y ont …": one person is not several.
    if (list.length === 1 && before.entity.type === 'person') return undefined
    return { bearers: list }
  }
  // "l’adjoint à la maire de X, Y": whose name it is the words do not tell.
  if (isOfOfficer(reading, sentence, noun)) return undefined
  const apposed =
    apposedName(reading, s, sentence, noun) ?? (before ? undefined : governingName(reading, s, sentence, noun))
  // "l’avis d’X, ministre de la Santé, Y, …": said of X or of whose avis it is, and never of Y.
  if (apposed && before && isBare(sentence, noun) && !isWithoutComma(reading, s, sentence, noun, apposed))
    return undefined
  if (apposed) return { bearers: [apposed] }
  const stated = statedHolder(reading, s, sentence, noun)
  if (stated) return stated
  const behind = nameBehind(reading, s, sentence, noun, types)
  if (behind && !(frame.frame.reads === 'holder-last' && isElsewhere(sentence, noun, behind)))
    return { bearers: [behind] }
  if (frame.frame.reads !== 'holder-last') return undefined
  // "la firme de X a signé": the description itself means the company.
  const described = argumentAt(reading, s, noun)
  return described && !described.entity.nameless ? { bearers: [described] } : undefined
}

/** "des photos de sa voiture sur Lumio": the car is not Lumio. */
function isElsewhere({ tokens }: Sentence, noun: number, { reason }: Argument): boolean {
  if (reason.by !== 'phrase') return false
  return tokens.slice(noun + 1, reason.token).some(({ upos, lemma }) => upos === 'ADP' && lemma !== 'de')
}

/** "X pourrait nommer Y, ministre de la Santé": a role that nobody has been given. */
function isOnlyImagined({ lexicon, presentationOf }: Reading, sentence: Sentence, { reason }: Argument): boolean {
  const token = reason.by === 'phrase' ? sentence.tokens[reason.mention.head] : undefined
  const verb = sentence.tokens[token?.head ?? -1]
  if (!token || !verb || token.deprel !== 'obj' || !lexicon.appointing.includes(verb.lemma.toLowerCase())) return false
  return presentationOf(sentence, token.head) === undefined
}

/**
 * The second role of "la ministre de A, X, le ministre de B, Y", of "la députée X, le député Y": a role with an article
 * and a name of its own is not said of who stands before it.
 */
function ownOfList(
  reading: Reading,
  s: number,
  sentence: Sentence,
  noun: number,
  types: readonly EntityType[],
): Argument | undefined {
  const { tokens } = sentence
  if (tokens[noun - 1]?.upos !== 'DET' || tokens[noun - 2]?.form !== ',') return undefined
  const own = nameBehind(reading, s, sentence, noun, types)
  if (!own) return undefined
  // "la maison mère de l’enseigne X": only people are told so.
  if (isWithoutComma(reading, s, sentence, noun, own)) return own.entity.type === 'person' ? own : undefined
  const name = nameStart(reading, s, noun - 3)
  return reading.entities.nameAt(s, noun - 3) && tokens[name - 1]?.form === ',' ? own : undefined
}

/** "la présidente X, le ministre de A et la ministre de B Y": between two of a list stands a third without a name. */
function isListed(
  reading: Reading,
  s: number,
  sentence: Sentence,
  noun: number,
  types: readonly EntityType[],
): boolean {
  const { tokens } = sentence
  let before = noun - 1
  while (tokens[before]?.upos === 'ADJ') before--
  if (tokens[before]?.upos !== 'DET' || tokens[before - 1]?.form !== ',') return false
  let next = descriptionEnd(reading, s, sentence, noun, types)
  if (tokens[next]?.upos !== 'CCONJ' || tokens[next + 1]?.upos !== 'DET') return false
  next += 2
  while (tokens[next]?.upos === 'ADJ') next++
  const another = tokens[next]?.upos === 'NOUN' ? nameBehind(reading, s, sentence, next, types) : undefined
  return another?.entity.type === 'person' && isWithoutComma(reading, s, sentence, next, another)
}

/** "le président de Velmont Paul Estève" */
function isWithoutComma(
  reading: Reading,
  s: number,
  { tokens }: Sentence,
  noun: number,
  { reason }: Argument,
): boolean {
  if (reason.by !== 'phrase') return false
  return !tokens.slice(noun + 1, nameStart(reading, s, reason.token)).some(({ form }) => form === ',')
}

/** ", ministre de la Santé": without an article between the comma and the role. */
function isBare({ tokens }: Sentence, noun: number): boolean {
  return tokens[noun - 1]?.form === ','
}

function isPlural({ tokens }: Sentence, noun: number): boolean {
  return tokens[noun]?.features.Number === 'Plur'
}

/** "X, Y et Z, membres de …": all that the list names, its last included. */
function listUpTo(reading: Reading, s: number, { tokens }: Sentence, last: Argument): Argument[] {
  const list: Argument[] = [last]
  const end = last.reason.by === 'phrase' ? last.reason.token : 0
  for (let i = end; i >= 0; i--) {
    const other = nameArgumentAt(reading, s, i)
    if (other && !list.some(({ entity }) => entity === other.entity)) list.unshift(other)
    if (!other && !/^(et|,)$/.test(tokens[i]?.form ?? '')) break
  }
  return list
}

/** Whether the role is said of whom somebody else's office depends on: "la secrétaire d’État auprès du ministre de …". */
function isOfOfficer({ vocabulary }: Reading, { tokens }: Sentence, noun: number): boolean {
  let i = noun - 1
  while (/^(DET|ADJ)$/.test(tokens[i]?.upos ?? '')) i--
  if (!/^(de|à)$/.test(tokens[i]?.lemma ?? '')) return false
  if (/^auprès$/i.test(tokens[i - 1]?.form ?? '')) i--
  i--
  while (tokens[i]?.upos === 'ADJ') i--
  if (/^[ée]tat$/i.test(tokens[i]?.form ?? '')) i -= 2
  const officer = tokens[i]
  if (officer?.upos !== 'NOUN') return false
  const isPerson = vocabulary.kindTypes(tokens, i).includes('person')
  let before = i - 1
  while (tokens[before]?.upos === 'ADJ') before--
  return isPerson && /^(le|la|l['’])$/i.test(tokens[before]?.form ?? '')
}

/** What the parse joins to the role: "le maire Paul Estève". */
function apposedName(reading: Reading, s: number, sentence: Sentence, noun: number): Argument | undefined {
  const { tokens } = sentence
  for (const child of children(sentence, noun, 'appos', 'flat', 'flat:name', 'flat:foreign', 'nmod', 'nmod:appos')) {
    // "le président de la Confédération des auteurs (CDA)": what stands in parentheses is not who holds the role.
    if (caseOf(sentence, child) !== undefined || tokens[child - 1]?.form === '(') continue
    // "le créateur de « X » et « Y »"
    const before = tokens[nameStart(reading, s, child) - 1]
    if (
      before?.upos === 'CCONJ' ||
      (/^[«"“]$/.test(before?.form ?? '') && tokens[nameStart(reading, s, child) - 2]?.upos === 'CCONJ')
    )
      continue
    const argument = nameArgumentAt(reading, s, child)
    if (argument && isApposed(reading, s, sentence, noun, child)) return argument
  }
  return undefined
}

/** What the parse makes the role an apposition of: "Paul Estève, patron de …". */
function governingName(reading: Reading, s: number, sentence: Sentence, noun: number): Argument | undefined {
  const { tokens } = sentence
  const token = tokens[noun]
  if (!token || !/^(appos|flat|nmod|conj)/.test(token.deprel) || caseOf(sentence, noun) !== undefined) return undefined
  const above = token.deprel === 'conj' ? tokens[token.head]?.head : token.head
  return above === undefined || isComplementName(reading, s, sentence, above, noun)
    ? undefined
    : nameArgumentAt(reading, s, above)
}

/** "X est patron de Y", "X devient patron de Y", "X a été nommé patron de Y", "Y a nommé X patron". */
function statedHolder(reading: Reading, s: number, sentence: Sentence, noun: number): Holder | undefined {
  const first = firstOfList(sentence, noun)
  const copular = hasChild(sentence, first, 'cop')
  const verb = copular ? undefined : appointingVerb(reading, sentence, first)
  const holders = copular
    ? children(sentence, first, 'nsubj').flatMap((i) => antecedents(sentence, i, first))
    : verb === undefined
      ? []
      : appointed(sentence, verb, first)
  const bearers = spread(sentence, holders).flatMap((i) => argumentAt(reading, s, i) ?? [])
  return bearers.length === 0 ? undefined : { bearers, stated: verb ?? first }
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

function appointed(sentence: Sentence, verb: number, noun: number): readonly number[] {
  const given = objects(sentence, verb).filter((i) => i !== noun)
  return given.length > 0 || isPassive(sentence, verb) ? given : subjects(sentence, verb)
}

/** In tokens: "le ministre délégué auprès de la ministre de la Défense". */
const LONGEST_ROLE = 16

/** "le ministre de la Défense (Parti Y), le sénateur Paul Estève": the name after the phrase, whatever the parser made of it. */
function nameBehind(
  reading: Reading,
  s: number,
  sentence: Sentence,
  noun: number,
  types: readonly EntityType[],
): Argument | undefined {
  const { tokens } = sentence
  // "apporte son soutien à X": given to X, it is no role of his.
  if (/^(obj|obl:arg)$/.test(tokens[noun]?.deprel ?? '') && tokens[noun + 1]?.lemma === 'à') return undefined
  const after = descriptionEnd(reading, s, sentence, noun, types)
  // "ses jardiniers dans le parc de M. X": after a preposition stands somebody else.
  const last = reading.vocabulary.isTitle(tokens[after - 1]?.form ?? '') ? after - 2 : after - 1
  if (/^(ADP|DET)$/.test(tokens[last]?.upos ?? '')) return undefined
  // "un stage d’assistante à la Région aux côtés de la sénatrice X"
  if (
    tokens.slice(noun + 1, after).some(({ form }, i) => /^côtés$/i.test(form) && tokens[noun + 2 + i]?.lemma === 'de')
  )
    return undefined
  const comma = tokens[after]?.form === ','
  const named = nameFrom(reading, s, sentence, comma ? after + 1 : after)
  if (!named || !types.includes(named.argument.entity.type)) return undefined
  return isApposed(reading, s, sentence, noun, named.at) ? named.argument : undefined
}

/** The token behind the phrase that a role begins: its adjectives, complements and parentheses. */
function descriptionEnd(
  reading: Reading,
  s: number,
  { tokens }: Sentence,
  noun: number,
  types: readonly EntityType[],
): number {
  let after = noun + 1
  while (after < tokens.length && after - noun < LONGEST_ROLE) {
    const token = tokens[after]
    const entity = reading.entities.nameAt(s, after)
    if (token?.form === '(') {
      const close = tokens.findIndex(({ form }, i) => i > after && form === ')')
      if (close < 0) return tokens.length
      after = close + 1
    } else if (entity ? !mayHold(entity) || isComplements(after) : /^(ADJ|ADP|DET|NOUN|NUM)$/.test(token?.upos ?? ''))
      after++
    // "ministre de l’Intérieur Paul Estève": a department, which is no name of its own.
    else if (!entity && token?.upos === 'PROPN' && tokens[after - 1]?.upos === 'DET') after++
    else break
  }
  return after

  function mayHold({ type }: LocalEntity): boolean {
    return types.includes(type)
  }

  /** "la membre du bureau régional Velmont": the name of the bureau. */
  function isComplements(i: number): boolean {
    const start = nameStart(reading, s, i)
    const isBesideNoun =
      /^(NOUN|ADJ)$/.test(tokens[start - 1]?.upos ?? '') && reading.entities.nameAt(s, i)?.type !== 'person'
    return isBesideNoun && tokens.slice(noun + 1, start).some(({ upos }) => upos === 'DET')
  }
}

/**
 * Whether a name behind a role bears it. Without a comma it does ("le maire Paul Estève"). With one, only when the
 * apposition is closed and the role is nobody else's complement: "Selon le patron de X, Y se tait" and "le fils du patron
 * de X, Y," are about others.
 */
function isApposed(reading: Reading, s: number, { tokens }: Sentence, noun: number, name: number): boolean {
  if (!tokens.slice(noun + 1, nameStart(reading, s, name)).some(({ form }) => form === ',')) return true
  if (/^nmod/.test(tokens[noun]?.deprel ?? '')) return false
  const next = tokens[nameEnd(reading, s, name)]
  // "Le président de X, Y a …": the comma behind is often forgotten; as the subject of the verb he is no other.
  const subject = tokens[noun]?.deprel === 'nsubj' && tokens[name]?.head === noun && tokens[name]?.deprel === 'appos'
  if (subject && next && isFiniteVerb(next)) return true
  return next === undefined || next.upos === 'PUNCT' || next.deprel === 'cc' || /^(qui|dont)$/.test(next.form)
}
