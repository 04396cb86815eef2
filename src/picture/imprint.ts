import { describeScene } from './describe-scene.ts'
import type { PictureLanguage, Scene } from './scene.ts'
import { WORDS } from './words.ts'
import { element, type Markup } from './xml.ts'

/** What a picture says of itself to programs: photo desks, archives, search engines, screen readers. */
export interface Imprint {
  readonly title: string
  /** What it shows, in sentences. */
  readonly description: string
  /** Whom it owes: the publishers that it is drawn from, and who made it. */
  readonly attribution?: string
  /** Where the interactive view is. */
  readonly address?: string
  /** An ISO day. */
  readonly date?: string
  readonly language: PictureLanguage
}

/** The program that made it. */
export const MADE_WITH = 'Filature'

export function imprintOf(scene: Scene): Imprint {
  const { title, note, sources, credit, permalink, date, language } = scene
  const attribution = [credit, sources.length > 0 ? WORDS[language].sources + sources.join(', ') : undefined]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ')
  return {
    title,
    description: [note, ...describeScene(scene)]
      .filter((sentence) => sentence !== undefined && sentence !== '')
      .map((sentence) => `${sentence}.`)
      .join(' '),
    ...(attribution === '' ? {} : { attribution }),
    ...(permalink === undefined ? {} : { address: permalink }),
    ...(date === undefined ? {} : { date }),
    language,
  }
}

/**
 * The same in Dublin Core, as XMP writes it (ISO 16684-1, § 8.3): the form that both SVG's `metadata` and the XMP of a PNG
 * hold, and that picture desks read.
 */
export function imprintInXmp({ title, description, attribution, address, date, language }: Imprint): Markup {
  const inLanguage = (name: 'dc:title' | 'dc:description' | 'dc:rights', text: string) =>
    element(name, {}, element('rdf:Alt', {}, element('rdf:li', { 'xml:lang': 'x-default' }, text)))
  const maybe = <T>(value: T | undefined, write: (value: T) => Markup): Markup[] =>
    value === undefined ? [] : [write(value)]
  return element(
    'rdf:RDF',
    { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' },
    element(
      'rdf:Description',
      {
        'rdf:about': '',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
      },
      inLanguage('dc:title', title),
      inLanguage('dc:description', description),
      ...maybe(attribution, (text) => inLanguage('dc:rights', text)),
      ...maybe(address, (text) => element('dc:identifier', {}, text)),
      ...maybe(address, (text) => element('dc:source', {}, text)),
      ...maybe(date, (text) => element('dc:date', {}, element('rdf:Seq', {}, element('rdf:li', {}, text)))),
      element('dc:language', {}, element('rdf:Bag', {}, element('rdf:li', {}, language))),
      element('xmp:CreatorTool', {}, MADE_WITH),
    ),
  )
}
