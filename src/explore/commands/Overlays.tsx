import { lazy, Suspense, useEffect } from 'react'
import { useDesk } from '../explorer-context.tsx'
import { useCommandContext } from './command-context.ts'
import { OverlayBoundary } from './OverlayBoundary.tsx'

const loadDialogs = () => import('./Overlay.tsx')
const Overlay = lazy(loadDialogs)

/** Dialogs and menus come as one file of their own, fetched when the page is at rest so that they open without network. */
export function Overlays() {
  const context = useCommandContext()
  const { dialog, menu } = useDesk()
  useEffect(() => {
    const handle = setTimeout(() => void loadDialogs().catch(() => undefined), AT_REST)
    return () => clearTimeout(handle)
  }, [])
  if (context === null || (dialog === null && menu === null)) return null
  return (
    <OverlayBoundary>
      <Suspense>
        <Overlay context={context} />
      </Suspense>
    </OverlayBoundary>
  )
}

/** By then what the first view needs has been asked for. */
const AT_REST = 1500
