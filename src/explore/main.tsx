import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Explorer } from './Explorer.tsx'
import { browserAddressBar, pinnedRevision } from './session/index.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html: there is no #root for the explorer')
createRoot(root).render(
  <StrictMode>
    <Explorer
      variant="page"
      site={new URL('./', document.baseURI)}
      addressBar={browserAddressBar(window)}
      revision={pinnedRevision(location.search)}
    />
  </StrictMode>,
)
