import type { EntityType } from '../../graph/index.ts'
import type { LocalEntity } from '../entities/index.ts'
import { children } from '../language/index.ts'
import { subjects } from './clause.ts'
import { type Argument, argumentsAt, type Reading, speakerAt } from './reading.ts'

const THIRD_PERSON = /^(son|sa|ses|leur|leurs)$/i
const FIRST_PERSON = /^(mon|ma|mes|notre|nos)$/i
const FIRST_PERSON_PRONOUN = /^-?(je|j['’]|me|m['’]|moi|nous)$/i

/** How many governors up a possessive looks for the subject that it means. */
const STEPS = 6

/**
 * Who is meant by the phrase that a token heads: a name, description or pronoun; "nous" and "je" in a quotation are its
 * speaker; "leur demande" is they who demand.
 * @param apart entities that it cannot be: the other arguments of the same verb
 */
export function meant(
  reading: Reading,
  s: number,
  t: number,
  apart: readonly LocalEntity[],
  slot: string,
): readonly Argument[] {
  const token = reading.sentences[s]?.tokens[t]
  if (!token) return []
  if (FIRST_PERSON_PRONOUN.test(token.form)) {
    const speaker = speakerAt(reading, s, t)
    return speaker && !apart.includes(speaker.entity) ? [speaker] : []
  }
  const found = argumentsAt(reading, s, t, apart, slot)
  return found.length === 0 && reading.vocabulary.isAct(token) ? possessors(reading, s, t, apart) : found
}

/**
 * Whom the possessive before a noun means that is no entity itself ("son soutien", "notre partenaire"): in a quotation
 * "notre" its speaker; "son" the subject of a clause that it stands in, nearest first. Whose somebody is that a
 * possessive describes ("son PDG") was settled across sentences when the entities were read: entities/possessors.ts.
 */
export function possessors(
  reading: Reading,
  s: number,
  noun: number,
  apart: readonly LocalEntity[],
  types?: readonly EntityType[],
): readonly Argument[] {
  const sentence = reading.sentences[s]
  if (!sentence) return []
  const forms = children(sentence, noun, 'det').map((i) => sentence.tokens[i]?.form ?? '')
  const fits = (entity: LocalEntity) => !apart.includes(entity) && (types?.includes(entity.type) ?? true)
  if (forms.some((form) => FIRST_PERSON.test(form))) {
    const speaker = speakerAt(reading, s, noun)
    return speaker && fits(speaker.entity) ? [speaker] : []
  }
  if (!forms.some((form) => THIRD_PERSON.test(form))) return []
  let head = sentence.tokens[noun]?.head ?? -1
  for (let steps = 0; head >= 0 && steps < STEPS; steps++) {
    const token = sentence.tokens[head]
    const [subject] = token?.upos === 'VERB' ? subjects(sentence, head) : []
    if (subject !== undefined && subject !== noun) {
      const owner = reading.entities.entityOf(s, subject)
      if (owner) return fits(owner) ? [{ entity: owner, reason: { by: 'possessive', token: noun } }] : []
    }
    head = token?.head ?? -1
  }
  return []
}
