import { useQueryClient } from '@tanstack/react-query'
import { type ComponentType, useEffect, useEffectEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { useSnapshot, useTools } from '../explorer-context.tsx'

/** By then what the first view needs has been asked for. */
const AT_REST = 2000

/** Puts the view on paper as a list while the browser prints, whichever way the reader has asked for it. */
export function Printing() {
  const { printer } = useTools()
  const snapshot = useSnapshot()
  const client = useQueryClient()
  const [Sheet, setSheet] = useState<ComponentType | null>(null)
  const [printing, setPrinting] = useState(false)

  const load = async () => {
    const { default: loaded } = await import('./PrintSheet.tsx')
    setSheet(() => loaded)
  }
  const onPrint = useEffectEvent(async () => {
    const { fetchCitations } = await import('./use-list.ts')
    // Paper without sources is better than none.
    if (snapshot.view !== null) await fetchCitations(client, snapshot, snapshot.view).catch(() => undefined)
    await load()
    window.print()
  })
  useEffect(() => {
    printer.current = () => void onPrint()
    return () => {
      printer.current = null
    }
  }, [printer])
  const onRest = useEffectEvent(() => void load().catch(() => undefined))
  useEffect(() => {
    const handle = setTimeout(() => onRest(), AT_REST)
    // The browser takes the page as it is when the event is over.
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      clearTimeout(handle)
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return printing && Sheet !== null && snapshot.view !== null ? <Sheet /> : null
}
