// @vitest-environment jsdom
import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { imprintOf } from './imprint.ts'
import { withImprint } from './png-chunks.ts'
import { invent } from './scene.fixture.ts'

/** The smallest PNG: one white pixel. */
const PIXEL = png([
  ['IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])],
  ['IDAT', deflateSync(Buffer.from([0, 255, 255, 255]))],
  ['IEND', Buffer.alloc(0)],
])

describe('the imprint of a PNG', () => {
  const imprint = imprintOf(invent({ note: 'D’après 3 articles' }))
  const chunks = chunksOf(withImprint(PIXEL, { imprint, pixelsPerInch: 192 }))
  const texts = new Map(chunks.filter(({ type }) => type === 'iTXt').map(({ data }) => textOf(data)))

  it('stand between its header and its pixels, each with its checksum', () => {
    expect(chunks.map(({ type }) => type).filter((type) => type !== 'iTXt')).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND'])
    expect(chunks.at(1)?.type).toBe('pHYs')
    for (const { type, data, crc } of chunks) expect(crc32(Buffer.concat([Buffer.from(type), data]))).toBe(crc)
  })

  it('say its title, what it shows, whom it owes, its day and where the view is', () => {
    expect(Object.fromEntries(texts)).toMatchObject({
      Title: 'L’affaire',
      Description: 'D’après 3 articles. ana menace banque (2\u00A0énoncés). code interdit banque (1\u00A0énoncé).',
      Copyright: 'Rédaction · Sources\u00A0: Le Fil, La Gazette',
      'Creation Time': '2026-03-05',
      Software: 'Filature',
      Comment: 'https://example.org/graphe/?g=o.ana',
    })
  })

  it('say it again as XMP, which is well-formed whatever the words', () => {
    const hostile = imprintOf(invent({ title: '<script>&"\u0000', sources: [']]>'] }))
    for (const said of [imprint, hostile]) {
      const noted = chunksOf(withImprint(PIXEL, { imprint: said, pixelsPerInch: 96 })).map(({ data }) => textOf(data))
      const packet = new Map(noted).get('XML:com.adobe.xmp') ?? ''
      const [, xmp = ''] = /^<\?xpacket begin="\uFEFF" id="\w+"\?>(.*)<\?xpacket end="r"\?>$/s.exec(packet) ?? []
      const parsed = new DOMParser().parseFromString(xmp, 'application/xml')
      expect(parsed.querySelector('parsererror')).toBeNull()
      const [title] = parsed.getElementsByTagNameNS('http://purl.org/dc/elements/1.1/', 'title')
      expect(title?.textContent).toBe(said.title.replace('\u0000', '\uFFFD'))
    }
  })

  it('tell how large it is on paper', () => {
    const physical = chunks.find(({ type }) => type === 'pHYs')?.data
    expect(physical?.readUInt32BE(0)).toBe(7559)
    expect(physical?.[8]).toBe(1)
  })
})

function png(chunks: readonly (readonly [string, Buffer])[]): Uint8Array<ArrayBuffer> {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const framed = chunks.map(([type, data]) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    crc.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, crc])
  })
  return Uint8Array.from(Buffer.concat([signature, ...framed]))
}

function chunksOf(bytes: Uint8Array): { type: string; data: Buffer; crc: number }[] {
  const file = Buffer.from(bytes)
  const found: { type: string; data: Buffer; crc: number }[] = []
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at)
    found.push({
      type: file.toString('latin1', at + 4, at + 8),
      data: file.subarray(at + 8, at + 8 + length),
      crc: file.readUInt32BE(at + 8 + length),
    })
    at += 12 + length
  }
  return found
}

/** An uncompressed iTXt chunk without a language. */
function textOf(data: Buffer): [keyword: string, text: string] {
  const end = data.indexOf(0)
  return [data.toString('latin1', 0, end), data.toString('utf8', end + 5)]
}
