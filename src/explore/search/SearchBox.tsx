import { useAct, useSelect, useTools } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import { NameField } from './NameField.tsx'

/** Finds a node by any of its names as one types, and shows it. */
export function SearchBox() {
  const { searchField } = useTools()
  const { m } = useSpeech()
  const act = useAct()
  const select = useSelect()
  return (
    <NameField
      label={m.searchLabel}
      input={searchField}
      onChoose={({ key }) => {
        act({ type: 'open', keys: [key] })
        select({ kind: 'node', key })
      }}
    />
  )
}
