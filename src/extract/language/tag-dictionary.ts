import { ByteReader, ByteWriter } from './bytes.ts'
import { contractedWords } from './contractions.ts'
import type { Tag } from './tags.ts'
import type { Word } from './words.ts'

/** Which tags a word may have: those it was seen with, or, for a rare word, those of its ending and its spelling. */
export class TagDictionary {
  constructor(
    private readonly tags: readonly Tag[],
    /** By hash of the lower-case form: a set of tags, and whether the word was frequent enough for it to be all. */
    private readonly byForm: ReadonlyMap<number, FormTags>,
    /** By hash of the last two to four letters. */
    private readonly bySuffix: TagSets,
    /** By what the lexicon knows of the form. */
    private readonly byReadings: TagSets,
  ) {
    this.properNames = Uint8Array.from(tags.flatMap((tag, i) => (tag.text === 'PROPN' ? [i] : [])))
  }

  private readonly properNames: Uint8Array
  private cache = new Map<Word, Uint8Array>()

  candidates(word: Word): Uint8Array {
    const cached = this.cache.get(word)
    if (cached) return cached
    if (this.cache.size > 50_000) this.cache = new Map()
    const candidates = this.collect(word)
    this.cache.set(word, candidates)
    return candidates
  }

  /** A hash of the parts of speech that a frequent word takes, 0 for other words. */
  known(word: Word): number {
    return this.byForm.get(word.hash)?.known ?? 0
  }

  private collect(word: Word): Uint8Array {
    const seen = this.byForm.get(word.hash)
    const found = new Set<number>(seen?.tags)
    if (word.capital > 0) for (const tag of this.properNames) found.add(tag)
    if (!seen?.isComplete) {
      const { suffixes } = word
      const ending =
        this.bySuffix.get(suffixes[3] as number) ??
        this.bySuffix.get(suffixes[2] as number) ??
        this.bySuffix.get(suffixes[1] as number)
      const readings = this.byReadings.get(word.lexical)
      if (readings) for (const tag of readings) found.add(tag)
      if (ending) for (const tag of ending) found.add(tag)
      else if (!readings) for (let tag = 0; tag < this.tags.length; tag++) found.add(tag)
    }
    const contracts = contractedWords(word.form) !== undefined
    const kept = [...found].filter((tag) => contracts || this.tags[tag]?.parts === undefined)
    return Uint8Array.from(kept.length > 0 ? kept : found).sort()
  }
}

export interface FormTags {
  readonly tags: Uint8Array
  readonly isComplete: boolean
  readonly known: number
}

export type TagSets = ReadonlyMap<number, Uint8Array>

export function writeDictionary(
  byForm: ReadonlyMap<number, FormTags>,
  bySuffix: TagSets,
  byReadings: TagSets,
): Uint8Array {
  const out = new ByteWriter()
  const forms = [...byForm].map(([hash, entry]) => [hash >>> 0, entry] as const).sort((a, b) => a[0] - b[0])
  out.sorted(forms.map(([hash]) => hash))
  for (const [, entry] of forms) {
    out.byte(entry.isComplete ? 1 : 0)
    out.varint(entry.known >>> 0)
    out.block(entry.tags)
  }
  writeSets(out, bySuffix)
  writeSets(out, byReadings)
  return out.toBytes()
}

export function readDictionary(tags: readonly Tag[], bytes: Uint8Array): TagDictionary {
  const input = new ByteReader(bytes)
  const byForm = new Map<number, FormTags>()
  for (const hash of input.sortedUnsigned()) {
    const isComplete = input.byte() === 1
    const known = input.varint() | 0
    byForm.set(hash | 0, { tags: input.block(), isComplete, known })
  }
  return new TagDictionary(tags, byForm, readSets(input), readSets(input))
}

function writeSets(out: ByteWriter, sets: TagSets): void {
  const sorted = [...sets].map(([hash, tags]) => [hash >>> 0, tags] as const).sort((a, b) => a[0] - b[0])
  out.sorted(sorted.map(([hash]) => hash))
  for (const [, tags] of sorted) out.block(tags)
}

function readSets(input: ByteReader): TagSets {
  const sets = new Map<number, Uint8Array>()
  for (const hash of input.sortedUnsigned()) sets.set(hash | 0, input.block())
  return sets
}
