import { ByteReader } from './bytes.ts'
import { hashString, mix } from './hash.ts'
import type { Lexicon } from './lexicon.ts'
import { argmax, type LinearModel } from './perceptron.ts'
import { applyScript, parseScript, type Script } from './scripts.ts'
import type { Tag } from './tags.ts'
import { compileTemplates } from './templates.ts'
import { readModel } from './weights.ts'
import type { Word } from './words.ts'

export interface Lemma {
  readonly text: string
  readonly hash: number
}

/**
 * Lemmas by edit script (Chrupała 2006, "Simple data-driven context-sensitive lemmatization"): a classifier reads the tag
 * and the ending and answers "strip 3 letters, add -er". Words that it gets wrong in the treebanks are listed beside it.
 */
export class Lemmatizer {
  private readonly exceptions = new Map<string, string>()
  private readonly scripts: readonly Script[]
  private readonly model: LinearModel
  private readonly features = new Int32Array(LEMMA_TEMPLATES.size)
  private readonly scores: Int32Array
  private readonly usable: Uint8Array
  private cache = new Map<Word, Map<Tag, Lemma>>()

  constructor(
    bytes: Uint8Array,
    private readonly lexicon: Lexicon,
  ) {
    const input = new ByteReader(bytes)
    for (const line of input.text().split('\n')) {
      const at = line.lastIndexOf('\t')
      this.exceptions.set(line.slice(0, at), line.slice(at + 1))
    }
    this.scripts = input.text().split('\n').map(parseScript)
    this.model = readModel(input.block())
    this.scores = new Int32Array(this.scripts.length)
    this.usable = new Uint8Array(this.scripts.length)
  }

  lemma(word: Word, tag: Tag): Lemma {
    let byTag = this.cache.get(word)
    if (!byTag) {
      if (this.cache.size > 50_000) this.cache = new Map()
      byTag = new Map()
      this.cache.set(word, byTag)
    }
    const known = byTag.get(tag)
    if (known) return known
    const text = this.exceptions.get(exceptionKey(word, tag)) ?? this.exceptions.get(uposKey(word, tag))
    const lemma = toLemma(text ?? this.guess(word, tag))
    byTag.set(tag, lemma)
    return lemma
  }

  private guess(word: Word, tag: Tag): string {
    const base = lemmaBase(word, tag)
    const infinitives = tag.upos === 'VERB' || tag.upos === 'AUX' ? this.lexicon.infinitives(word.lower) : []
    let count = 0
    this.scripts.forEach((script, c) => {
      if (script.strip > base.length) return
      if (infinitives.length === 0 || infinitives.includes(applyScript(base, script))) this.usable[count++] = c
    })
    if (count === 0) return infinitives[0] ?? base
    this.scores.fill(0)
    extractLemmaFeatures(word, tag, this.features)
    this.model.addScores(this.features, 0, this.features.length, this.usable, count, this.scores)
    return applyScript(base, this.scripts[argmax(this.scores, this.usable, count)])
  }
}

/** What the script edits: names and foreign words keep their capitals, others lose them. */
export function lemmaBase(word: Word, tag: Tag): string {
  return tag.upos === 'PROPN' || tag.upos === 'X' ? word.form : word.lower
}

export function exceptionKey(word: Word, tag: Tag): string {
  return `${lemmaBase(word, tag)}\t${tag.text}`
}

export function uposKey(word: Word, tag: Tag): string {
  return `${lemmaBase(word, tag)}\t${tag.upos}`
}

export function toLemma(text: string): Lemma {
  return { text, hash: hashString(text) }
}

const LEMMA_TEMPLATES = compileTemplates(
  'upos tag suffix1 suffix2 suffix3 suffix4 suffix5 suffix6 word prefix2 lexical length capital'.split(' '),
  `
  upos
  tag
  upos suffix1
  upos suffix2
  upos suffix3
  upos suffix4
  upos suffix5
  upos suffix6
  tag suffix1
  tag suffix2
  tag suffix3
  tag suffix4
  tag suffix5
  tag suffix6
  upos word
  upos prefix2
  tag suffix4 length
  upos lexical
  upos lexical suffix2
  upos capital
  `,
)

const lemmaAtoms = new Int32Array(13)

export const LEMMA_FEATURES = LEMMA_TEMPLATES.size

export function extractLemmaFeatures(word: Word, tag: Tag, out: Int32Array): void {
  const atoms = lemmaAtoms
  atoms[0] = hashString(tag.upos)
  atoms[1] = mix(hashString(tag.text), 1)
  atoms.set(word.suffixes, 2)
  atoms[8] = word.hash
  atoms[9] = word.prefixes[1] as number
  atoms[10] = word.lexical
  atoms[11] = Math.min(6, word.form.length)
  atoms[12] = word.capital
  LEMMA_TEMPLATES.extract(atoms, out, 0)
}
