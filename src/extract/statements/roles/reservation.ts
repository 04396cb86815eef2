import { children, type Sentence } from '../../language/index.ts'
import { roleEnd } from '../frame-index.ts'
import type { Reading } from '../reading.ts'

/** That a role is not held, not any more or not yet; or that it is held of a part: "directeur commercial", "adjoint". */
export type Reservation = 'not now' | 'in part'

/** "l’ancien patron", "ex-directeur", "présidente sortante", "n’est plus maire"; "directeur commercial". */
export function reservationOf(reading: Reading, sentence: Sentence, noun: number): Reservation | undefined {
  const { lexicon } = reading
  const { tokens } = sentence
  const formAt = (i: number) => tokens[i]?.form.toLowerCase() ?? ''
  const end = roleEnd(reading.frames, tokens, noun)
  const beside = [
    ...children(sentence, noun, 'amod', 'advmod', 'acl', 'compound', 'conj', 'nmod', 'appos'),
    noun - 1,
    end + 1,
    // "directeur général adjoint"
    ...(tokens[end + 1]?.upos === 'ADJ' ? [end + 2] : []),
    // The role's own words take nothing back: "secrétaire national".
  ].filter((i) => i < noun || i > end)
  const words = beside.flatMap((i) => [formAt(i), tokens[i]?.lemma.toLowerCase() ?? ''])
  const behind = tokens
    .slice(noun + 1, noun + REACH)
    .map(({ form }) => form.toLowerCase())
    .join(' ')
  const over =
    /^ex-/i.test(formAt(noun)) ||
    words.some((word) => lexicon.reservations.roles.includes(word)) ||
    // "présidente de 2001 à 2004", "patron pendant dix ans"
    /\b(de|entre) (1[89]|20)\d\d (à|et) (1[89]|20)\d\d\b|^\S*( \S+)?( \S+)? (pendant|durant|jusqu['’]) /u.test(
      behind,
    ) ||
    // "le patron de l’époque de X"
    /^(\S+ )*?(de l['’] ?époque|à l['’] ?époque|d['’] ?alors)\b/u.test(behind) ||
    // "présidente d’honneur"
    /^d['’]? ?honneur\b/u.test(behind) ||
    /^(brièvement|naguère|jadis|autrefois|longtemps|alors)$/.test(formAt(noun - 1)) ||
    children(sentence, noun, 'advmod').some((i) => /^(plus|non|pas)$/.test(formAt(i))) ||
    // "lorsqu’il était président": he is not any more, or the article would not say so.
    children(sentence, noun, 'cop').some((i) => /^(Imp|Past)$/.test(tokens[i]?.features.Tense ?? '')) ||
    isDismissed(reading, sentence, noun)
  if (over) return 'not now'
  return isOfPart(sentence, end) || words.some((word) => lexicon.reservations.parts.includes(word))
    ? 'in part'
    : undefined
}

/** "directeur général à la sûreté", "directrice générale pour la France", "présidente en France" */
function isOfPart({ tokens }: Sentence, end: number): boolean {
  let next = end + 1
  while (tokens[next]?.upos === 'ADJ') next++
  const { lemma = '' } = tokens[next] ?? {}
  return /^(à|pour)$/.test(lemma) || (lemma === 'en' && tokens[next + 1]?.upos === 'PROPN')
}

/** In tokens: how far behind the noun words still say when the role was held. */
const REACH = 10

/** "Velmont écarte son directeur, Paul Estève", "Inès Karadec remplace la patronne de Velmont". */
function isDismissed({ lexicon }: Reading, { tokens }: Sentence, noun: number): boolean {
  let phrase = noun
  while (/^(appos|flat|flat:name|nmod:appos)$/.test(tokens[phrase]?.deprel ?? '')) phrase = tokens[phrase]?.head ?? -1
  const token = tokens[phrase]
  const governor = tokens[token?.head ?? -1]
  return (
    token !== undefined &&
    /^(obj|nsubj:pass)$/.test(token.deprel) &&
    governor !== undefined &&
    lexicon.reservations.dismissing.includes(governor.lemma.toLowerCase())
  )
}
