import type { EntityType } from '../../../graph/index.ts'
import type { Sentence } from '../../language/index.ts'
import { caseOf } from '../phrase.ts'
import { type Argument, nameArgumentAt, type Reading } from '../reading.ts'
import { isComplementName, isFiniteVerb, LONGEST_APPOSITION, nameStart, opensPhrase } from './surface.ts'

/** "Y, (le) patron de …", "Y, 44 ans, mère de trois enfants et présidente de …", "Y (patron de …)". */
export function nameBefore(
  reading: Reading,
  s: number,
  sentence: Sentence,
  noun: number,
  types: readonly EntityType[],
): Argument | 'somebody else' | undefined {
  const { tokens } = sentence
  let before = noun - 1
  while (before > 0 && (/^(DET|ADJ|NUM|ADV|ADP)$/.test(tokens[before]?.upos ?? '') || isOneOfThem(sentence, before)))
    before--
  const lead = tokens.slice(before + 1, noun)
  const determined = lead.some(({ upos }) => upos === 'DET')
  // "X, proche du maire de Y"
  if (lead.some(({ upos }, i) => upos === 'ADJ' && lead[i + 1]?.lemma === 'de')) return undefined
  // "X, selon le patron de Y"
  if (lead[0]?.upos === 'ADP' && APART.test(lead[0].lemma)) return undefined
  // The subject or object of a verb of its own begins a new phrase after the comma.
  if (determined && /^(nsubj|obj|iobj|root|obl:agent)/.test(tokens[noun]?.deprel ?? '')) return undefined
  const joined = tokens[before]?.upos === 'CCONJ'
  // "X, après une réunion entre experts et président de Y"
  if (joined && isJoinedToComplement(sentence, noun)) return undefined
  // "X, et le patron de Y" are two.
  if (!opensPhrase(tokens[before]) && !(joined && !determined)) return undefined
  for (let i = before; i >= 0 && i > noun - LONGEST_APPOSITION; i--) {
    const token = tokens[i]
    if (!token || isFiniteVerb(token) || /^[;:?!«»"“”]$/.test(token.form)) return undefined
    const entity = reading.entities.nameAt(s, i)
    if (!entity) continue
    const fits = types.includes(entity.type)
    if (fits && opensPhrase(tokens[i + 1])) {
      const argument = nameArgumentAt(reading, s, i)
      return isComplementName(reading, s, sentence, i, noun) ? 'somebody else' : argument
    }
    // Somebody else's name stands between.
    if (fits || entity.type === 'person') return 'somebody else'
    i = nameStart(reading, s, i)
  }
  return undefined
}

/** "entre experts et président": the first of the two has a preposition, so that neither stands in apposition. */
function isJoinedToComplement(sentence: Sentence, noun: number): boolean {
  const token = sentence.tokens[noun]
  return (
    token?.deprel === 'conj' &&
    /^(entre|avec|par|contre|pour|après|avant)$/.test(caseOf(sentence, token.head) ?? '') &&
    sentence.tokens[token.head]?.upos === 'NOUN'
  )
}

/** Prepositions behind which somebody else stands. */
const APART = /^(selon|avec|par|pour|contre|sur|sous|dès|après|avant|entre|sans|chez|envers|vers)$/

/** "X, l’un des fondateurs de Y" */
function isOneOfThem({ tokens }: Sentence, i: number): boolean {
  return /^une?$/i.test(tokens[i]?.form ?? '') && tokens[i + 1]?.lemma === 'de'
}
