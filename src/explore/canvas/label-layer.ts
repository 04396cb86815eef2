import { labelLines } from '../../picture/index.ts'
import { LINE_HEIGHT, NAME_SIZE, TYPE_SIZE } from './label-size.ts'
import type { Palette } from './palette.ts'

/** A node as the layer needs it; positions and sizes in CSS pixels on screen. */
export interface LabelledNode {
  readonly key: string
  readonly x: number
  readonly y: number
  /** The radius of the drawn shape. */
  readonly radius: number
  readonly label: string
  readonly typeWord: string
  readonly hidden: number
  readonly faded: boolean
  /** Who comes first when there is no room for all: the greater; ties by key. */
  readonly importance: number
  readonly ring: boolean
}

export interface LabelledLink {
  readonly pair: string
  readonly x: number
  readonly y: number
  readonly text: string
  readonly strong: boolean
  readonly faded: boolean
  readonly importance: number
}

/** Where something was written, in CSS pixels, to find what a pointer is on. */
export interface WrittenBox extends Box {
  readonly target: { readonly kind: 'node'; readonly key: string } | { readonly kind: 'pair'; readonly pair: string }
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'

/**
 * Writes names, types, counts of hidden neighbours and the words of links over the drawn graph, the most important
 * first; what would cover something written or drawn before is left out, and comes as one zooms in. (The idea is
 * sigma.js's: keep the most important label of a cell, break ties by key.)
 * @param zoom of the graph: letters grow with it, between bounds that stay readable
 * @returns where names and words stand
 */
export function writeLabels(
  context: CanvasRenderingContext2D,
  nodes: readonly LabelledNode[],
  links: readonly LabelledLink[],
  zoom: number,
  palette: Palette,
): readonly WrittenBox[] {
  const scale = Math.min(1.35, Math.max(0.85, zoom))
  const room = new Room()
  for (const { key, x, y, radius } of nodes)
    room.take({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }, key)

  const written: WrittenBox[] = []
  context.textBaseline = 'middle'
  context.textAlign = 'center'
  context.lineJoin = 'round'

  for (const node of nodes.toSorted(byImportance((n) => n.key))) {
    context.globalAlpha = node.faded ? 0.6 : 1
    if (node.ring) drawRing(context, node, palette)
    const words = Array.from(wordings(context, node, scale)).find(({ box }) => room.isFree(box, node.key))
    if (words !== undefined) {
      room.take(words.box, node.key)
      writeLines(context, words, palette)
      written.push({ ...words.box, target: { kind: 'node', key: node.key } })
    }
    if (node.hidden > 0 && zoom > 0.45) drawBadge(context, node, scale, palette)
  }

  for (const link of links.toSorted(byImportance((l) => l.pair))) {
    const size = 11 * scale
    context.font = `500 ${size}px ${FONT}`
    const half = context.measureText(link.text).width / 2 + 4
    const box = { left: link.x - half, right: link.x + half, top: link.y - size * 0.75, bottom: link.y + size * 0.75 }
    if (!room.isFree(box)) continue
    room.take(box)
    context.globalAlpha = 1
    context.fillStyle = palette.paper
    context.beginPath()
    context.roundRect(box.left, box.top, box.right - box.left, box.bottom - box.top, 3)
    context.fill()
    context.globalAlpha = link.faded ? 0.4 : 1
    context.fillStyle = link.strong ? palette.ink : palette.muted
    context.fillText(link.text, link.x, link.y + 0.5)
    written.push({ ...box, target: { kind: 'pair', pair: link.pair } })
  }
  context.globalAlpha = 1
  return written
}

interface Line {
  readonly text: string
  readonly weight: 400 | 600
  readonly size: number
}

/** One way to write a node's words: which lines, in which box. */
interface Wording {
  readonly lines: readonly Line[]
  readonly box: Box
}

/** The ways to write a node's words, the best first: name and type below, then the name alone below, above or beside. */
function* wordings(context: CanvasRenderingContext2D, node: LabelledNode, scale: number): Iterable<Wording> {
  const name: Line[] = labelLines(node.label).map((text) => ({ text, weight: 600, size: NAME_SIZE * scale }))
  const whole: Line[] = [...name, { text: node.typeWord, weight: 400, size: TYPE_SIZE * scale }]
  const gap = node.radius + 3
  const { width, height } = sizeOf(context, whole)
  yield { lines: whole, box: boxAt(node.x, node.y + gap + height / 2, width, height) }
  const alone = sizeOf(context, name)
  for (const [dx, dy] of [
    [0, gap + alone.height / 2],
    [0, -gap - alone.height / 2],
    [gap + alone.width / 2, 0],
    [-gap - alone.width / 2, 0],
  ] as const)
    yield { lines: name, box: boxAt(node.x + dx, node.y + dy, alone.width, alone.height) }
}

function boxAt(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }
}

function sizeOf(context: CanvasRenderingContext2D, lines: readonly Line[]): { width: number; height: number } {
  let [width, height] = [0, 0]
  for (const { text, weight, size } of lines) {
    context.font = `${weight} ${size}px ${FONT}`
    width = Math.max(width, context.measureText(text).width + 4)
    height += size * LINE_HEIGHT
  }
  return { width, height }
}

function writeLines(context: CanvasRenderingContext2D, { lines, box }: Wording, palette: Palette): void {
  context.lineWidth = 3.5
  context.strokeStyle = palette.paper
  const x = (box.left + box.right) / 2
  let y = box.top
  for (const { text, weight, size } of lines) {
    context.font = `${weight} ${size}px ${FONT}`
    context.fillStyle = weight === 600 ? palette.ink : palette.muted
    y += (size * LINE_HEIGHT) / 2
    context.strokeText(text, x, y)
    context.fillText(text, x, y)
    y += (size * LINE_HEIGHT) / 2
  }
}

function drawBadge(context: CanvasRenderingContext2D, node: LabelledNode, scale: number, palette: Palette): void {
  const text = `+${node.hidden}`
  const size = 10 * scale
  context.font = `600 ${size}px ${FONT}`
  const half = Math.max(size * 0.8, context.measureText(text).width / 2 + 4 * scale)
  const x = node.x + node.radius * 0.85
  const y = node.y - node.radius * 0.85
  context.beginPath()
  context.roundRect(x - half, y - size * 0.8, 2 * half, size * 1.6, size * 0.8)
  context.fillStyle = palette.paper
  context.fill()
  context.lineWidth = 1
  context.strokeStyle = palette.muted
  context.stroke()
  context.fillStyle = palette.ink
  context.fillText(text, x, y + 0.5)
}

/** The keyboard's place: drawn, since a canvas has no focus ring of its own inside. */
function drawRing(context: CanvasRenderingContext2D, { x, y, radius }: LabelledNode, palette: Palette): void {
  context.beginPath()
  context.arc(x, y, radius + 7, 0, 2 * Math.PI)
  context.lineWidth = 2.5
  context.strokeStyle = palette.accent
  context.stroke()
}

function byImportance<T extends { importance: number }>(key: (item: T) => string) {
  return (a: T, b: T) => b.importance - a.importance || (key(a) < key(b) ? -1 : 1)
}

const CELL = 64

/** What is taken on screen, by the cells of a grid. */
class Room {
  readonly #cells = new Map<number, { box: Box; owner: string | undefined }[]>()

  take(box: Box, owner?: string): void {
    for (const cell of cellsOf(box)) {
      const there = this.#cells.get(cell)
      if (there === undefined) this.#cells.set(cell, [{ box, owner }])
      else there.push({ box, owner })
    }
  }

  /** @param owner whose own boxes do not count: a name may touch its node */
  isFree(box: Box, owner?: string): boolean {
    for (const cell of cellsOf(box))
      for (const other of this.#cells.get(cell) ?? [])
        if ((owner === undefined || other.owner !== owner) && overlap(box, other.box)) return false
    return true
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function* cellsOf({ left, right, top, bottom }: Box): Iterable<number> {
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++)
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) yield column * 4096 + row
}
