import type { TypeRow } from '../../graph/index.ts'
import { type LineStyle, shapePath } from '../../picture/index.ts'
import type { Palette } from './palette.ts'
import type { Route, Shaped } from './route.ts'

export interface PaintedNode extends Shaped {
  readonly colour: string
  readonly pinned: boolean
  readonly standing: PaintedStanding
}

export interface PaintedLine {
  readonly route: Route
  readonly style: LineStyle
  readonly standing: PaintedStanding
}

/** faded: stands back; pointed: under the pointer; chosen: selected, or read of elsewhere. */
export type PaintedStanding = 'faded' | 'plain' | 'pointed' | 'chosen'

const FADED = { node: 0.3, line: 0.16 }
/** How much wider than what they surround halos are, all in all, and how strong. */
const HALO = {
  pointed: { node: 12, line: 10, alpha: 0.16 },
  chosen: { node: 18, line: 10, alpha: 0.28 },
}
/** Two thin lines, with paper between, say that nobody asserts it; pictures draw them as far apart. */
const HOLLOW = { outside: 4.4, inside: 1.8 }

/** Paints lines and then nodes; all in the graph's units, none outside the screen. */
export function paintGraph(
  context: CanvasRenderingContext2D,
  { lines, nodes }: { readonly lines: readonly PaintedLine[]; readonly nodes: readonly PaintedNode[] },
  palette: Palette,
): void {
  context.lineJoin = 'round'
  for (const standing of ['faded', 'plain', 'pointed', 'chosen'] as const) {
    const standingSo = lines.filter((line) => line.standing === standing)
    if (standingSo.length === 0) continue
    if (standing === 'pointed' || standing === 'chosen') paintLineHalos(context, standingSo, standing, palette)
    context.globalAlpha = standing === 'faded' ? FADED.line : 1
    for (const alike of groupByLook(standingSo)) paintAlike(context, alike, palette)
  }
  context.globalAlpha = 1
  for (const node of nodes) paintNode(context, node, palette)
}

/** Lines that look the same, so that the pen is changed seldom. */
function groupByLook(lines: readonly PaintedLine[]): Iterable<readonly PaintedLine[]> {
  const groups = new Map<string, PaintedLine[]>()
  for (const line of lines) {
    const { colour, dash, width, hollow } = line.style
    const look = `${colour} ${dash} ${width} ${hollow}`
    const group = groups.get(look)
    if (group === undefined) groups.set(look, [line])
    else group.push(line)
  }
  return groups.values()
}

function paintAlike(context: CanvasRenderingContext2D, lines: readonly PaintedLine[], { paper }: Palette): void {
  const style = lines[0]?.style
  if (style === undefined) return
  const { colour, dash, hollow } = style
  const width = hollow ? HOLLOW.outside : dash === 'dotted' ? Math.max(2.2, style.width) : style.width
  const short = headLength(style)
  context.strokeStyle = colour
  context.lineWidth = width
  // Dots are dashes of no length with round ends.
  context.lineCap = dash === 'dotted' ? 'round' : 'butt'
  context.setLineDash(dash === 'solid' ? [] : dash === 'dotted' ? [0, width + 3] : [2 * width + 4, width + 3])
  // One by one: a browser that draws without a graphics card takes long over a path of many lines.
  for (const line of lines) strokeLine(context, line, short)
  if (hollow) {
    context.strokeStyle = paper
    context.lineWidth = HOLLOW.inside
    for (const line of lines) strokeLine(context, line, short)
  }
  context.setLineDash([])
  context.fillStyle = colour
  for (const line of lines) fillHead(context, line)
}

function paintLineHalos(
  context: CanvasRenderingContext2D,
  lines: readonly PaintedLine[],
  standing: 'pointed' | 'chosen',
  { accent }: Palette,
): void {
  context.globalAlpha = HALO[standing].alpha
  context.strokeStyle = accent
  context.lineWidth = HALO[standing].line
  context.lineCap = 'round'
  for (const line of lines) strokeLine(context, line, 0)
}

/** @param short how far before its arrow-head's tip a line ends, so that its blunt end does not show there */
function strokeLine(context: CanvasRenderingContext2D, { route, style }: PaintedLine, short: number): void {
  const { from, control, to } = route
  const start = style.arrow === 'source' ? towards(from, control ?? to, short) : from
  const end = style.arrow === 'target' ? towards(to, control ?? from, short) : to
  context.beginPath()
  context.moveTo(start.x, start.y)
  if (control === undefined) context.lineTo(end.x, end.y)
  else context.quadraticCurveTo(control.x, control.y, end.x, end.y)
  context.stroke()
}

function fillHead(context: CanvasRenderingContext2D, { route: { from, control, to }, style }: PaintedLine): void {
  if (style.arrow === 'none') return
  const tip = style.arrow === 'source' ? from : to
  const back = control ?? (style.arrow === 'source' ? to : from)
  const length = headLength(style) / HEAD_OVERLAP
  const base = towards(tip, back, length)
  const half = (0.4 * length) / Math.max(1e-9, Math.hypot(base.x - tip.x, base.y - tip.y))
  const [sideX, sideY] = [(base.y - tip.y) * half, (tip.x - base.x) * half]
  context.beginPath()
  context.moveTo(tip.x, tip.y)
  context.lineTo(base.x + sideX, base.y + sideY)
  context.lineTo(base.x - sideX, base.y - sideY)
  context.fill()
}

/** The line goes a little into its head. */
const HEAD_OVERLAP = 0.85

function headLength({ width }: Pick<LineStyle, 'width'>): number {
  return HEAD_OVERLAP * (6.5 + 1.5 * width)
}

function towards(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
  length: number,
): { x: number; y: number } {
  const part = length / Math.max(length, Math.hypot(to.x - from.x, to.y - from.y), 1e-9)
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}

function paintNode(
  context: CanvasRenderingContext2D,
  { x, y, size, shape, colour, pinned, standing }: PaintedNode,
  { paper, ink, accent }: Palette,
): void {
  if (standing === 'pointed' || standing === 'chosen') {
    context.globalAlpha = HALO[standing].alpha
    context.fillStyle = accent
    context.beginPath()
    context.arc(x, y, (size + HALO[standing].node) / 2, 0, 2 * Math.PI)
    context.fill()
  }
  context.globalAlpha = 1
  const path = pathOf(shape, size)
  context.translate(x, y)
  if (standing === 'faded') {
    // Lines that pass beneath do not shine through.
    context.fillStyle = paper
    context.fill(path)
    context.globalAlpha = FADED.node
  }
  context.fillStyle = colour
  context.fill(path)
  context.globalAlpha = 1
  // A rim of paper keeps lines that end or pass here apart from the shape.
  context.strokeStyle = pinned ? ink : paper
  context.lineWidth = pinned ? 3 : 2
  context.stroke(path)
  context.translate(-x, -y)
}

const PATHS = new Map<string, Path2D>()

/** The same shapes as in pictures; there are few shapes and few sizes. */
function pathOf(shape: TypeRow['shape'], size: number): Path2D {
  const name = `${shape} ${size}`
  const known = PATHS.get(name)
  if (known !== undefined) return known
  const path = new Path2D(shapePath(shape, size))
  PATHS.set(name, path)
  return path
}
