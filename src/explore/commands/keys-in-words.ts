import type { CommandContext } from './command.ts'
import { type CommandId, commandOf } from './registry.ts'
import { isApple, keyNames } from './shortcut.ts'

/** What one needs to go about in the graph; the help tells the others. */
const FIRST_NEEDED: readonly CommandId[] = [
  'next',
  'previous',
  'into',
  'back',
  'details',
  'expand',
  'collapse',
  'hide',
  'menu',
  'zoom-fit',
  'let-go',
  'help',
]

/** The keys of the graph for a screen reader: "Voisin suivant : flèche droite. …". */
export function keysInWords(context: CommandContext): string {
  const { m } = context
  const general: CommandContext = { ...context, target: { kind: 'none' } }
  const names = { ...m.commands.keys, ...m.commands.spokenKeys }
  return FIRST_NEEDED.map(commandOf)
    .flatMap(({ name, shortcuts: [first] = [] }) =>
      first === undefined
        ? []
        : [`${m.named(name(general), keyNames(first, m, isApple(navigator), names).join(' '))}.`],
    )
    .join(' ')
}
