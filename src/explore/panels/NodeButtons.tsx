import { Ellipsis } from 'lucide-react'
import { nameOfTarget } from '../commands/command.ts'
import { useCommandContext } from '../commands/command-context.ts'
import { type CommandId, commandOf } from '../commands/registry.ts'
import { useDesk } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import type { Selection, ShownNode } from '../view/index.ts'

/** What can be done with a node that is in view. @param size words beside the icons, or icons alone in a list */
export function NodeButtons({ node, size }: { node: ShownNode; size: 'words' | 'icons' }) {
  const { m } = useSpeech()
  const target: Selection = { kind: 'node', key: node.key }
  const pinning = node.pin === undefined ? 'pin' : 'unpin'
  const ids: readonly CommandId[] = ['expand', 'collapse', 'hide', ...(size === 'words' ? ([pinning] as const) : [])]
  return (
    <div className={`node-buttons node-buttons-${size}`}>
      {ids.map((id) => (
        <CommandButton key={id === pinning ? 'pin' : id} id={id} target={target} size={size} />
      ))}
      <MenuButton target={target} label={m.commands.menuLabel(node.label)} />
    </div>
  )
}

interface CommandButtonProps {
  readonly id: CommandId
  readonly target: Selection
  readonly size: 'words' | 'icons'
}

/** A command about something as a button. One that would do nothing keeps the focus that it may have. */
export function CommandButton({ id, target, size }: CommandButtonProps) {
  const context = useCommandContext()
  if (context === null) return null
  const here = { ...context, target }
  const command = commandOf(id)
  const { icon: Icon } = command
  const name = command.name(here)
  const word = (command.shortName ?? command.name)(here)
  const enabled = command.enabled(here)
  return (
    <button
      type="button"
      aria-disabled={!enabled}
      // What one sees is part of what one says (WCAG 2.2, 2.5.3): "Déplier 2 de plus : Lucie Garance".
      aria-label={size === 'icons' || name.includes(word) ? name : here.m.named(word, nameOfTarget(here))}
      title={name}
      onClick={() => {
        if (enabled) command.run(here)
      }}
    >
      <Icon />
      {size === 'words' && word}
    </button>
  )
}

/** Opens the menu of what can be done with a node, a link or several nodes: what a right click does. */
export function MenuButton({ target, label }: { target: Selection; label: string }) {
  const context = useCommandContext()
  const { menu } = useDesk()
  if (context === null || target.kind === 'none') return null
  return (
    <button
      type="button"
      aria-haspopup="menu"
      aria-expanded={menu !== null && JSON.stringify(menu.target) === JSON.stringify(target)}
      aria-label={label}
      title={label}
      onClick={({ currentTarget }) => {
        const { left, bottom } = currentTarget.getBoundingClientRect()
        if (target.kind === 'node' || target.kind === 'pair' || target.kind === 'several')
          context.desk.change({ menu: { target, x: left, y: bottom } })
      }}
    >
      <Ellipsis />
    </button>
  )
}
