import { fillEmbedPage } from '../embed/index.ts'
import { describeScene, drawSvg, PICTURE_SIZES, posterScene, readStart } from '../picture/index.ts'
import type { AppFile } from './app-files.ts'
import type { ReadData } from './site-folder.ts'

const PAGE = 'embed/index.html'
const POSTER = 'embed/poster.svg'
const SIZE = 'landscape'

/**
 * The page's files for what is published now: the embed page begins with a picture of the start view and its statements
 * as text, for print, search engines, and readers whose browser runs no script.
 */
export function withEmbedPage(app: readonly AppFile[], readData: ReadData): AppFile[] {
  const start = readStart(readData)
  if (start.manifest.start.length === 0) return [...app]
  const language = 'fr'
  const scene = posterScene({ ...start, language, theme: 'light', size: SIZE })
  const names = scene.nodes.map(({ label }) => label).join(', ')
  const fill = (html: string) =>
    fillEmbedPage(html, {
      lang: language,
      title: scene.title,
      poster: { src: 'poster.svg', alt: `${scene.title}\u00A0: ${names}`, ...PICTURE_SIZES[SIZE] },
      sentences: describeScene(scene),
    })
  const poster = { path: POSTER, bytes: new TextEncoder().encode(drawSvg(scene)) }
  // The poster stands before the page that shows it.
  return [poster, ...app.map((file) => (file.path === PAGE ? { ...file, bytes: inText(file.bytes, fill) } : file))]
}

function inText(bytes: Uint8Array, change: (text: string) => string): Uint8Array {
  return new TextEncoder().encode(change(new TextDecoder().decode(bytes)))
}
