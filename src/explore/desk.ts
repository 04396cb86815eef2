import type { Selection } from './view/index.ts'

export type DialogName = 'share' | 'picture' | 'embed' | 'help' | 'palette'

/** What a menu is about, and where it stands. */
export interface OpenMenu {
  readonly target: Extract<Selection, { kind: 'node' | 'pair' | 'several' }>
  /** In client coordinates. */
  readonly x: number
  readonly y: number
}

/** What lies open over the view. It is no part of the view: no address holds it. */
export interface DeskState {
  readonly dialog: DialogName | null
  readonly menu: OpenMenu | null
  /** Whether dragging over the graph selects what lies in the box, without a key held. */
  readonly boxing: boolean
}

/** Keeps what lies open. No React: subscribe to it. */
export interface Desk {
  readonly current: () => DeskState
  readonly subscribe: (listener: () => void) => () => void
  change(changed: Partial<DeskState>): void
}

export function createDesk(): Desk {
  const listeners = new Set<() => void>()
  let state: DeskState = { dialog: null, menu: null, boxing: false }
  return {
    current: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change(changed) {
      state = { ...state, ...changed }
      for (const listener of listeners) listener()
    },
  }
}
