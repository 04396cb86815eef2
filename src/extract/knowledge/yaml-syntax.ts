import { type Document, Lexer, type YAMLParseError } from 'yaml'

/** A mistake in the syntax of a YAML text: where, and what to do about it. */
export interface SyntaxMistake {
  readonly offset: number
  readonly message: string
}

/**
 * What the YAML library refuses, in the words of somebody who has never seen YAML. A quote or a bracket that is left open
 * makes nonsense of what follows: it alone is told, where it opens.
 */
export function syntaxMistakes(document: Document.Parsed, text: string): SyntaxMistake[] {
  const errors = [...document.errors, ...document.warnings]
  if (errors.length === 0) return []
  const { quotes, brackets } = unpaired(text)
  if (quotes.length > 0 && errors.some(({ message }) => message.startsWith('Missing closing'))) return quotes
  if (brackets.length > 0) return brackets
  const told: SyntaxMistake[] = []
  for (const { code, message, pos } of errors) {
    const mistake = explain(code, message, pos[0], text)
    told.push(mistake)
    if (UPSETTING.has(code) || mistake.message === MISALIGNED || mistake.message === GLUED_DASH) break
  }
  return told
}

/** After these every line may stand in the wrong place: one dash without its space has made thousands of errors. */
const UPSETTING: ReadonlySet<string> = new Set(['BAD_INDENT', 'MULTILINE_IMPLICIT_KEY', 'UNEXPECTED_TOKEN'])
const MISALIGNED = 'this line does not begin below the lines that it belongs with: align them with spaces'
const GLUED_DASH = 'a space is missing after the "-" here'

/** Codes of https://eemeli.org/yaml/#errors */
function explain(code: YAMLParseError['code'], libraryMessage: string, offset: number, text: string): SyntaxMistake {
  const line = lineAround(text, offset)
  const here = (message: string): SyntaxMistake => ({ offset, message })
  if (/^ *\t/.test(line.text)) return here('this line begins with a tab: use spaces')
  const glued = MAY_BE_A_GLUED_DASH.has(code) ? gluedDash(text, line) : undefined
  if (glued !== undefined) return { offset: glued, message: GLUED_DASH }
  const begun = line.text.match(/^[\s-]*/)?.[0].length ?? 0
  const atKey = line.start + begun === offset
  switch (code) {
    case 'DUPLICATE_KEY':
      return here('this key stands twice in the same block: keep one of them')
    case 'TAB_AS_INDENT':
      return here('this line begins with a tab: use spaces')
    case 'BAD_INDENT':
      return misaligned(text, offset)
    case 'MISSING_CHAR':
      if (libraryMessage.includes('Sequence item')) return misaligned(text, offset)
      if (libraryMessage.includes('Missing ,')) return here('a comma is missing before this place')
      return here((atKey ? missingColon(line.text.slice(begun)) : undefined) ?? KEY_WITHOUT_COLON)
    case 'MULTILINE_IMPLICIT_KEY':
      return here(
        atKey ? (missingColon(line.text.slice(begun)) ?? KEY_WITHOUT_COLON) : 'put the words that hold ": " in quotes',
      )
    case 'BLOCK_AS_IMPLICIT_KEY': {
      const bracketed = /^[\p{L}\p{N}_-]+\s+[{[]/u.test(line.text.slice(begun))
      const colon = bracketed ? missingColon(line.text.slice(begun)) : undefined
      if (colon !== undefined) return { offset: line.start + begun, message: colon }
      if (offset <= line.start + begun || !/:\s.*:(?:\s|$)/.test(line.text)) return misaligned(text, offset)
      return here('there is a second ": " on this line: put the words that contain it in quotes')
    }
    case 'BLOCK_IN_FLOW':
      return here(
        'there is a second ": " before the next comma: put the words that contain it in quotes, or write the comma that is missing',
      )
    case 'BAD_ALIAS':
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_SCALAR_START':
      return here(`a word that begins with ${text[offset] ?? 'this sign'} must be put in quotes`)
    case 'BAD_DQ_ESCAPE':
      return here('a backslash means something else between double quotes: use single ones')
    case 'UNEXPECTED_TOKEN':
      return here('this is not expected here: put the whole of the words in quotes, or look for what is missing before')
    default:
      return here(libraryMessage)
  }
}

const MAY_BE_A_GLUED_DASH: ReadonlySet<string> = new Set(['BAD_INDENT', 'BLOCK_AS_IMPLICIT_KEY', 'UNEXPECTED_TOKEN'])
const KEY_WITHOUT_COLON = 'a key must stand on one line and end in a colon: is the colon missing?'

/** The library may tell of it lines before the first word that is in the wrong place. */
function misaligned(text: string, offset: number): SyntaxMistake {
  const spaces = text.slice(offset).search(/\S/)
  return { offset: offset + Math.max(0, spaces), message: MISALIGNED }
}

/** What to write instead of "reason a word" or "reason:word"; undefined when it is no key with a value. */
export function missingColon(written: string): string | undefined {
  const [, key, colon, value = ''] = written.match(/^([\p{L}\p{N}_-]+)(:?)\s*(.*?)\s*$/u) ?? []
  if (key === undefined) return undefined
  if (colon !== '')
    return value === '' ? undefined : `a space is missing after the colon: write "${key}: ${brief(value)}"`
  return `a colon is missing after "${key}": write "${`${key}: ${brief(value)}`.trim()}"`
}

const LONGEST_SHOWN = 40

function brief(value: string): string {
  return value.length <= LONGEST_SHOWN ? value : `${value.slice(0, LONGEST_SHOWN)}…`
}

interface Line {
  readonly start: number
  readonly text: string
}

function lineAround(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return { start, text: text.slice(start).split(/\r?\n/, 1)[0] ?? '' }
}

/** "-reject: …" on this line or the one before: where the dash is. */
function gluedDash(text: string, line: Line): number | undefined {
  const lines = line.start === 0 ? [line] : [lineAround(text, line.start - 1), line]
  for (const { start, text: written } of lines) {
    const dash = written.match(/^ *(?=-[\p{L}{["'])/u)
    if (dash) return start + dash[0].length
  }
  return undefined
}

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' }
/** What the lexer puts between the pieces of the text: a document's begin, the forced end of brackets, a word's begin. */
const MARKERS: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f'])

/** The quotes and brackets of a text that stand alone, in its order. */
function unpaired(text: string): { quotes: SyntaxMistake[]; brackets: SyntaxMistake[] } {
  const quotes: SyntaxMistake[] = []
  const brackets: SyntaxMistake[] = []
  const open: { offset: number; sign: string }[] = []
  const left = ({ offset, sign }: { offset: number; sign: string }) =>
    brackets.push({ offset, message: `this "${sign}" is never closed: write "${CLOSING[sign]}" where it ends` })
  let offset = 0
  let isWord = false
  for (const piece of new Lexer().lex(text)) {
    if (piece === '\u0018') for (const one of open.splice(0)) left(one)
    if (!isWord && piece in CLOSING) open.push({ offset, sign: piece })
    else if (!isWord && (piece === '}' || piece === ']')) {
      const opener = open.findLastIndex(({ sign }) => CLOSING[sign] === piece)
      if (opener < 0) brackets.push({ offset, message: `this "${piece}" closes nothing: remove it, or open it before` })
      else for (const one of open.splice(opener).slice(1)) left(one)
    } else if (!isWord && /^["']/.test(piece) && (piece.includes('\n') || !/^(["']).*\1$/.test(piece)))
      quotes.push({
        offset,
        message: 'a closing quote is missing for the one that opens here: write it where the words end',
      })
    isWord = piece === '\u001f'
    if (!MARKERS.has(piece)) offset += piece.length
  }
  for (const one of open) left(one)
  return { quotes: quotes.slice(0, 1), brackets: brackets.toSorted((a, b) => a.offset - b.offset) }
}
