import { useState } from 'react'
import { useSpeech } from './i18n/index.ts'
import { recall, remember } from './preferences.ts'

/** One line for who comes for the first time; it stands in nobody's way and does not come back. */
export function Hint() {
  const { m } = useSpeech()
  const [shown, setShown] = useState(() => recall('hint') !== 'seen')
  if (!shown) return null
  return (
    <aside className="hint" aria-label={m.hintLabel}>
      <p>{matchMedia('(pointer: coarse)').matches ? m.hintTouch : m.hint}</p>
      <button
        type="button"
        className="text-button"
        onClick={() => {
          remember('hint', 'seen')
          setShown(false)
        }}
      >
        {m.hintSeen}
      </button>
    </aside>
  )
}
