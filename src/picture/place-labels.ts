import { boxAt, type Extent, lengthInside, overlapArea, type Point } from './geometry.ts'

/** Something with words beside it. */
export interface Labelled {
  readonly centre: Point
  /** Half the width of the shape. */
  readonly half: number
  /** Of the words, in pixels. */
  readonly width: number
  readonly height: number
}

export interface PlacedLabel {
  readonly box: Extent
  readonly anchor: 'middle' | 'start' | 'end'
}

/**
 * A place for each label, one after the other: below its node, above, right or left, where it covers least of the nodes
 * and of the labels before it, then of the lines; of equal places the first. The most important come first.
 * @param taken boxes that labels keep off, as far as possible
 */
export function placeLabels(
  labelled: readonly Labelled[],
  taken: readonly Extent[],
  lines: readonly (readonly [Point, Point])[],
  { gap, room }: { readonly gap: number; readonly room: Extent },
): PlacedLabel[] {
  const occupied = [...taken]
  return labelled.map((item) => {
    let best: { label: PlacedLabel; cost: number } | undefined
    for (const label of candidates(item, gap)) {
      const cost =
        occupied.reduce((sum, box) => sum + overlapArea(label.box, box), 0) * 10 +
        outside(label.box, room) * 10 +
        // A line that ends at the node itself starts under the label's edge at worst.
        lines.reduce((sum, [a, b]) => sum + lengthInside(a, b, label.box), 0)
      if (best === undefined || cost < best.cost - 8) best = { label, cost }
    }
    if (best === undefined) throw new Error('picture: no place was tried for a label')
    occupied.push(widened(best.label.box, gap))
    return best.label
  })
}

/** Two names that touch read as one. */
function widened({ left, right, top, bottom }: Extent, by: number): Extent {
  return { left: left - by, right: right + by, top: top - by, bottom: bottom + by }
}

function candidates({ centre, half, width, height }: Labelled, gap: number): PlacedLabel[] {
  const middle = { left: -width / 2, right: width / 2 }
  const beside = { top: -height / 2, bottom: height / 2 }
  const away = half + gap
  return [
    { box: boxAt(centre, { ...middle, top: away, bottom: away + height }), anchor: 'middle' },
    { box: boxAt(centre, { ...middle, top: -away - height, bottom: -away }), anchor: 'middle' },
    { box: boxAt(centre, { ...beside, left: away, right: away + width }), anchor: 'start' },
    { box: boxAt(centre, { ...beside, left: -away - width, right: -away }), anchor: 'end' },
  ]
}

function outside(box: Extent, room: Extent): number {
  const area = (box.right - box.left) * (box.bottom - box.top)
  return area - overlapArea(box, room)
}

/** Places tried along a line, the middle first. */
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66]

/**
 * Where on a line from `a` to `b` words can stand without covering anything, nor another line; undefined when nowhere.
 */
export function placeOnLine(
  [a, b]: readonly [Point, Point],
  { width, height }: { readonly width: number; readonly height: number },
  occupied: readonly Extent[],
  otherLines: readonly (readonly [Point, Point])[],
): Point | undefined {
  return ALONG.map((t) => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t })).find((centre) => {
    const box = boxAt(centre, { left: -width / 2, right: width / 2, top: -height / 2, bottom: height / 2 })
    return (
      // Words as long as the line would hide it.
      lengthInside(a, b, box) < 0.55 * Math.hypot(b.x - a.x, b.y - a.y) &&
      occupied.every((other) => overlapArea(box, other) === 0) &&
      otherLines.every(([c, d]) => lengthInside(c, d, box) === 0)
    )
  })
}
