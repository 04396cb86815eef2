import { hashString } from './hash.ts'
import type { Lemma } from './lemmas.ts'
import { UPOS } from './sentence.ts'
import type { Tag } from './tags.ts'
import { compileTemplates } from './templates.ts'
import type { Configuration } from './transitions.ts'
import type { Word } from './words.ts'

/**
 * What the parser looks at. The stack's top three words are s0, s1, s2, the buffer's first three b0, b1, b2; `left` and
 * `right` are a word's outermost children. The templates start from Zhang & Nivre 2011, "Transition-based Dependency Parsing with Rich
 * Non-local Features"; what was added earns its place on the development set: `functions` (which arguments and
 * auxiliaries a word already has), `marker` (its preposition or conjunction) and what lies `between` two words.
 */
const TEMPLATES = `
  one

  s0.word
  s0.upos
  s0.tag
  s0.lemma s0.upos
  s1.word
  s1.upos
  s1.tag
  s1.lemma s1.upos
  b0.word
  b0.upos
  b0.tag
  b0.lemma b0.upos
  b1.word
  b1.upos
  b2.word
  b2.upos
  s2.word
  s2.upos

  s0.upos b0.upos
  s0.lemma b0.lemma
  s0.lemma b0.upos
  s0.upos b0.lemma
  s0.form b0.form
  s0.word b0.word
  s1.upos s0.upos
  s1.lemma s0.lemma
  s1.lemma s0.upos
  s1.upos s0.lemma
  s1.form s0.form
  s1.word s0.word
  s1.upos b0.upos
  s1.lemma b0.lemma
  s1.lemma b0.upos
  s1.upos b0.lemma
  s1.form b0.form
  b0.upos b1.upos
  b0.word b1.upos
  b0.upos b1.word
  b0.word b1.word
  s0.lemma b1.upos
  s0.upos b1.word

  s1.upos s0.upos b0.upos
  s0.upos b0.upos b1.upos
  b0.upos b1.upos b2.upos
  s2.upos s1.upos s0.upos
  s1.upos s0.upos b0.upos b1.upos
  s1.form s0.form b0.form
  s0.lemma s1.upos b0.upos
  s1.lemma s0.upos b0.upos
  b0.lemma s1.upos s0.upos
  s0.lemma b0.lemma s1.upos
  s0.upos b0.upos b1.upos b2.upos
  s0.lemma b0.upos b1.upos
  s0.upos b0.lemma b1.upos

  s0.upos b0.upos s0.left.upos
  s0.upos b0.upos s0.right.upos
  s0.upos b0.upos b0.left.upos
  s1.upos s0.upos s1.right.upos
  s1.upos s0.upos s0.right.upos
  s1.upos s0.upos s0.left.upos
  s1.upos s0.upos s1.left.upos
  s1.upos b0.upos b0.left.upos
  s0.upos s0.right.upos s0.right2.upos
  b0.upos b0.left.upos b0.left2.upos
  s1.upos s1.right.upos s1.right2.upos
  s0.upos s0.left.upos s0.left2.upos
  s0.lemma s0.right.word
  s0.upos s0.left.word
  b0.upos b0.left.word
  s1.lemma s1.right.word
  s0.upos s0.right.lemma
  s1.upos s1.right.lemma

  s0.upos s0.leftLabels
  s0.upos s0.rightLabels
  s1.upos s1.rightLabels
  s1.upos s1.leftLabels
  b0.upos b0.leftLabels
  s0.lemma s0.functions
  s1.lemma s1.functions
  b0.lemma b0.functions
  s0.upos b0.upos s0.functions b0.functions
  s1.upos s0.upos s1.functions s0.functions
  s0.upos b0.upos s0.functions
  s0.upos b0.upos b0.functions
  s1.upos s0.upos s1.functions
  s1.upos s0.upos s0.functions
  s1.upos b0.upos s1.functions b0.functions
  s1.form s0.form s1.functions s0.functions
  s0.form b0.form s0.functions b0.functions
  s0.upos s0.children
  s1.upos s1.children
  b0.upos b0.children

  s0.upos b0.upos distance0
  s1.upos s0.upos distance1
  s0.lemma distance0
  b0.lemma distance0
  s1.lemma distance1
  s0.lemma distance1

  s0.lemma b0.marker
  s1.lemma b0.marker
  s0.upos b0.upos b0.marker
  s1.upos s0.upos b0.upos b0.marker
  s1.lemma s0.marker
  s1.upos s0.upos s0.marker
  s0.lemma b0.marker b0.lemma
  s1.lemma s0.marker s0.lemma
  s0.lemma s1.lemma b0.marker
  s0.marker b0.marker s0.upos b0.upos
  s1.marker s0.marker s1.upos s0.upos
  s1.upos s0.upos s1.marker b0.marker
  s0.word s0.functions b0.marker
  s1.lemma s1.functions s0.marker
  s1.lemma s0.functions s0.marker
  s0.marker s0.upos b0.word

  s0.form b0.form b0.coordinator
  s1.form s0.form s0.coordinator
  s1.marker s0.marker s0.coordinator s1.upos s0.upos
  s0.marker b0.marker b0.coordinator s0.upos b0.upos

  b0.before.upos b0.upos
  b0.before.word s0.upos b0.upos
  s0.before.upos s1.upos s0.upos
  s0.after.upos s0.upos b0.upos
  s0.before.word s1.upos s0.upos
  s0.upos b0.upos between0
  s1.upos s0.upos between1
  s1.upos s0.upos b0.word commas0

  s0.suffix s0.upos
  b0.suffix b0.upos
  s1.suffix s1.upos
  s0.suffix s0.upos b0.upos
  b0.suffix s0.upos b0.upos

  s0.cluster b0.cluster
  s1.cluster s0.cluster
  s1.cluster s0.marker s0.cluster
  s1.cluster b0.marker b0.upos
  s0.cluster b0.upos
  s1.cluster s0.upos
  b0.cluster s0.upos
  s0.coarse b0.coarse s1.coarse
`

const WORD_ATOMS = 'word upos tag lemma form suffix cluster coarse'.split(' ')
const STATE_ATOMS = 'leftLabels rightLabels functions children marker coordinator'.split(' ')
const ATOMS = [
  'one',
  ...['s0', 's1', 'b0'].flatMap((w) => [...WORD_ATOMS, ...STATE_ATOMS].map((atom) => `${w}.${atom}`)),
  ...['b1', 'b2', 's2'].flatMap((w) => [`${w}.word`, `${w}.upos`]),
  ...['s0', 's1', 'b0'].flatMap((w) => [`${w}.left.upos`, `${w}.left.word`, `${w}.left2.upos`]),
  ...['s0', 's1'].flatMap((w) => [`${w}.right.upos`, `${w}.right.word`, `${w}.right.lemma`, `${w}.right2.upos`]),
  ...['distance0', 'distance1', 'between0', 'between1', 'commas0'],
  ...['b0.before.upos', 'b0.before.word', 's0.before.upos', 's0.before.word', 's0.after.upos'],
]

const COMPILED = compileTemplates(ATOMS, TEMPLATES)
export const PARSER_FEATURES = COMPILED.size

const NOTHING = hashString('<nothing>')
const ROOT = hashString('<root>')

/** The sentence as the parser sees it: one number a word and a fact, at index 1 … n; 0 is no word, n + 1 the root. */
export class ParserInput {
  length = 0
  word = new Int32Array(0)
  upos = new Int32Array(0)
  tag = new Int32Array(0)
  lemma = new Int32Array(0)
  /** What agreement and government need: a verb's mood, a nominal's gender and number. */
  form = new Int32Array(0)
  suffix = new Int32Array(0)
  cluster = new Int32Array(0)
  coarse = new Int32Array(0)
  /** Position in UPOS, UPOS.length for the root. */
  uposNumber = new Uint8Array(0)
  /** How many commas, verbs and conjunctions stand before each word. */
  commas = new Int32Array(0)
  verbs = new Int32Array(0)
  conjunctions = new Int32Array(0)

  fill(words: readonly Word[], tags: readonly Tag[], lemmas: readonly Lemma[]): void {
    const n = words.length
    this.length = n
    if (this.word.length < n + 2) this.grow(Math.max(256, n + 2))
    this.border(0, NOTHING)
    this.uposNumber[0] = 0
    for (let i = 1; i <= n; i++) {
      const word = words[i - 1] as Word
      const tag = tags[i - 1] as Tag
      const hashes = tagHashes(tag)
      this.word[i] = word.hash
      this.upos[i] = hashes.upos
      this.tag[i] = hashes.tag
      this.form[i] = hashes.form
      this.uposNumber[i] = hashes.number
      this.lemma[i] = (lemmas[i - 1] as Lemma).hash
      this.suffix[i] = word.suffixes[2] || word.hash
      this.cluster[i] = word.cluster
      this.coarse[i] = word.coarseCluster
      this.commas[i] = this.commas[i - 1] as number
      this.verbs[i] = this.verbs[i - 1] as number
      this.conjunctions[i] = this.conjunctions[i - 1] as number
      if (word.lower === ',') this.commas[i] = (this.commas[i] as number) + 1
      else if (tag.upos === 'VERB') this.verbs[i] = (this.verbs[i] as number) + 1
      else if (tag.upos === 'CCONJ') this.conjunctions[i] = (this.conjunctions[i] as number) + 1
    }
    this.border(n + 1, ROOT)
    this.uposNumber[n + 1] = UPOS.length
  }

  private border(at: number, hash: number): void {
    for (const facts of [this.word, this.upos, this.tag, this.lemma, this.form, this.suffix]) facts[at] = hash
    for (const facts of [this.cluster, this.coarse, this.commas, this.verbs, this.conjunctions]) facts[at] = 0
  }

  private grow(size: number): void {
    this.word = new Int32Array(size)
    this.upos = new Int32Array(size)
    this.tag = new Int32Array(size)
    this.lemma = new Int32Array(size)
    this.form = new Int32Array(size)
    this.suffix = new Int32Array(size)
    this.cluster = new Int32Array(size)
    this.coarse = new Int32Array(size)
    this.uposNumber = new Uint8Array(size)
    this.commas = new Int32Array(size)
    this.verbs = new Int32Array(size)
    this.conjunctions = new Int32Array(size)
  }
}

interface TagHashes {
  readonly upos: number
  readonly tag: number
  readonly form: number
  readonly number: number
}

const hashesOfTags = new Map<string, TagHashes>()

function tagHashes(tag: Tag): TagHashes {
  const known = hashesOfTags.get(tag.text)
  if (known) return known
  const { upos, features } = tag
  const isVerbal = upos === 'VERB' || upos === 'AUX'
  const tense = features.VerbForm === 'Part' ? features.Tense : ''
  const hashes = {
    upos: hashString(upos),
    tag: hashString(`${upos}|${Object.values(features).join('|')}`),
    form: hashString(isVerbal ? `V${features.VerbForm}${tense}` : `${upos}${features.Gender}${features.Number}`),
    number: UPOS.indexOf(upos),
  }
  hashesOfTags.set(tag.text, hashes)
  return hashes
}

const atoms = new Int32Array(ATOMS.length)

/** Writes the configuration's PARSER_FEATURES features into `out` from position `from`. */
export function extractParserFeatures(c: Configuration, input: ParserInput, out: Int32Array, from: number): void {
  const { upos, word } = input
  const s0 = c.stacked(0)
  const s1 = c.stacked(1)
  const s2 = c.stacked(2)
  const b0 = c.buffer
  const b1 = b0 < input.length + 1 ? b0 + 1 : 0
  const b2 = b0 < input.length ? b0 + 2 : 0
  atoms[0] = 1
  let a = describeWord(c, input, s0, 1)
  a = describeWord(c, input, s1, a)
  a = describeWord(c, input, b0, a)
  for (let k = 0; k < 3; k++) {
    const w = k === 0 ? b1 : k === 1 ? b2 : s2
    atoms[a++] = word[w] as number
    atoms[a++] = upos[w] as number
  }
  for (let k = 0; k < 3; k++) {
    const w = k === 0 ? s0 : k === 1 ? s1 : b0
    const left = c.left1[w] as number
    atoms[a++] = upos[left] as number
    atoms[a++] = word[left] as number
    atoms[a++] = upos[c.left2[w] as number] as number
  }
  for (let k = 0; k < 2; k++) {
    const w = k === 0 ? s0 : s1
    const right = c.right1[w] as number
    atoms[a++] = upos[right] as number
    atoms[a++] = word[right] as number
    atoms[a++] = input.lemma[right] as number
    atoms[a++] = upos[c.right2[w] as number] as number
  }
  atoms[a++] = s0 ? distance(b0 - s0) : 0
  atoms[a++] = s1 ? distance(s0 - s1) : 0
  atoms[a++] = between(input, s0, b0)
  atoms[a++] = s1 ? between(input, s1, s0) : 0
  atoms[a++] = Math.max(0, (input.commas[b0 - 1] as number) - (input.commas[s0] as number))
  const beforeBuffer = b0 - 1
  const beforeStack = s0 > 1 ? s0 - 1 : 0
  atoms[a++] = upos[beforeBuffer] as number
  atoms[a++] = word[beforeBuffer] as number
  atoms[a++] = upos[beforeStack] as number
  atoms[a++] = word[beforeStack] as number
  atoms[a++] = upos[s0 ? s0 + 1 : 0] as number
  COMPILED.extract(atoms, out, from)
}

function describeWord(c: Configuration, input: ParserInput, w: number, from: number): number {
  atoms[from] = input.word[w] as number
  atoms[from + 1] = input.upos[w] as number
  atoms[from + 2] = input.tag[w] as number
  atoms[from + 3] = input.lemma[w] as number
  atoms[from + 4] = input.form[w] as number
  atoms[from + 5] = input.suffix[w] as number
  atoms[from + 6] = input.cluster[w] as number
  atoms[from + 7] = input.coarse[w] as number
  atoms[from + 8] = c.leftLabels[w] as number
  atoms[from + 9] = c.rightLabels[w] as number
  atoms[from + 10] = c.functions[w] as number
  atoms[from + 11] = (c.rightCount[w] as number) * 8 + (c.leftCount[w] as number)
  atoms[from + 12] = c.marker[w] as number
  atoms[from + 13] = c.coordinator[w] as number
  return from + 14
}

/** 1 … 6 as they are, then 6 up to ten words and 7 beyond. */
function distance(words: number): number {
  return words > 10 ? 7 : Math.min(words, 6)
}

/** How many commas (0, 1, 2+), how many verbs (0, 1, 2+), and whether a conjunction stands between two words. */
function between(input: ParserInput, left: number, right: number): number {
  const commas = (input.commas[right - 1] as number) - (input.commas[left] as number)
  const verbs = (input.verbs[right - 1] as number) - (input.verbs[left] as number)
  const conjunctions = (input.conjunctions[right - 1] as number) - (input.conjunctions[left] as number)
  return Math.min(2, Math.max(0, commas)) * 8 + Math.min(2, Math.max(0, verbs)) * 2 + (conjunctions > 0 ? 1 : 0)
}
