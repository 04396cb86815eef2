import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Action, ActionLog } from './action.ts'
import { act, amend, canRedo, canUndo, type History, redo, startHistory, travel, undo } from './history.ts'

const START: ActionLog = [{ type: 'open', keys: ['town'] }]
const expand = (key: string): Action => ({ type: 'expand', key })
const select = (key: string): Action => ({ type: 'select', selection: { kind: 'node', key } })
const does = (...actions: Action[]): History => actions.reduce(act, startHistory(START))

const anyAction = fc.oneof(fc.constantFrom('a', 'b').map(expand), fc.constantFrom('a', 'b').map(select))
const anyHistory = fc
  .tuple(fc.array(anyAction), fc.nat({ max: 5 }))
  .map(([actions, undone]) => Array.from({ length: undone }).reduce<History>((h) => undo(h), does(...actions)))

describe('undo and redo', () => {
  test('move along the log, a selection with the step before it', () => {
    const history = does(expand('a'), select('b'), expand('c'), select('d'), select('e'))
    expect(undo(history).log).toEqual([...START, expand('a'), select('b')])
    expect(redo(undo(history))).toEqual(history)
  })

  test('stop at the first action, and at the last that was undone', () => {
    expect(canUndo(does(select('a')))).toBe(false)
    expect(canRedo(does(expand('a')))).toBe(false)
  })

  test('doing something else forgets what was undone; selecting does not', () => {
    const back = undo(does(expand('a')))
    expect(canRedo(act(back, select('b')))).toBe(true)
    expect(canRedo(act(back, expand('b')))).toBe(false)
  })

  test('redo after undo is identity', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        fc.pre(canUndo(history))
        expect(redo(undo(history))).toEqual(history)
      }),
    )
  })
})

describe('a gesture that goes through many steps', () => {
  const [first, second, third] = [expand('a'), expand('b'), expand('c')]

  test('is one to undo', () => {
    const dragged = amend(amend(does(first), first, second), second, third)
    expect(dragged.log).toEqual([...START, third])
    expect(undo(dragged).log).toEqual(START)
  })

  test('keeps what was selected on the way', () => {
    const history = amend(act(does(first), select('x')), first, second)
    expect(history.log).toEqual([...START, second, select('x')])
  })

  test('is done with when the reader does something else', () => {
    expect(amend(does(first, second), first, third).log).toEqual([...START, first, second, third])
    expect(amend(does(), undefined, first).log).toEqual([...START, first])
  })
})

describe("the browser's back and forward buttons", () => {
  test('undo and redo where the reader has been', () => {
    const history = does(expand('a'), select('b'), expand('c'))
    const back = travel(history, [...START, expand('a')])
    expect(back.future).toHaveLength(1)
    expect(travel(back, history.log).log).toEqual(history.log)
  })

  test('start anew elsewhere', () => {
    expect(travel(does(expand('a')), [expand('z')])).toEqual(startHistory([expand('z')]))
  })

  test('always lead to the steps asked for', () => {
    fc.assert(
      fc.property(anyHistory, fc.array(anyAction, { minLength: 1 }), (history, log) => {
        const steps = (log: ActionLog) => log.filter(({ type }) => type !== 'select')
        expect(steps(travel(history, log).log)).toEqual(steps(log))
      }),
    )
  })
})
