import { fold } from '../../../graph/index.ts'
import type { LocalEntity } from '../../entities/index.ts'
import type { Sentence, Token } from '../../language/index.ts'
import type { Argument, Reading } from '../reading.ts'

/**
 * The institution that a title implies: the one of the article whose name has the title's words, or else the ministry
 * that the title names ("ministre italien de la Santé").
 * @param seats nouns that such an institution's name begins with
 */
export function seatOf(
  reading: Reading,
  s: number,
  sentence: Sentence,
  noun: number,
  complements: readonly number[],
  seats: readonly string[],
): Argument[] {
  if (seats.length === 0) return []
  const own = complements.filter((i) => !isBehindBearer(reading, s, noun, i))
  const entity = impliedHere(reading, sentence, noun, own, seats) ?? ministry(reading, s, sentence, noun)
  return entity ? [{ entity, reason: { by: 'seat', token: noun } }] : []
}

/** "les ministres de la Santé Inès Karadec et de la Justice Paul Estève": what stands behind her name is not hers. */
function isBehindBearer({ entities }: Reading, s: number, noun: number, complement: number): boolean {
  for (let i = noun + 1; i < complement; i++) if (entities.nameAt(s, i)?.type === 'person') return true
  return false
}

/**
 * Whether an authority has no name of its own ("l’état-major", "le ministère de la Santé") in an article about another
 * country, where it is not the one of this country that the graph would take it for.
 */
export function isUnnamedAbroad(reading: Reading, entity: LocalEntity): boolean {
  return entity.type === 'agency' && isHomely(reading, entity) && isAboutAbroad(reading)
}

/** Not that of this country where the sentence or the article is about another's: "le ministre de l’Intérieur italien". */
function impliedHere(
  reading: Reading,
  sentence: Sentence,
  noun: number,
  complements: readonly number[],
  seats: readonly string[],
) {
  const entity = implied(reading, sentence, complements, seats)
  if (!entity) return undefined
  // "le ministre de l’Intérieur" is not at the head of the "ministère italien de l’Intérieur" of which the article told.
  const { countries } = reading.vocabulary.withoutCountries(entity.label)
  if (countries.some((country) => country !== HOME) && !nationalityOf(reading, sentence, noun)) return undefined
  if (!isHomely(reading, entity)) return entity
  return nationalityOf(reading, sentence, noun) === undefined && !isAboutAbroad(reading) ? entity : undefined
}

/** Whether every country has one of this name: "le ministère de la Santé", "l’état-major"; not "Downing Street". */
function isHomely({ vocabulary }: Reading, { label, nameless }: LocalEntity): boolean {
  if (vocabulary.withoutCountries(label).countries.length > 0) return false
  return nameless ? !/\p{Lu}/u.test(label) : /^(minist[èe]re|[ée]tat|gouvernement)\b|^parlement$/iu.test(label)
}

/** In tokens: "ministre de la Transition écologique et solidaire danois". */
const REACH = 9

/** The adjective of nationality of an office: "ministre italien de", "ministre de la Défense danois", "Premier ministre italien et ministre de". */
export function nationalityOf(
  { entities, sentences, vocabulary }: Reading,
  sentence: Sentence,
  noun: number,
): Token | undefined {
  const { tokens } = sentence
  const s = sentences.indexOf(sentence)
  const isNational = (i: number) => {
    const token = tokens[i]
    const country = token?.upos === 'ADJ' && !entities.nameAt(s, i) ? vocabulary.country(token) : undefined
    return country !== undefined && country !== HOME
  }
  for (let i = noun + 1; i < noun + REACH && /^(ADJ|ADP|DET|NOUN|PROPN|CCONJ)$/.test(tokens[i]?.upos ?? ''); i++) {
    if (entities.nameAt(s, i)?.type === 'person') break
    if (isNational(i)) return tokens[i]
  }
  if (tokens[noun - 1]?.upos !== 'CCONJ') return undefined
  for (let i = noun - 2; i > noun - 2 - REACH && /^(ADJ|ADP|DET|NOUN)$/.test(tokens[i]?.upos ?? ''); i--)
    if (isNational(i)) return tokens[i]
  return undefined
}

/** The one institution of the article that has words of the title in its name: "ministre de la Défense". */
function implied(reading: Reading, sentence: Sentence, complements: readonly number[], seats: readonly string[]) {
  const words = complements.map((i) => fold(sentence.tokens[i]?.form ?? '')).filter((word) => word.length > 3)
  const [only, second] = reading.entities.entities.filter(
    (entity) =>
      entity.type === 'agency' &&
      [...entity.names].some(
        (name) =>
          seats.some((head) => name.startsWith(`${fold(head)} `)) &&
          words.some((word) => name.includes(` ${word}`) || name.includes(`'${word}`)),
      ),
  )
  return second ? undefined : only
}

/** "ministre (italien) de l’Économie et des Finances", but not "ministre de gauche", "premier ministre", "ministre déléguée". */
function ministry(reading: Reading, s: number, sentence: Sentence, noun: number) {
  const { tokens } = sentence
  if (!isMinister(sentence, noun) || tokens[noun - 1]?.upos === 'ADJ') return undefined
  const country = tokens[noun + 1]
  const national = country?.upos === 'ADJ' && reading.vocabulary.country(country) ? country : undefined
  if (!national && nationalityOf(reading, sentence, noun)) return undefined
  // In an article about another country a minister without an adjective is that country's, and his ministry has no name here.
  if (!national && isAboutAbroad(reading)) return undefined
  const from = national ? noun + 2 : noun + 1
  const to = departmentEnd(reading, s, tokens, from)
  if (to === from) return undefined
  const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0]
  const department = reading.article.text.slice(start, end).replace(/\s+/gu, ' ')
  const name = ['ministère', ...(national ? [national.lemma.toLowerCase()] : []), department].join(' ')
  return reading.entities.institution(name, s, noun, to)
}

export function isMinister({ tokens }: Sentence, noun: number): boolean {
  return tokens[noun]?.lemma.toLowerCase() === 'ministre'
}

/** "la Justice", "l’Intérieur" by themselves: a minister’s ministry is called after it, and is not all of it. */
export function isBareDepartment({ known, label, type }: LocalEntity): boolean {
  return !known && (type === 'agency' || type === 'organization') && /^\p{Lu}\p{Ll}+$/u.test(label)
}

const HOME = 'France'

/** Whether adjectives and names of another country stand in the article more often than those of France. */
export function isAboutAbroad(reading: Reading): boolean {
  const { home, abroad } = countriesOf(reading)
  return abroad > home
}

/**
 * Whether an authority is called by no more than its common noun ("le gouvernement", "l’État", "le Sénat") in an article
 * that is mostly about one other country: it is that country’s, and not the one that the bare word means here.
 */
export function isBareAbroad(reading: Reading, { type, label }: LocalEntity): boolean {
  if (type !== 'agency' || /\s/u.test(label) || !reading.vocabulary.typesOf(label.toLowerCase()).includes('agency'))
    return false
  const { home, abroad } = countriesOf(reading)
  return abroad >= MANY && abroad > MOSTLY * home
}

/** A country named once may be but compared with. Both numbers from 110 statements about bare authorities in news. */
const MANY = 2
const MOSTLY = 2

/** How often the article names France, and the other country that it names most, by name or adjective. */
function countriesOf({ sentences, vocabulary }: Reading): { home: number; abroad: number } {
  const counts = new Map<string, number>()
  for (const { tokens } of sentences)
    for (const token of tokens) {
      const named = /^\p{Lu}/u.test(token.form) ? vocabulary.withoutCountries(token.form).countries[0] : undefined
      const country = vocabulary.country(token) ?? named
      if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1)
    }
  const others = [...counts].flatMap(([country, count]) => (country === HOME ? [] : [count]))
  return { home: counts.get(HOME) ?? 0, abroad: Math.max(0, ...others) }
}

/** Where the names of departments end that begin here: "de la Santé et des Sports"; here when there is none. */
function departmentEnd(reading: Reading, s: number, tokens: readonly Token[], from: number): number {
  let end = from
  let at = from
  while (tokens[at]?.lemma === 'de' && tokens[at + 1]?.upos === 'DET') {
    const first = at + 2
    // "des Droits des femmes": of what department it is
    const ofIt = at === end && end > from && isPluralNoun(tokens[first]) && !reading.entities.nameAt(s, first)
    if (!ofIt && !isDepartment(reading, s, first, tokens[first])) break
    end = first + 1
    while (isCommon(reading, s, tokens, end)) end++
    // "des Droits de femmes"
    if (tokens[end]?.lemma === 'de' && isPluralNoun(tokens[end + 1]) && !reading.entities.nameAt(s, end + 1)) end += 2
    // "des Relations avec le Parlement": with one house, and not with whom the minister speaks
    const house = /^relations$/i.test(tokens[first]?.form ?? '') && tokens[end]?.form === 'avec'
    if (house && tokens[end + 1]?.upos === 'DET' && /^\p{Lu}/u.test(tokens[end + 2]?.form ?? '')) end += 3
    at = /^(et|,)$/.test(tokens[end]?.form ?? '') ? end + 1 : end
  }
  return end
}

function isPluralNoun(token: Token | undefined): boolean {
  return token?.upos === 'NOUN' && token.features.Number === 'Plur' && /^\p{Ll}/u.test(token.form)
}

/** "Santé", "finances": no country, no person, no institution. */
function isDepartment({ entities, vocabulary }: Reading, s: number, i: number, token: Token | undefined): boolean {
  const name = entities.nameAt(s, i)
  if (!token || !/^(NOUN|PROPN)$/.test(token.upos) || (name && !isBareDepartment(name))) return false
  return /^\p{Lu}/u.test(token.form) || vocabulary.headTypes(token).length + vocabulary.cueTypes(token).length === 0
}

/** What follows a department's noun: "Transition écologique et solidaire", "Enseignement supérieur". */
function isCommon({ entities }: Reading, s: number, tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]]
  if (token?.upos === 'ADJ') return entities.nameAt(s, i) === undefined
  return token?.form === 'et' && next?.upos === 'ADJ' && entities.nameAt(s, i + 1) === undefined
}
