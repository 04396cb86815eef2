import { RotateCcw } from 'lucide-react'
import type { ReactNode } from 'react'
import { Boundary } from './Boundary.tsx'
import { useSpeech } from './i18n/index.ts'
import { State } from './State.tsx'

/** Where the program itself fails, the reader is told so, and how to come back to where they were. */
export function PageBoundary({ children }: { children: ReactNode }) {
  const { m } = useSpeech()
  const fallback = (
    <State title={m.brokenTitle}>
      <p>{m.brokenHelp}</p>
      <button type="button" className="main-button" onClick={() => location.reload()}>
        <RotateCcw />
        {m.reload}
      </button>
    </State>
  )
  return <Boundary fallback={fallback}>{children}</Boundary>
}
