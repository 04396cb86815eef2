import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { fold } from '../../graph/index.ts'
import type { OpenMenu } from '../desk.ts'
import { knownName } from '../explorer-context.tsx'
import { selectedKeys } from '../view/index.ts'
import type { Command, CommandContext } from './command.ts'
import { about } from './command-context.ts'
import { Keys } from './Keys.tsx'
import { expandByCommands, menuCommands } from './registry.ts'
import { ariaKeys } from './shortcut.ts'

/** What can be done with a node, a link or the gathered nodes, where it was asked for (WAI-ARIA APG, menu pattern). */
export function CommandMenu({ menu, context }: { menu: OpenMenu; context: CommandContext }) {
  const { m, desk, list, snapshot } = context
  const here = about(context, menu.target)
  const element = useRef<HTMLDivElement>(null)
  const close = () => desk.change({ menu: null })
  useReturnedFocus(element)
  usePlace(element, menu)
  useEffect(() => {
    items(element.current)[0]?.focus()
    const onPointer = (event: PointerEvent) => {
      if (!(event.target instanceof Node) || !element.current?.contains(event.target)) desk.change({ menu: null })
    }
    document.addEventListener('pointerdown', onPointer, true)
    return () => document.removeEventListener('pointerdown', onPointer, true)
  }, [desk])

  const onKeyDown = (event: KeyboardEvent) => {
    const all = items(element.current)
    const at = all.findIndex((item) => item.matches(':focus'))
    const to = (index: number) => all.at(index % all.length)?.focus()
    if (event.key === 'ArrowDown') to(at + 1)
    else if (event.key === 'ArrowUp') to(at - 1)
    else if (event.key === 'Home') to(0)
    else if (event.key === 'End') to(-1)
    else if (event.key === 'Escape' || event.key === 'Tab') close()
    else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
      const begins = (item: HTMLElement) => fold(item.textContent ?? '').startsWith(fold(event.key))
      const next = [...all.slice(at + 1), ...all.slice(0, at + 1)].find(begins)
      next?.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  const names = selectedKeys(menu.target).map((key) => knownName(snapshot, key)?.label ?? key)
  const sections = menuCommands(here)
  const choices = expandByCommands(here)
  const item = (command: Command) => (
    <MenuItem
      key={command.id}
      command={command}
      context={here}
      onRun={() => {
        close()
        command.run(here)
      }}
    />
  )
  return (
    <div
      ref={element}
      className="menu"
      role="menu"
      tabIndex={-1}
      aria-label={m.commands.actionsOn(names.length > 2 ? m.entities(names.length) : list(names))}
      onKeyDown={onKeyDown}
    >
      <p className="menu-title" aria-hidden="true">
        {names.length > 2 ? m.entities(names.length) : list(names)}
      </p>
      {sections.map((commands) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of a menu has no element
        <div key={commands[0]?.id} role="group">
          {commands.map(item)}
        </div>
      ))}
      {choices.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a group of a menu has no element
        <div role="group" aria-label={m.commands.expandOnly}>
          <p className="menu-title" aria-hidden="true">
            {m.commands.expandOnly}
          </p>
          {choices.map(item)}
        </div>
      )}
    </div>
  )
}

interface MenuItemProps {
  readonly command: Command
  readonly context: CommandContext
  readonly onRun: () => void
}

function MenuItem({ command, context, onRun }: MenuItemProps) {
  const { icon: Icon, shortcuts } = command
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className="menu-item"
      aria-keyshortcuts={shortcuts?.map(ariaKeys).join(' ')}
      onClick={onRun}
      onPointerMove={({ currentTarget }) => currentTarget.focus({ preventScroll: true })}
    >
      <Icon />
      <span>{(command.shortName ?? command.name)(context)}</span>
      {shortcuts?.[0] !== undefined && (
        <span aria-hidden="true">
          <Keys shortcut={shortcuts[0]} />
        </span>
      )}
    </button>
  )
}

function items(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
}

/** What had the focus has it again when the menu is gone, unless something else has taken it. */
function useReturnedFocus(element: React.RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const menu = element.current
    const before = document.activeElement
    return () => {
      const now = document.activeElement
      if (now !== null && now !== document.body && !menu?.contains(now)) return
      if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus()
      else document.getElementById('graph')?.focus()
    }
  }, [element])
}

/** Where it was asked for, as far as the window has room. */
function usePlace(element: React.RefObject<HTMLDivElement | null>, { x, y }: OpenMenu): void {
  useLayoutEffect(() => {
    const menu = element.current
    if (menu === null) return
    const { width, height } = menu.getBoundingClientRect()
    menu.style.left = `${Math.max(MARGIN, Math.min(x, innerWidth - width - MARGIN))}px`
    menu.style.top = `${Math.max(MARGIN, Math.min(y, innerHeight - height - MARGIN))}px`
  }, [element, x, y])
}

const MARGIN = 8
