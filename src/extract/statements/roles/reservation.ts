import { children, type Sentence } from '../../language/index.ts'
import type { Reading } from '../reading.ts'

/** That a role is not held, not any more or not yet; or that it is held of a part: "directeur commercial", "adjoint". */
export type Reservation = 'not now' | 'in part'

/** "l’ancien patron", "ex-directeur", "présidente sortante", "n’est plus maire"; "directeur commercial". */
export function reservationOf({ lexicon }: Reading, sentence: Sentence, noun: number): Reservation | undefined {
  const { tokens } = sentence
  const formAt = (i: number) => tokens[i]?.form.toLowerCase() ?? ''
  const beside = [
    ...children(sentence, noun, 'amod', 'advmod', 'acl', 'compound', 'conj', 'nmod', 'appos'),
    noun - 1,
    noun + 1,
    // "directeur général adjoint"
    ...(tokens[noun + 1]?.upos === 'ADJ' ? [noun + 2] : []),
  ]
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
    /^(brièvement|naguère|jadis|autrefois|longtemps|alors)$/.test(formAt(noun - 1)) ||
    children(sentence, noun, 'advmod').some((i) => /^(plus|non|pas)$/.test(formAt(i))) ||
    // "lorsqu’il était président": he is not any more, or the article would not say so.
    children(sentence, noun, 'cop').some((i) => /^(Imp|Past)$/.test(tokens[i]?.features.Tense ?? ''))
  if (over) return 'not now'
  return words.some((word) => lexicon.reservations.parts.includes(word)) ? 'in part' : undefined
}

/** In tokens: how far behind the noun words still say when the role was held. */
const REACH = 10
