/** A piece of SVG that is safe to join to others. Only {@link element} makes it. */
export interface Markup {
  readonly markup: string
}

/** The elements that a picture may hold: nothing that runs, loads or links. */
export const ELEMENTS = ['svg', 'title', 'desc', 'g', 'rect', 'path', 'line', 'circle', 'text', 'tspan'] as const
/** Those in which it says what it is, to programs (XMP). */
export const IMPRINT_ELEMENTS = [
  'metadata',
  'rdf:RDF',
  'rdf:Description',
  'rdf:Alt',
  'rdf:Bag',
  'rdf:Seq',
  'rdf:li',
  'dc:title',
  'dc:description',
  'dc:rights',
  'dc:identifier',
  'dc:source',
  'dc:date',
  'dc:language',
  'xmp:CreatorTool',
] as const

/** An element; strings among its children are text and are escaped, and so are attributes. Numbers are rounded to 0.01. */
export function element(
  name: (typeof ELEMENTS | typeof IMPRINT_ELEMENTS)[number],
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly (Markup | string)[]
): Markup {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(asText(value))}"`))
    .join('')
  const inside = children.map((child) => (typeof child === 'string' ? escapeXml(child) : child.markup)).join('')
  return { markup: inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>` }
}

function asText(value: string | number): string {
  return typeof value === 'string' ? value : String(Math.round(value * 100) / 100)
}

/** Escapes what XML reserves, and replaces what XML 1.0 cannot hold at all (§ 2.2 Char): controls, lone surrogates. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, ' ')
}
