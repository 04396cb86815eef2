import { type RefObject, useEffect, useRef } from 'react'
import { useAct, useSelect } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import { NameField } from './NameField.tsx'

/** Finds a node by any of its names as one types, and shows it. */
export function SearchBox() {
  const { m } = useSpeech()
  const act = useAct()
  const select = useSelect()
  const input = useRef<HTMLInputElement>(null)
  useFocusOnSlash(input)
  return (
    <NameField
      label={m.searchLabel}
      input={input}
      onChoose={({ key }) => {
        act({ type: 'open', keys: [key] })
        select({ kind: 'node', key })
      }}
    />
  )
}

/** "/" goes to the search, except where it is being typed. */
function useFocusOnSlash(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select, dialog') !== null
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      input.current?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [input])
}
