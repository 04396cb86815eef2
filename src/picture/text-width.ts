/**
 * The width of words without a page: the advances of Arial, in hundredths of an em, for U+0020 to U+007E. Helvetica and
 * Liberation Sans have the same by design, so what is measured here is what most readers see.
 */
const REGULAR = advances(
  '28 28 35 56 56 89 67 19 33 33 39 58 28 33 28 28 56 56 56 56 56 56 56 56 56 56 28 28 58 58 58 56 102 67 67 72 72 67 61 78 72 28 50 67 56 83 72 78 67 78 72 67 61 72 67 94 67 67 61 28 28 28 47 56 33 56 56 50 56 56 28 56 56 22 22 50 22 83 56 56 56 56 33 50 28 56 50 72 50 50 50 33 26 33 58',
)
const BOLD = advances(
  '28 33 47 56 56 89 72 24 33 33 39 58 28 33 28 28 56 56 56 56 56 56 56 56 56 56 33 33 58 58 58 61 98 72 72 72 72 67 61 78 72 28 56 72 61 83 72 78 67 78 72 67 61 72 67 94 67 67 61 33 28 33 58 56 33 56 61 56 61 56 33 61 61 28 28 56 28 89 61 61 61 61 39 56 33 61 56 78 56 56 50 39 28 39 58',
)
const OTHERS: Readonly<Record<string, number>> = {
  '’': 22,
  '«': 56,
  '»': 56,
  '…': 100,
  '—': 100,
  '–': 56,
  '·': 33,
  '→': 100,
  '←': 100,
}

export type Weight = 'regular' | 'bold'

/** In pixels, for a font size in pixels. Letters outside Latin are taken to be wide rather than narrow. */
export function textWidth(text: string, size: number, weight: Weight = 'regular'): number {
  const table = weight === 'bold' ? BOLD : REGULAR
  let hundredths = 0
  for (const letter of text) {
    const [base = letter] = letter.normalize('NFKD')
    hundredths += OTHERS[letter] ?? table.get(base) ?? (/\p{M}|\p{Cf}/u.test(letter) ? 0 : isWide(base) ? 105 : 78)
  }
  return (hundredths * size) / 100
}

/** The text broken between words into lines no wider than `width` pixels; what does not fit the last line ends in "…". */
export function wrapText(
  text: string,
  { width, size, weight = 'regular', lines: most }: { width: number; size: number; weight?: Weight; lines: number },
): string[] {
  const fits = (line: string) => textWidth(line, size, weight) <= width
  const lines: string[] = []
  let line = ''
  // Not \s: a no-break space does not break.
  for (const word of text.split(/[ \t\r\n]+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || fits(longer)) line = longer
    else {
      lines.push(line)
      line = word
      if (lines.length > most) break
    }
  }
  if (line !== '') lines.push(line)
  const kept = lines.slice(0, most)
  const goesOn = lines.length > most
  return kept.map((part, i) => ((goesOn && i === most - 1) || !fits(part) ? cut(part, fits) : part))
}

/** As {@link wrapText}, with lines of about the same length: no last word alone. */
export function balanceText(text: string, limits: Parameters<typeof wrapText>[1]): string[] {
  const lines = wrapText(text, limits)
  if (lines.length < 2 || lines.at(-1)?.endsWith('…')) return lines
  let balanced = lines
  for (let width = limits.width * 0.95; width > limits.width / 2; width *= 0.95) {
    const narrower = wrapText(text, { ...limits, width, lines: lines.length + 1 })
    if (narrower.length > lines.length || narrower.some((line) => line.endsWith('…'))) break
    balanced = narrower
  }
  return balanced
}

/** The longest beginning that fits with its "…", found by halving: a word may be as long as an article. */
function cut(line: string, fits: (line: string) => boolean): string {
  const letters = [...line]
  const beginning = (count: number) => `${letters.slice(0, count).join('').trimEnd()}…`
  let longest = 1
  let tooLong = letters.length + 1
  while (tooLong - longest > 1) {
    const middle = Math.floor((longest + tooLong) / 2)
    if (fits(beginning(middle))) longest = middle
    else tooLong = middle
  }
  return beginning(longest)
}

function isWide(letter: string): boolean {
  return (letter.codePointAt(0) ?? 0) >= 0x1100
}

function advances(table: string): ReadonlyMap<string, number> {
  return new Map(table.split(' ').map((advance, i) => [String.fromCharCode(32 + i), Number(advance)]))
}
