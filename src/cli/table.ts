/** A column of a table: how it is headed, and how much room it needs. */
export interface Column<Row> {
  readonly title: string
  readonly cell: (row: Row) => string
  /** Of characters; a column that would get fewer is left out, the one of the highest `rank` first. */
  readonly least: number
  /** 0 is never left out. */
  readonly rank: number
}

const GAP = '  '

/**
 * Lines of at most `width` characters, the heading first: cells are cut with "…", and columns for which there is no room
 * are left out. Without a width nothing is cut, for files and pagers.
 */
export function* tableLines<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  width = Number.POSITIVE_INFINITY,
): Generator<string> {
  const texts = rows.map((row) => new Map(columns.map((column) => [column, oneLine(column.cell(row))])))
  const widest = (column: Column<Row>) =>
    texts.reduce((most, cells) => Math.max(most, cells.get(column)?.length ?? 0), column.title.length)
  const natural = new Map(columns.map((column) => [column, widest(column)]))
  const shown = fitting(columns, natural, width)
  const widths = share(shown, natural, width - GAP.length * (shown.length - 1))
  const line = (cellOf: (column: Column<Row>) => string) =>
    shown
      .map((column) => cut(cellOf(column), widths.get(column) ?? 0))
      .join(GAP)
      .trimEnd()
  yield line(({ title }) => title)
  for (const cells of texts) yield line((column) => cells.get(column) ?? '')
}

/** The columns for which there is room when each takes what it needs at least. */
function fitting<Row>(
  columns: readonly Column<Row>[],
  natural: ReadonlyMap<Column<Row>, number>,
  width: number,
): readonly Column<Row>[] {
  const needed = (shown: readonly Column<Row>[]) =>
    shown.reduce((sum, column) => sum + Math.min(column.least, natural.get(column) ?? 0) + GAP.length, -GAP.length)
  let shown = columns
  while (needed(shown) > width) {
    const last = shown.reduce((worst, column) => (column.rank > worst.rank ? column : worst))
    if (last.rank === 0) break
    shown = shown.filter((column) => column !== last)
  }
  return shown
}

/** What is left of the room goes to the columns in their order of rank, up to what they would fill. */
function share<Row>(
  shown: readonly Column<Row>[],
  natural: ReadonlyMap<Column<Row>, number>,
  width: number,
): Map<Column<Row>, number> {
  const widths = new Map(shown.map((column) => [column, Math.min(column.least, natural.get(column) ?? 0)]))
  let left = width - [...widths.values()].reduce((sum, taken) => sum + taken, 0)
  for (const column of shown.toSorted((a, b) => a.rank - b.rank)) {
    const taken = widths.get(column) ?? 0
    const more = Math.max(0, Math.min(left, (natural.get(column) ?? 0) - taken))
    widths.set(column, taken + more)
    left -= more
  }
  return widths
}

function cut(text: string, width: number): string {
  return text.length <= width ? text.padEnd(width) : `${text.slice(0, Math.max(0, width - 1))}…`
}

/** A cell has one line, and nothing that a terminal would obey. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ')
}
