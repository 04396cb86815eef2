import type { Core } from 'cytoscape'
import { type Camera, cameraOf, moved } from './camera.ts'

export interface Stills {
  readonly cy: Core
  /** How much is drawn: nodes and links. */
  readonly elements: () => number
  /** Whether something but the camera has changed: that is drawn at once. */
  readonly changed: () => boolean
  /** The camera is there now, and the drawing has only been moved along. */
  readonly onMove: (camera: Camera) => void
}

/** For how long a drawing is moved along before the next, in milliseconds for each element. */
const PAUSE_PER_ELEMENT = 0.05
/** What is drawn within a frame, in milliseconds, is drawn at every one. */
const FRAME = 16
/** A camera that has not moved for so many milliseconds had come to rest. */
const AT_REST = 120

/**
 * Large graphs take longer to draw than a frame lasts. While the camera moves, what is drawn is moved along and scaled
 * as a picture, as maps are, and drawn anew a few times a second and as soon as the camera rests.
 */
export function moveStills({ cy, elements, changed, onMove }: Stills): void {
  const picture = cy.container()?.querySelector<HTMLElement>('canvas')?.parentElement
  if (picture === undefined || picture === null) return
  picture.style.transformOrigin = '0 0'
  let drawn: Camera | undefined
  let drawnAt = 0
  let movedAt = 0

  cy.on('render', () => {
    drawn = cameraOf(cy)
    drawnAt = performance.now()
    picture.style.transform = ''
  })
  cy.on('viewport', () => {
    const now = performance.now()
    if (now - movedAt > AT_REST) drawnAt = now
    movedAt = now
    const pause = PAUSE_PER_ELEMENT * elements()
    if (drawn === undefined || changed() || pause < FRAME || now - drawnAt >= pause) return
    leaveFrameOut(cy)
    const camera = cameraOf(cy)
    picture.style.transform = moved(drawn, camera)
    onMove(camera)
  })
}

/**
 * Cytoscape's own way to put a drawing off until the next frame, which its types leave out: the loop in its renderer
 * looks at `skipFrame` and takes it back. Were it to go, every frame would be drawn.
 */
function leaveFrameOut(cy: Core): void {
  const { renderer } = cy as Core & { renderer?: () => { skipFrame?: boolean } }
  if (renderer !== undefined) renderer.call(cy).skipFrame = true
}
