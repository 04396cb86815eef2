import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useSpeech } from '../i18n/index.ts'
import type { View } from '../view/index.ts'

/** One sentence for those who do not see the graph change: at most one a change, the latest. */
export function useAnnouncement(
  view: View,
  revision: string,
): { announcement: string; announce: (sentence: string) => void } {
  const { m } = useSpeech()
  const [announcement, announce] = useState('')
  const former = useRef<View | null>(null)
  const onView = useEffectEvent((now: View) => {
    const before = former.current
    former.current = now
    if (before === null) return
    // What a period hides is said by the time line.
    const sameFilter = before.filter === now.filter || before.filter.days !== now.filter.days
    if (before.nodes.size === now.nodes.size && sameFilter) {
      if (gathered(now) !== gathered(before)) announce(m.commands.gathered(gathered(now)))
      else if (pinned(now) !== pinned(before)) announce(m.commands.pinned(pinned(now)))
      return
    }
    const newcomers = [...now.nodes.values()].filter(({ key }) => !before.nodes.has(key))
    const parents = new Set(newcomers.map(({ broughtBy }) => broughtBy))
    const [parent] = parents
    const label = parents.size === 1 && parent ? now.nodes.get(parent)?.label : undefined
    const all = m.shownChange(m.entities(now.nodes.size), m.links(now.links.size))
    announce(label === undefined ? all : `${m.brought(newcomers.length, label)} ${all}`)
  })
  useEffect(() => onView(view), [view])
  const formerRevision = useRef(revision)
  const onRevision = useEffectEvent((now: string) => {
    if (now !== formerRevision.current) announce(m.updated)
    formerRevision.current = now
  })
  useEffect(() => onRevision(revision), [revision])
  return { announcement, announce }
}

function gathered({ selection }: View): number {
  return selection.kind === 'several' ? selection.keys.length : 0
}

function pinned({ nodes }: View): number {
  return [...nodes.values()].filter(({ pin }) => pin !== undefined).length
}
