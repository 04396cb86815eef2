export interface HostArticle {
  /** What an editor pasted: the snippet as the explorer gives it, or as a content system left it. */
  readonly snippet: string
}

/** An article of a newspaper, long enough to scroll, with what its editor pasted in the middle. */
export function hostArticle({ snippet }: HostArticle): string {
  const paragraph = `<p>${'Le conseil a siégé toute la nuit sans rien décider. '.repeat(20)}</p>`
  return `<!doctype html>
<html lang="fr">
  <head><meta charset="utf-8"><title>Le Courrier</title><link rel="icon" href="data:,"></head>
  <body style="max-width: 700px; margin: auto">
    <h1>Une nuit au conseil</h1>
    ${paragraph}
    ${snippet}
    ${paragraph.repeat(4)}
  </body>
</html>`
}

/** What WordPress makes of a frame, and what most content systems make of a script. */
export function asWordPressKeepsIt(snippet: string): string {
  return snippet.replace(/sandbox="[^"]*"/, 'sandbox="allow-scripts"').replace(/<script[\s\S]*<\/script>/, '')
}
