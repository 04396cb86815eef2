import type { ActionLog, View } from '../view/index.ts'
import type { Exploration, Snapshot } from './exploration.ts'

/** What panels show of an exploration: the newest snapshot, but newcomers are drawn before anybody tells of them. */
export interface Screen {
  subscribe(listener: () => void): () => void
  getSnapshot(): Snapshot
  /** Whoever draws is given views with newcomers at once, a frame before all others see them. */
  onNewcomers(draw: (view: View) => void): () => void
}

/**
 * Rendering panels takes longer than drawing: when nodes come, the frame that shows them goes first. Whatever a reader
 * does meanwhile finds the panels up to date.
 */
export function createScreen(
  exploration: Pick<Exploration, 'subscribe' | 'getSnapshot'>,
  afterFrame: (task: () => void) => void = afterFrameOrInput,
): Screen {
  const listeners = new Set<() => void>()
  const drawers = new Set<(view: View) => void>()
  let shown = exploration.getSnapshot()
  /** The log whose newcomers are drawn already, while nobody tells of them. */
  let drawn: ActionLog | undefined
  const show = () => {
    drawn = undefined
    if (shown === exploration.getSnapshot()) return
    shown = exploration.getSnapshot()
    for (const listener of listeners) listener()
  }
  exploration.subscribe(() => {
    const { view, manifest, log } = exploration.getSnapshot()
    // Links among the newcomers, which come a moment after them, are shown with the panels.
    if (log === drawn) return
    if (
      drawn !== undefined ||
      drawers.size === 0 ||
      view === null ||
      manifest !== shown.manifest ||
      !hasNewcomers(view, shown.view)
    )
      return show()
    drawn = log
    for (const draw of drawers) draw(view)
    afterFrame(show)
  })
  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    getSnapshot: () => shown,
    onNewcomers: (draw) => {
      drawers.add(draw)
      return () => drawers.delete(draw)
    },
  }
}

function hasNewcomers(view: View, former: View | null): boolean {
  return former !== null && [...view.nodes.keys()].some((key) => !former.nodes.has(key))
}

/**
 * After the next frame, when the one after it begins and the first is on its way to the screen; or before the next
 * thing that the reader does; at once where no frame is to come.
 */
function afterFrameOrInput(task: () => void): void {
  if (document.hidden) {
    task()
    return
  }
  const done = new AbortController()
  const run = () => {
    if (done.signal.aborted) return
    done.abort()
    task()
  }
  for (const input of ['keydown', 'pointerdown', 'pointerup', 'visibilitychange', 'popstate'])
    addEventListener(input, run, { capture: true, signal: done.signal })
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(run)))
}
