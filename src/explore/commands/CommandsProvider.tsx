import { type ReactNode, useEffect, useEffectEvent } from 'react'
import { useSnapshot, useTools } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import type { Preferences } from '../preferences.ts'
import type { Selection } from '../view/index.ts'
import type { CommandContext } from './command.ts'
import { CommandContextProvider } from './command-context.ts'
import { commandForKey } from './registry.ts'

interface CommandsProviderProps {
  readonly variant: CommandContext['variant']
  readonly preferences: Preferences
  readonly children: ReactNode
}

/** Keeps what commands work with, and listens for their keys. */
export function CommandsProvider({ variant, preferences, children }: CommandsProviderProps) {
  const tools = useTools()
  const snapshot = useSnapshot()
  const speech = useSpeech()
  const { view } = snapshot
  const context: CommandContext | null =
    view === null ? null : { ...tools, ...speech, snapshot, view, preferences, variant, target: view.selection }

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (context === null || event.defaultPrevented || !(event.target instanceof Element)) return
    if (document.querySelector('dialog[open], [role="menu"]') !== null) return
    const inGraph = event.target.matches('[role="application"]')
    const command = commandForKey(event, { inGraph, singleKeys: preferences.singleKeys })
    if (command === undefined || (isTypedIn(event.target) && command.id !== 'palette')) return
    const target = targetsForKey(context, inGraph).find((target) => command.enabled({ ...context, target }))
    // A key of the graph is the graph's, even where it has nothing to do: Backspace must not leave the page.
    if (target !== undefined || inGraph) event.preventDefault()
    if (target !== undefined) command.run({ ...context, target })
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  return <CommandContextProvider value={context}>{children}</CommandContextProvider>
}

/** What a key may be about, the first that has something to do: the gathered nodes, the node one is on, what is selected. */
function targetsForKey({ view, stage }: CommandContext, inGraph: boolean): readonly Selection[] {
  const at = inGraph ? stage.current?.at : null
  return [
    ...(view.selection.kind === 'several' ? [view.selection] : []),
    ...(at == null ? [] : [{ kind: 'node', key: at } as const]),
    view.selection,
  ]
}

function isTypedIn(element: Element): boolean {
  return element.closest('input:not([type="checkbox"], [type="range"]), textarea, select') !== null
}
