import { type ReactNode, useDeferredValue } from 'react'
import { CommandContextProvider, useCommandContext } from './commands/command-context.ts'
import { UnhurriedSnapshotProvider, useSnapshot } from './explorer-context.tsx'
import type { Snapshot } from './session/index.ts'

/** The snapshot as those see it who let the drawing go first: the former one, until there is time to follow. */
export function useUnhurriedSnapshot(): Snapshot {
  const now = useSnapshot()
  const later = useDeferredValue(now)
  // The first view is not waited for: there was none to show.
  return later.view === null ? now : later
}

/**
 * What is inside follows the view in a rendering of its own, which gives way to what the reader does. The children are
 * to be memoised, or they would render twice.
 */
export function Unhurried({ snapshot, children }: { snapshot: Snapshot; children: ReactNode }) {
  const commands = useDeferredValue(useCommandContext())
  return (
    <UnhurriedSnapshotProvider value={snapshot}>
      <CommandContextProvider value={commands}>{children}</CommandContextProvider>
    </UnhurriedSnapshotProvider>
  )
}
