import type { Sentence } from '../../extract/index.ts'

/**
 * A sentence's words one a line: number, form, lemma, part of speech, governor, relation, sureness of the parser, and
 * what it was for the statement.
 */
export function* parseLines(
  { tokens }: Sentence,
  marks: ReadonlyMap<number, string>,
  [number, form, lemma, upos, head, deprel, sureness]: readonly string[],
): Generator<string> {
  const rows = [
    [number, form, lemma, upos, head, deprel, sureness, ''].map((title) => title ?? ''),
    ...tokens.map((token, i) => [
      String(i + 1),
      token.form,
      token.lemma,
      token.upos,
      token.head < 0 ? '–' : `${token.head + 1} ${tokens[token.head]?.form ?? ''}`,
      token.deprel,
      token.confidence.toFixed(2),
      marks.has(i) ? `◀ ${marks.get(i)}` : '',
    ]),
  ]
  const widths = rows.reduce<number[]>((most, row) => row.map((cell, k) => Math.max(most[k] ?? 0, cell.length)), [])
  for (const row of rows)
    yield `  ${row.map((cell, k) => (k === 0 ? cell.padStart(widths[k] ?? 0) : cell.padEnd(widths[k] ?? 0))).join('  ')}`.trimEnd()
}
