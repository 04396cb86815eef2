import { lazy, Suspense, useEffect } from 'react'
import { useDesk } from '../explorer-context.tsx'
import { useCommandContext } from './command-context.ts'
import { OverlayBoundary } from './OverlayBoundary.tsx'

const loadDialogs = () => import('./Overlay.tsx')
const Overlay = lazy(loadDialogs)

/** Dialogs and menus come as one file of their own, fetched after the first view so that they open without network. */
export function Overlays() {
  const context = useCommandContext()
  const { dialog, menu } = useDesk()
  const isReady = context !== null
  useEffect(() => {
    if (isReady) loadDialogs().catch(() => undefined)
  }, [isReady])
  if (context === null || (dialog === null && menu === null)) return null
  return (
    <OverlayBoundary>
      <Suspense>
        <Overlay context={context} />
      </Suspense>
    </OverlayBoundary>
  )
}
