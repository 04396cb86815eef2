import type { LocalEntity } from '../../entities/index.ts'
import type { RoleFrame } from '../../knowledge/index.ts'
import { children, type Sentence } from '../../language/index.ts'
import type { Candidate } from '../candidate.ts'
import type { Compiled } from '../frame-index.ts'
import { caseOf } from '../phrase.ts'
import { PLAINLY_ASSERTED } from '../presentation.ts'
import { makeCandidate, type Reading } from '../reading.ts'
import { holderOf } from './holder.ts'
import { ownersOf } from './owner.ts'
import { reservationOf } from './reservation.ts'

export { parties } from './parties.ts'

/** "Paul Estève, PDG de Dorsane", "la directrice de Miravel, Inès Karadec", "X est la filiale de Y". */
export function roles(reading: Reading, s: number, noun: number, frames: readonly Compiled<RoleFrame>[]): Candidate[] {
  const sentence = reading.sentences[s]
  if (!sentence || frames.length === 0) return []
  if (isSubordinate(sentence, noun)) return []
  const reservation = reservationOf(reading, s, sentence, noun)
  return reservation === 'not now'
    ? []
    : frames.flatMap((frame) => role(reading, s, sentence, noun, reservation, frame))
}

function role(
  reading: Reading,
  s: number,
  sentence: Sentence,
  noun: number,
  reservation: 'in part' | undefined,
  frame: Compiled<RoleFrame>,
): Candidate[] {
  const { after, extent = 'any', reads, 'holder-types': types, 'of-types': ofTypes } = frame.frame
  if (after !== undefined && caseOf(sentence, noun) !== after) return []
  if (extent === 'whole' && reservation === 'in part') return []
  const holder = holderOf(reading, s, sentence, noun, frame)
  if (!holder) return []
  // An apposition is presupposed: what the sentence does to its verb does not touch it.
  const standing = holder.stated === undefined ? PLAINLY_ASSERTED : reading.presentationOf(sentence, holder.stated)
  if (!standing) return []
  // "on parle de X comme ministre": nobody has appointed him.
  if (holder.stated === undefined && caseOf(sentence, noun) === 'comme') return []
  const last = reads === 'holder-last'
  return holder.bearers
    .filter(({ entity }) => types?.includes(entity.type) ?? true)
    .filter(({ entity }) => after !== undefined || !isOfOtherGender(sentence, noun, entity))
    .filter(({ entity }) => frame.frame.outlives || !reading.dead.has(entity))
    .flatMap((bearer) => {
      const owners = ownersOf(reading, s, sentence, noun, frame, bearer.entity)
      if (extent === 'part' && reservation !== 'in part' && !owners.department) return []
      return owners.found.flatMap((owner) =>
        makeCandidate(reading, s, {
          relation: frame.relation,
          rule: frame.rule,
          kind: 'role',
          frame: frame.position,
          subject: last ? owner : bearer,
          object: last ? bearer : owner,
          operative: [noun],
          presentation: standing,
          ...(isEditorsNote(sentence, noun) ? { voice: 'article' as const } : {}),
          subjectTypes: last ? ofTypes : types,
          objectTypes: last ? types : ofTypes,
        }),
      )
    })
}

/** "avec Lucie Garance (la présidente de Velmont, ndlr)": within somebody’s words the article explains who that is. */
function isEditorsNote({ tokens }: Sentence, noun: number): boolean {
  const open = tokens.findLastIndex(({ form }, i) => i < noun && /^[([]$/.test(form))
  const close = tokens.findIndex(({ form }, i) => i > open && /^[)\]]$/.test(form))
  return open >= 0 && close > noun && tokens.slice(noun, close).some(({ form }) => /^n\.?d\.?l\.?r\.?$/i.test(form))
}

/** "Paul Estève, la maire de Lanvaux": the words for men serve for women as well, those for women for women alone. */
function isOfOtherGender(sentence: Sentence, noun: number, { gender, type }: LocalEntity): boolean {
  if (type !== 'person' || gender !== 'Masc') return false
  const determiners = children(sentence, noun, 'det').map((i) => sentence.tokens[i])
  const article = determiners.find((token) => /^(la|une)$/i.test(token?.form ?? ''))
  return article !== undefined
}

/** "le secrétaire d’État auprès du ministre de Y, X": X serves under him. */
function isSubordinate({ tokens }: Sentence, noun: number): boolean {
  for (let aupres = noun - 1; aupres > 0 && aupres >= noun - LONGEST_AUPRES; aupres--)
    if (/^auprès$/i.test(tokens[aupres]?.form ?? '')) return /^(NOUN|PROPN|ADJ)$/.test(tokens[aupres - 1]?.upos ?? '')
  return false
}

/** In tokens: "auprès de le Premier ministre". */
const LONGEST_AUPRES = 4
