import { type EntityType, fold } from '../../graph/index.ts'
import type { Lexicon } from '../knowledge/index.ts'
import type { Token, Word } from '../language/index.ts'
import { memo, memoByNumber } from '../memo.ts'
import { isCapitalised } from './letter-case.ts'
import { kindsByWord, makeWordFacts, singularOf, type TitleWord, typesByWord } from './word-facts.ts'

/** Who may do what a verb says: a person alone, a house alone, or either so likely that only one of them may stand near. */
export type Doer = 'person' | 'house' | 'either'

/** The lexicon's words for names, ready to be asked about a token. */
export interface Vocabulary {
  /** The types of name that this common noun may begin, in the ontology's order: "ministère" → agency. */
  headTypes(token: Token): readonly EntityType[]
  /** Whether a name may begin with this form because of what it means: a noun that begins names, or a kind of several words. */
  mayOpenHeadedName(form: string): boolean
  /** The same by the lemma alone. */
  isHeadNoun(lemma: string): boolean
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
  /** The sorts of house at which a role is held: "délégué" → union; none for roles that any house has. */
  holderSorts(noun: string): ReadonlySet<string>
  /** Whether a verb takes, besides whom it accuses or threatens, what with, by its lemma: "accuser X de sabotage". */
  isCharging(verb: string): boolean
  /** Whether a word tells, before "à" and a place, where somebody is from: "basée à Lyon". */
  isBased(lemma: string): boolean
  /** Who may do, or undergo, what a verb says, as far as a pronoun’s antecedent is to be told by it. */
  doer(place: 'subject' | 'object', verb: string): Doer | undefined
  /** The types that the subject of this verb mostly has: "X a démissionné" → person. */
  subjectTypes(verb: Token): readonly EntityType[]
  /** The types that the object of this verb mostly has: "prescrire X" → product. */
  objectTypes(verb: Token): readonly EntityType[]
  /** The same of the object that has the article and no other word: "interdire le X" → product. */
  articleObjectTypes(verb: Token): readonly EntityType[]
  /** A product that acts as its firm does, as a lemma: "plateforme". */
  isService(lemma: string): boolean
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
  /** What the name of a house begins with that goes on behind it: "Racing de X", "Ordre des X". */
  opensTitle(word: Word): TitleWord | undefined
  /** What ends the name of a firm behind its founders': "& Co". */
  isPartners(form: string): boolean
  isTitle(form: string): boolean
  isParticle(form: string): boolean
  isFirstName(form: string): boolean
  /** Of the bearers of a first name; undefined for names of both and for unknown ones. */
  genderOfFirstName(form: string): 'Masc' | 'Fem' | undefined
  /** What the ending of a first name that is in no list suggests. */
  likelyGender(form: string): 'Masc' | 'Fem' | undefined
  /** Capitalised words that name nothing in the graph. */
  isNoName(word: Word): boolean
  /** Of which houses the noun before their name makes a part: "section" of all, "groupe" of parties; undefined of none. */
  narrows(token: Token): 'all' | 'parties' | undefined
  isGroupNoun(token: Token): boolean
  isTransparent(token: Token): boolean
  /** A role that tells people apart, as a folded lemma: "ministre", not "dirigeant". */
  isOffice(lemma: string): boolean
  /** Whether a verb right behind a quotation tells who speaks, by its lemma. */
  isSaying(verb: string): boolean
  /** Whether a verb tells so behind any sentence. */
  tells(verb: string): boolean
  /** What somebody does in words: to reject it is to refuse him. */
  isAct(token: Token): boolean
  /** The country of an adjective of nationality in any of its forms: "américaines" → "États-Unis". */
  country(token: Token): string | undefined
  /** The same of a form alone. */
  countryOf(form: string): string | undefined
  /** A name without its countries and adjectives of nationality, and the countries that they name. */
  withoutCountries(name: string): { rest: string; countries: string[] }
}

/** The lexicon's word lists, prepared for look-ups; once, for who reads the articles and who joins them. */
export function makeVocabulary(lexicon: Lexicon): Vocabulary {
  const before = prepared.get(lexicon)
  if (before) return before
  const vocabulary = prepare(lexicon)
  prepared.set(lexicon, vocabulary)
  return vocabulary
}

const prepared = new WeakMap<Lexicon, Vocabulary>()

function prepare(lexicon: Lexicon): Vocabulary {
  const sorts = byWord(lexicon.names.sorts)
  const knownSorts = byWord(lexicon.names['known-sorts'])
  const doers = new Map(Object.entries(lexicon.names.doers).map(([verb, nouns]) => [fold(verb), nouns]))
  const titles = new Set(lexicon.names.titles)
  const services = new Set(lexicon.names.services.map(fold))
  const partners = new Set(lexicon.names.partners.map(fold))
  const particles = new Set(lexicon.names.particles)
  const firstNames = new Set(lexicon.names['first-names'])
  const feminine = new Set(lexicon.names['feminine-first-names'])
  const byEnding = lexicon.names['first-name-endings']
  const telling = new Set(lexicon.speech.tells)
  const saying = new Set([...lexicon.speech.verbs, ...lexicon.speech.incises])
  const silent = new Set(byEnding.neither)
  const both = new Set(lexicon.names['first-names-of-both'])
  const countries = new Map<string, string>()
  for (const [adjective, country] of Object.entries(lexicon.demonyms))
    for (const form of adjectiveForms(fold(adjective))) countries.set(form, country)

  const countryNames = [...new Set(Object.values(lexicon.demonyms))].map((country) => [fold(country), country] as const)

  const holders = byWord(lexicon.holders)
  const based = new Set(lexicon.based.map(fold))
  const charging = new Set(lexicon.charging)
  const factsOf = makeWordFacts(lexicon, countries)
  const doing: Readonly<Record<'subject' | 'object', ReadonlyMap<string, Doer>>> = {
    subject: sortOfVerb(lexicon.pronouns.subject),
    object: sortOfVerb(lexicon.pronouns.object),
  }
  const factsOfWord = memoByNumber(({ form }: Word) => factsOf(form))
  const kindPhrases = phrasesOf(kindsByWord(lexicon), (word) => factsOfWord(word).opensKind)
  const complementPhrases = phrasesOf(
    typesByWord(lexicon.names.complements),
    (word) => factsOfWord(word).opensComplement,
  )
  const cueTypes = ({ word, lemma }: Token) => {
    const facts = factsOfWord(word)
    return facts.cues ?? factsOf(lemma).cues ?? facts.singularCues ?? NONE
  }
  return {
    kindTypes(tokens, noun) {
      const token = tokens[noun]
      if (!token) return NONE
      const phrase = kindPhrases(tokens, noun)
      if (phrase) return phrase
      const types = cueTypes(token)
      if (types.length > 0) return types
      const { kinds, singularKinds } = factsOfWord(token.word)
      return kinds ?? singularKinds ?? factsOf(token.lemma).kinds ?? NONE
    },
    kindPhrase: kindPhrases,
    complementTypes: (tokens, noun) => {
      const token = tokens[noun]
      if (!token) return NONE
      const phrase = complementPhrases(tokens, noun)
      return phrase ?? factsOfWord(token.word).singularComplements ?? factsOf(token.lemma).complements ?? NONE
    },
    holderSorts: (lemma) => holders.get(fold(lemma)) ?? NO_SORTS,
    isBased: (lemma) => based.has(fold(lemma)),
    isCharging: (verb) => charging.has(verb),
    doer: (place, lemma) => doing[place].get(fold(lemma)),
    subjectTypes: ({ lemma }) => factsOf(lemma).subjects ?? NONE,
    objectTypes: ({ lemma }) => factsOf(lemma).objects ?? NONE,
    articleObjectTypes: ({ lemma }) => factsOf(lemma).articleObjects ?? NONE,
    mayOpenHeadedName(form) {
      const { singularHeads, opensKind } = factsOf(form)
      return singularHeads !== undefined || opensKind
    },
    isHeadNoun: (lemma) => factsOf(lemma).heads !== undefined,
    headTypes: ({ lemma, word }) => factsOf(lemma).heads ?? factsOfWord(word).singularHeads ?? NONE,
    cueTypes,
    isNotCue: ({ lemma, word }) => factsOf(lemma).isNotCue || factsOfWord(word).isSingularNotCue,
    describedTypes: (token) => {
      const [form, lemma] = [factsOfWord(token.word), factsOf(token.lemma)]
      const types = cueTypes(token)
      const described = form.describing ?? lemma.describing
      if (described === undefined && !form.isOfAnAge) return types
      return [...types, ...(described ?? NONE), ...(form.isOfAnAge ? (['person'] as const) : NONE)]
    },
    typesOf: (noun) => {
      const { cues, describing, heads } = factsOf(noun)
      return [...(cues ?? NONE), ...(describing ?? NONE), ...(heads ?? NONE)]
    },
    isTrade: (lemma) => factsOf(lemma).isTrade,
    sortsOf: memo((noun) => sorts.get(fold(noun)) ?? sorts.get(singularOf(fold(noun))) ?? NO_SORTS),
    sortsOfName: (name) => knownSorts.get(name) ?? NO_SORTS,
    doersOf: (verb) => doers.get(fold(verb)) ?? [],
    endingType: (form) => factsOf(form).ending,
    opensTitle: (word) => factsOfWord(word).opensTitle,
    isPartners: (form) => partners.has(fold(form)),
    isService: (lemma) => services.has(fold(lemma)),
    isTitle: (form) => titles.has(form),
    isParticle: (form) => particles.has(form.toLowerCase().replace('’', "'")),
    isFirstName: (form) => factsOf(form).isFirstName,
    genderOfFirstName: (form) =>
      feminine.has(form) ? 'Fem' : firstNames.has(form) && !both.has(form) ? 'Masc' : undefined,
    likelyGender: (form) => {
      if (firstNames.has(form) || silent.has(form) || !/^\p{Lu}\p{Ll}{2,}/u.test(form)) return undefined
      const [fem, masc] = [longestEnding(form, byEnding.Fem), longestEnding(form, byEnding.Masc)]
      return fem === masc ? undefined : fem > masc ? 'Fem' : 'Masc'
    },
    isNoName: (word) => factsOfWord(word).isNoName,
    narrows: ({ lemma }) => factsOf(lemma).narrows,
    isGroupNoun: ({ lemma, word }) => factsOf(lemma).isGroup || factsOfWord(word).isSingularGroup,
    isSaying: (verb) => saying.has(verb),
    tells: (verb) => telling.has(verb),
    isTransparent: ({ lemma, word }) => factsOf(lemma).isTransparent || factsOfWord(word).isSingularTransparent,
    isAct: ({ lemma, word }) => factsOf(lemma).isAct || factsOfWord(word).isSingularAct,
    isOffice: (lemma) => factsOf(lemma).isOffice,
    country: ({ word }) => factsOfWord(word).country,
    countryOf: (form) => factsOf(form).country,
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

const NONE: readonly EntityType[] = []

function sortOfVerb<Sort extends string>(lists: Readonly<Record<Sort, readonly string[]>>): ReadonlyMap<string, Sort> {
  const sorts = new Map<string, Sort>()
  for (const sort of Object.keys(lists) as Sort[]) for (const verb of lists[sort]) sorts.set(fold(verb), sort)
  return sorts
}

const NO_SORTS: ReadonlySet<string> = new Set()

/** The lists that have a word, by word. */
function byWord(lists: Readonly<Record<string, readonly string[]>>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const [sort, words] of Object.entries(lists))
    for (const word of words) found.set(fold(word), (found.get(fold(word)) ?? new Set()).add(sort))
  return found
}

/** Looks up the longest entry of several words that begins at a token: "salle de concert". */
function phrasesOf(
  entries: ReadonlyMap<string, readonly EntityType[]>,
  mayOpen: (word: Word) => boolean,
): (tokens: readonly Token[], from: number) => readonly EntityType[] | undefined {
  return (tokens, from) => {
    const first = tokens[from]
    if (!first || !mayOpen(first.word)) return undefined
    let phrase = singularOf(fold(first.form))
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

/** The length of the longest of these endings that a word has. */
function longestEnding(word: string, endings: readonly string[]): number {
  return Math.max(0, ...endings.map((ending) => (word.endsWith(ending) ? ending.length : 0)))
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
