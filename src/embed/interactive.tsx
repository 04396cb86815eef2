import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Explorer, frozenAddressBar, pinnedRevision } from '../explore/index.ts'

/** Puts the explorer in its place, at the view of the page's address. Loaded when a reader comes near. */
export function showExplorer(place: HTMLElement, page: Document): void {
  const { search } = new URL(page.URL)
  createRoot(place).render(
    <StrictMode>
      <Explorer
        variant="embed"
        site={new URL('../', page.baseURI)}
        addressBar={frozenAddressBar(search)}
        revision={pinnedRevision(search)}
      />
    </StrictMode>,
  )
}
