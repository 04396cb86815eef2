/**
 * While `npm start` runs, the page is told of every new revision. A published site has no such server and no such mark.
 * @param onRevision called for each new revision; the manifest names it
 * @returns stops listening
 */
export function listenForRevisions(page: Document, onRevision: () => void): () => void {
  if (page.querySelector('meta[name="filature-live"]') === null) return () => undefined
  const source = new EventSource(new URL('live', page.baseURI))
  source.addEventListener('revision', onRevision)
  return () => source.close()
}
