import { articleInfoSchema, daySchema } from '../../graph/index.ts'

/** What one file says of its article; the rest comes from the file name or a default. */
export interface ReadArticle {
  readonly text: string
  readonly bodyStart: number
  readonly title?: string | undefined
  readonly date?: string | undefined
  readonly publisher?: string | undefined
  readonly url?: string | undefined
  readonly language?: string | undefined
}

export type Reading = { readonly read: ReadArticle } | { readonly reason: string }

/** The day that an ISO date or date-time begins with, as written there: "2026-02-27T23:10:00+01:00" → "2026-02-27". */
export function dayOf(value: string | null | undefined): string | undefined {
  const day = value?.trim().match(/^\d{4}-\d{2}-\d{2}(?!\d)/)?.[0]
  return daySchema.safeParse(day).success ? day : undefined
}

/** The address when it is http(s); any other, "javascript:" first of all, is dropped. */
export function webAddress(value: string | null | undefined): string | undefined {
  return articleInfoSchema.shape.url.safeParse(value?.trim()).data
}

/** A well-formed BCP 47 tag in its canonical case: "fr_FR" → "fr-FR". */
export function languageTag(value: string | null | undefined): string | undefined {
  if (!value) return undefined
  try {
    return Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}

/** One line of words: white space collapsed but for French no-break spaces; undefined when nothing is left. */
export function oneLine(value: string | null | undefined): string | undefined {
  return value?.replace(/[^\S\u00a0\u202f]+/gu, ' ').trim() || undefined
}

/** "2026-02-27-velmont-signe" → the day and "velmont signe". */
export function fromFileName(id: string): { title: string; date: string | undefined } {
  const date = dayOf(id)
  const words = (date ? id.slice(date.length) : id).replace(/[-_\s]+/gu, ' ').trim()
  return { title: words || id, date }
}

/** Longer than any headline of the press, shorter than a paragraph. */
const LONGEST_HEADLINE = 200
const LONGEST_LINE_AS_TITLE = 120

/**
 * A title for prose that has none: its headline, when it begins with one (a line without a full stop and before an
 * empty line), otherwise its first short line or sentence, cut at a word if it must be.
 */
export function titleOfProse(prose: string): string | undefined {
  const [, line = '', after = ''] = prose.match(/^\s*(\S[^\r\n]*)((?:[ \t]*\r?\n){0,2})/u) ?? []
  const first = oneLine(line)
  if (!first) return undefined
  const isHeadline = (after.match(/\n/g)?.length ?? 0) === 2 && !/[.!]["»”\s]*$/u.test(first)
  if (first.length <= (isHeadline ? LONGEST_HEADLINE : LONGEST_LINE_AS_TITLE)) return first
  const sentence = first.match(/^.{20,}?[.!?…](?=\s)/u)?.[0]
  if (sentence && sentence.length <= LONGEST_LINE_AS_TITLE) return sentence
  return `${first.slice(0, LONGEST_LINE_AS_TITLE).replace(/\s+\S*$/u, '')}…`
}
