import type { Nodes, PhrasingContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { z } from 'zod'
import { parseYaml } from '../knowledge/yaml.ts'
import { dayOf, languageTag, oneLine, type Reading, titleOfProse, webAddress } from './metadata.ts'

/**
 * A Markdown file with or without front matter. The article's text is its prose: paragraphs and headings joined by
 * empty lines, without markup, HTML or code.
 */
export function readMarkdown(path: string, source: string): Reading {
  const parts = splitFrontMatter(source)
  if ('reason' in parts) return parts
  // One empty line stands for the opening "---", so that lines are counted as in the file.
  const frontMatter = parseYaml(path, `\n${parts.frontMatter}`, frontMatterSchema)
  if ('problems' in frontMatter) {
    const [first] = frontMatter.problems
    return { reason: `has front matter that does not parse, line ${first?.line}: ${first?.message}` }
  }

  if (TOO_NESTED.test(parts.body)) return { reason: 'nests quotations or lists more than 100 deep: take some out' }
  const blocks: string[] = []
  const tree = fromMarkdown(parts.body, MARKDOWN)
  collectProse(tree, blocks)
  const text = blocks.join('\n\n')
  if (text === '') return { reason: 'is empty: no prose follows its front matter' }
  const { title, titre, date, publisher, source: paper, url, canonical, language, lang, langue } = frontMatter.value
  const heading = tree.children.find((node) => node.type === 'heading')
  return {
    read: {
      text,
      bodyStart: 0,
      title: title ?? titre ?? (heading && oneLine(inlineText(heading.children))) ?? titleOfProse(text),
      date: dayOf(date),
      publisher: publisher ?? paper,
      url: webAddress(url ?? canonical),
      language: languageTag(language ?? lang ?? langue),
    },
  }
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

function splitFrontMatter(source: string): { frontMatter: string; body: string } | { reason: string } {
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

/** The parser's time grows with the cube of this nesting (20 s at 3000, measured); no prose needs it. */
const TOO_NESTED = /^[ \t]{0,3}(?:>[ \t]{0,4}|(?:[-+*]|\d{1,9}[.)])[ \t]{1,4}){100}/m

/** In the press an indented paragraph is a paragraph, not code. */
const MARKDOWN = { extensions: [{ disable: { null: ['codeIndented'] } }] }

function collectProse(node: Nodes, blocks: string[]): void {
  if (node.type === 'paragraph' || node.type === 'heading') {
    const text = inlineText(node.children)
    if (text !== '') blocks.push(text)
  } else if (node.type !== 'code' && 'children' in node) {
    for (const child of node.children) collectProse(child, blocks)
  }
}

function inlineText(nodes: readonly PhrasingContent[]): string {
  return nodes.map(phraseText).join('').trim()
}

function phraseText(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      // A line that ends within a paragraph is only a space.
      return node.value.replace(/[ \t]*\r?\n[ \t]*/g, ' ')
    case 'break':
      return '\n'
    case 'html':
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return ''
    default:
      return node.children.map(phraseText).join('')
  }
}
