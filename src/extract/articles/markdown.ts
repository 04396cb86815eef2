import type { Nodes, PhrasingContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { readFrontMatter } from './front-matter.ts'
import { dayOf, languageTag, oneLine, type Reading, titleOfProse, webAddress } from './metadata.ts'

/**
 * A Markdown file with or without front matter. The article's text is its prose: paragraphs and headings joined by
 * empty lines, without markup, HTML or code.
 */
export function readMarkdown(path: string, source: string): Reading {
  const parts = readFrontMatter(path, source)
  if ('reason' in parts) return parts
  if (TOO_NESTED.test(parts.body)) return { reason: 'nests quotations or lists more than 100 deep: take some out' }
  const blocks: string[] = []
  const tree = fromMarkdown(parts.body, MARKDOWN)
  collectProse(tree, blocks)
  const text = blocks.join('\n\n')
  if (text === '') return { reason: 'is empty: no prose follows its front matter' }
  const { title, titre, date, publisher, source: paper, url, canonical, language, lang, langue } = parts.said
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
