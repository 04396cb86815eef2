import { z } from 'zod'
import { dayOf, languageTag, oneLine, type ReadArticle, webAddress } from './metadata.ts'

/** What a page says of its article: Open Graph first, then JSON-LD (schema.org), then plain HTML. */
export function readHtmlMetadata(document: Document): Omit<ReadArticle, 'text' | 'bodyStart'> {
  const ld = linkedData(document)
  const metas = metaContents(document)
  const meta = (...names: string[]) => first(names, (name) => metas.get(name))
  const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name)
  return {
    title: oneLine(meta('og:title')) ?? oneLine(ld?.headline),
    date:
      dayOf(meta('article:published_time')) ??
      dayOf(ld?.datePublished) ??
      dayOf(meta('date', 'dc.date', 'dcterms.date', 'pubdate', 'publication_date')) ??
      first([...document.querySelectorAll('time[datetime]')], (time) => dayOf(time.getAttribute('datetime'))),
    publisher: oneLine(meta('og:site_name')) ?? oneLine(ld?.publisher),
    url: webAddress(attribute('link[rel="canonical"]', 'href')) ?? webAddress(meta('og:url')) ?? webAddress(ld?.url),
    language: languageTag(attribute('html', 'lang')) ?? languageTag(ld?.inLanguage) ?? languageTag(meta('og:locale')),
  }
}

/** `<meta>` by its property or name in lower case; of several with one name the first counts. */
function metaContents(document: Document): Map<string, string> {
  const contents = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name'))?.toLowerCase()
    const content = meta.getAttribute('content')
    if (name && content !== null && !contents.has(name)) contents.set(name, content)
  }
  return contents
}

function first<T, R>(values: readonly T[], read: (value: T) => R | undefined): R | undefined {
  for (const value of values) {
    const found = read(value)
    if (found !== undefined) return found
  }
  return undefined
}

/** Pages write schema.org in many ways: whatever has another shape than expected is passed over, never an error. */
const wordsSchema = z.string().optional().catch(undefined)
const articleDataSchema = z.object({
  '@type': z
    .union([z.string(), z.array(z.string())])
    .refine((type) => [type].flat().some((name) => /(?:Article|BlogPosting)$/.test(name))),
  headline: wordsSchema,
  datePublished: wordsSchema,
  inLanguage: wordsSchema,
  publisher: z
    .union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])
    .optional()
    .catch(undefined),
  url: wordsSchema,
})

function linkedData(document: Document): z.infer<typeof articleDataSchema> | undefined {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')]
  const candidates = scripts.flatMap((script) => {
    const data = parseJson(script.textContent ?? '')
    return [data].flat().flatMap((item) => [item, ...graphOf(item)])
  })
  return first(candidates, (candidate) => articleDataSchema.safeParse(candidate).data)
}

function graphOf(item: unknown): unknown[] {
  const graph = z.object({ '@graph': z.array(z.unknown()) }).safeParse(item)
  return graph.success ? graph.data['@graph'] : []
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
