import { ENTITY_TYPES, type EntityType, fold } from '../../graph/index.ts'
import { feminines } from '../feminine.ts'
import type { Lexicon } from '../knowledge/index.ts'
import { memo } from '../memo.ts'

/**
 * What the lexicon's lists say of a word, which may be a form or a lemma. "Singular" is what they say of the word that it
 * is the plural of, for plurals that the lemmatiser missed.
 */
export interface WordFacts {
  readonly heads: Types | undefined
  readonly singularHeads: Types | undefined
  readonly cues: Types | undefined
  readonly singularCues: Types | undefined
  readonly kinds: Types | undefined
  readonly singularKinds: Types | undefined
  readonly complements: Types | undefined
  readonly singularComplements: Types | undefined
  readonly subjects: Types | undefined
  readonly objects: Types | undefined
  readonly articleObjects: Types | undefined
  readonly describing: Types | undefined
  readonly ending: EntityType | undefined
  /** The country of an adjective of nationality. */
  readonly country: string | undefined
  /** It may be the first word of a kind, or of a noun with a complement, of several words: "salle" of "salle de concert". */
  readonly opensKind: boolean
  readonly opensComplement: boolean
  readonly isOfAnAge: boolean
  readonly isNotCue: boolean
  readonly isSingularNotCue: boolean
  readonly isGroup: boolean
  readonly isSingularGroup: boolean
  readonly isTransparent: boolean
  readonly isSingularTransparent: boolean
  readonly isAct: boolean
  readonly isSingularAct: boolean
  readonly isOffice: boolean
  readonly narrows: 'all' | 'parties' | undefined
  readonly isTrade: boolean
  readonly isNoName: boolean
  readonly isFirstName: boolean
  readonly opensTitle: TitleWord | undefined
}

/** What sort of house a capitalised word begins the name of: "Racing", "Courrier", "Ordre", "État". */
export type TitleWord = 'club' | 'paper' | 'body' | 'national'

type Types = readonly EntityType[]

const TITLE_WORDS = ['club', 'paper', 'body', 'national'] as const satisfies readonly TitleWord[]

/** "quadragénaire", "trentenaire" */
const OF_AN_AGE = /(genaire|trentenaire|centenaire)$/

/** Prepares the lists for look-ups. All that they say of a word is looked up at once, when it is first met. */
export function makeWordFacts(lexicon: Lexicon, countries: ReadonlyMap<string, string>): (word: string) => WordFacts {
  const { names } = lexicon
  const heads = typesByWord(names.heads)
  const cues = typesByWord(names.cues)
  const kinds = kindsByWord(lexicon)
  const complements = typesByWord(names.complements)
  const subjects = typesByWord(names.subjects)
  const objects = typesByWord(names.objects)
  const articleObjects = typesByWord(names['article-objects'])
  const describing = typesByWord(names.describing)
  const endings = typesByWord(names.endings)
  const anyCompany = folded(names['any-company'])
  const notCues = folded(names['not-cues'])
  const groups = folded(lexicon.groups)
  const transparent = folded(lexicon.transparent)
  const acts = folded(lexicon.acts)
  const narrowing = new Map<string, 'all' | 'parties'>([
    ...lexicon.narrowing.parties.map((noun) => [fold(noun), 'parties'] as const),
    ...lexicon.narrowing.all.map((noun) => [fold(noun), 'all'] as const),
  ])
  const offices = folded(lexicon.offices)
  const noNames = folded(names['not-names'])
  const firstNames = new Set(names['first-names'])
  const titles = new Map(
    TITLE_WORDS.flatMap((sort) => names['title-words'][sort].map((word) => [fold(word), sort] as const)),
  )
  const openingKinds = openers(kinds)
  const openingComplements = openers(complements)
  return memo((word) => {
    const plain = fold(word)
    const singular = singularOf(plain)
    const facts: WordFacts = {
      heads: heads.get(plain),
      singularHeads: heads.get(singular),
      cues: cues.get(plain),
      singularCues: cues.get(singular),
      kinds: kinds.get(plain),
      singularKinds: kinds.get(singular),
      complements: complements.get(plain),
      singularComplements: complements.get(singular),
      subjects: subjects.get(plain),
      objects: objects.get(plain),
      articleObjects: articleObjects.get(plain),
      describing: describing.get(plain),
      ending: endings.get(plain)?.[0],
      country: countries.get(plain),
      opensKind: openingKinds.has(singular),
      opensComplement: openingComplements.has(singular),
      isOfAnAge: OF_AN_AGE.test(plain),
      isNotCue: notCues.has(plain),
      isSingularNotCue: notCues.has(singular),
      isGroup: groups.has(plain),
      isSingularGroup: groups.has(singular),
      isTransparent: transparent.has(plain),
      isSingularTransparent: transparent.has(singular),
      isAct: acts.has(plain),
      isSingularAct: acts.has(singular),
      isOffice: offices.has(plain),
      narrows: narrowing.get(plain),
      isTrade: (cues.get(plain)?.includes('company') ?? false) && !anyCompany.has(plain),
      isNoName: noNames.has(plain),
      isFirstName: firstNames.has(word) || isCompoundFirstName(word, firstNames),
      // "Judo-club"
      opensTitle: titles.get(plain) ?? (plain.endsWith('-club') ? 'club' : undefined),
    }
    return Object.values(facts).some(Boolean) ? facts : NOTHING
  })
}

/** Of most words the lists say nothing: they share one record. */
const NOTHING: WordFacts = {
  heads: undefined,
  singularHeads: undefined,
  cues: undefined,
  singularCues: undefined,
  kinds: undefined,
  singularKinds: undefined,
  complements: undefined,
  singularComplements: undefined,
  subjects: undefined,
  objects: undefined,
  articleObjects: undefined,
  describing: undefined,
  ending: undefined,
  country: undefined,
  opensKind: false,
  opensComplement: false,
  isOfAnAge: false,
  isNotCue: false,
  isSingularNotCue: false,
  isGroup: false,
  isSingularGroup: false,
  isTransparent: false,
  isSingularTransparent: false,
  isAct: false,
  isSingularAct: false,
  isOffice: false,
  narrows: undefined,
  isTrade: false,
  isNoName: false,
  isFirstName: false,
  opensTitle: undefined,
}

/** Nouns that say what the name beside them is, with the feminine forms of persons that no other list has: "marin", no "marine". */
export function kindsByWord({ names }: Lexicon): ReadonlyMap<string, Types> {
  const others = new Map([...typesByWord(names.heads), ...typesByWord(names.cues)])
  const persons = names.kinds.person ?? []
  const forms = persons.flatMap(feminines).filter((form) => !others.has(fold(form)))
  return typesByWord({ ...names.kinds, person: [...new Set([...persons, ...forms])] })
}

export function typesByWord(lists: Partial<Record<EntityType, readonly string[]>>): ReadonlyMap<string, Types> {
  const types = new Map<string, EntityType[]>()
  for (const type of ENTITY_TYPES)
    for (const word of lists[type] ?? []) types.set(fold(word), [...(types.get(fold(word)) ?? []), type])
  return types
}

/** A plural that the lemmatiser missed: "start-ups", "hopitaux" are looked up by their singular. Takes and gives folded words. */
export function singularOf(plain: string): string {
  if (plain.endsWith('aux')) return `${plain.slice(0, -3)}al`
  return /[sx]$/.test(plain) && plain.length > 3 ? plain.slice(0, -1) : plain
}

/** The first words of entries of several words. */
function openers(entries: ReadonlyMap<string, Types>): ReadonlySet<string> {
  const several = [...entries.keys()].filter((entry) => entry.includes(' '))
  return new Set(several.map((entry) => entry.split(' ', 1)[0] ?? ''))
}

function folded(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(fold))
}

/** "Jean-Pierre" is a first name when both its halves are. */
function isCompoundFirstName(form: string, firstNames: ReadonlySet<string>): boolean {
  const parts = form.split('-')
  return parts.length === 2 && parts.every((part) => firstNames.has(part) || /^\p{Lu}\.?$/u.test(part))
}
