import { byCodeUnit, fold } from './text.ts'

/**
 * The candidates that somebody may have meant who wrote something else, the likeliest first: those that begin with it,
 * those that differ in a few letters (a third of them at most), those that hold all its words. Case and accents do not count.
 */
export function nearest(written: string, candidates: Iterable<string>, atMost = 3): string[] {
  const wanted = fold(written)
  const words = wanted.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2)
  const tolerance = Math.floor(wanted.length / 3)
  const ranked = [...new Set(candidates)].flatMap((candidate) => {
    const folded = fold(candidate)
    if (wanted.length > 2 && folded.startsWith(wanted)) return [{ candidate, rank: 0 }]
    const distance = editDistance(wanted, folded, tolerance)
    if (distance <= tolerance) return [{ candidate, rank: distance }]
    if (words.length > 0 && words.every((word) => folded.includes(word))) return [{ candidate, rank: tolerance + 1 }]
    return []
  })
  return ranked
    .toSorted((a, b) => a.rank - b.rank || byCodeUnit(a.candidate, b.candidate))
    .slice(0, atMost)
    .map(({ candidate }) => candidate)
}

/**
 * Letters to insert, remove, replace or swap with the next (Damerau 1964, optimal string alignment); anything above
 * `limit` when there are more.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    if (Math.min(...row) > limit) return Number.POSITIVE_INFINITY
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
