import { parseDocument } from 'yaml'
import { z } from 'zod'
import { parseYaml } from '../knowledge/yaml.ts'
import { dayOf, oneLine } from './metadata.ts'

/** What a Markdown file says of itself between two lines "---", and what follows; or why it cannot be read. */
export type FrontMatter =
  | { readonly said: z.infer<typeof frontMatterSchema>; readonly body: string }
  | { readonly reason: string }

/** Front matter, which may be missing, in front of a Markdown file. */
export function readFrontMatter(path: string, source: string): FrontMatter {
  const parts = split(source)
  if ('reason' in parts) return parts
  // One empty line stands for the opening "---", so that lines are counted as in the file.
  const written = `\n${parts.frontMatter}`
  const read = parseYaml(path, written, frontMatterSchema)
  if (!('problems' in read)) return { said: read.value, body: parts.body }
  const mended = parseYaml(path, quoteWords(written), frontMatterSchema)
  if (!('problems' in mended)) return { said: mended.value, body: parts.body }
  // The mended text has no mistakes but those that its author made besides.
  const [first] = mended.problems
  return { reason: `has front matter that does not parse, line ${first.line}: ${first.message}` }
}

const wordsSchema = z
  .union([z.string(), z.number(), z.null()], { error: 'expected words on one line' })
  .optional()
  .transform((value) => oneLine(value?.toString()))

/** The keys that are read; others are left alone, since what newsrooms' systems export has many. */
const frontMatterSchema = z
  .looseObject({
    title: wordsSchema,
    titre: wordsSchema,
    date: wordsSchema.refine((date) => date === undefined || dayOf(date) !== undefined, {
      error: 'a date is written 2026-02-27',
    }),
    publisher: wordsSchema,
    source: wordsSchema,
    url: wordsSchema,
    canonical: wordsSchema,
    language: wordsSchema,
    lang: wordsSchema,
    langue: wordsSchema,
  })
  .prefault({})

function split(source: string): { frontMatter: string; body: string } | { reason: string } {
  const text = source.replace(/^\uFEFF/, '')
  const opening = text.match(/^---[ \t]*\r?\n/)?.[0]
  if (opening === undefined) return { frontMatter: '', body: text }
  const rest = text.slice(opening.length)
  const closing = rest.match(/^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m)
  if (closing?.index !== undefined)
    return { frontMatter: rest.slice(0, closing.index), body: rest.slice(closing.index + closing[0].length) }
  // A ruler before ordinary prose is no front matter.
  return /^[\w-]+:(?:\s|$)/.test(rest)
    ? { reason: 'has front matter that does not parse, line 1: no line "---" ends it; add one after its last key' }
    : { frontMatter: '', body: text }
}

/**
 * Lines as their author meant them: what follows a key is words when the line by itself is no YAML ("title: Velmont : la
 * grève", "title: [Vidéo] La grève") and the next one does not go on with it. Why: docs/decisions/2026-11-22-front-matter-words.md.
 */
function quoteWords(frontMatter: string): string {
  return frontMatter.replace(ONE_LINE, (line, key: string, value: string) =>
    isMeantAsWords(line) ? `${key}${JSON.stringify(value.replace(COMMENT, ''))}` : line,
  )
}

/** A key of the outermost block with its value, and no line after it that belongs to it. */
const ONE_LINE = /^([\p{L}\p{N}_-]+:[ \t]+)([^\s>|].*?)[ \t]*(?=\r?$(?!\r?\n(?:[ \t]+\S|- )))/gmu
const COMMENT = /\s+#.*$/u

/** A second ": ", a sign that begins something of YAML's, or words after what was closed; not a quote left open. */
const MEANT_AS_WORDS: ReadonlySet<string> = new Set(['BLOCK_AS_IMPLICIT_KEY', 'UNEXPECTED_TOKEN', 'BAD_SCALAR_START'])

function isMeantAsWords(line: string): boolean {
  const { errors } = parseDocument(line, { prettyErrors: false })
  return errors.length > 0 && errors.every(({ code }) => MEANT_AS_WORDS.has(code))
}
