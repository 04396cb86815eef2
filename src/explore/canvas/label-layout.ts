import { type Box, crosses, isWithin, type Segment, type Target } from './box.ts'
import { LINE_HEIGHT, linesOf, NAME_SIZE, TYPE_SIZE, VERB_SIZE } from './label-size.ts'
import { Room } from './room.ts'
import { pointOn, type Route } from './route.ts'

/** A node as its words need it; positions and sizes in CSS pixels on screen. */
export interface LabelledNode {
  readonly key: string
  readonly x: number
  readonly y: number
  /** Half of the drawn shape's width. */
  readonly radius: number
  readonly label: string
  readonly typeWord: string
  readonly hidden: number
  readonly pinned: boolean
  readonly faded: boolean
  /** Who comes first when there is no room for all: the greater; ties by key. */
  readonly importance: number
}

/** The shape of a node, on screen. */
export type Shape = Pick<LabelledNode, 'x' | 'y' | 'radius'>

/** Where words may stand. */
export interface Sheet {
  readonly zoom: number
  readonly screen: Box
  /** Shapes of nodes that are too far off to have words: words of others keep clear of them too. */
  readonly beyond: readonly Shape[]
  /** What stands over the graph on screen. */
  readonly covered: readonly Box[]
  readonly measure: Measure
}

/** One line of a link, where it goes on screen. */
export interface LabelledLink extends Route {
  readonly pair: string
  /** Which line it is: breaks ties between lines of one pair. */
  readonly place: number
  /** The keys of the nodes that it joins. */
  readonly ends: readonly [string, string]
  readonly text: string
  readonly strong: boolean
  readonly faded: boolean
  readonly importance: number
}

export type Weight = 400 | 500 | 600

export interface Line {
  readonly text: string
  readonly weight: Weight
  readonly size: number
}

/** Something to be written, and where. */
export interface Inscription {
  readonly kind: 'name' | 'verb' | 'badge'
  readonly target: Target
  readonly lines: readonly Line[]
  readonly box: Box
  readonly strong: boolean
  readonly faded: boolean
}

/** How wide a text is, in ems. */
export type Measure = (text: string, weight: Weight) => number

/** Letters grow with the zoom, between bounds that stay readable and do not shout. */
const SMALLEST = 0.92
const LARGEST = 1.3
/** Below this zoom shapes are too small to carry a count. */
const ZOOM_FOR_BADGES = 0.3
const BADGE_SIZE = 10
/** Below this zoom there is room for verbs or for types; types are told by shape and colour as well. */
const ZOOM_FOR_TYPES = 0.8
/** A line that is hardly longer than its words shows no line. */
const LINE_SHOWING = 1.25
/** Words on lines are a thicket when there are more than this many, by area in CSS pixels. */
const AREA_PER_VERB = 9_000
/** Where along a line its words may stand: in the middle, else as near to it as there is room. */
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73]

/**
 * Chooses what is written and where: names, types, counts of hidden neighbours and the words of links, the most
 * important first. What would cover something written or drawn is left out, and comes as one zooms in. (The idea is
 * sigma.js's: keep the most important label of a cell, break ties by key.) No box returned overlaps another, nor a shape.
 * Names stay within the screen where they can.
 */
export function layOutLabels(
  nodes: readonly LabelledNode[],
  links: readonly LabelledLink[],
  { zoom, screen, beyond, covered, measure }: Sheet,
): readonly Inscription[] {
  const scale = Math.min(LARGEST, Math.max(SMALLEST, zoom))
  const room = new Room()
  for (const { key, x, y, radius } of nodes) room.take(boxAt(x, y, 2 * radius, 2 * radius), key)
  for (const { x, y, radius } of beyond) room.take(boxAt(x, y, 2 * radius, 2 * radius))

  for (const box of covered) room.take(box)

  const segments = new Map(links.map((link) => [link, segmentsOf(link)]))
  const lines = linesByEnd(segments)
  const page = within(screen, EDGE)
  const written: Inscription[] = []
  for (const node of nodes.toSorted((a, b) => b.importance - a.importance || (a.key < b.key ? -1 : 1))) {
    const target = { kind: 'node', key: node.key } as const
    const name = clearest(
      wordings(node, { scale, types: zoom >= ZOOM_FOR_TYPES }, measure),
      room,
      lines.get(node.key) ?? [],
      page,
    )
    if (name !== undefined) {
      room.take(name.box)
      written.push({ kind: 'name', target, ...name, strong: true, faded: node.faded })
    }
    if (node.hidden === 0 || zoom < ZOOM_FOR_BADGES) continue
    const badge = firstFree(badges(node, scale, measure), room, node.key)
    if (badge === undefined) continue
    room.take(badge.box)
    written.push({ kind: 'badge', target, ...badge, strong: false, faded: node.faded })
  }

  const area = (screen.right - screen.left) * (screen.bottom - screen.top)
  let left = Math.ceil(area / AREA_PER_VERB)
  for (const link of links.toSorted(
    (a, b) => b.importance - a.importance || (a.pair === b.pair ? a.place - b.place : a.pair < b.pair ? -1 : 1),
  )) {
    if (left === 0) break
    const others = new Set(link.ends.flatMap((end) => lines.get(end) ?? []))
    for (const own of segments.get(link) ?? []) others.delete(own)
    const words = clearest(verbs(link, scale, measure), room, [...others], page)
    if (words === undefined) continue
    left--
    room.take(words.box)
    const target = { kind: 'pair', pair: link.pair } as const
    written.push({ kind: 'verb', target, ...words, strong: link.strong, faded: link.faded })
  }
  return written
}

/** One way to write something: which lines, in which box. */
type Wording = Pick<Inscription, 'lines' | 'box'>

/** How many places further down the list a name goes to keep clear of a line. */
const UNDER_LINE = 3

/** … and to be on the screen whole: words that are cut cannot be read. */
const CUT = 12
/** Words keep so many CSS pixels clear of the screen's border. */
const EDGE = 5

function within({ left, right, top, bottom }: Box, edge: number): Box {
  return { left: left + edge, right: right - edge, top: top + edge, bottom: bottom - edge }
}

/** The first free one, unless a later one is on the screen, or keeps clear of more of these lines. */
function clearest(
  wordings: Iterable<Wording>,
  room: Room,
  lines: readonly Segment[],
  screen: Box,
): Wording | undefined {
  let best: Wording | undefined
  let lowest = Number.POSITIVE_INFINITY
  let place = 0
  for (const wording of wordings) {
    if (place >= lowest) break
    place++
    if (!room.isFree(wording.box)) continue
    const under = lines.filter((line) => crosses(line, wording.box)).length
    const cost = place - 1 + UNDER_LINE * under + (isWithin(wording.box, screen) ? 0 : CUT)
    if (cost >= lowest) continue
    best = wording
    lowest = cost
  }
  return best
}

function linesByEnd(segments: ReadonlyMap<LabelledLink, readonly Segment[]>): Map<string, Segment[]> {
  const lines = new Map<string, Segment[]>()
  for (const [{ ends }, pieces] of segments)
    for (const end of ends) {
      const known = lines.get(end)
      if (known === undefined) lines.set(end, [...pieces])
      else known.push(...pieces)
    }
  return lines
}

/** A curve as two straight pieces: near enough to tell what it runs under. */
function segmentsOf({ from, control, to }: Route): Segment[] {
  if (control === undefined) return [[from, to]]
  const middle = pointOn({ from, control, to }, 0.5)
  return [
    [from, middle],
    [middle, to],
  ]
}

/** @param owner whose own shape does not count: a badge stands on its node's corner */
function firstFree(wordings: Iterable<Wording>, room: Room, owner?: string): Wording | undefined {
  for (const wording of wordings) if (room.isFree(wording.box, owner)) return wording
  return undefined
}

/** The ways to write a node's words, the best first: name and type below or above, then the name alone, beside as well. */
function* wordings(
  node: LabelledNode,
  { scale, types }: { readonly scale: number; readonly types: boolean },
  measure: Measure,
): Iterable<Wording> {
  const name: Line[] = linesOf(node.label).map((text) => ({ text, weight: 600, size: NAME_SIZE * scale }))
  const whole: Line[] = [...name, { text: node.typeWord, weight: 400, size: TYPE_SIZE * scale }]
  const gap = node.radius + 3
  if (types) {
    const { width, height } = sizeOf(whole, measure)
    yield { lines: whole, box: boxAt(node.x, node.y + gap + height / 2, width, height) }
    yield { lines: whole, box: boxAt(node.x, node.y - gap - height / 2, width, height) }
  }
  const alone = sizeOf(name, measure)
  for (const [dx, dy] of [
    [0, gap + alone.height / 2],
    [0, -gap - alone.height / 2],
    [gap + alone.width / 2, 0],
    [-gap - alone.width / 2, 0],
  ] as const)
    yield { lines: name, box: boxAt(node.x + dx, node.y + dy, alone.width, alone.height) }
}

/** On one of the upper corners of the shape, or of the lower ones. */
function* badges({ x, y, radius, hidden }: LabelledNode, scale: number, measure: Measure): Iterable<Wording> {
  const line: Line = { text: `+${hidden}`, weight: 600, size: BADGE_SIZE * scale }
  const height = line.size * 1.6
  const width = Math.max(height, measure(line.text, line.weight) * line.size + 8 * scale)
  const reach = radius * 0.85
  for (const [dx, dy] of [
    [reach, -reach],
    [-reach, -reach],
    [reach, reach],
    [-reach, reach],
  ] as const)
    yield { lines: [line], box: boxAt(x + dx, y + dy, width, height) }
}

function* verbs(link: LabelledLink, scale: number, measure: Measure): Iterable<Wording> {
  const { from, to, text, strong } = link
  const line: Line = { text, weight: 500, size: VERB_SIZE * scale }
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const width = measure(text, line.weight) * line.size + 8
  const height = line.size * 1.5
  // What the box hides of a line that crosses it upright is its height, and its width when it lies.
  const length = Math.hypot(dx, dy)
  const hidden = Math.min(width * (length / Math.max(1, Math.abs(dx))), height * (length / Math.max(1, Math.abs(dy))))
  // What is selected is told even where its words hide the line.
  if (!strong && length < hidden * LINE_SHOWING + 12) return
  for (const t of ALONG) {
    const { x, y } = pointOn(link, t)
    yield { lines: [line], box: boxAt(x, y, width, height) }
  }
}

function boxAt(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }
}

function sizeOf(lines: readonly Line[], measure: Measure): { width: number; height: number } {
  let [width, height] = [0, 0]
  for (const { text, weight, size } of lines) {
    width = Math.max(width, measure(text, weight) * size + 4)
    height += size * LINE_HEIGHT
  }
  return { width, height }
}
