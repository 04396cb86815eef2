import { Waypoints } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useSelect } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import { NameField } from '../search/NameField.tsx'

/** Asks for another node, and leads to how this one is connected to it. */
export function LinkTo({ nodeKey, label }: { nodeKey: string; label: string }) {
  const { m } = useSpeech()
  const select = useSelect()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (open) input.current?.focus()
  }, [open])
  return (
    <div className="link-to">
      <button
        type="button"
        className="main-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Waypoints />
        {m.linkTo}
      </button>
      <div id={id}>
        {open && (
          <>
            <p className="quiet">{m.linkToHelp}</p>
            <NameField
              label={m.linkToLabel(label)}
              input={input}
              without={nodeKey}
              onChoose={({ key }) => select({ kind: 'path', a: nodeKey, b: key })}
            />
          </>
        )}
      </div>
    </div>
  )
}
