import { type DecodedLog, decodeLog } from '../view/index.ts'

/**
 * The view that a picture was drawn from: SVG and PNG both say in their metadata where the view is (see `imprintOf`).
 * Only the view is taken from that address, which may be anybody's: nothing is fetched from it.
 * @param file what a reader dropped, of any kind and content
 */
export async function viewOfPicture(file: Blob): Promise<DecodedLog> {
  if (file.size > LARGEST) return { kind: 'none' }
  const [, address] = /<dc:identifier>([^<]{1,4000})<\/dc:identifier>/.exec(await file.text()) ?? []
  if (address === undefined) return { kind: 'none' }
  const [, query] = /^[^?#]*(\?[^#]*)/.exec(address.replaceAll('&amp;', '&')) ?? []
  return query === undefined ? { kind: 'none' } : decodeLog(query)
}

/** In bytes: what a browser can draw, see LONGEST_SIDE, is seldom as large. */
const LARGEST = 60_000_000
