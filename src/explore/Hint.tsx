import { useEffect, useState } from 'react'
import { useSnapshot } from './explorer-context.tsx'
import { useSpeech } from './i18n/index.ts'
import { recall, remember } from './preferences.ts'

/** One line for who comes for the first time. It goes when they have begun, and does not come back. */
export function Hint() {
  const { m } = useSpeech()
  const { log } = useSnapshot()
  const [start] = useState(log)
  const [seen, setSeen] = useState(() => recall('hint') === 'seen')
  const done = seen || log !== start
  useEffect(() => {
    if (done) remember('hint', 'seen')
  }, [done])
  if (done) return null
  return (
    <aside className="hint" aria-label={m.hintLabel}>
      <p>{matchMedia('(pointer: coarse)').matches ? m.hintTouch : m.hint}</p>
      <button type="button" className="text-button" onClick={() => setSeen(true)}>
        {m.hintSeen}
      </button>
    </aside>
  )
}
