/**
 * Surface tokens, by rule, after the habits of the French UD treebanks: an elided word keeps its apostrophe ("l'"), a
 * clitic its hyphen ("-t-il"), a number its spaces ("10 000"), an abbreviation its full stop ("M."). Contractions
 * ("du") stay whole here; the tagger decides whether they hide two words.
 *
 * Every pattern is anchored (sticky) and either bounded or without two ways to match the same text, so the time is
 * linear whatever the input.
 */
export interface SurfaceTokens {
  readonly count: number
  /** UTF-16 offsets into the text. */
  readonly starts: Int32Array
  readonly ends: Int32Array
}

export function tokenize(text: string, from = 0): SurfaceTokens {
  const starts = new Offsets()
  const ends = new Offsets()
  let at = from
  while (at < text.length) {
    const next = skipSpace(text, at)
    if (next >= text.length) break
    const end = tokenEnd(text, next)
    starts.push(next)
    ends.push(end)
    at = end
  }
  return { count: starts.length, starts: starts.toArray(), ends: ends.toArray() }
}

/** Spaces of every width, line ends, and the invisible characters that word processors leave behind. */
const SPACE = /[\s\u200b\u2060\ufeff\u00ad\p{Cc}]+/uy

function skipSpace(text: string, at: number): number {
  return matchEnd(SPACE, text, at) || at
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s«»<>"“”]{1,2048}/iuy
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}/y
const DOMAIN = /(?:[\p{L}\d-]{1,63}\.){1,4}(?:com|org|net|fr|eu|be|ch|ca|info|gouv\.fr|io|ai|tv|co\.uk)(?![\p{L}\d])/uy
const HANDLE = /[@#][\p{L}\p{N}_]+/uy
/** Thousands between (narrow) spaces, decimals, sections ("1.8.2"), dates ("2006-08-07"), scores ("3-1"), fractions. */
const SPACED_NUMBER = /\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)(?:,\d+)?/y
const NUMBER = /\d+(?:[.,/'’-]\d+)*/y
const TIME_UNIT = /h(?=\d|[^\p{L}]|$)/iuy
const ORDINAL = /(?:ers?|res?|ères?|nde?s?|es?|èmes?|emes?|[oº°])(?![\p{L}\d])/uy
const WORD = /[\p{L}\p{N}\p{M}_]+(?:[-‐‑'’‘ʼ·&][\p{L}\p{N}\p{M}_]+|(?<=\p{L})\((?:e|s|es|ne|le|trice)\))*/iuy
/** Two letters and more, each with its full stop: "U.S.A.", "J.-C.", "c.-à-d.". */
const DOTTED = /\p{L}\.(?:-?\p{L}\.)+|\p{L}-à-\p{L}\./uy
const REPEATED = /(\.)\.+|(-)-+|([*=_~])\3+|(!)[!?]+|(\?)[!?]+/y
const NUMERO = /n[°º]/iuy
const DEGREES = /°[CF](?!\p{L})/uy
/** A picture with its skin, its gender and whatever is joined to it, or a flag: never cut in two. */
const PICTURE =
  /(?:\p{Regional_Indicator}{2}|\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]*(?:\u200d\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]*)*)/uy
const ANY = /[^\p{M}](?:\p{M}|\u200d|\ufe0f)*|[\s\S]/uy

function tokenEnd(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (isDigit(code)) return numberEnd(text, at)
  if (code < 128 ? isAsciiLetter(code) : LETTER.test(String.fromCodePoint(text.codePointAt(at) ?? 0))) {
    return wordEnd(text, at)
  }
  if (code === 0x2d || code === 0x2212 || code === 0x2b) return hyphenEnd(text, at)
  return (
    matchEnd(DEGREES, text, at) ||
    matchEnd(REPEATED, text, at) ||
    matchEnd(HANDLE, text, at) ||
    matchEnd(PICTURE, text, at) ||
    anyEnd(text, at)
  )
}

const LETTER = /[\p{L}\p{N}\p{M}_]/u

function anyEnd(text: string, at: number): number {
  return matchEnd(ANY, text, at) || at + 1
}

function numberEnd(text: string, at: number): number {
  const spaced = matchEnd(SPACED_NUMBER, text, at)
  const end = spaced || matchEnd(NUMBER, text, at)
  if (spaced || end === 0) return end || anyEnd(text, at)
  // "22h01" is three tokens, "3e" and "1er" one, "20ans" and "4-temps" one as well.
  if (matchEnd(TIME_UNIT, text, end)) return end
  const ordinal = matchEnd(ORDINAL, text, end)
  if (ordinal) return ordinal
  return Math.max(end, matchEnd(WORD, text, at))
}

/** A hyphen that starts a clitic left by `wordEnd` ("-t-il"), or a number's sign; else a dash. */
function hyphenEnd(text: string, at: number): number {
  const before = at > 0 ? text.charAt(at - 1) : ' '
  if (LETTER.test(before)) {
    const clitic = matchEnd(CLITIC, text, at)
    if (clitic) return clitic
  } else if (/[\s(]/.test(before) && isDigit(text.charCodeAt(at + 1))) {
    return matchEnd(NUMBER, text, at + 1)
  }
  return matchEnd(REPEATED, text, at) || anyEnd(text, at)
}

const CLITIC =
  /[-‐‑](?:t[-‐‑'’](?:ils?|elles?|on)|ils?|elles?|on|je|tu|nous|vous|ce|moi|toi|lui|leur|les?|la|là|ci|en|y)(?![\p{L}\p{N}-])/iuy
/** The same at the end of a word. "-le", "-la", "-en" only after a lower-case verb: "donne-le", never "Bourg-la". */
const FINAL_CLITIC =
  /^(.{1,40}?)([-‐‑](?:t[-‐‑'’](?:ils?|elles?|on)|ils?|elles?|on|je|tu|nous|vous|ce|moi|toi|lui|leur|les?|la|là|ci|en|y))$/iu
const NOT_CLITIC =
  /^(?:rendez-vous|.*-à-.*|.*-(?:de|du|des|sur|en|sous|les?|la)-.*|vice-.*|chez-.*|garde-.*|tête-.*|entre-.*|qu'en-.*|celui-.*|celles?-.*|ceux-.*|jusque-.*|ici-.*|(?:là|ce|par)-.*)$/iu
const ELISION = /(?:[ldnscjmty]|qu|jusqu|lorsqu|puisqu|quoiqu|tandisqu|presqu|quelqu)['’‘ʼ](?=[\p{L}\p{N}«"“([])/iuy
const LONGEST_ELISION = 14
/** Words that look elided and are not. */
const WHOLE =
  /(?:aujourd['’]hui|quelqu['’](?:une?s?|uns)|presqu['’]îles?|l['’]on|c['’]est[-‐‑]à[-‐‑]dire|o['’](?=\p{Lu})|prud['’]hom\p{L}+|t['’](?:ils?|elles?|on))(?![\p{L}\p{N}])/iuy

function wordEnd(text: string, at: number): number {
  const code = text.charCodeAt(at) | 0x20
  if (code === 0x68 || code === 0x77) {
    const address = matchEnd(ADDRESS, text, at)
    if (address) return withoutFinalPunctuation(text, at, address)
  }
  if (code === 0x68 && at > 0 && isDigit(text.charCodeAt(at - 1)) && matchEnd(TIME_UNIT, text, at)) return at + 1
  if (hasApostrophe(text, at, at + LONGEST_ELISION)) {
    const elided = matchEnd(WHOLE, text, at) || matchEnd(ELISION, text, at)
    if (elided) return elided
  }
  const word = matchEnd(WORD, text, at) || anyEnd(text, at)
  if (word === at + 1 && matchEnd(NUMERO, text, at)) return word + 1
  const following = text.charCodeAt(word)
  if (following === 0x2e || following === 0x40 || following === 0x2b || following === 0x5f) {
    const special = matchEnd(EMAIL, text, at) || matchEnd(DOMAIN, text, at) || matchEnd(DOTTED, text, at)
    if (special) return special
  }
  if (isApostrophe(following) && /^(?:[ldnscjmt]|qu)$/i.test(text.slice(at, Math.min(word, at + 3)))) return word + 1
  if (following === 0x2e && isAbbreviation(text, at, word)) return word + 1
  return gluedStart(text, at, word) || cliticStart(text, at, word)
}

/**
 * Two paragraphs whose line end was lost: a whole word in lower case before a capital ("le gouvernementFort de ce vote"),
 * or any word before one that opens sentences ("selon VelmontLe groupe"). "easyJet" and "YouTube" are neither.
 */
const GLUED =
  /(?:^|[-'’])\p{Ll}{5,}(?=\p{Lu}[\p{Ll}'’])|[\p{L}\d]{2}\p{L}(?=(?:Les?|La|Une?|Des|Du|De|En|Aux?|Sur|Dans|Pour|Selon|Par|Avec|Après|Avant|Mais|Ils?|Elles?|Cette|Ces?|On|Si|Quand|Depuis|Lors|Son|Sa|Ses|[LDCSN]['’]\p{Ll}{2}.*)$)/u

const SHORTEST_GLUED = 5

/** What stands before a word of code, an address or a hashtag: "document.documentElement", "#balanceTonPorc". */
const CODE = /[.=/_@#:]/

/** Where the second of two glued words begins, 0 when it is one word. */
function gluedStart(text: string, at: number, end: number): number {
  if (end - at < SHORTEST_GLUED || end - at > 64 || CODE.test(text.charAt(at - 1))) return 0
  for (let i = at + 3; i < end; i++) {
    if (!isCapital(text.charCodeAt(i))) continue
    const match = GLUED.exec(text.slice(at, end))
    return match ? at + match.index + match[0].length : 0
  }
  return 0
}

/** Where the clitic begins that ends this word, or the word's end. */
function cliticStart(text: string, at: number, end: number): number {
  if (end - at > 48) return end
  const word = text.slice(at, end)
  if (!/[-‐‑]/.test(word)) return end
  const match = FINAL_CLITIC.exec(word)
  const verb = match?.[1]
  const clitic = match?.[2]
  if (verb === undefined || clitic === undefined || NOT_CLITIC.test(word)) return end
  if (/^[-‐‑](?:les?|la|en|y|lui|leur)$/i.test(clitic) && /^\p{Lu}/u.test(verb)) return end
  return at + verb.length
}

/** Abbreviations that keep their full stop wherever they stand. */
const ABBREVIATIONS = new Set(
  'm mm mr mrs ms dr pr me st ste cf etc av bd no vol pp art chap éd ed fig hab env ex tél tel janv févr sept oct nov déc sté cie inc ltd corp jr sr vs col gén gal cdt cap lt sgt mgr prof adj approx min max mio mia'.split(
    ' ',
  ),
)
/** Of these, the ones that are also words: an abbreviation only before a capital, a digit or within a sentence. */
const ALSO_WORDS =
  /^(?:m|me|st|no|art|ex|col|gal|cap|min|max|adj|sept|corp|vs|prof|cie|inc|ltd|jr|sr|oct|nov|mio|fig|env|av|p)$/i

function isAbbreviation(text: string, at: number, end: number): boolean {
  if (end - at > 6) return false
  const word = text.slice(at, end)
  const after = text.slice(end + 1, end + 4)
  if (word === 'M' || word === 'MM') return true
  if (word.length === 1) {
    // An initial: "J. Chirac", "W. Bush". One letter in lower case: "p. 12", "p. ex.".
    if (/\p{Lu}/u.test(word)) return /^[\s\u00a0-]?[\s\u00a0]?[\p{Lu}]/u.test(after)
    return /^p$/.test(word) && /^\s?(?:\d|ex)/.test(after)
  }
  if (!ABBREVIATIONS.has(word.toLowerCase())) return false
  if (!ALSO_WORDS.test(word)) return true
  if (/^(?:m|me|st|mm|col|gal|prof|no|art|fig|vs|cap|lt)$/i.test(word)) {
    return /^[A-ZÀ-Ý]/.test(word) || /^(?:no|art|fig|vs|av)$/.test(word) ? /^\s?[\p{Lu}\d]/u.test(after) : false
  }
  if (word === 'av') return /^\s?J/.test(after)
  return /^(?:Inc|Ltd|Corp|Cie|Jr|Sr)$/.test(word) && /^(?:\s\p{Ll}|[,;)])/u.test(after)
}

function withoutFinalPunctuation(text: string, start: number, end: number): number {
  let last = end
  while (last > start + 1 && ".,;:!?)]}…'’".includes(text.charAt(last - 1))) last--
  return last
}

function hasApostrophe(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isApostrophe(text.charCodeAt(i))) return true
  return false
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x02bc
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Of the letters that French writes. */
function isCapital(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde) || code === 0x152
}

function isAsciiLetter(code: number): boolean {
  const lower = code | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || code === 0x5f
}

/** Where a sticky pattern's match at `at` ends, 0 when it does not match. */
function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : 0
}

/** A growing list of offsets. */
class Offsets {
  length = 0
  private values = new Int32Array(256)

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = new Int32Array(this.values.length * 2)
      wider.set(this.values)
      this.values = wider
    }
    this.values[this.length++] = value
  }

  toArray(): Int32Array {
    return this.values.slice(0, this.length)
  }
}
