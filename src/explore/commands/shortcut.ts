import type { Messages } from '../i18n/index.ts'

/** A key that runs a command. */
export interface Shortcut {
  /** As KeyboardEvent.key has it. */
  readonly key: string
  readonly shift?: true
  /** Ctrl, or ⌘ on Apple's keyboards. */
  readonly ctrl?: true
  /** graph: only while the drawn graph has the focus (WCAG 2.2, 2.1.4). page: anywhere but where one types. */
  readonly where: 'graph' | 'page'
}

export type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** Keyboards need Shift for signs, each for others: it counts only with letters and with keys that have a name. */
export function isPressed({ key, shift, ctrl }: Shortcut, event: KeyPress): boolean {
  if (event.altKey || (event.ctrlKey || event.metaKey) !== (ctrl ?? false)) return false
  if (event.key.toLowerCase() !== key.toLowerCase()) return false
  return isSign(key) || event.shiftKey === (shift ?? false)
}

/** A key alone, which speech input or a slip may press: readers can turn these off outside of the graph. */
export function isSingleKey({ ctrl, key }: Shortcut): boolean {
  return ctrl === undefined && key.length === 1
}

/** "Maj + F10", in parts, each a key. @param names of keys, as they are written or as they are said */
export function keyNames(
  { key, shift, ctrl }: Shortcut,
  m: Messages,
  apple: boolean,
  names: Readonly<Record<string, string>> = m.commands.keys,
): readonly string[] {
  return [
    ...(ctrl ? [apple ? '⌘' : m.commands.ctrl] : []),
    ...(shift ? [m.commands.shift] : []),
    names[key] ?? (key.length === 1 ? key.toUpperCase() : key),
  ]
}

/** As the attribute aria-keyshortcuts has it. */
export function ariaKeys({ key, shift, ctrl }: Shortcut): string {
  return [...(ctrl ? ['Control'] : []), ...(shift ? ['Shift'] : []), key === ' ' ? 'Space' : key].join('+')
}

export function isApple(navigator: Navigator): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent)
}

function isSign(key: string): boolean {
  return key.length === 1 && key !== ' ' && key.toLowerCase() === key.toUpperCase()
}
