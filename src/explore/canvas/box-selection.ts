/** In CSS pixels from the canvas's corner. */
export interface Box {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

export interface BoxEvents {
  /** Whether a press begins a box rather than moves the drawing. */
  readonly starts: (event: PointerEvent) => boolean
  readonly onBox: (box: Box) => void
  /** The pointer was let go where it was pressed. */
  readonly onClick: (at: { readonly x: number; readonly y: number }) => void
  readonly signal: AbortSignal
}

/** A hand is not still: as far as this a press is a click. */
const STILL = 4

/** Lets a pointer of any kind draw boxes over a canvas. What begins a box is kept from the canvas's own listeners. */
export function listenForBoxes(container: HTMLElement, { starts, onBox, onClick, signal }: BoxEvents): void {
  let from: { readonly x: number; readonly y: number } | null = null
  const frame = container.ownerDocument.createElement('div')
  frame.className = 'selection-box'
  const placeOf = (event: PointerEvent) => {
    const { left, top } = container.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
  const end = () => {
    from = null
    frame.remove()
  }
  const isOn = (event: Event) => event.target instanceof Node && container.contains(event.target)
  const onDown = (event: PointerEvent) => {
    if (!isOn(event) || event.button !== 0 || !event.isPrimary || !starts(event)) return
    from = placeOf(event)
    container.setPointerCapture(event.pointerId)
    container.focus()
  }
  const onMove = (event: PointerEvent) => {
    if (from === null) return
    const { x1, y1, x2, y2 } = boxBetween(from, placeOf(event))
    if (!frame.isConnected) container.append(frame)
    Object.assign(frame.style, { left: `${x1}px`, top: `${y1}px`, width: `${x2 - x1}px`, height: `${y2 - y1}px` })
  }
  const onUp = (event: PointerEvent) => {
    if (from === null) return
    const [start, to] = [from, placeOf(event)]
    end()
    if (Math.hypot(to.x - start.x, to.y - start.y) <= STILL) onClick(to)
    else onBox(boxBetween(start, to))
  }
  /** A press is also told as a mouse's and as a touch, after the pointer's: Cytoscape listens to those. */
  const keep = (event: Event) => {
    if (from !== null && isOn(event)) event.stopPropagation()
  }
  // On the window, since Cytoscape listens on its container before anybody else can.
  const listening = { capture: true, signal }
  window.addEventListener('pointerdown', onDown, listening)
  window.addEventListener('pointermove', onMove, listening)
  window.addEventListener('pointerup', onUp, listening)
  window.addEventListener('pointercancel', end, listening)
  for (const type of ['mousedown', 'mousemove', 'touchstart', 'touchmove'])
    window.addEventListener(type, keep, listening)
}

export function isInside({ x, y }: { readonly x: number; readonly y: number }, { x1, y1, x2, y2 }: Box): boolean {
  return x >= x1 && x <= x2 && y >= y1 && y <= y2
}

function boxBetween(a: { readonly x: number; readonly y: number }, b: typeof a): Box {
  return { x1: Math.min(a.x, b.x), y1: Math.min(a.y, b.y), x2: Math.max(a.x, b.x), y2: Math.max(a.y, b.y) }
}
