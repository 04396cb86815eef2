import { inflateSync } from 'node:zlib'

export interface OpenedPng {
  readonly width: number
  readonly height: number
  /** How many different pixel values the first thousand rows hold: a blank picture has one. */
  readonly colours: number
  /** The names of the chunks, in the order of the file. */
  readonly chunks: readonly string[]
  /** What it says of itself, by keyword: its international texts. */
  readonly texts: ReadonlyMap<string, string>
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * Opens a PNG as a browser writes it: 8 bits a channel, RGB or RGBA, not interlaced (PNG specification, §11.2).
 * @throws when the file is not one, is cut, or holds less than its header promises.
 */
export function openPng(file: Buffer): OpenedPng {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error('not a PNG: wrong signature')
  const chunks = [...readChunks(file)]
  const header = chunks.find(({ name }) => name === 'IHDR')?.data
  if (!header || chunks.at(-1)?.name !== 'IEND') throw new Error('the PNG is cut')
  const [width, height, depth, colourType] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8], header[9]]
  if (depth !== 8 || (colourType !== 2 && colourType !== 6))
    throw new Error(`unexpected PNG type ${depth}/${colourType}`)
  const bytesPerPixel = colourType === 6 ? 4 : 3
  const rows = inflateSync(Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map(({ data }) => data)))
  if (rows.length !== height * (1 + width * bytesPerPixel)) throw new Error('the PNG holds another number of pixels')
  const texts = new Map(chunks.filter(({ name }) => name === 'iTXt').map(({ data }) => readText(data)))
  const colours = countColours(rows, width, bytesPerPixel)
  return { width, height, colours, chunks: chunks.map(({ name }) => name), texts }
}

function* readChunks(file: Buffer): Generator<{ name: string; data: Buffer }> {
  for (let at = 8; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at)
    yield { name: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) }
    at += 12 + length
  }
}

/** Of an uncompressed chunk without a language (§ 11.3.3.4). */
function readText(data: Buffer): [keyword: string, text: string] {
  const end = data.indexOf(0)
  return [data.toString('latin1', 0, end), data.toString('utf8', end + 5)]
}

/** Counts filtered values: enough to tell a drawing from an empty sheet. */
function countColours(rows: Buffer, width: number, bytesPerPixel: number): number {
  const seen = new Set<string>()
  const stride = 1 + width * bytesPerPixel
  for (let row = 0; row < Math.min(1000, rows.length / stride); row++)
    for (let x = 0; x < width; x++) {
      const at = row * stride + 1 + x * bytesPerPixel
      seen.add(rows.toString('latin1', at, at + bytesPerPixel))
    }
  return seen.size
}
