import { EyeOff, FoldVertical, UnfoldVertical } from 'lucide-react'
import { useAct, useSnapshot } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import { nextNewcomers } from '../session/index.ts'
import type { ShownNode } from '../view/index.ts'

/** What can be done with a node that is in view. @param size words beside the icons, or icons alone in a list */
export function NodeButtons({ node, size }: { node: ShownNode; size: 'words' | 'icons' }) {
  const { m } = useSpeech()
  const act = useAct()
  const newcomers = nextNewcomers(useSnapshot(), node.key)
  const { key, label } = node
  return (
    <div className={`node-buttons node-buttons-${size}`}>
      <button
        type="button"
        disabled={newcomers === 0}
        aria-label={m.expandLabel(label)}
        title={m.expandLabel(label)}
        onClick={() => act({ type: 'expand', key })}
      >
        <UnfoldVertical />
        {size === 'words' && (newcomers === 0 ? m.expand : m.expandBy(newcomers))}
      </button>
      <button
        type="button"
        disabled={!node.expanded}
        aria-label={m.collapseLabel(label)}
        title={m.collapseLabel(label)}
        onClick={() => act({ type: 'collapse', key })}
      >
        <FoldVertical />
        {size === 'words' && m.collapse}
      </button>
      <button
        type="button"
        aria-label={m.hideLabel(label)}
        title={m.hideLabel(label)}
        onClick={() => act({ type: 'hide', keys: [key] })}
      >
        <EyeOff />
        {size === 'words' && m.hide}
      </button>
    </div>
  )
}
