import { Component, type ReactNode } from 'react'
import { useTools } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'

/** Where the file of the dialogs cannot be fetched the page goes on without them, and says so. */
export function OverlayBoundary({ children }: { children: ReactNode }) {
  const { desk } = useTools()
  const { m } = useSpeech()
  return (
    <Boundary message={m.overlayFailed} close={m.close} onClose={() => desk.change({ dialog: null, menu: null })}>
      {children}
    </Boundary>
  )
}

interface BoundaryProps {
  readonly message: string
  readonly close: string
  readonly onClose: () => void
  readonly children: ReactNode
}

class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    const { message, close, onClose, children } = this.props
    if (!this.state.failed) return children
    return (
      <div className="overlay-failed" role="alert">
        {message}
        <button type="button" className="main-button" onClick={onClose}>
          {close}
        </button>
      </div>
    )
  }
}
