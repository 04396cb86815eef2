import iconv from 'iconv-lite'

/** An article's text, or why its bytes are not one. */
export type Decoded = { readonly text: string } | { readonly reason: string }

/** 5 MB: a book, not an article. A reader of files need not read more than one byte beyond it. */
export const MAX_ARTICLE_BYTES = 5 * 1024 * 1024

/**
 * Bytes → text. UTF-8 is decoded exactly as `readFileSync(file, 'utf8')` would, byte order mark kept as U+FEFF, so
 * that offsets into the text are offsets into what any other program reads from the same file. Anything else must be
 * windows-1252 (of which ISO-8859-1 is a part): the code page of French texts from before UTF-8. The text is not
 * normalised.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { reason: 'is empty' }
  if (bytes.length > MAX_ARTICLE_BYTES) return { reason: 'is over 5 MB: split it, one article a file' }
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]))
    return { reason: 'is written in UTF-16: save it as UTF-8' }
  const format = BINARY_SIGNATURES.find(({ signature }) => startsWith(bytes, signature))
  if (format) return { reason: `is binary (${format.name}): export its text as .txt` }
  if (bytes.includes(0)) return { reason: 'is binary: export its text as .txt' }

  const text = utf8(bytes) ?? windows1252(bytes)
  if (text === undefined)
    return {
      reason: 'is neither UTF-8 nor windows-1252, or is damaged: open it, check its accents and save it as UTF-8',
    }
  return text.replace('\uFEFF', '').trim() === '' ? { reason: 'is empty' } : { text }
}

/** What is often given an article's extension by mistake. */
const BINARY_SIGNATURES = [
  { name: 'PDF', signature: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { name: 'a ZIP, .docx or .odt file', signature: [0x50, 0x4b, 0x03, 0x04] },
]

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte)
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * Every byte but five means something in windows-1252, so that reading without error proves nothing. What does: the
 * bytes above 0x7F are those of French text. A UTF-8 file with one broken byte ("Ã©"), Mac OS Roman or an image is not.
 */
function windows1252(bytes: Uint8Array): string | undefined {
  if (bytes.some((byte) => UNDEFINED_IN_1252.has(byte) || isControl(byte))) return undefined
  const text = iconv.decode(bytes, 'windows-1252')
  const high = text.match(/[^\0-\x7F]/g)?.length ?? 0
  const french = text.match(FRENCH)?.length ?? 0
  const mojibake = text.match(/[Ãâ][\u0080-\u00BF€‚„…†‡‰‹‘’“”•–—™›Œœ]/g)?.length ?? 0
  return french >= 0.9 * high && mojibake <= 0.1 * high ? text : undefined
}

const UNDEFINED_IN_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])
/** What windows-1252 adds to ASCII and French prose uses, other Western European letters included. */
const FRENCH = /[À-ÖØ-öø-ÿŒœŸŠšŽž«»‹›‘’“”‚„–—…•€£§©®°ºª²³·¼½¾±\u00A0\u00AD]/g

function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d
}
