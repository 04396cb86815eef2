import { ENTITY_TYPES, type EntityType, fold } from '../../graph/index.ts'
import { feminines } from '../feminine.ts'
import type { Lexicon } from '../knowledge/index.ts'
import type { Token } from '../language/index.ts'
import { memo } from '../memo.ts'
import { isCapitalised } from './letter-case.ts'

/** The lexicon's words for names, ready to be asked about a token. */
export interface Vocabulary {
  /** The types of name that this common noun may begin, in the ontology's order: "ministère" → agency. */
  headTypes(token: Token): readonly EntityType[]
  /** The types that this common noun says of the name beside it: "start-up" → company. */
  cueTypes(token: Token): readonly EntityType[]
  /**
   * The same, of the many more nouns that say what the name beside them is and never stand for it alone, with the words
   * after the noun: "trottinette", "maison d’arrêt".
   */
  kindTypes(tokens: readonly Token[], noun: number): readonly EntityType[]
  /** The same for several words alone: "banque centrale"; undefined when none begin here. */
  kindPhrase(tokens: readonly Token[], noun: number): readonly EntityType[] | undefined
  /** The types that the complement of this common noun mostly has: "habitants de X" → place. */
  complementTypes(tokens: readonly Token[], noun: number): readonly EntityType[]
  /** The types that the subject of this verb mostly has: "X a démissionné" → person. */
  subjectTypes(verb: Token): readonly EntityType[]
  /** The types that the object of this verb mostly has: "prescrire X" → product. */
  objectTypes(verb: Token): readonly EntityType[]
  /** Whether the name beside a common noun names something else: "affaire" of "l’affaire Garance". */
  isNotCue(token: Token): boolean
  /** The types of what this common noun may stand for once it was named: "l’établissement", "la quinquagénaire". */
  describedTypes(token: Token): readonly EntityType[]
  /** The same of a lemma alone. */
  typesOf(noun: string): readonly EntityType[]
  /** A word for a company that says what it does, as a folded lemma: "laboratoire", not "groupe". */
  isTrade(lemma: string): boolean
  /** What sorts of thing a noun says that something is: "enseigne" → retailer; none when it may be any ("groupe"). */
  sortsOf(noun: string): ReadonlySet<string>
  /** The sorts of which readers know a name to be, folded: "reuters" → media. */
  sortsOfName(name: string): ReadonlySet<string>
  /** What whoever does this is called after: "diriger" → directrice, patron … */
  doersOf(verb: string): readonly string[]
  /** The type that the last word of a name tells: "Airlines" → company. */
  endingType(form: string): EntityType | undefined
  isTitle(form: string): boolean
  isParticle(form: string): boolean
  isFirstName(form: string): boolean
  /** Of the bearers of a first name; undefined for names of both and for unknown ones. */
  genderOfFirstName(form: string): 'Masc' | 'Fem' | undefined
  /** What the ending of a first name that is in no list suggests. */
  likelyGender(form: string): 'Masc' | 'Fem' | undefined
  /** Capitalised words that name nothing in the graph. */
  isNoName(form: string): boolean
  isGroupNoun(token: Token): boolean
  isTransparent(token: Token): boolean
  /** A role that tells people apart, as a folded lemma: "ministre", not "dirigeant". */
  isOffice(lemma: string): boolean
  /** What somebody does in words: to reject it is to refuse him. */
  isAct(token: Token): boolean
  /** The country of an adjective of nationality in any of its forms: "américaines" → "États-Unis". */
  country(token: Token): string | undefined
  /** A name without its countries and adjectives of nationality, and the countries that they name. */
  withoutCountries(name: string): { rest: string; countries: string[] }
}

/** Prepares the lexicon's word lists for look-ups; done once a build. */
export function makeVocabulary(lexicon: Lexicon): Vocabulary {
  const heads = typesByWord(lexicon.names.heads)
  const cues = typesByWord(lexicon.names.cues)
  const kinds = typesByWord(withFeminines(lexicon.names.kinds, new Map([...heads, ...cues])))
  const complements = typesByWord(lexicon.names.complements)
  const subjects = typesByWord(lexicon.names.subjects)
  const objects = typesByWord(lexicon.names.objects)
  const describing = typesByWord(lexicon.names.describing)
  const anyCompany = new Set(lexicon.names['any-company'].map(fold))
  const sorts = byWord(lexicon.names.sorts)
  const knownSorts = byWord(lexicon.names['known-sorts'])
  const doers = new Map(Object.entries(lexicon.names.doers).map(([verb, nouns]) => [fold(verb), nouns]))
  const endings = typesByWord(lexicon.names.endings)
  const notCues = new Set(lexicon.names['not-cues'].map(fold))
  const titles = new Set(lexicon.names.titles)
  const particles = new Set(lexicon.names.particles)
  const firstNames = new Set(lexicon.names['first-names'])
  const feminine = new Set(lexicon.names['feminine-first-names'])
  const byEnding = lexicon.names['first-name-endings']
  const silent = new Set(byEnding.neither)
  const both = new Set(lexicon.names['first-names-of-both'])
  const noNames = new Set(lexicon.names['not-names'].map(fold))
  const groups = new Set(lexicon.groups.map(fold))
  const transparent = new Set(lexicon.transparent.map(fold))
  const acts = new Set(lexicon.acts.map(fold))
  const offices = new Set(lexicon.offices.map(fold))
  const countries = new Map<string, string>()
  for (const [adjective, country] of Object.entries(lexicon.demonyms))
    for (const form of adjectiveForms(fold(adjective))) countries.set(form, country)

  const countryNames = [...new Set(Object.values(lexicon.demonyms))].map((country) => [fold(country), country] as const)

  const countryOf = memo((form) => countries.get(fold(form)) ?? null)
  const headsByLemma = memo((lemma) => heads.get(fold(lemma)) ?? null)
  const headsByForm = memo((form) => heads.get(singular(form)) ?? null)
  const cuesByForm = memo((form) => cues.get(fold(form)) ?? null)
  const cuesByLemma = memo((lemma) => cues.get(fold(lemma)) ?? null)
  const cuesBySingular = memo((form) => cues.get(singular(form)) ?? null)
  const endingsByForm = memo((form) => endings.get(fold(form))?.[0] ?? null)
  const describingByWord = memo((word) => describing.get(fold(word)) ?? null)
  const isOfAnAge = memo((form) => OF_AN_AGE.test(fold(form)))
  const isNotCueByLemma = memo((lemma) => notCues.has(fold(lemma)))
  const isNotCueByForm = memo((form) => notCues.has(singular(form)))
  const isTradeByLemma = memo(
    (lemma) => (cues.get(fold(lemma))?.includes('company') ?? false) && !anyCompany.has(fold(lemma)),
  )
  const kindPhrases = phrasesOf(kinds)
  const complementPhrases = phrasesOf(complements)
  const kindsByLemma = memo((lemma) => kinds.get(fold(lemma)) ?? null)
  const kindsByForm = memo((form) => kinds.get(fold(form)) ?? kinds.get(singular(form)) ?? null)
  const complementsByForm = memo((form) => complements.get(singular(form)) ?? null)
  const complementsByLemma = memo((lemma) => complements.get(fold(lemma)) ?? null)
  const subjectsByLemma = memo((lemma) => subjects.get(fold(lemma)) ?? null)
  const objectsByLemma = memo((lemma) => objects.get(fold(lemma)) ?? null)
  const cueTypes = ({ form, lemma }: Token) => cuesByForm(form) ?? cuesByLemma(lemma) ?? cuesBySingular(form) ?? NONE
  return {
    kindTypes(tokens, noun) {
      const token = tokens[noun]
      if (!token) return NONE
      const phrase = kindPhrases(tokens, noun)
      if (phrase) return phrase
      const types = cueTypes(token)
      return types.length > 0 ? types : (kindsByForm(token.form) ?? kindsByLemma(token.lemma) ?? NONE)
    },
    kindPhrase: kindPhrases,
    complementTypes: (tokens, noun) => {
      const token = tokens[noun]
      if (!token) return NONE
      return complementPhrases(tokens, noun) ?? complementsByForm(token.form) ?? complementsByLemma(token.lemma) ?? NONE
    },
    subjectTypes: ({ lemma }) => subjectsByLemma(lemma) ?? NONE,
    objectTypes: ({ lemma }) => objectsByLemma(lemma) ?? NONE,
    headTypes: ({ lemma, form }) => headsByLemma(lemma) ?? headsByForm(form) ?? NONE,
    cueTypes,
    isNotCue: ({ lemma, form }) => isNotCueByLemma(lemma) || isNotCueByForm(form),
    describedTypes: (token) => [
      ...(cuesByForm(token.form) ?? cuesByLemma(token.lemma) ?? cuesBySingular(token.form) ?? []),
      ...(describingByWord(token.form) ?? describingByWord(token.lemma) ?? []),
      ...(isOfAnAge(token.form) ? (['person'] as const) : []),
    ],
    typesOf: (noun) => [
      ...(cues.get(fold(noun)) ?? []),
      ...(describing.get(fold(noun)) ?? []),
      ...(heads.get(fold(noun)) ?? []),
    ],
    isTrade: isTradeByLemma,
    sortsOf: memo((noun) => sorts.get(fold(noun)) ?? sorts.get(singular(noun)) ?? NO_SORTS),
    sortsOfName: (name) => knownSorts.get(name) ?? NO_SORTS,
    doersOf: (verb) => doers.get(fold(verb)) ?? [],
    endingType: (form) => endingsByForm(form) ?? undefined,
    isTitle: (form) => titles.has(form),
    isParticle: (form) => particles.has(form.toLowerCase().replace('’', "'")),
    isFirstName: memo((form) => firstNames.has(form) || isCompoundFirstName(form, firstNames)),
    genderOfFirstName: (form) =>
      feminine.has(form) ? 'Fem' : firstNames.has(form) && !both.has(form) ? 'Masc' : undefined,
    likelyGender: (form) => {
      if (firstNames.has(form) || silent.has(form) || !/^\p{Lu}\p{Ll}{2,}/u.test(form)) return undefined
      const [fem, masc] = [longestEnding(form, byEnding.Fem), longestEnding(form, byEnding.Masc)]
      return fem === masc ? undefined : fem > masc ? 'Fem' : 'Masc'
    },
    isNoName: memo((form) => noNames.has(fold(form))),
    isGroupNoun: (token) => groups.has(fold(token.lemma)) || groups.has(singular(token.form)),
    isTransparent: (token) => transparent.has(fold(token.lemma)) || transparent.has(singular(token.form)),
    isAct: (token) => acts.has(fold(token.lemma)) || acts.has(singular(token.form)),
    isOffice: (lemma) => offices.has(fold(lemma)),
    country: (token) => countryOf(token.form) ?? undefined,
    withoutCountries: memo((name) => {
      const named: string[] = []
      const note = (country: string) => {
        named.push(country)
        return ' '
      }
      let rest = fold(name)
      for (const [folded, country] of countryNames)
        if (rest.includes(folded)) rest = rest.replaceAll(folded, () => note(country))
      rest = rest.replace(/[\p{L}-]+/gu, (word) => (countries.has(word) ? note(countries.get(word) ?? '') : word))
      return { rest, countries: [...new Set(named)] }
    }),
  }
}

/** "quadragénaire", "trentenaire" */
const OF_AN_AGE = /(genaire|trentenaire|centenaire)$/

const NONE: readonly EntityType[] = []

const NO_SORTS: ReadonlySet<string> = new Set()

/** The lists that have a word, by word. */
function byWord(lists: Readonly<Record<string, readonly string[]>>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const [sort, words] of Object.entries(lists))
    for (const word of words) found.set(fold(word), (found.get(fold(word)) ?? new Set()).add(sort))
  return found
}

function typesByWord(lists: Partial<Record<EntityType, readonly string[]>>): Map<string, EntityType[]> {
  const types = new Map<string, EntityType[]>()
  for (const type of ENTITY_TYPES)
    for (const word of lists[type] ?? []) types.set(fold(word), [...(types.get(fold(word)) ?? []), type])
  return types
}

/** Looks up the longest entry of several words that begins at a token: "salle de concert". */
function phrasesOf(
  entries: ReadonlyMap<string, readonly EntityType[]>,
): (tokens: readonly Token[], from: number) => readonly EntityType[] | undefined {
  const starts = new Set([...entries.keys()].flatMap((entry) => (entry.includes(' ') ? [entry.split(' ')[0]] : [])))
  const start = memo((form) => {
    const word = singular(form)
    return starts.has(word) ? word : null
  })
  return (tokens, from) => {
    let phrase = start(tokens[from]?.form ?? '')
    if (phrase === null) return undefined
    let found: readonly EntityType[] | undefined
    for (let i = from + 1; i <= from + LONGEST_KIND && i < tokens.length; i++) {
      const token = tokens[i] as Token
      if (isCapitalised(token.form) || token.upos === 'PUNCT') break
      phrase += phrase.endsWith("'") ? fold(token.form) : ` ${fold(token.form)}`
      found = entries.get(phrase) ?? found
    }
    return found
  }
}

/** Words of the longest kinds after their first: "maître de conférences". */
const LONGEST_KIND = 3

/** Nouns of persons with the feminine forms that they may have, unless another list has those: "marin", no "marine". */
function withFeminines(
  kinds: Lexicon['names']['kinds'],
  others: ReadonlyMap<string, readonly EntityType[]>,
): Lexicon['names']['kinds'] {
  const persons = kinds.person ?? []
  const forms = persons.flatMap(feminines).filter((form) => !others.has(fold(form)))
  return { ...kinds, person: [...new Set([...persons, ...forms])] }
}

/** A plural that the lemmatiser missed: "start-ups", "hôpitaux" are looked up by their singular. */
function singular(form: string): string {
  const folded = fold(form)
  if (folded.endsWith('aux')) return `${folded.slice(0, -3)}al`
  return /[sx]$/.test(folded) && folded.length > 3 ? folded.slice(0, -1) : folded
}

/** The length of the longest of these endings that a word has. */
function longestEnding(word: string, endings: readonly string[]): number {
  return Math.max(0, ...endings.map((ending) => (word.endsWith(ending) ? ending.length : 0)))
}

/** "Jean-Pierre" is a first name when both its halves are. */
function isCompoundFirstName(form: string, firstNames: ReadonlySet<string>): boolean {
  const parts = form.split('-')
  return parts.length === 2 && parts.every((part) => firstNames.has(part) || /^\p{Lu}\.?$/u.test(part))
}

/** The four forms of an adjective of nationality, by the regular patterns of French. */
function adjectiveForms(masculine: string): string[] {
  const feminine =
    masculine.endsWith('ien') || masculine.endsWith('een')
      ? `${masculine}ne`
      : masculine.endsWith('e')
        ? masculine
        : masculine === 'grec'
          ? 'grecque'
          : masculine === 'turc'
            ? 'turque'
            : `${masculine}e`
  const plural = masculine.endsWith('s') ? masculine : `${masculine}s`
  return [masculine, feminine, plural, `${feminine}s`]
}
