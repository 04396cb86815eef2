import { escapeMarkup } from '../../graph/index.ts'

export interface EmbedSnippetParts {
  /** The embed page's address with the view; absolute. */
  readonly src: string
  /** Tells readers of a screen reader what the frame holds. */
  readonly title: string
  /** What stands under the frame, the sources included: plain text. */
  readonly caption: string
  /** The same view as a page of its own; absolute. */
  readonly permalink: string
  /** The words of the link to it: "Ouvrir". */
  readonly open: string
  /** The address of `embed.js`; absolute. */
  readonly script: string
  /** What the view shows, one statement each: for who reads the article without scripts, and for feeds. */
  readonly sentences: readonly string[]
}

/**
 * The HTML that an editor pastes into an article. The frame alone is enough: most content systems strip the script,
 * which only adjusts the height. `width: 0; min-width: 100%` keeps iOS from widening the frame to its content.
 * @returns HTML in which every given value is text or an attribute, whatever it holds.
 */
export function embedSnippet({ src, title, caption, permalink, open, script, sentences }: EmbedSnippetParts): string {
  return html`<figure>
  <iframe src="${src}" title="${title}" loading="lazy" width="100%" height="560"
    style="width:0;min-width:100%!important;border:0" allowfullscreen referrerpolicy="strict-origin-when-cross-origin"
    sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads"></iframe>
  <figcaption>${caption} <a href="${permalink}">${open}</a></figcaption>
  <noscript><ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul></noscript>
</figure>
<script async src="${script}"></script>
`.markup
}

interface Markup {
  readonly markup: string
}

/** Every text is escaped, the template's own and what templates made are not. */
function html(template: TemplateStringsArray, ...values: readonly (string | readonly Markup[])[]): Markup {
  const written = (value: string | readonly Markup[]) =>
    typeof value === 'string' ? escapeMarkup(value) : value.map(({ markup }) => markup).join('')
  return { markup: template.reduce((markup, text, i) => markup + written(values[i - 1] ?? '') + text) }
}
