import { RotateCcw, X } from 'lucide-react'
import { type ReactNode, useState, useSyncExternalStore } from 'react'
import { knownName, useSnapshot, useTools, useView } from './explorer-context.tsx'
import { useSpeech } from './i18n/index.ts'

/** What the reader came with and cannot be opened: an address that is not understood, a picture without a view. */
export type Oddity = 'address' | 'picture'

/** What the reader should know without being stopped: above the graph, each with what to do. */
export function Notices({ odd, onDismissOdd }: { odd: Oddity | null; onDismissOdd: () => void }) {
  const { exploration } = useTools()
  const snapshot = useSnapshot()
  const { gone, nodes } = useView()
  const { m } = useSpeech()
  const online = useOnline()
  const { failures } = snapshot
  const [said, setSaid] = useState<readonly string[]>([])
  const unsaid = gone.filter((key) => !said.includes(key))
  return (
    <div className="notices" role="status">
      {!online && <Notice>{m.offline}</Notice>}
      {odd !== null && <Notice onDismiss={onDismissOdd}>{odd === 'address' ? m.notUnderstood : m.notAPicture}</Notice>}
      {unsaid.length > 0 && (
        <Notice onDismiss={() => setSaid([...said, ...unsaid])}>
          {m.gone(unsaid.length, unsaid.map((key) => knownName(snapshot, key)?.label ?? key).join(', '))}
        </Notice>
      )}
      {failures.size > 0 && (
        <Notice>
          <span>
            {m.someFailed(failures.size)} {nodes.size > 0 && m.restGoesOn}
            {[...failures.values()].map(({ path, kind }) => (
              <small key={path}>
                <code>{path}</code> {m.failure[kind]}
              </small>
            ))}
          </span>
          <button type="button" className="main-button" onClick={() => exploration.retry()}>
            <RotateCcw />
            {m.retry}
          </button>
        </Notice>
      )}
    </div>
  )
}

function Notice({ children, onDismiss }: { children: ReactNode; onDismiss?: () => void }) {
  const { m } = useSpeech()
  return (
    <div className="notice">
      {children}
      {onDismiss !== undefined && (
        <button type="button" className="icon-button" aria-label={m.dismiss} onClick={onDismiss}>
          <X />
        </button>
      )}
    </div>
  )
}

function useOnline(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      addEventListener('online', onChange)
      addEventListener('offline', onChange)
      return () => {
        removeEventListener('online', onChange)
        removeEventListener('offline', onChange)
      }
    },
    () => navigator.onLine,
  )
}
