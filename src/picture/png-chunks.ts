import { type Imprint, imprintInXmp, MADE_WITH } from './imprint.ts'

const SIGNATURE_BYTES = 8
/** Length, type and checksum around the data of a chunk. */
const FRAME_BYTES = 12

export interface PngImprint {
  readonly imprint: Imprint
  /** How many pixels to an inch, for whoever prints it. */
  readonly pixelsPerInch: number
}

/**
 * A PNG with what it says of itself, right after its header (PNG, third edition, § 11.3.3 and 5.6): keywords for
 * programs that read those, XMP for those that read that, and its resolution.
 * @param png as a browser writes it
 */
export function withImprint(
  png: Uint8Array<ArrayBuffer>,
  { imprint, pixelsPerInch }: PngImprint,
): Uint8Array<ArrayBuffer> {
  const { title, description, attribution, address, date } = imprint
  const texts: readonly (readonly [keyword: string, text: string | undefined])[] = [
    ['Title', title],
    ['Description', description],
    ['Copyright', attribution],
    ['Creation Time', date],
    ['Software', MADE_WITH],
    ['Comment', address],
    ['XML:com.adobe.xmp', xmpPacket(imprint)],
  ]
  const header = SIGNATURE_BYTES + FRAME_BYTES + new DataView(png.buffer, png.byteOffset).getUint32(SIGNATURE_BYTES)
  const chunks = [
    chunk('pHYs', resolution(pixelsPerInch)),
    ...texts.flatMap(([keyword, text]) =>
      text === undefined ? [] : [chunk('iTXt', internationalText(keyword, text))],
    ),
  ]
  return joined([png.subarray(0, header), ...chunks, png.subarray(header)])
}

/** ISO 16684-3 and Adobe's specification, part 3: what XMP stands in, in a file. */
function xmpPacket(imprint: Imprint): string {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/">${imprintInXmp(imprint).markup}</x:xmpmeta>`
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>${xmp}<?xpacket end="r"?>`
}

/** Keyword, not compressed, no language, no translated keyword, text. */
function internationalText(keyword: string, text: string): Uint8Array {
  const encode = (value: string) => new TextEncoder().encode(value)
  return joined([encode(keyword), new Uint8Array(5), encode(text)])
}

/** Pixels a metre, along and down. */
function resolution(pixelsPerInch: number): Uint8Array {
  const data = new DataView(new ArrayBuffer(9))
  const perMetre = Math.round(pixelsPerInch / 0.0254)
  data.setUint32(0, perMetre)
  data.setUint32(4, perMetre)
  data.setUint8(8, 1)
  return new Uint8Array(data.buffer)
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const framed = new Uint8Array(FRAME_BYTES + data.length)
  const view = new DataView(framed.buffer)
  view.setUint32(0, data.length)
  framed.set(new TextEncoder().encode(type), 4)
  framed.set(data, 8)
  view.setUint32(8 + data.length, checksum(framed.subarray(4, 8 + data.length)))
  return framed
}

/** CRC-32 as PNG has it (annex D). */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
