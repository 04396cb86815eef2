import { ByteWriter } from '../bytes.ts'
import { hashString } from '../hash.ts'
import { keyOf } from '../perceptron.ts'
import { tokenize } from '../tokens.ts'

const MIN_COUNT = 5
const FINE = 255
const COARSE = 40
const ROUNDS = 8

/** Clusters the words of raw text; the result is the bytes that `new Clusters(bytes)` reads. */
export function buildClusters(texts: Iterable<string>): Uint8Array {
  const corpus = readCorpus(texts)
  const fine = exchange(corpus, FINE)
  const coarse = exchange(corpus, COARSE)
  const rows = corpus.vocabulary
    .map((lower, i) => ({ key: keyOf(hashString(lower)), i }))
    .sort((a, b) => a.key - b.key)
    .filter(({ key }, r, all) => r === 0 || all[r - 1]?.key !== key)
  const out = new ByteWriter()
  out.sorted(rows.map(({ key }) => key))
  out.raw(Uint8Array.from(rows, ({ i }) => (fine[i] as number) + 1))
  out.raw(Uint8Array.from(rows, ({ i }) => (coarse[i] as number) + 1))
  out.raw(Uint8Array.from(rows, ({ i }) => corpus.cases[i] as number))
  return out.toBytes()
}

interface Corpus {
  /** By falling frequency. */
  readonly vocabulary: readonly string[]
  readonly counts: Int32Array
  readonly cases: Uint8Array
  /** For each word, [other word, count] pairs: what stands before it, and after it. */
  readonly before: readonly Int32Array[]
  readonly after: readonly Int32Array[]
}

function readCorpus(texts: Iterable<string>): Corpus {
  const counts = new Map<string, number>()
  const upper = new Map<string, number>()
  const within = new Map<string, number>()
  const rows: string[][] = []
  const increment = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
  for (const text of texts) {
    const tokens = tokenize(text)
    const row: string[] = []
    for (let i = 0; i < tokens.count; i++) {
      const form = text.slice(tokens.starts[i], tokens.ends[i])
      const lower = form.toLowerCase().replaceAll('’', "'")
      const previous = row[i - 1] ?? '.'
      if (/^[\p{L}\d]/u.test(previous) && !previous.endsWith('.')) {
        increment(within, lower)
        if (/^\p{Lu}/u.test(form)) increment(upper, lower)
      }
      row.push(lower)
      increment(counts, lower)
    }
    rows.push(row)
  }
  const vocabulary = [...counts]
    .filter(([, count]) => count >= MIN_COUNT)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([word]) => word)
  const numbers = new Map(vocabulary.map((word, i) => [word, i]))
  const after = vocabulary.map(() => new Map<number, number>())
  const before = vocabulary.map(() => new Map<number, number>())
  for (const row of rows) {
    for (let i = 0; i + 1 < row.length; i++) {
      const a = numbers.get(row[i] as string)
      const b = numbers.get(row[i + 1] as string)
      if (a === undefined || b === undefined) continue
      after[a]?.set(b, (after[a]?.get(b) ?? 0) + 1)
      before[b]?.set(a, (before[b]?.get(a) ?? 0) + 1)
    }
  }
  const flatten = (map: ReadonlyMap<number, number>) => Int32Array.from([...map].flat())
  return {
    vocabulary,
    counts: Int32Array.from(vocabulary, (word) => counts.get(word) ?? 0),
    cases: Uint8Array.from(vocabulary, (word) => {
      const seen = within.get(word) ?? 0
      if (seen < 3) return 0
      const share = (upper.get(word) ?? 0) / seen
      return share < 0.1 ? 1 : share < 0.8 ? 2 : 3
    }),
    before: before.map(flatten),
    after: after.map(flatten),
  }
}

/**
 * The exchange algorithm (Kneser & Ney 1993; Martin, Liermann & Ney 1998, "Algorithms for bigram and trigram word
 * clustering"): move each word in turn to the cluster that makes the corpus most likely under a bigram model of
 * clusters, until the rounds are over. The most frequent words start in clusters of their own.
 */
function exchange(corpus: Corpus, clusterCount: number): Uint8Array {
  const size = corpus.vocabulary.length
  const cluster = Uint8Array.from({ length: size }, (_, i) => i % clusterCount)
  const pairs = new Int32Array(clusterCount * clusterCount)
  const lefts = new Float64Array(clusterCount)
  const rights = new Float64Array(clusterCount)
  for (let w = 0; w < size; w++) {
    const next = corpus.after[w] as Int32Array
    const c = cluster[w] as number
    for (let i = 0; i < next.length; i += 2) {
      const d = cluster[next[i] as number] as number
      const n = next[i + 1] as number
      pairs[c * clusterCount + d] = (pairs[c * clusterCount + d] as number) + n
      lefts[c] = (lefts[c] as number) + n
      rights[d] = (rights[d] as number) + n
    }
  }
  const table = Float64Array.from({ length: 1 << 16 }, (_, n) => (n < 2 ? 0 : n * Math.log(n)))
  const f = (n: number) => (n < table.length ? (table[n] as number) : n * Math.log(n))
  const ahead = new Int32Array(clusterCount)
  const behind = new Int32Array(clusterCount)
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0
    for (let w = 0; w < size; w++) {
      const from = cluster[w] as number
      ahead.fill(0)
      behind.fill(0)
      let self = 0
      let out = 0
      let into = 0
      const next = corpus.after[w] as Int32Array
      for (let i = 0; i < next.length; i += 2) {
        const n = next[i + 1] as number
        out += n
        if (next[i] === w) self += n
        else ahead[cluster[next[i] as number] as number] = (ahead[cluster[next[i] as number] as number] as number) + n
      }
      const prior = corpus.before[w] as Int32Array
      for (let i = 0; i < prior.length; i += 2) {
        const n = prior[i + 1] as number
        into += n
        if (prior[i] !== w)
          behind[cluster[prior[i] as number] as number] = (behind[cluster[prior[i] as number] as number] as number) + n
      }
      const near = Array.from(ahead.keys()).filter((c) => ahead[c] || behind[c])
      const shift = (c: number, sign: number) => {
        for (const d of near) {
          const a = ahead[d] as number
          const b = behind[d] as number
          if (a) pairs[c * clusterCount + d] = (pairs[c * clusterCount + d] as number) + sign * a
          if (b) pairs[d * clusterCount + c] = (pairs[d * clusterCount + c] as number) + sign * b
        }
        pairs[c * clusterCount + c] = (pairs[c * clusterCount + c] as number) + sign * self
        lefts[c] = (lefts[c] as number) + sign * out
        rights[c] = (rights[c] as number) + sign * into
      }
      shift(from, -1)
      let best = from
      let bestGain = Number.NEGATIVE_INFINITY
      for (let c = 0; c < clusterCount; c++) {
        let gain =
          f(lefts[c] as number) -
          f((lefts[c] as number) + out) +
          f(rights[c] as number) -
          f((rights[c] as number) + into)
        for (const d of near) {
          const a = ahead[d] as number
          const b = behind[d] as number
          if (d === c) {
            const n = pairs[c * clusterCount + c] as number
            gain += f(n + a + b + self) - f(n)
            continue
          }
          if (a) gain += f((pairs[c * clusterCount + d] as number) + a) - f(pairs[c * clusterCount + d] as number)
          if (b) gain += f((pairs[d * clusterCount + c] as number) + b) - f(pairs[d * clusterCount + c] as number)
        }
        if (gain > bestGain) {
          bestGain = gain
          best = c
        }
      }
      shift(best, 1)
      cluster[w] = best
      if (best !== from) moved++
    }
    if (moved < size / 500) break
  }
  return cluster
}
