import type { AppFile } from '../app-files.ts'

/** The address of the event stream, relative to the page; see {@link createLiveServer}. */
export const LIVE_PATH = 'live'

const MARK = `<meta name="filature-live" content="${LIVE_PATH}">`

/** The page of a site that `serve` serves: it is told where to listen for new revisions. A published page is not. */
export function withLiveMark(files: readonly AppFile[]): AppFile[] {
  return files.map(({ path, bytes }) => ({ path, bytes: path === 'index.html' ? mark(bytes) : bytes }))
}

function mark(bytes: Uint8Array): Uint8Array {
  const page = new TextDecoder().decode(bytes)
  return new TextEncoder().encode(page.replace(/<head(?:\s[^>]*)?>/i, (head) => `${head}${MARK}`))
}
