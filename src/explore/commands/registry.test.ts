import { describe, expect, test, vi } from 'vitest'
import { createExploredGraph } from '../canvas/explored-graph.ts'
import { createDesk } from '../desk.ts'
import { FIXTURE_MANIFEST, fixtureAtlas, TOWN } from '../fixtures.ts'
import { MESSAGES } from '../i18n/language.tsx'
import type { Exploration } from '../session/index.ts'
import { type ActionLog, reduceLog, type Selection } from '../view/index.ts'
import type { CommandContext } from './command.ts'
import { COMMANDS, commandForKey, commandOf, expandByCommands, menuCommands, paletteCommands } from './registry.ts'
import { isPressed, type KeyPress, type Shortcut } from './shortcut.ts'

const atlas = fixtureAtlas(TOWN)
const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})

/** An explorer at a log, on what is selected, that only notes what it is asked to do. */
function contextOf(log: ActionLog, target: Selection): CommandContext & { act: ReturnType<typeof vi.fn> } {
  const view = reduceLog(log, atlas)
  const graph = createExploredGraph()
  for (const node of view.nodes.values()) graph.addNode(node.key, { node, x: 10.4, y: -3.6 })
  const act = vi.fn()
  const parts = {
    act,
    exploration: { act } as unknown as Exploration,
    graph,
    desk: createDesk(),
    stage: { current: null },
    searchField: { current: null },
    printer: { current: null },
    snapshot: { view, atlas, log, manifest: FIXTURE_MANIFEST, canUndo: false, canRedo: false },
    view,
    preferences: { language: 'en', theme: 'light', singleKeys: true },
    variant: 'page',
    language: 'en',
    m: MESSAGES.en,
    list: (items: readonly string[]) => items.join(' and '),
    target,
  }
  return parts as unknown as CommandContext & { act: typeof act }
}

const OPEN: ActionLog = [{ type: 'open', keys: ['town', 'water-company', 'mayor'] }]
const on = (key: string): Selection => ({ kind: 'node', key })
const ids = (commands: readonly { id: string }[]) => commands.map(({ id }) => id)

describe('the registry', () => {
  test('names each command once, in both languages', () => {
    expect(new Set(ids(COMMANDS)).size).toBe(COMMANDS.length)
    for (const m of Object.values(MESSAGES))
      for (const command of COMMANDS) expect(command.name({ ...contextOf(OPEN, { kind: 'none' }), m })).not.toBe('')
  })

  test('gives each key to one command', () => {
    const keys = COMMANDS.flatMap(({ shortcuts = [] }) =>
      shortcuts.map(({ where: _, ...keys }: Shortcut) => JSON.stringify(keys)),
    )
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })
})

describe('keys', () => {
  const elsewhere = { inGraph: false, singleKeys: true }
  const inGraph = { inGraph: true, singleKeys: true }

  test('of the graph are heard in the graph alone', () => {
    expect(commandForKey(press('Delete'), inGraph)?.id).toBe('hide')
    expect(commandForKey(press('Delete'), elsewhere)).toBeUndefined()
  })

  test('of the page are heard everywhere, single ones only if the reader lets them', () => {
    expect(commandForKey(press('k', { ctrlKey: true }), elsewhere)?.id).toBe('palette')
    expect(commandForKey(press('k', { metaKey: true }), elsewhere)?.id).toBe('palette')
    expect(commandForKey(press('/'), elsewhere)?.id).toBe('search')
    expect(commandForKey(press('/'), { inGraph: false, singleKeys: false })).toBeUndefined()
    expect(commandForKey(press('/'), { inGraph: true, singleKeys: false })?.id).toBe('search')
  })

  test('are signs wherever a keyboard has them, and letters with Shift or without', () => {
    expect(commandForKey(press('?', { shiftKey: true }), elsewhere)?.id).toBe('help')
    expect(commandForKey(press('f'), inGraph)?.id).toBe('focus')
    expect(commandForKey(press('F', { shiftKey: true }), inGraph)?.id).toBe('focus-wider')
    expect(commandForKey(press(' '), inGraph)?.id).toBe('details')
    expect(commandForKey(press(' ', { shiftKey: true }), inGraph)?.id).toBe('gather')
    expect(isPressed({ key: 'z', ctrl: true, where: 'page' }, press('z', { ctrlKey: true, altKey: true }))).toBe(false)
  })
})

describe('commands on what is gathered', () => {
  const two: Selection = { kind: 'several', keys: ['town', 'mayor'] }

  test('are one action on all of it', () => {
    const context = contextOf(OPEN, two)
    commandOf('hide').run(context)
    expect(context.act).toHaveBeenLastCalledWith({ type: 'hide', keys: ['town', 'mayor'] })
    commandOf('pin').run(context)
    expect(context.act).toHaveBeenLastCalledWith({
      type: 'pin',
      places: [
        { key: 'town', x: 10, y: -4 },
        { key: 'mayor', x: 10, y: -4 },
      ],
    })
  })

  test('leave out who is not on screen', () => {
    const context = contextOf(OPEN, { kind: 'several', keys: ['nobody', 'mayor'] })
    commandOf('keep').run(context)
    expect(context.act).toHaveBeenLastCalledWith({ type: 'keep', keys: ['mayor'] })
  })

  test('ask how two are connected, and not three', () => {
    const context = contextOf(OPEN, two)
    commandOf('connect').run(context)
    expect(context.act).toHaveBeenLastCalledWith({
      type: 'select',
      selection: { kind: 'path', a: 'town', b: 'mayor' },
    })
    const three = contextOf(OPEN, { kind: 'several', keys: ['town', 'mayor', 'water-company'] })
    expect(commandOf('connect').enabled(three)).toBe(false)
  })
})

test('a menu and the palette hold what would do something, and no more', () => {
  const context = contextOf(OPEN, on('town'))
  expect(ids(menuCommands(context).flat())).toEqual([
    'details',
    'expand',
    'pin',
    'hide',
    'focus',
    'focus-wider',
    'keep',
  ])
  expect(ids(paletteCommands(context))).toContain('theme-dark')
  expect(ids(paletteCommands(context))).not.toContain('undo')
  expect(ids(paletteCommands({ ...context, variant: 'embed' }))).not.toContain('share')
})

test('a node can be expanded by each relation that brings somebody', () => {
  const context = contextOf([{ type: 'open', keys: ['water-company'] }], on('water-company'))
  expect(expandByCommands(context).map((command) => command.shortName?.(context))).toContain('Bans (1)')
  const [owns] = expandByCommands(context).filter(({ id }) => id === 'expand-relation-owns')
  owns?.run(context)
  expect(context.act).toHaveBeenLastCalledWith({
    type: 'expand',
    key: 'water-company',
    among: { kind: 'relation', relation: 'owns' },
  })
})
