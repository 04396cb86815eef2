import { expect, test } from 'vitest'
import type { ActionLog, View } from '../view/index.ts'
import type { Snapshot } from './exploration.ts'
import { createScreen } from './screen.ts'

const viewOf = (...keys: string[]) => ({ nodes: new Map(keys.map((key) => [key, {}])) }) as unknown as View
const snapshotOf = (view: View | null, log: ActionLog = []) =>
  ({ view, manifest: MANIFEST, log }) as unknown as Snapshot
const MANIFEST = {}

/** An exploration to be told what to show, and its screen. */
function open() {
  let now = snapshotOf(viewOf('garance'))
  const listeners = new Set<() => void>()
  const frames: (() => void)[] = []
  const told: string[] = []
  const exploration = {
    getSnapshot: () => now,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const screen = createScreen(exploration, (task) => frames.push(task))
  const name = ({ view }: Snapshot) => [...(view?.nodes.keys() ?? [])].join(' ')
  screen.subscribe(() => told.push(`panels: ${name(screen.getSnapshot())}`))
  const stop = screen.onNewcomers((view) => told.push(`drawing: ${[...view.nodes.keys()].join(' ')}`))
  const tell = (view: View, log: ActionLog) => {
    now = snapshotOf(view, log)
    for (const listener of listeners) listener()
  }
  const go = (...keys: string[]) => tell(viewOf(...keys), [])
  /** More is known of what was done last. */
  const learn = (...keys: string[]) => tell(viewOf(...keys), now.log)
  return { told, go, learn, frame: () => frames.shift()?.(), stop }
}

test('newcomers are drawn at once, and told of after the frame', () => {
  const { told, go, frame } = open()
  go('garance', 'karadec')
  expect(told).toEqual(['drawing: garance karadec'])
  frame()
  expect(told).toEqual(['drawing: garance karadec', 'panels: garance karadec'])
})

test('all else is told at once, with what was waiting', () => {
  const { told, go, frame } = open()
  go('garance', 'karadec')
  go('karadec')
  frame()
  expect(told).toEqual(['drawing: garance karadec', 'panels: karadec'])
})

test('links that come a moment after the newcomers are told of with them', () => {
  const { told, go, learn, frame } = open()
  go('garance', 'karadec')
  learn('garance', 'karadec')
  expect(told).toEqual(['drawing: garance karadec'])
  frame()
  expect(told).toEqual(['drawing: garance karadec', 'panels: garance karadec'])
})

test('where nobody draws, nothing waits', () => {
  const { told, go, stop } = open()
  stop()
  go('garance', 'karadec')
  expect(told).toEqual(['panels: garance karadec'])
})
