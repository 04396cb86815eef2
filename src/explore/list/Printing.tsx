import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { useSnapshot, useTools } from '../explorer-context.tsx'
import { PrintSheet } from './PrintSheet.tsx'
import { fetchCitations } from './use-list.ts'

/** Puts the view on paper as a list while the browser prints, whichever way the reader has asked for it. */
export function Printing() {
  const { printer } = useTools()
  const snapshot = useSnapshot()
  const client = useQueryClient()
  const [printing, setPrinting] = useState(false)

  const onPrint = useEffectEvent(async () => {
    // Paper without sources is better than none.
    if (snapshot.view !== null) await fetchCitations(client, snapshot, snapshot.view).catch(() => undefined)
    window.print()
  })
  useEffect(() => {
    printer.current = () => void onPrint()
    return () => {
      printer.current = null
    }
  }, [printer])
  useEffect(() => {
    // The browser takes the page as it is when the event is over.
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return printing && snapshot.view !== null ? <PrintSheet /> : null
}
