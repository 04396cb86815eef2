import type { Core } from 'cytoscape'
import type { Point } from '../../picture/index.ts'
import { around, type Box } from './box.ts'

/** From the graph's coordinates to the screen's. */
export interface Camera {
  readonly zoom: number
  readonly pan: Point
}

interface Size {
  readonly width: number
  readonly height: number
}

/** What pans keep clear of the screen's border. */
const EDGE = 24
/**
 * What words and halos need around the shapes, in CSS pixels, since letters hardly shrink with the graph. On a small
 * screen it is a part of it: words find another side, and the graph is better large.
 */
const AROUND = { side: 60, top: 48, bottom: 60 }
const PART_AROUND = { side: 0.1, top: 0.16, bottom: 0.13 }
const LARGEST_FIT = 1.15

/**
 * By how much to pan, in CSS pixels, so that all boxes are on screen: as little as possible, and not at all when they
 * are. When they do not fit together, their middle comes to the middle.
 */
export function keepInSight(boxes: readonly Box[], screen: Size): { x: number; y: number } {
  const all = around(boxes)
  if (all === undefined) return { x: 0, y: 0 }
  const along = (from: number, to: number, length: number) => {
    if (to - from > length - 2 * EDGE) return from < EDGE || to > length - EDGE ? length / 2 - (from + to) / 2 : 0
    if (from < EDGE) return EDGE - from
    return to > length - EDGE ? length - EDGE - to : 0
  }
  return {
    x: Math.round(along(all.left, all.right, screen.width)),
    y: Math.round(along(all.top, all.bottom, screen.height)),
  }
}

/**
 * Shows all that is drawn, words included.
 * @param places of the nodes, at least one
 * @param corner what else stands in the lower right corner of the screen: no node is put under it
 */
export function fitAll(places: readonly Point[], screen: Size, corner: Size = { width: 0, height: 0 }): Camera {
  const all = around(places.map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y })))
  if (all === undefined) return { zoom: 1, pan: { x: screen.width / 2, y: screen.height / 2 } }
  const whole = fitBox(all, screen)
  const isCovered = places.some(
    ({ x, y }) =>
      x * whole.zoom + whole.pan.x > screen.width - corner.width - BESIDE &&
      y * whole.zoom + whole.pan.y > screen.height - corner.height - BELOW,
  )
  if (!isCovered) return whole
  const above = fitBox(all, { width: screen.width, height: screen.height - corner.height })
  const beside = fitBox(all, { width: screen.width - corner.width, height: screen.height })
  return above.zoom >= beside.zoom ? above : beside
}

/** Where the camera is now. */
export function cameraOf(cy: Core): Camera {
  return { zoom: cy.zoom(), pan: { ...cy.pan() } }
}

/**
 * The CSS transform, about its upper left corner, that puts a picture drawn for one camera where another shows it.
 * @param margin how far the picture begins beyond the screen's upper left corner
 */
export function moved(from: Camera, to: Camera, margin: Point = { x: 0, y: 0 }): string {
  const grown = to.zoom / from.zoom
  const x = to.pan.x + margin.x - grown * (margin.x + from.pan.x)
  const y = to.pan.y + margin.y - grown * (margin.y + from.pan.y)
  return grown === 1 && x === 0 && y === 0 ? '' : `translate(${x}px, ${y}px) scale(${grown})`
}

/** What a node's words need to its left and right, and below, to stand clear of the corner. */
const BESIDE = 40
const BELOW = 44

function fitBox(all: Box, screen: Size): Camera {
  const side = Math.min(AROUND.side, PART_AROUND.side * screen.width)
  const top = Math.min(AROUND.top, PART_AROUND.top * screen.height)
  const bottom = Math.min(AROUND.bottom, PART_AROUND.bottom * screen.height)
  const width = Math.max(1, screen.width - 2 * side)
  const height = Math.max(1, screen.height - top - bottom)
  const zoom = Math.min(
    width / Math.max(1, all.right - all.left),
    height / Math.max(1, all.bottom - all.top),
    LARGEST_FIT,
  )
  return {
    zoom,
    pan: {
      x: side + width / 2 - (zoom * (all.left + all.right)) / 2,
      y: top + height / 2 - (zoom * (all.top + all.bottom)) / 2,
    },
  }
}
