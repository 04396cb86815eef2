import { escapeMarkup } from '../graph/index.ts'

/** What the first HTML of the embed page says, before and without any script. All of it is text, never HTML. */
export interface EmbedPageParts {
  readonly lang: 'fr' | 'en'
  /** The site's title. */
  readonly title: string
  /** The picture of the start view; `src` is relative to the embed page, sizes are in CSS pixels. */
  readonly poster: { readonly src: string; readonly alt: string; readonly width: number; readonly height: number }
  /** What the picture shows, one statement each. */
  readonly sentences: readonly string[]
}

/**
 * Fills the places that `embed/index.html` leaves open: the language, the title, the poster and the text list. They are
 * what print, search engines, readers without JavaScript and a failed script get.
 * @param html the built page, or one filled before: filling again replaces.
 * @throws when the page lacks a place: then it was not built from `embed/index.html`.
 */
export function fillEmbedPage(html: string, { lang, title, poster, sentences }: EmbedPageParts): string {
  const image = `<img src="${escapeMarkup(poster.src)}" alt="${escapeMarkup(poster.alt)}" width="${poster.width}" height="${poster.height}">`
  const items = sentences.map((sentence) => `<li>${escapeMarkup(sentence)}</li>`)
  const filled = [
    { place: /<html lang="[^"]*">/, content: `<html lang="${lang}">` },
    { place: /<title>[^<]*<\/title>/, content: `<title>${escapeMarkup(title)}</title>` },
    { place: between('poster'), content: marked('poster', image) },
    { place: between('sentences'), content: marked('sentences', items.join('\n')) },
  ]
  return filled.reduce((page, { place, content }) => {
    if (!place.test(page))
      throw new Error(`embed page: there is no ${place.source} to fill; build embed/index.html again`)
    // A function, because a replacing string would give "$&" in a title a meaning.
    return page.replace(place, () => content)
  }, html)
}

function between(name: string): RegExp {
  return new RegExp(`<!--${name}-->[\\s\\S]*?<!--/${name}-->`)
}

function marked(name: string, content: string): string {
  return `<!--${name}-->${content}<!--/${name}-->`
}
