import { hashString } from './hash.ts'
import type { Lemma } from './lemmas.ts'
import { UPOS } from './sentence.ts'
import type { Tag } from './tags.ts'
import type { Word } from './words.ts'

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

const NOTHING = hashString('<nothing>')
const ROOT = hashString('<root>')
