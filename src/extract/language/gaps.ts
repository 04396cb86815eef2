import type { SurfaceTokens } from './tokens.ts'

/** What stands between two tokens: nothing, space, or the end of a paragraph. */
export type Gap = 'glued' | 'space' | 'paragraph'

/**
 * A line end ends a paragraph, except in text that was broken to a fixed width, which shows in lines that go on in
 * lower case. There only an empty line does.
 */
export type LineEnds = 'paragraphs' | 'wrapped'

const WRAPPED_SHARE = 0.2

export function readLineEnds(text: string, tokens: SurfaceTokens): LineEnds {
  let lines = 0
  let continued = 0
  for (let i = 0; i + 1 < tokens.count; i++) {
    const start = tokens.ends[i] as number
    const end = tokens.starts[i + 1] as number
    if (end === start || countLineEnds(text, start, end) !== 1) continue
    lines++
    if (/[\p{Ll}]/u.test(text.charAt(end))) continued++
  }
  return continued > lines * WRAPPED_SHARE ? 'wrapped' : 'paragraphs'
}

export function gapAfter(text: string, tokens: SurfaceTokens, i: number, lineEnds: LineEnds): Gap {
  const start = tokens.ends[i] as number
  const end = tokens.starts[i + 1] as number
  if (start === end) return 'glued'
  const lines = countLineEnds(text, start, end)
  return lines > (lineEnds === 'wrapped' ? 1 : 0) ? 'paragraph' : 'space'
}

function countLineEnds(text: string, start: number, end: number): number {
  let count = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x0a || code === 0x2028 || code === 0x2029) count++
    else if (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a) count++
  }
  return count
}
