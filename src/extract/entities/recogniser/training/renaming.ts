import type { EntityType } from '../../../../graph/index.ts'
import { seededRandom } from '../../../language/training/averaged-perceptron.ts'
import type { NameRules } from '../../name-reader.ts'
import type { AnnotatedArticle } from './annotated-article.ts'
import { Coiner } from './coiner.ts'
import { findPhrases, type Phrase } from './phrases.ts'

/** Shares of the names that keep their name, and of those that may be called by common words that are. */
const KEPT = 0.15
const PHRASED = 0.4

/** Words of a name that may change: they begin with a capital. */
const NAME_WORD = /\p{Lu}[\p{L}\p{M}\d-]*/gu

/**
 * Gives the names of an article other names of their type that nobody has heard of, wherever the article has them: coined words
 * for its names, phrases of common words for associations and titles ("Enfants du canal"), particles and hyphens for
 * people (Dai & Adel 2020). Unlike a veil it changes the text, so that tags and tree are those of the new names.
 */
export class Renaming {
  private readonly coiners: Readonly<Record<'first' | 'person' | 'place' | 'other', Coiner>>
  private readonly firstNames: Readonly<Record<'Masc' | 'Fem', readonly string[]>>
  private readonly phrases: readonly Phrase[]

  constructor(
    articles: readonly AnnotatedArticle[],
    private readonly rules: NameRules,
  ) {
    const { vocabulary, language } = rules
    const names = articles.flatMap(({ text, names }) =>
      names.map(([from, to, type]) => ({ type, words: text.slice(from, to).match(NAME_WORD) ?? [] })),
    )
    const words = (wanted: (type: EntityType) => boolean) =>
      unique(names.filter(({ type }) => wanted(type)).flatMap((name) => name.words.filter(isCoinable)))
    const firsts = unique(
      names.flatMap((name) => (name.type === 'person' && name.words.length > 1 ? name.words.slice(0, 1) : [])),
    ).filter((word) => vocabulary.isFirstName(word))
    this.coiners = {
      first: new Coiner(firsts),
      person: new Coiner(words((type) => type === 'person')),
      place: new Coiner(words((type) => type === 'place')),
      other: new Coiner(words((type) => type === 'company' || type === 'product')),
    }
    const genders = (gender: string) => firsts.filter((word) => vocabulary.genderOfFirstName(word) === gender)
    this.firstNames = { Masc: genders('Masc'), Fem: genders('Fem') }
    this.phrases = articles.flatMap(({ text }) => findPhrases(text, language.analyse(text)))
  }

  /** @param seed the same gives the same names */
  rename(article: AnnotatedArticle, seed: number): AnnotatedArticle {
    const random = seededRandom(seed)
    const { text, names } = article
    const wholes = new Map<string, string>()
    const words = new Map<string, string>()
    for (const [from, to, type] of names) {
      const name = text.slice(from, to)
      if (wholes.has(name) || random() < KEPT) continue
      const phrase = random() < PHRASED ? this.phraseFor(text, from, to, type, random) : undefined
      if (phrase !== undefined) wholes.set(name, phrase)
      else
        for (const [i, word] of (name.match(NAME_WORD) ?? []).entries()) {
          const coined = words.get(word) ?? this.wordFor(word, type, i === 0 && name.includes(' '), random)
          if (coined !== undefined) words.set(word, coined)
        }
    }
    const edges = [article.start, article.end, ...names.flatMap(([from, to]) => [from, to])]
    return replaced(article, findReplacements(text, wholes, words, edges))
  }

  private wordFor(word: string, type: EntityType, isFirst: boolean, random: () => number): string | undefined {
    const { usualCase, lexical } = this.rules.language.word(word)
    const fits = (coined: string) =>
      startsWithVowel(coined) === startsWithVowel(word) && this.rules.language.word(coined).cluster === 0
    if (/^\p{Lu}{2,}$/u.test(word)) return type === 'person' ? undefined : initials(word.length, random)
    // "Union", "Ministère" stay: they say what it is.
    const isCommon = usualCase === 1 || (lexical !== 0 && usualCase !== 3)
    if (word.length < 3 || (isCommon && type !== 'person')) return undefined
    if (type !== 'person') return this.coiners[type === 'place' ? 'place' : 'other'].coin(random, fits) || undefined
    const gender = this.rules.vocabulary.genderOfFirstName(word)
    if (isFirst && gender && random() < 0.6) return pick(this.firstNames[gender], random)
    if (isFirst) return this.coiners.first.coin(random, fits) || undefined
    const family = this.coiners.person.coin(random, fits)
    return family === '' ? undefined : random() < 0.2 ? pick(PARTICLES, random) + family : family
  }

  /** Common words for a name with an article or a noun before it, or in quotation marks. */
  private phraseFor(
    text: string,
    from: number,
    to: number,
    type: EntityType,
    random: () => number,
  ): string | undefined {
    const before = text.slice(Math.max(0, from - 20), from)
    const quoted = /[«"“]\s*$/u.test(before) && /^\s*[»"”]/u.test(text.slice(to, to + 2))
    if (quoted && (type === 'product' || type === 'organization')) {
      const { article, text: phrase } = pick(this.phrases, random)
      return capitalised(/['’]$/.test(article) ? article + capitalised(phrase) : `${article} ${phrase}`)
    }
    if (type !== 'organization' && type !== 'company') return undefined
    const article = before
      .match(/(?:^|[\s(])(l['’]|le |la |les )$/iu)?.[1]
      ?.trim()
      .toLowerCase()
      .replace("'", '’')
    const fitting = this.phrases.filter((phrase) =>
      article === undefined
        ? type === 'organization' && / \p{Ll}{4,} $/u.test(before) && phrase.plural
        : phrase.article.replace("'", '’') === article,
    )
    return fitting.length > 0 ? capitalised(pick(fitting, random).text) : undefined
  }
}

const PARTICLES = [
  'de ',
  'de La ',
  'Le ',
  'van ',
  'van der ',
  'von ',
  'ben ',
  'El ',
  'O’',
  'Mac',
  'Saint-',
  'di ',
] as const

interface Replacement {
  readonly from: number
  readonly to: number
  readonly by: string
}

/** Every place of the old names, left to right, unless it lies across an edge. */
function findReplacements(
  text: string,
  wholes: ReadonlyMap<string, string>,
  words: ReadonlyMap<string, string>,
  edges: readonly number[],
): Replacement[] {
  const found: Replacement[] = []
  const add = (from: number, to: number, by: string) => {
    const free = found.every((other) => other.to <= from || other.from >= to)
    if (free && edges.every((edge) => edge <= from || edge >= to)) found.push({ from, to, by })
  }
  for (const [name, by] of wholes)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const isWord =
        !/[\p{L}\d-]$/u.test(text.slice(0, at).slice(-1)) && !/^[\p{L}\d-]/u.test(text.slice(at + name.length))
      if (isWord) add(at, at + name.length, by)
    }
  for (const match of text.matchAll(NAME_WORD)) {
    const by = words.get(match[0])
    if (by !== undefined) add(match.index, match.index + match[0].length, by)
  }
  return found.sort((a, b) => a.from - b.from)
}

function replaced(
  { text, start, end, names }: AnnotatedArticle,
  replacements: readonly Replacement[],
): AnnotatedArticle {
  let changed = ''
  let at = 0
  for (const { from, to, by } of replacements) {
    changed += text.slice(at, from) + by
    at = to
  }
  const moved = (offset: number) =>
    replacements.reduce((sum, { from, to, by }) => (to <= offset ? sum + by.length - (to - from) : sum), offset)
  return {
    text: changed + text.slice(at),
    start: moved(start),
    end: moved(end),
    names: names.map(([from, to, type]) => [moved(from), moved(to), type] as const),
  }
}

function isCoinable(word: string): boolean {
  return /^\p{Lu}\p{Ll}{2,}/u.test(word)
}

function initials(length: number, random: () => number): string {
  return Array.from({ length }, () => pick([...'ABCDEFGIJLMNOPRSTUV'], random)).join('')
}

function startsWithVowel(word: string): boolean {
  return /^[aeiouyh]/.test(word.normalize('NFD').toLowerCase())
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)]
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T
}
