import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * The form under which two spellings are the same word: no accents, no case, straight apostrophes, single spaces.
 * "L’Équipe" → "l'equipe". For comparing only: never for showing, and its offsets are not the text's.
 */
export function fold(text: string): string {
  return foldLetters(text) ?? foldAnything(text)
}

/** Nearly all names of French: what Latin letters fold to is looked up. Undefined when there is anything else. */
function foldLetters(text: string): string | undefined {
  let folded = ''
  let afterSpace = true
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const letter = code === APOSTROPHE ? "'" : FOLDED_LETTERS[code]
    const isSpace = code === SPACE
    // Undefined for several spaces, too, and those at an end.
    if (letter === undefined || (isSpace && afterSpace)) return undefined
    folded += letter
    afterSpace = isSpace
  }
  return afterSpace && folded !== '' ? undefined : folded
}

const [SPACE, APOSTROPHE] = [0x20, 0x2019]

/** ASCII and the letters of Latin-1 and Latin Extended-A, each alone: none needs its neighbours. */
const FOLDED_LETTERS: readonly (string | undefined)[] = Array.from({ length: 0x180 }, (_, code) => {
  const letter = String.fromCharCode(code)
  return letter === ' ' ? letter : /^[\p{L}!-~]$/u.test(letter) ? foldAnything(letter) : undefined
})

function foldAnything(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** A stable key for a name: "Hélène de La Roche-Villiers" → "helene-de-la-roche-villiers". Empty when no letter is left. */
export function slug(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}

/** The first `length` hexadecimal digits of the text's SHA-256 (UTF-8); 16 digits: one clash expected in 5 × 10⁹ texts. */
export function contentHash(text: string, length = 16): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, length)
}

/** The order of code units: the same on every machine and in every locale, for files and keys (not for readers). */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The text as it is written in HTML or XML, between tags or within the quotes of an attribute. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
