import { ENTITY_TYPES } from '../../../../graph/index.ts'
import { ByteWriter } from '../../../language/bytes.ts'
import type { Word } from '../../../language/index.ts'
import { spellingHash } from '../codes.ts'
import { memoryKey } from '../name-lists.ts'
import type { RecognisedName } from '../recogniser.ts'

/** What a word may be in a name, or beside all names. */
const ROLES = [
  'a person',
  'first of a person',
  'last of a person',
  'within a person',
  'a place',
  'of a place',
  'of a product',
  'another name',
  'of another name',
] as const
type Role = (typeof ROLES)[number]

/** Names seen less often are not remembered whole: what was seen once may be a mistake. */
const MIN_NAMES = 1
const MIN_WORDS = 1.5

/** Counts what names and their words are taken for in raw text. */
export class NameMemory {
  private readonly names = new Map<number, Float64Array>()
  private readonly words = new Map<number, Float64Array>()
  /** How often a capitalised word is in no name. */
  private readonly plain = new Map<number, number>()

  add(words: readonly Word[], names: readonly RecognisedName[]): void {
    const inside = new Uint8Array(words.length)
    for (const { from, to, types } of names) {
      const [best] = types
      if (!best) continue
      count(this.names, spellingHash(words, from, to), ENTITY_TYPES.length, ENTITY_TYPES.indexOf(best.type))
      for (let i = from; i < to; i++) {
        inside[i] = 1
        count(this.words, words[i]?.hash ?? 0, ROLES.length, ROLES.indexOf(roleOf(best.type, i, from, to)))
      }
    }
    words.forEach((word, i) => {
      if (word.capital > 0 && !inside[i]) this.plain.set(word.hash, (this.plain.get(word.hash) ?? 0) + 1)
    })
  }

  /** What `readNameLists` reads. */
  toBytes(): Uint8Array {
    const out = new ByteWriter()
    writeCodes(out, this.names, MIN_NAMES, () => 0, [0.6, 0.9])
    writeCodes(out, this.words, MIN_WORDS, (word) => this.plain.get(word) ?? 0, [0.5, 0.8])
    return out.toBytes()
  }
}

function roleOf(type: RecognisedName['types'][number]['type'], i: number, from: number, to: number): Role {
  const single = to - from === 1
  if (type === 'person')
    return single
      ? 'a person'
      : i === from
        ? 'first of a person'
        : i === to - 1
          ? 'last of a person'
          : 'within a person'
  if (type === 'place') return single ? 'a place' : 'of a place'
  if (type === 'product') return 'of a product'
  return single ? 'another name' : 'of another name'
}

function count(table: Map<number, Float64Array>, key: number, size: number, at: number): void {
  const counts = table.get(key) ?? new Float64Array(size)
  counts[at] = (counts[at] as number) + 1
  table.set(key, counts)
}

/** One byte a key: the commonest use, how often it was seen (four steps) and what share of all uses it is (three steps). */
function writeCodes(
  out: ByteWriter,
  table: ReadonlyMap<number, Float64Array>,
  minimum: number,
  otherUses: (key: number) => number,
  [mixed, pure]: readonly [number, number],
): void {
  const rows = new Map<number, number>()
  for (const [key, counts] of table) {
    const best = counts.indexOf(Math.max(...counts))
    const total = counts.reduce((sum, n) => sum + n, otherUses(key))
    if (total < minimum) continue
    const share = (counts[best] as number) / total
    const often = total < 1.5 ? 0 : total < 4 ? 1 : total < 12 ? 2 : 3
    rows.set(memoryKey(key), 1 + best * 12 + often * 3 + (share > pure ? 2 : share > mixed ? 1 : 0))
  }
  const sorted = [...rows].sort(([a], [b]) => a - b)
  out.sorted(sorted.map(([key]) => key))
  out.raw(Uint8Array.from(sorted, ([, code]) => code))
}
