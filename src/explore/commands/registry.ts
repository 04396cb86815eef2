import type { Command, CommandContext } from './command.ts'
import { GRAPH_COMMANDS } from './graph-commands.ts'
import { expandByCommands, NODE_COMMANDS } from './node-commands.ts'
import { PAGE_COMMANDS } from './page-commands.ts'
import { isPressed, isSingleKey, type KeyPress, type Shortcut } from './shortcut.ts'

const ALL = [...NODE_COMMANDS, ...GRAPH_COMMANDS, ...PAGE_COMMANDS] as const

export { expandByCommands }

export type CommandId = (typeof ALL)[number]['id']

/** All that a reader can do, in the order in which it is listed. */
export const COMMANDS: readonly Command[] = ALL

export function commandOf(id: CommandId): Command {
  const command = COMMANDS.find((command) => command.id === id)
  if (command === undefined) throw new Error(`commands: there is no "${id}"`)
  return command
}

/** Parted by what they are about: each list is a section of the menu. */
export function menuCommands(context: CommandContext): readonly (readonly Command[])[] {
  const listed = MENUS[context.target.kind === 'pair' ? 'pair' : context.target.kind === 'several' ? 'several' : 'node']
  return listed.map((ids) => ids.map(commandOf).filter((command) => command.enabled(context))).filter(notEmpty)
}

const MENUS: Readonly<Record<'node' | 'several' | 'pair', readonly (readonly CommandId[])[]>> = {
  node: [
    ['details', 'expand', 'collapse'],
    ['pin', 'unpin', 'hide'],
    ['focus', 'focus-wider', 'keep'],
  ],
  several: [['connect'], ['pin', 'unpin', 'hide'], ['keep', 'let-go']],
  pair: [['sentences', 'connect', 'gather-ends']],
}

/** What the palette offers: all that would do something, but what goes step by step. */
export function paletteCommands(context: CommandContext): readonly Command[] {
  const named = COMMANDS.filter(({ group, id }) => group !== 'walk' && id !== 'palette')
  return [...named.filter(({ enabled }) => enabled(context)), ...expandByCommands(context)]
}

export interface KeyPlace {
  /** Whether the drawn graph has the focus. */
  readonly inGraph: boolean
  /** Whether the reader lets keys alone run what concerns the page. */
  readonly singleKeys: boolean
}

/** The command that a key runs, whether or not it would do anything. */
export function commandForKey(event: KeyPress, place: KeyPlace): Command | undefined {
  return COMMANDS.find(({ shortcuts }) =>
    shortcuts?.some((shortcut) => isHeard(shortcut, place) && isPressed(shortcut, event)),
  )
}

function isHeard(shortcut: Shortcut, { inGraph, singleKeys }: KeyPlace): boolean {
  return inGraph || (shortcut.where === 'page' && (singleKeys || !isSingleKey(shortcut)))
}

function notEmpty(commands: readonly Command[]): boolean {
  return commands.length > 0
}
