import { contentHash } from '../graph/index.ts'
import type { Point } from './geometry.ts'

const ITERATIONS = 120
/** How much farther apart each further line keeps the nodes that it joins, and how far at most. */
const FOR_EACH_LINE = 0.25
const MOST_FOR_LINES = 0.75
/** Between nodes that no chain of links joins, beyond the longest chain. */
const APART = 1

/**
 * Places nodes so that distances on the plane come near the lengths of the shortest chains between them: stress
 * majorisation with weights d⁻² (Gansner, Koren, North: Graph Drawing by Stress Majorization, 2004), here by their local
 * form, node after node. Starts from places that depend on the keys and the start's number alone, and ends with the
 * longer axis along the given direction.
 * @param links the indexes of two keys, and how many lines join them
 * @returns one point a key; nodes that one line joins are about 1 apart
 */
export function stressLayout(
  keys: readonly string[],
  links: readonly (readonly [number, number, lines: number])[],
  { direction, start }: { readonly direction: 'wide' | 'tall'; readonly start: number },
): Point[] {
  const distances = chainLengths(keys.length, links)
  for (const [a, b, lines] of links) {
    const apart = 1 + Math.min(MOST_FOR_LINES, FOR_EACH_LINE * (lines - 1))
    for (const [i, j] of [
      [a, b],
      [b, a],
    ] as const) {
      const row = distances[i]
      if (row !== undefined) row[j] = apart
    }
  }
  const places = keys.map((key) => startingPlace(key, start, keys.length))
  for (let iteration = 0; iteration < ITERATIONS; iteration++)
    for (let i = 0; i < places.length; i++) {
      const place = places[i]
      if (place !== undefined) Object.assign(place, bestPlace(i, places, distances))
    }
  return alongAxis(places, direction)
}

/** The weighted mean of where each other node would have this one: its ideal distance away, on its side. */
function bestPlace(i: number, places: readonly Point[], distances: readonly Float64Array[]): Point {
  const own = places[i] ?? { x: 0, y: 0 }
  let x = 0
  let y = 0
  let weights = 0
  places.forEach((other, j) => {
    if (j === i) return
    const ideal = distances[i]?.[j] ?? 1
    const weight = 1 / (ideal * ideal)
    const dx = own.x - other.x
    const dy = own.y - other.y
    const stretch = ideal / Math.max(Math.hypot(dx, dy), 1e-6)
    x += weight * (other.x + dx * stretch)
    y += weight * (other.y + dy * stretch)
    weights += weight
  })
  return weights === 0 ? own : { x: x / weights, y: y / weights }
}

/** On a disc, where the hash of the key and of the start's number chooses: no two places are the same. */
function startingPlace(key: string, start: number, count: number): { x: number; y: number } {
  const hash = contentHash(`${start} ${key}`, 12)
  const [turn, out] = [hash.slice(0, 6), hash.slice(6)].map((digits) => Number.parseInt(digits, 16) / 0x1_00_00_00)
  const angle = 2 * Math.PI * (turn ?? 0)
  const radius = Math.sqrt(count) * (0.2 + 0.8 * (out ?? 0))
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }
}

/** The lengths of the shortest chains between all nodes, in links. */
function chainLengths(count: number, links: readonly (readonly [number, number, lines: number])[]): Float64Array[] {
  const neighbours: number[][] = Array.from({ length: count }, () => [])
  for (const [a, b] of links) {
    neighbours[a]?.push(b)
    neighbours[b]?.push(a)
  }
  const rows = neighbours.map((_, start) => breadthFirst(start, neighbours))
  let longest = 1
  for (const row of rows) for (const length of row) if (Number.isFinite(length)) longest = Math.max(longest, length)
  for (const row of rows)
    row.forEach((length, j) => {
      if (!Number.isFinite(length)) row[j] = Math.min(longest, 3) + APART
    })
  return rows
}

function breadthFirst(start: number, neighbours: readonly (readonly number[])[]): Float64Array {
  const lengths = new Float64Array(neighbours.length).fill(Number.POSITIVE_INFINITY)
  lengths[start] = 0
  const queue = [start]
  for (const at of queue)
    for (const next of neighbours[at] ?? [])
      if (lengths[next] === Number.POSITIVE_INFINITY) {
        lengths[next] = (lengths[at] ?? 0) + 1
        queue.push(next)
      }
  return lengths
}

/** Turned about the middle so that the direction of greatest variance lies along the longer side. */
function alongAxis(places: readonly Point[], direction: 'wide' | 'tall'): Point[] {
  const count = Math.max(1, places.length)
  const middle = {
    x: places.reduce((sum, { x }) => sum + x, 0) / count,
    y: places.reduce((sum, { y }) => sum + y, 0) / count,
  }
  let xx = 0
  let xy = 0
  let yy = 0
  for (const { x, y } of places) {
    xx += (x - middle.x) ** 2
    xy += (x - middle.x) * (y - middle.y)
    yy += (y - middle.y) ** 2
  }
  const angle = -0.5 * Math.atan2(2 * xy, xx - yy) + (direction === 'tall' ? Math.PI / 2 : 0)
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  return places.map(({ x, y }) => ({
    x: (x - middle.x) * cos - (y - middle.y) * sin,
    y: (x - middle.x) * sin + (y - middle.y) * cos,
  }))
}
