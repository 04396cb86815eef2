import { type FocusEvent, type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps the keyboard where it was when what had the focus goes away: at the button that has taken its place, or at the
 * panel when all of it has changed.
 * @param container whose tab panel is watched
 * @returns for the container
 */
export function useKeptFocus(container: RefObject<HTMLElement | null>): { onFocus: (event: FocusEvent) => void } {
  const last = useRef<{ readonly element: Element; readonly panel: Element | null; readonly index: number } | null>(
    null,
  )
  // After each change of what is shown, whatever it was.
  useEffect(() => {
    const { current } = last
    if (current === null || current.element.isConnected) return
    last.current = null
    if (document.activeElement !== document.body) return
    const panel = panelOf(container.current)
    const buttons = current.panel === panel ? buttonsOf(panel) : []
    const next = buttons[Math.min(current.index, buttons.length - 1)] ?? panel
    next?.focus()
  })
  return {
    onFocus: ({ target }) => {
      const panel = panelOf(container.current)
      last.current = { element: target, panel, index: buttonsOf(panel).findIndex((button) => button.matches(':focus')) }
    },
  }
}

function panelOf(container: HTMLElement | null): HTMLElement | null {
  return container?.querySelector<HTMLElement>('[role="tabpanel"]') ?? null
}

function buttonsOf(panel: HTMLElement | null): HTMLElement[] {
  return [...(panel?.querySelectorAll<HTMLElement>('button') ?? [])]
}
