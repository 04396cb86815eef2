import type { Inscription, LabelledNode, Measure, Weight } from './label-layout.ts'
import { LINE_HEIGHT } from './label-size.ts'
import type { Palette } from './palette.ts'

/** The font that widths are measured at: advances are proportional to the size. */
const MEASURED_AT = 100
/** Names of a long session; forgotten all at once when there are more. */
const MOST_REMEMBERED = 5_000

/** Measures with a canvas; each text once. @param family as in a style sheet */
export function measureWith(context: CanvasRenderingContext2D, family: string): Measure {
  const known = new Map<string, number>()
  return (text, weight) => {
    const key = `${weight} ${text}`
    const width = known.get(key)
    if (width !== undefined) return width
    if (known.size > MOST_REMEMBERED) known.clear()
    context.font = fontOf(weight, MEASURED_AT, family)
    const measured = context.measureText(text).width / MEASURED_AT
    known.set(key, measured)
    return measured
  }
}

/** Writes what was laid out. The context's origin is the screen's, its unit a CSS pixel. */
export function paintLabels(
  context: CanvasRenderingContext2D,
  inscriptions: readonly Inscription[],
  palette: Palette,
): void {
  context.textBaseline = 'middle'
  context.textAlign = 'center'
  context.lineJoin = 'round'
  for (const inscription of inscriptions) {
    if (inscription.kind === 'name') paintName(context, inscription, palette)
    else if (inscription.kind === 'verb') paintVerb(context, inscription, palette)
    else paintBadge(context, inscription, palette)
  }
  context.globalAlpha = 1
}

/** The keyboard's place: drawn, since a canvas has no focus ring of its own inside. */
export function paintRing(
  context: CanvasRenderingContext2D,
  { x, y, radius }: Pick<LabelledNode, 'x' | 'y' | 'radius'>,
  { accent, paper }: Palette,
): void {
  for (const [width, colour] of [
    [5.5, paper],
    [2.5, accent],
  ] as const) {
    context.beginPath()
    context.arc(x, y, radius + 6, 0, 2 * Math.PI)
    context.lineWidth = width
    context.strokeStyle = colour
    context.stroke()
  }
}

/** A drawing pin on the upper left of a node that stays where the reader put it. */
export function paintPin(
  context: CanvasRenderingContext2D,
  { x, y, radius }: Pick<LabelledNode, 'x' | 'y' | 'radius'>,
  { ink, paper }: Palette,
): void {
  const [left, top] = [x - radius * 0.8, y - radius * 0.8]
  context.lineCap = 'round'
  for (const [grown, colour] of [
    [1.5, paper],
    [0, ink],
  ] as const) {
    context.strokeStyle = colour
    context.fillStyle = colour
    context.lineWidth = 1.6 + 2 * grown
    context.beginPath()
    context.moveTo(left, top)
    context.lineTo(left + 4, top + 5.5)
    context.stroke()
    context.beginPath()
    context.arc(left, top, 3.6 + grown, 0, 2 * Math.PI)
    context.fill()
  }
}

function paintName(context: CanvasRenderingContext2D, { lines, box, faded }: Inscription, palette: Palette): void {
  context.globalAlpha = faded ? FADED : 1
  context.lineWidth = 3.5
  context.strokeStyle = palette.paper
  const x = (box.left + box.right) / 2
  let y = box.top
  for (const { text, weight, size } of lines) {
    context.font = fontOf(weight, size, palette.family)
    context.fillStyle = weight === 600 ? palette.ink : palette.muted
    y += (size * LINE_HEIGHT) / 2
    context.strokeText(text, x, y)
    context.fillText(text, x, y)
    y += (size * LINE_HEIGHT) / 2
  }
}

function paintVerb(
  context: CanvasRenderingContext2D,
  { lines, box, strong, faded }: Inscription,
  palette: Palette,
): void {
  context.globalAlpha = 1
  context.fillStyle = palette.paper
  context.beginPath()
  context.roundRect(box.left, box.top, box.right - box.left, box.bottom - box.top, 3)
  context.fill()
  context.globalAlpha = faded ? FADED : 1
  context.fillStyle = strong ? palette.ink : palette.muted
  for (const { text, weight, size } of lines) {
    context.font = fontOf(strong ? 600 : weight, size, palette.family)
    context.fillText(text, (box.left + box.right) / 2, (box.top + box.bottom) / 2 + 0.5)
  }
}

function paintBadge(context: CanvasRenderingContext2D, { lines, box, faded }: Inscription, palette: Palette): void {
  context.globalAlpha = faded ? FADED : 1
  context.beginPath()
  context.roundRect(box.left, box.top, box.right - box.left, box.bottom - box.top, (box.bottom - box.top) / 2)
  context.fillStyle = palette.paper
  context.fill()
  context.lineWidth = 1
  context.strokeStyle = palette.muted
  context.stroke()
  context.fillStyle = palette.ink
  for (const { text, weight, size } of lines) {
    context.font = fontOf(weight, size, palette.family)
    context.fillText(text, (box.left + box.right) / 2, (box.top + box.bottom) / 2 + 0.5)
  }
}

const FADED = 0.45

function fontOf(weight: Weight, size: number, family: string): string {
  return `${weight} ${size}px ${family}`
}
