import { dayOf, type ReadArticle, titleOfProse } from './metadata.ts'

/**
 * A .txt file. The article's text is the whole file as decoded; the prose begins after the byte order mark and the
 * date of a leading line " date 2026-02-25 Un titre" (or " date 2026-02-25 Première phrase du texte…": whatever follows
 * the date is prose, a headline states things too).
 */
export function readPlainText(text: string): ReadArticle {
  const leading = text.match(/^\uFEFF?\s*date[ \t]*:?[ \t]*(\d{4}-\d{2}-\d{2})(?!\S)\s*/iu)
  const date = dayOf(leading?.[1])
  const bodyStart = (leading && date ? leading[0] : (text.match(/^\uFEFF?\s*/u)?.[0] ?? '')).length
  return { text, bodyStart, date, title: titleOfProse(text.slice(bodyStart)) }
}
