import { ancestors, children, hasChild, perSentence, type Sentence } from '../../language/index.ts'
import { roleEnd } from '../frame-index.ts'
import type { Reading } from '../reading.ts'
import { isOneOf } from '../slots.ts'
import { setOf } from '../words-of.ts'

/** That a role is not held, not any more or not yet; or that it is held of a part: "directeur commercial", "adjoint". */
export type Reservation = 'not now' | 'in part'

/** "l’ancien patron", "ex-directeur", "présidente sortante", "n’est plus maire"; "directeur commercial". */
export function reservationOf(reading: Reading, s: number, sentence: Sentence, noun: number): Reservation | undefined {
  const { lexicon } = reading
  const { tokens } = sentence
  const end = roleEnd(reading.frames, tokens, noun)
  const beside = [
    ...children(sentence, noun, 'amod', 'advmod', 'acl', 'compound', 'conj', 'nmod', 'appos'),
    noun - 1,
    end + 1,
    // "directeur général adjoint"
    ...(tokens[end + 1]?.upos === 'ADJ' ? [end + 2] : []),
    // The role's own words take nothing back: "secrétaire national".
  ].filter((i) => i < noun || i > end)
  const over =
    /^ex-/i.test(formAt(sentence, noun)) ||
    beside.some((i) => isOn(sentence, i, lexicon.reservations.roles)) ||
    isToldAsOver(sentence, noun) ||
    /^(brièvement|naguère|jadis|autrefois|longtemps|alors)$/.test(formAt(sentence, noun - 1)) ||
    children(sentence, noun, 'advmod').some((i) => /^(plus|non|pas)$/.test(formAt(sentence, i))) ||
    // "lorsqu’il était président": he is not any more, or the article would not say so.
    children(sentence, noun, 'cop').some((i) => /^(Imp|Past)$/.test(tokens[i]?.features.Tense ?? '')) ||
    isDismissed(reading, sentence, noun) ||
    isKilled(reading, sentence, noun) ||
    isLongAgo(reading, sentence, noun) ||
    isDismissedBehind(reading, sentence, noun)
  if (over) return 'not now'
  return isOfPart(reading, s, sentence, end) || beside.some((i) => isOn(sentence, i, lexicon.reservations.parts))
    ? 'in part'
    : undefined
}

function formAt({ tokens }: Sentence, i: number): string {
  return i < 0 ? '' : (tokens[i]?.form.toLowerCase() ?? '')
}

function isOn({ tokens }: Sentence, i: number, list: readonly string[]): boolean {
  const token = i < 0 ? undefined : tokens[i]
  return token !== undefined && isOneOf(token, setOf(list))
}

/** Whether the words behind a role say that it was held then. */
function isToldAsOver(sentence: Sentence, noun: number): boolean {
  if (!mayTellWhen(sentence)) return false
  const behind = sentence.tokens
    .slice(noun + 1, noun + REACH)
    .map(({ form }) => form.toLowerCase())
    .join(' ')
  return (
    // "présidente de 2001 à 2004", "patron pendant dix ans"
    /\b(de|entre) (1[89]|20)\d\d (à|et) (1[89]|20)\d\d\b|^\S*( \S+)?( \S+)? (pendant|durant|jusqu['’]) /u.test(
      behind,
    ) ||
    // "le patron de l’époque de X"
    /^(\S+ )*?(de l['’] ?époque|à l['’] ?époque|d['’] ?alors)\b/u.test(behind) ||
    // "présidente d’honneur"
    /^d['’]? ?honneur\b/u.test(behind)
  )
}

/** Most sentences have no word that could: what stands behind a noun need not be read. */
const mayTellWhen = perSentence(({ tokens }) =>
  tokens.some(({ form }) => /époque|alors|honneur|pendant|durant|jusqu|\d{4}/i.test(form)),
)

/**
 * "En 1998, le patron de Velmont, X, avait refusé", "en 1998, X est nommé président", "il y a dix ans, la patronne de
 * Velmont, Y, refusait": who they were in a story of long ago.
 */
function isLongAgo({ article, lexicon }: Reading, sentence: Sentence, noun: number): boolean {
  const [years, ages] = [yearsOf(sentence), agesOf(sentence)]
  if (years.length + ages.length === 0) return false
  const { tokens } = sentence
  const today = Number(article.date?.slice(0, 4))
  const then = [...years, ...ages.map((word) => today - (lexicon.dates.numbers[word] ?? (Number(word) || 0)))]
  if (!today || then.some((year) => year > today - LONG)) return false
  return ancestors(sentence, noun).some((verb) => {
    const { features, lemma = '' } = tokens[verb] ?? {}
    const tenses = (...relations: string[]) =>
      children(sentence, verb, ...relations).map((i) => tokens[i]?.features.Tense)
    const isStory = features?.VerbForm === 'Fin' ? features.Tense === 'Imp' : tenses('aux', 'aux:tense').includes('Imp')
    if (isStory || !lexicon.appointing.includes(lemma.toLowerCase())) return isStory
    if (features?.VerbForm === 'Fin') return features.Tense === 'Pres'
    return tenses('aux', 'aux:tense').length === 0 && tenses('aux:pass').includes('Pres')
  })
}

/** "en 1998" */
const yearsOf = perSentence(({ tokens }): readonly number[] => {
  const years: number[] = []
  for (let i = 1; i < tokens.length; i++) {
    const form = tokens[i]?.form ?? ''
    if (form.length === 4 && /^(?:1[89]|20)\d\d$/.test(form) && /^en$/i.test(tokens[i - 1]?.form ?? ''))
      years.push(Number(form))
  }
  return years
})

/** "il y a dix ans" */
const agesOf = perSentence(({ tokens }): readonly string[] => {
  const ages: string[] = []
  for (let i = 3; i < tokens.length; i++) {
    const form = tokens[i]?.form
    if ((form === 'ans' || form === 'an') && tokens[i - 2]?.form === 'a' && tokens[i - 3]?.form === 'y')
      ages.push(tokens[i - 1]?.form.toLowerCase() ?? '')
  }
  return ages
})

/** "Paul Estève, directeur de Velmont, limogé lundi": what a comma adds to whoever holds the role. */
function isDismissedBehind({ lexicon }: Reading, { tokens }: Sentence, noun: number): boolean {
  for (let i = noun + 1; i < noun + REACH; i++) {
    const [token, next] = [tokens[i], tokens[i + 1]]
    if (!token || token.features.VerbForm === 'Fin') return false
    const isOver = next?.features.VerbForm === 'Part' && next.features.Number !== 'Plur'
    if (token.form === ',' && isOver && setOf(lexicon.reservations.dismissing).has(next.lemma.toLowerCase()))
      return true
  }
  return false
}
/** In years: nobody can tell whether an office of then is held still. */
const LONG = 4

/** "une employée de Velmont tuée en 2003", "un agent de Velmont mort dans l’incendie" */
function isKilled({ lexicon }: Reading, sentence: Sentence, noun: number): boolean {
  const { deaths, killings } = lexicon.reservations
  return children(sentence, noun, 'acl', 'amod').some((i) => {
    const lemma = sentence.tokens[i]?.lemma.toLowerCase() ?? ''
    return (deaths.includes(lemma) || killings.includes(lemma)) && !hasChild(sentence, i, 'aux', 'aux:tense')
  })
}

/** "directeur général à la sûreté", "directrice générale pour la France", "présidente en France", "directeur production", "directrice Europe" */
function isOfPart({ entities, vocabulary }: Reading, s: number, { tokens }: Sentence, end: number): boolean {
  let next = end + 1
  while (tokens[next]?.upos === 'ADJ') next++
  if (entities.nameAt(s, next)?.type === 'place') return true
  const { form = '', lemma = '', upos } = tokens[next] ?? {}
  const token = tokens[next]
  if (token && upos === 'NOUN' && /^\p{Ll}/u.test(form) && /^(de|chez)$/.test(tokens[next + 1]?.lemma ?? ''))
    return !vocabulary.cueTypes(token).includes('person') && !vocabulary.kindTypes(tokens, next).includes('person')
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
    setOf(lexicon.reservations.dismissing).has(governor.lemma.toLowerCase())
  )
}
