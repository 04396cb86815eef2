import { useSelect } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'

/** An entity's name; pressed, it selects the entity. */
export function SelectNode({ nodeKey, label }: { nodeKey: string; label: string }) {
  const { m } = useSpeech()
  const select = useSelect()
  return (
    <button
      type="button"
      className="text-button"
      aria-label={m.selectLabel(label)}
      onClick={() => select({ kind: 'node', key: nodeKey })}
    >
      {label}
    </button>
  )
}
