import type { Action, ActionLog } from './action.ts'
import { encodeLog } from './address.ts'
import { shortenLog } from './shorten-log.ts'

/** Where the reader stands in what they did: undo and redo move along it. */
export interface History {
  readonly log: ActionLog
  /** What was undone, the next to redo first; each step is an action with the selections made after it. */
  readonly future: readonly ActionLog[]
}

export function startHistory(log: ActionLog): History {
  return { log, future: [] }
}

/** Selecting again and again is one step at most, and forgets nothing that was undone. */
export function act({ log, future }: History, action: Action): History {
  if (action.type !== 'select') return { log: [...log, action], future: [] }
  const kept = log.at(-1)?.type === 'select' ? log.slice(0, -1) : log
  return { log: [...kept, action], future }
}

/**
 * Does a step over: `next` stands for `former`, so that a gesture which goes through many filters is one step to undo.
 * Where the reader has done something else since, `next` is a step of its own.
 */
export function amend(history: History, former: Action | undefined, next: Action): History {
  const { log } = history
  const last = log.findLastIndex(isStep)
  if (former === undefined || last <= 0 || log[last] !== former) return act(history, next)
  return { log: log.with(last, next), future: [] }
}

/** The first action shows where to begin, so it cannot be undone; nor is a selection alone a step back. */
export function canUndo({ log }: History): boolean {
  return log.findLastIndex(isStep) > 0
}

export function canRedo({ future }: History): boolean {
  return future.length > 0
}

export function undo(history: History): History {
  if (!canUndo(history)) return history
  const { log, future } = history
  const last = log.findLastIndex(isStep)
  return { log: log.slice(0, last), future: [log.slice(last), ...future] }
}

export function redo(history: History): History {
  const [next, ...future] = history.future
  return next === undefined ? history : { log: [...history.log, ...next], future }
}

/**
 * Goes to a log read from an address. Where the reader has been there before (the browser's back and forward buttons),
 * this is undoing or redoing, so that nothing that can be redone is lost; elsewhere it starts anew.
 */
export function travel(history: History, log: ActionLog): History {
  const points = [...pointsOf(history, undo), ...pointsOf(history, redo)]
  // A long address says the same in fewer steps (see encodeLog).
  const at = points.find(sameSteps(log, (steps) => steps)) ?? points.find(sameSteps(log, shortenLog))
  if (at === undefined) return startHistory(log)
  const selection = log.at(-1)
  return selection?.type === 'select' ? act(at, selection) : at
}

/** Whether a point has the steps of a log: they would be written alike in an address. */
function sameSteps(log: ActionLog, form: (steps: ActionLog) => ActionLog): (at: History) => boolean {
  const written = (log: ActionLog) => form(log.filter(isStep)).map((action) => encodeLog([action]))
  const target = written(log).join()
  return (at) => written(at.log).join() === target
}

/** Where undoing, or redoing, leads step by step. */
function* pointsOf(history: History, move: (history: History) => History): Iterable<History> {
  let at: History | undefined
  for (let next = history; next !== at; next = move(next)) {
    yield next
    at = next
  }
}

function isStep({ type }: Action): boolean {
  return type !== 'select'
}
