import { useEffect, useEffectEvent } from 'react'
import type { DecodedLog } from '../view/index.ts'

/** Tells the view of a picture that the reader drops on the page; other things that are dropped are left to the browser. */
export function useDroppedPicture(onView: (view: DecodedLog) => void): void {
  const onDropped = useEffectEvent(async (file: File) => {
    const { viewOfPicture } = await import('./view-of-picture.ts')
    onView(await viewOfPicture(file))
  })
  useEffect(() => {
    const listening = new AbortController()
    const holdsFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true
    const options = { signal: listening.signal }
    document.addEventListener('dragover', (event) => holdsFile(event) && event.preventDefault(), options)
    document.addEventListener(
      'drop',
      (event) => {
        const file = event.dataTransfer?.files[0]
        if (file === undefined) return
        event.preventDefault()
        void onDropped(file)
      },
      options,
    )
    return () => listening.abort()
  }, [])
}
