import { reportHeight } from './height.ts'
import './embed.css'

/*
 * The page that an article frames. Its HTML already shows a picture and the statements as text; the explorer takes their
 * place when the reader comes near, and they stay when it cannot be loaded.
 */
const still = elementById('still')
const place = elementById('explorer')

reportHeight(window)
whenNear(document.documentElement, async () => {
  const { showExplorer } = await import('./interactive.tsx')
  showExplorer(place, document)
  still.hidden = true
})

/** Calls back once, when the element is within sight; `loading="lazy"` on the frame has already waited for the approach. */
function whenNear(element: Element, onNear: () => void): void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    observer.disconnect()
    onNear()
  })
  observer.observe(element)
}

function elementById(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`embed/index.html: there is no #${id}`)
  return element
}
