import { RotateCcw, TriangleAlert } from 'lucide-react'
import { SiteError } from '../data/index.ts'
import { useSpeech } from '../i18n/index.ts'

/** A file that could not be read: which, why, and a way to try again. The rest goes on. */
export function FailedFile({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { m } = useSpeech()
  const { path, kind } = error instanceof SiteError ? error : new SiteError('data', 'invalid', String(error))
  return (
    <div className="failed" role="alert">
      <p>
        <TriangleAlert />
        {m.failure[kind]}
      </p>
      <p>
        {m.named(m.file, '')}
        <code>{path}</code>
      </p>
      <button type="button" className="main-button" onClick={onRetry}>
        <RotateCcw />
        {m.retry}
      </button>
    </div>
  )
}
