import type { LucideIcon } from 'lucide-react'
import { type ExplorerTools, knownName } from '../explorer-context.tsx'
import type { Speech } from '../i18n/index.ts'
import type { Preferences } from '../preferences.ts'
import type { Snapshot } from '../session/index.ts'
import { type Selection, type ShownNode, selectedKeys, type View } from '../view/index.ts'
import type { Shortcut } from './shortcut.ts'

export const COMMAND_GROUPS = ['entity', 'link', 'walk', 'camera', 'view', 'page'] as const
export type CommandGroup = (typeof COMMAND_GROUPS)[number]

/**
 * Something that a reader can do, once for all places where it is offered: buttons, menus, keys, the palette, the help.
 */
export interface Command {
  readonly id: string
  readonly group: CommandGroup
  readonly icon: LucideIcon
  /** Says what is done to what: "Déplier Lucie Garance". */
  readonly name: (context: CommandContext) => string
  /** Where it is plain to what: "Déplier 12 de plus". */
  readonly shortName?: (context: CommandContext) => string
  readonly shortcuts?: readonly Shortcut[]
  /** Whether it would do anything. */
  readonly enabled: (context: CommandContext) => boolean
  readonly run: (context: CommandContext) => void
}

/** What commands work with, and on what. */
export interface CommandContext extends ExplorerTools, Speech {
  readonly snapshot: Snapshot
  readonly view: View
  readonly preferences: Preferences
  /** An embed leaves to its page what concerns the page. */
  readonly variant: 'page' | 'embed'
  /** What the command is about: what is selected, or what a menu was opened on. */
  readonly target: Selection
}

/** The node that a command is about; undefined when it is about something else, or the node is not on screen. */
export function targetNode({ target, view }: CommandContext): ShownNode | undefined {
  return target.kind === 'node' ? view.nodes.get(target.key) : undefined
}

/** The nodes that a command is about, one or those gathered. */
export function targetNodes({ target, view }: CommandContext): readonly ShownNode[] {
  const keys = target.kind === 'node' ? [target.key] : target.kind === 'several' ? target.keys : []
  return keys.flatMap((key) => view.nodes.get(key) ?? [])
}

/** Keys for an action that wants one at least. */
export function keysOf(nodes: readonly { readonly key: string }[]): [string, ...string[]] | undefined {
  const [first, ...others] = nodes.map(({ key }) => key)
  return first === undefined ? undefined : [first, ...others]
}

/** "Lucie Garance", "Velmont et Dorsane", "5 entités"; in the help, which is about none, "l’entité". */
export function nameOfTarget({ target, snapshot, m, list }: CommandContext): string {
  const keys = selectedKeys(target)
  if (keys.length === 0) return m.commands.theEntity
  if (keys.length > 2) return m.entities(keys.length)
  return list(keys.map((key) => knownName(snapshot, key)?.label ?? key))
}
