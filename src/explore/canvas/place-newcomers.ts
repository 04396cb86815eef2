import type { Extent, Point } from '../../picture/index.ts'
import type { Segment } from './box.ts'
import { Occupancy } from './occupancy.ts'

/** Something that takes room: where its centre is, and how far it reaches from there. */
export interface Placed extends Point {
  readonly key: string
  readonly extent: Extent
}

export interface Newcomer {
  readonly key: string
  readonly extent: Extent
  /** How many lines will join it to its parent: the more, the farther off it stands, for their words. */
  readonly lines: number
  /** Whom else it is known to be joined to, by key: among `others`, or newcomers before it. */
  readonly joined: readonly string[]
}

/** Far enough for the words of a line. */
const FIRST_RING = 112
const RING_STEP = 34
const MOST_RINGS = 60
/** Rings searched beyond the first with a free place. */
const FURTHER_RINGS = 6
/** Distance between the positions tried on one ring. */
const ARC = 32
/** The rings are this much wider than high: words on lines are, and most screens. */
const FLATTENED = 1.45

/** So many of a newcomer's lines are kept clear of others, for time. */
const MOST_LINES = 6

/*
 * What a place costs, in rings: how many rings farther out a newcomer goes to avoid it.
 */
/** A line that was there passes under the newcomer or its words. */
const UNDER_LINE = 1.5
/** The line to the parent passes under somebody else, and would seem to join them. */
const LINE_UNDER_OTHER = 4
/** Another of the newcomer's lines does. */
const FURTHER_UNDER_OTHER = 3

/**
 * Finds a free place for each newcomer around their parent; nobody who is there moves. Positions are tried on rings
 * from the nearest outward, on each ring from the open side of the parent round to the other. Nothing is ever
 * overlapped, words included; among free places, near ones are preferred, and those clear of lines. The same input
 * gives the same places.
 * @param parent whom the newcomers stand around
 * @param others all who are there, the parent included when it is drawn
 * @param lines between those who are there
 */
export function placeNewcomers(
  parent: Point,
  others: readonly Placed[],
  lines: readonly Segment[],
  newcomers: readonly Newcomer[],
): Map<string, Point> {
  const taken = new Occupancy()
  for (const other of others) taken.addBox(other, other.extent)
  for (const line of lines) taken.addLine(line)
  const rings = ringsAround(parent, openSide(parent, others), smallestOf(newcomers), taken)

  const known = new Map<string, Point>(others.map((other) => [other.key, other]))
  const places = new Map<string, Point>()
  for (const { key, extent, lines, joined } of newcomers) {
    const ends = [parent, ...joined.slice(0, MOST_LINES).flatMap((other) => known.get(other) ?? [])]
    const place = bestPlace(ends, { rings, first: Math.floor((lines - 1) / 2) }, extent, taken) ?? parent
    taken.addBox(place, extent)
    for (const end of ends) taken.addLine([end, place])
    places.set(key, place)
    known.set(key, place)
  }
  return places
}

/** Whether something may stand there without overlapping anything. */
export function isFree(place: Point, extent: Extent, others: readonly Placed[]): boolean {
  const taken = new Occupancy()
  for (const other of others) taken.addBox(other, other.extent)
  return taken.isFree(place, extent)
}

/** @param ends of the lines that the newcomer will have */
function bestPlace(
  ends: readonly Point[],
  { rings, first }: { readonly rings: (ring: number) => readonly Point[]; readonly first: number },
  extent: Extent,
  taken: Occupancy,
): Point | undefined {
  let best: Point | undefined
  let lowest = Number.POSITIVE_INFINITY
  let lastRing = MOST_RINGS
  for (let ring = first; ring < Math.min(lastRing, lowest); ring++)
    for (const place of rings(ring)) {
      if (!taken.isFree(place, extent)) continue
      // Each is worked out only as far as it can still matter.
      const lines = UNDER_LINE * taken.linesUnder(place, extent, (lowest - ring) / UNDER_LINE)
      if (ring + lines >= lowest) continue
      let others = 0
      for (const [i, end] of ends.entries()) {
        const each = i === 0 ? LINE_UNDER_OTHER : FURTHER_UNDER_OTHER
        others += each * taken.boxesUnder([end, place], (lowest - ring - lines - others) / each)
        if (ring + lines + others >= lowest) break
      }
      if (ring + lines + others >= lowest) continue
      if (best === undefined) lastRing = Math.min(MOST_RINGS, ring + 1 + FURTHER_RINGS)
      best = place
      lowest = ring + lines + others
    }
  return best
}

/**
 * The places to try on each ring, found when they are first asked for. Where not even what all newcomers have in common
 * is free, none of them will be, since nothing that is taken becomes free again.
 */
function ringsAround(
  parent: Point,
  facing: number,
  smallest: Extent,
  taken: Occupancy,
): (ring: number) => readonly Point[] {
  const known: Point[][] = []
  return (ring) => {
    const found = known[ring]
    if (found !== undefined) return found
    const places = ringPlaces(parent, facing, FIRST_RING + ring * RING_STEP).filter((at) => taken.isFree(at, smallest))
    known[ring] = places
    return places
  }
}

/** The room that each of them takes at least. */
function smallestOf(newcomers: readonly Newcomer[]): Extent {
  const extents = newcomers.map(({ extent }) => extent)
  return {
    left: Math.max(...extents.map(({ left }) => left)),
    right: Math.min(...extents.map(({ right }) => right)),
    top: Math.max(...extents.map(({ top }) => top)),
    bottom: Math.min(...extents.map(({ bottom }) => bottom)),
  }
}

/** From the open side, to both hands in turn: 0, +1, −1, +2, −2 … */
function ringPlaces(centre: Point, facing: number, radius: number): Point[] {
  const steps = Math.max(8, Math.round((2 * Math.PI * radius) / ARC))
  return Array.from({ length: steps }, (_, i) => {
    const angle = facing + ((i % 2 === 0 ? -i / 2 : (i + 1) / 2) * 2 * Math.PI) / steps
    // Whole units, so that the same places are found whatever the rounding of sines.
    return {
      x: Math.round(centre.x + radius * FLATTENED * Math.cos(angle)),
      y: Math.round(centre.y + radius * Math.sin(angle)),
    }
  })
}

/** The direction, in radians, away from the bulk of those who are near. */
function openSide(parent: Point, others: readonly Placed[]): number {
  let x = 0
  let y = 0
  for (const other of others) {
    const dx = parent.x - other.x
    const dy = parent.y - other.y
    const distance = Math.hypot(dx, dy)
    if (distance === 0) continue
    // Near ones weigh more: a far crowd does not matter to what stands free around the parent.
    x += dx / distance ** 2
    y += dy / distance ** 2
  }
  return x === 0 && y === 0 ? -Math.PI / 2 : Math.atan2(y, x)
}
