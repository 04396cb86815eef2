import type { Step } from './canvas/walk.ts'

/** What can be asked of the drawn graph, by those who do not draw. */
export interface Stage {
  zoomBy(factor: number): void
  /** In CSS pixels; the drawing moves with it. */
  panBy(x: number, y: number): void
  /** Shows all that is drawn. */
  fit(): void
  /** Goes on with the keyboard. */
  walk(step: Step): void
  /** Ends the walk. */
  leave(): void
  /** The node that the keyboard is on. */
  readonly at: string | null
  /** Takes the keyboard's focus. */
  focus(): void
  /** Where a node is drawn, in the page's client coordinates; null when it is not. */
  placeOf(key: string): { readonly x: number; readonly y: number } | null
}
