import { Check, Copy } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useSpeech } from '../i18n/index.ts'

/** Text to be copied, by the button or by hand: where the clipboard is refused the text is selected instead. */
export function CopyField({ label, text, rows }: { label: string; text: string; rows: number }) {
  const { m } = useSpeech()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      field.current?.select()
      setOutcome('failed')
    }
  }
  return (
    <div className="copy-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        readOnly
        rows={rows}
        value={text}
        onFocus={({ target }) => target.select()}
        spellCheck={false}
      />
      <button type="button" className="main-button" onClick={copy}>
        {outcome === 'copied' ? <Check /> : <Copy />}
        {outcome === 'copied' ? m.copied : m.copy}
      </button>
      <p role="status" className="quiet">
        {outcome === 'failed' && m.copyFailed}
      </p>
    </div>
  )
}
