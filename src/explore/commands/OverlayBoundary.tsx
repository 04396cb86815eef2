import type { ReactNode } from 'react'
import { Boundary } from '../Boundary.tsx'
import { useTools } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'

/** Where the file of the dialogs cannot be fetched the page goes on without them, and says so. */
export function OverlayBoundary({ children }: { children: ReactNode }) {
  const { desk } = useTools()
  const { m } = useSpeech()
  const fallback = (
    <div className="overlay-failed" role="alert">
      {m.overlayFailed}
      <button type="button" className="main-button" onClick={() => desk.change({ dialog: null, menu: null })}>
        {m.close}
      </button>
    </div>
  )
  return <Boundary fallback={fallback}>{children}</Boundary>
}
