import { ByteReader } from '../../language/index.ts'

/** What is known of names before the article is read. Codes are small numbers without order; 0 is unknown. */
export interface NameLists {
  /** @param spelling see `spellingHash` */
  whole(spelling: number): number
  /** @param word a word's hash */
  word(word: number): number
}

/** Nothing is known. */
export const NO_LISTS: NameLists = { whole: () => 0, word: () => 0 }

/**
 * The names that the model remembers from the raw articles it was trained on, by hash: what each was mostly taken for, how
 * often, and how uniformly (see training/name-memory.ts).
 */
export function readNameLists(bytes: Uint8Array): NameLists {
  const input = new ByteReader(bytes)
  const wholes = readCodes(input)
  const words = readCodes(input)
  return {
    whole: (spelling) => wholes.get(memoryKey(spelling)) ?? 0,
    word: (word) => words.get(memoryKey(word)) ?? 0,
  }
}

function readCodes(input: ByteReader): Map<number, number> {
  const keys = input.sorted()
  const codes = input.raw(keys.length)
  return new Map(Array.from(keys, (key, i) => [key, codes[i] as number]))
}

/** As many bits of a hash as keep 30,000 names apart: one in a thousand shares its key with another. */
export function memoryKey(hash: number): number {
  return hash >>> 7
}
