import { useEffect, useEffectEvent } from 'react'

/**
 * Calls back once, when the reader first moves: what they may open next is fetched then, so that it opens at once and
 * without network, and who only looks at the first view fetches nothing more.
 */
export function useFirstMove(onMove: () => void): void {
  const onFirst = useEffectEvent(onMove)
  useEffect(() => {
    const listening = new AbortController()
    const first = () => {
      listening.abort()
      onFirst()
    }
    for (const event of ['pointermove', 'pointerdown', 'keydown'])
      document.addEventListener(event, first, { passive: true, signal: listening.signal })
    return () => listening.abort()
  }, [])
}
