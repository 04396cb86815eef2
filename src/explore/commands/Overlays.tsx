import { lazy, Suspense } from 'react'
import { useDesk } from '../explorer-context.tsx'
import { useFirstMove } from '../use-first-move.ts'
import { useCommandContext } from './command-context.ts'
import { OverlayBoundary } from './OverlayBoundary.tsx'

const loadDialogs = () => import('./Overlay.tsx')
const Overlay = lazy(loadDialogs)

/** Dialogs and menus come as one file of their own, fetched when the reader first moves so that they open without network. */
export function Overlays() {
  const context = useCommandContext()
  const { dialog, menu } = useDesk()
  useFirstMove(() => void loadDialogs().catch(() => undefined))
  if (context === null || (dialog === null && menu === null)) return null
  return (
    <OverlayBoundary>
      <Suspense>
        <Overlay context={context} />
      </Suspense>
    </OverlayBoundary>
  )
}
