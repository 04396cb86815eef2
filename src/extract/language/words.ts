import type { Clusters } from './clusters.ts'
import { hashString } from './hash.ts'
import type { Lexicon } from './lexicon.ts'

/** What the models see of a word's spelling. Hashes are 0 where the word is too short to have one. */
export interface Word {
  /** Numbers are given in the order in which words are met, none twice, whatever the table: what is known of a word can lie in an array. */
  readonly number: number
  readonly form: string
  /** Lower case, with straight apostrophes. */
  readonly lower: string
  readonly hash: number
  /** Hashes of the first 1 … 4 letters. */
  readonly prefixes: Int32Array
  /** Hashes of the last 1 … 6 letters. */
  readonly suffixes: Int32Array
  /** "Velmont" → Xx, "GPT-4" → X-d: runs of one kind of character become one letter. */
  readonly shape: number
  /** 0: starts in lower case; 1: capital; 2: capitals throughout. */
  readonly capital: number
  readonly hasDigit: number
  /** Punctuation or a symbol: it starts with neither a letter nor a digit. */
  readonly isMark: boolean
  readonly hasHyphen: number
  /** What the lexicon knows of the form: a hash of its possible readings, 0 when it knows none. */
  readonly lexical: number
  /** The word's cluster in raw text and the cluster's coarser ancestor, 0 when it was too rare. */
  readonly cluster: number
  readonly coarseCluster: number
  /** How raw text writes it within a sentence: 0 not known, 1 in lower case, 2 both ways, 3 with a capital. */
  readonly usualCase: number
}

/** Facts about lower-case forms that come from outside the treebanks. */
export interface WordFacts {
  lexical(lower: string): number
  cluster(lower: string): number
  coarseCluster(lower: string): number
  usualCase(lower: string): number
}

export const NO_FACTS: WordFacts = {
  lexical: () => 0,
  cluster: () => 0,
  coarseCluster: () => 0,
  usualCase: () => 0,
}

/** The facts that a lexicon and clusters of raw text give. */
export function joinFacts(lexicon: Lexicon, clusters: Clusters): WordFacts {
  return {
    lexical: (lower) => lexicon.readings(lower),
    cluster: (lower) => clusters.cluster(lower),
    coarseCluster: (lower) => clusters.coarseCluster(lower),
    usualCase: (lower) => clusters.usualCase(lower),
  }
}

/** Words are looked up far more often than they are new; beyond this many the table starts again (some 50 MB). */
const CACHE_LIMIT = 100_000

/** Of all tables: what is remembered by a word’s number must hold whichever table knows the word. */
let met = 0

/** Remembers the words it has described. */
export class WordTable {
  private cache = new Map<string, Word>()

  constructor(private readonly facts: WordFacts = NO_FACTS) {}

  get(form: string): Word {
    const known = this.cache.get(form)
    if (known) return known
    if (this.cache.size >= CACHE_LIMIT) this.cache = new Map()
    const word = describeWord(form, this.facts, met++)
    this.cache.set(form, word)
    return word
  }
}

const LONGEST_AFFIX = 6

function describeWord(form: string, facts: WordFacts, number: number): Word {
  const lower = form.toLowerCase().replaceAll('’', "'")
  const prefixes = new Int32Array(4)
  const suffixes = new Int32Array(LONGEST_AFFIX)
  for (let k = 1; k <= Math.min(prefixes.length, lower.length); k++) prefixes[k - 1] = hashString(lower.slice(0, k))
  for (let k = 1; k <= Math.min(LONGEST_AFFIX, lower.length); k++) suffixes[k - 1] = hashString(lower.slice(-k))
  return {
    number,
    form,
    lower,
    hash: hashString(lower),
    prefixes,
    suffixes,
    shape: hashString(shapeOf(form)),
    capital: /^\p{Lu}/u.test(form) ? (form.length > 1 && !/\p{Ll}/u.test(form) ? 2 : 1) : 0,
    isMark: !/^[\p{L}\p{N}]/u.test(form),
    hasDigit: /\d/.test(form) ? 1 : 0,
    hasHyphen: form.includes('-') ? 1 : 0,
    lexical: facts.lexical(lower),
    cluster: facts.cluster(lower),
    coarseCluster: facts.coarseCluster(lower),
    usualCase: facts.usualCase(lower),
  }
}

function shapeOf(form: string): string {
  return form
    .slice(0, 64)
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\d+/g, 'd')
}
