import { z } from 'zod'

/**
 * right: the sentence, read in its article, states it. wrong: it does not. arguable: readers may differ; counts as half.
 */
const VERDICTS = ['right', 'wrong', 'arguable'] as const
const verdictSchema = z.object({
  /** Of the statement. */
  id: z.string().regex(/^[0-9a-f]{16}$/),
  verdict: z.enum(VERDICTS),
  relation: z.string(),
  /** What is wrong with it, in a few words; empty for what is right. */
  why: z.string(),
})
export type Verdict = z.infer<typeof verdictSchema>

/**
 * The rows of a Markdown table whose header names the columns `statement`, `relation`, `verdict` and `why`.
 * @throws naming the line when a row is not a verdict
 */
export function readVerdicts(file: string, markdown: string): Verdict[] {
  const lines = markdown.split('\n').map((text, i) => ({ cells: cellsOf(text), line: i + 1 }))
  const header = lines.findIndex(({ cells }) => cells.includes('statement') && cells.includes('verdict'))
  if (header < 0) throw new Error(`${file}: no table with the columns "statement" and "verdict"`)
  const columns = lines[header]?.cells ?? []
  const rows = lines.slice(header + 2)
  const end = rows.findIndex(({ cells }) => cells.length === 0)
  return (end < 0 ? rows : rows.slice(0, end)).map(({ cells, line }) => {
    const row = Object.fromEntries(columns.map((column, i) => [column, (cells[i] ?? '').replaceAll('`', '')]))
    const { data, error } = verdictSchema.safeParse({ ...row, id: row.statement })
    if (!data)
      throw new Error(`${file}:${line} is not a verdict: ${error.issues.map(({ message }) => message).join(', ')}`)
    return data
  })
}

/** How many of the verdicts are which, and how many of their statements are still made. */
export function countVerdicts(
  verdicts: readonly Verdict[],
  made: ReadonlySet<string>,
): Record<string, string | number>[] {
  const still = verdicts.filter(({ id }) => made.has(id))
  return [
    { of: 'the table', ...shares(verdicts) },
    { of: 'those still made', ...shares(still) },
  ]
}

function shares(verdicts: readonly Verdict[]): Record<string, string | number> {
  const count = (wanted: Verdict['verdict']) => verdicts.filter(({ verdict }) => verdict === wanted).length
  const [right, arguable, wrong] = [count('right'), count('arguable'), count('wrong')]
  const precision = verdicts.length === 0 ? 0 : (right + arguable / 2) / verdicts.length
  return { statements: verdicts.length, right, arguable, wrong, precision: `${(100 * precision).toFixed(1)} %` }
}

function cellsOf(line: string): string[] {
  return line.startsWith('|')
    ? line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
    : []
}
