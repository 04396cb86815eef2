import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { readHtmlMetadata } from './html-metadata.ts'
import { oneLine, type Reading, titleOfProse } from './metadata.ts'

/**
 * A saved web page. Only text leaves this function: the prose that Readability finds, paragraphs joined by empty
 * lines, and metadata as plain strings. No tag, attribute or script survives.
 */
export function readHtml(source: string): Reading {
  const document = parse(source)
  const metadata = readHtmlMetadata(document)
  for (const element of document.querySelectorAll(NOT_PROSE)) element.remove()
  // Read now: Readability takes the document apart.
  const whole = proseOf(document.body ?? document.documentElement)
  const found = isDeep(document.documentElement)
    ? null
    : new Readability(document, { serializer: (node) => node, maxElemsToParse: MAX_ELEMENTS }).parse()
  const text = (found?.content ? proseOf(found.content) : '') || whole
  if (text === '') return { reason: 'is empty: no text was found in this page' }
  const title = metadata.title ?? oneLine(found?.title) ?? titleOfProse(text)
  return { read: { ...metadata, text, bodyStart: 0, title } }
}

/** More than any article's page has; a page with more was made to be slow. */
const MAX_ELEMENTS = 50_000
/**
 * Readability's time grows with the cube of the nesting (3 s at 512, measured); pages of the press stay below 50.
 * A deeper page is read whole.
 */
const MAX_DEPTH = 100
const NOT_PROSE = 'script, style, svg, math, template, noscript, iframe, object, embed, button, select, textarea'

/** A file may hold a whole page or a fragment; Readability needs a page. */
function parse(source: string): Document {
  const page = /<(?:html|body)[\s>]/i.test(source) ? source : `<html><head></head><body>${source}</body></html>`
  return parseHTML(page.replace(/^\uFEFF/, '')).document
}

function isDeep(root: Element): boolean {
  let level = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true
    level = level.flatMap((element) => [...element.children])
  }
  return false
}

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER ' +
    'HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TH THEAD TR UL'
  ).split(' '),
)

/** The text of a node, one paragraph a block; `<br>` ends a line and two of them a paragraph. */
function proseOf(root: Node): string {
  const blocks: string[] = []
  let block = ''
  const endBlock = () => {
    for (const paragraph of block.split(/\n\s*\n/)) {
      const lines = paragraph.split('\n').map((line) => line.replace(/[^\S\u00A0\u202F]+/gu, ' ').trim())
      const text = lines.filter((line) => line !== '').join('\n')
      if (text !== '') blocks.push(text)
    }
    block = ''
  }
  const visit = (node: Node) => {
    if (node.nodeType === TEXT_NODE) block += (node.textContent ?? '').replace(/[\r\n]+/g, ' ')
    else if (node.nodeName === 'BR') block += '\n'
    else if (BLOCKS.has(node.nodeName)) {
      endBlock()
      for (const child of node.childNodes) visit(child)
      endBlock()
    } else for (const child of node.childNodes) visit(child)
  }
  visit(root)
  endBlock()
  return blocks.join('\n\n')
}

const TEXT_NODE = 3
