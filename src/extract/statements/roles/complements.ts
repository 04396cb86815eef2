import { children, hasChild, type Sentence } from '../../language/index.ts'
import { prepositional } from '../complements.ts'
import { roleEnd, roleFramesOf } from '../frame-index.ts'
import { caseOf } from '../phrase.ts'
import type { Argument, Reading } from '../reading.ts'

/** The role's complements; "fondateur et PDG de Y" shares those of its last half, "la présidente X et le PDG de Y" does not. */
export function complementsOf(
  reading: Reading,
  s: number,
  sentence: Sentence,
  noun: number,
  slots: readonly string[],
): number[] {
  // "rédactrice en chef de Y", "chef de file de Y": the complement may hang on what qualifies the role.
  const end = roleEnd(reading.frames, sentence.tokens, noun)
  const heads = [...new Set([noun, end, ...prepositional(sentence, noun, 'en')])]
  const own = heads
    .flatMap((head) => slots.flatMap((slot) => prepositional(sentence, head, slot)))
    .filter((i) => i < noun || i > end)
    .filter((i) => !isOfFormer(reading, sentence, noun, i))
    .filter((i) => !isRoleOfItsOwn(reading, sentence, i) && !isOfTravel(reading, sentence, noun, i))
  if (own.length > 0) return own
  if (slots.includes('beside')) return nameBeside(reading, s, sentence, noun)
  return children(sentence, noun, 'conj')
    .filter((i) => sentence.tokens[i]?.upos === 'NOUN' && !hasChild(sentence, i, 'appos'))
    .filter((i) => !isTradeBesideOffice(reading, sentence, noun, i))
    .filter((i) => !sentence.tokens.some((_, j) => j > noun && j < i && reading.entities.nameAt(s, j)))
    .flatMap((i) => slots.flatMap((slot) => prepositional(sentence, i, slot)))
}

/** "médecin et ancien commissaire à Y": what stands behind is of the role that is over. */
function isOfFormer({ lexicon }: Reading, { tokens }: Sentence, noun: number, complement: number): boolean {
  return tokens.some(
    ({ lemma }, i) =>
      i > noun &&
      i < complement &&
      tokens[i - 1]?.upos === 'CCONJ' &&
      lexicon.reservations.roles.includes(lemma.toLowerCase()),
  )
}

/** "médecin et vice-présidente de Y": a physician anywhere; "porte-parole et vice-présidente de Y" is both of Y. */
export function isTradeBesideOffice(
  { frames, vocabulary }: Reading,
  { tokens }: Sentence,
  trade: number,
  office: number,
): boolean {
  const sorts = vocabulary.sortsOf(tokens[trade]?.lemma.toLowerCase() ?? '')
  if (!TRADES.some((sort) => sorts.has(sort))) return false
  const same = roleFramesOf(frames, tokens, trade)
  return !roleFramesOf(frames, tokens, office).some((frame) => same.includes(frame))
}

const TRADES = ['physician', 'scholar', 'lawyer', 'artist']

/** "professeur, à la tête de Y": being at the head is another role. */
function isRoleOfItsOwn({ frames }: Reading, sentence: Sentence, i: number): boolean {
  const preposition = caseOf(sentence, i)
  return roleFramesOf(frames, sentence.tokens, i).some(
    ({ frame }) => frame.after !== undefined && frame.after === preposition,
  )
}

/** "le ministre de X, en déplacement à Y", "en visite à Y" */
function isOfTravel({ lexicon }: Reading, sentence: Sentence, noun: number, i: number): boolean {
  const { tokens } = sentence
  const [preposition = -1] = children(sentence, i, 'case')
  const travel = tokens[preposition - 1]
  if (travel === undefined || preposition - 2 <= noun || tokens[preposition]?.lemma !== 'à') return false
  return tokens[preposition - 2]?.lemma === 'en' && lexicon.reservations.travels.includes(travel.lemma.toLowerCase())
}

/** "correspondante de l’agence X à Y": posted there. */
export function isPosting(sentence: Sentence, { reason }: Argument, found: readonly Argument[]): boolean {
  if (reason.by !== 'phrase' || caseOf(sentence, reason.token) !== 'à') return false
  return found.some(
    (other) =>
      other.reason.by === 'phrase' &&
      !other.entity.nameless &&
      other.reason.token < reason.token &&
      caseOf(sentence, other.reason.token) === 'de',
  )
}

/** "la députée Y Lucie Garance", "conseiller municipal Y": the party's name right behind the role, without a preposition. */
function nameBeside(reading: Reading, s: number, { tokens }: Sentence, noun: number): number[] {
  let i = noun + 1
  while (tokens[i]?.upos === 'ADJ' && !reading.entities.nameAt(s, i)) i++
  return reading.entities.nameAt(s, i)?.type === 'organization' ? [i] : []
}
