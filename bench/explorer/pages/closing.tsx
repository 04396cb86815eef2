import { createRoot, type Root } from 'react-dom/client'
import { Explorer, frozenAddressBar } from '../../../src/explore/index.ts'

/* An explorer that can be taken away again, as a page that shows several in turn would do. */
declare global {
  interface Window {
    /** @param query the view, with its question mark */
    openView(query: string): void
    closeView(): void
  }
}

let root: Root | undefined

window.openView = (query) => {
  const place = document.getElementById('place')
  if (place === null) throw new Error('closing.html: there is no #place')
  root = createRoot(place)
  root.render(
    <Explorer
      variant="page"
      site={new URL('../', document.baseURI)}
      addressBar={frozenAddressBar(query)}
      revision={undefined}
    />,
  )
}
window.closeView = () => root?.unmount()
