/** Why a published file could not be used; the interface says each in the reader's words, with what to do. */
export type SiteErrorKind = 'missing' | 'unreachable' | 'server' | 'invalid'

/** A published file could not be read. `path` is relative to the data folder: "0123456789abcdef/n/0.json". */
export class SiteError extends Error {
  override readonly name = 'SiteError'
  readonly path: string
  readonly kind: SiteErrorKind

  constructor(path: string, kind: SiteErrorKind, detail: string, options?: ErrorOptions) {
    super(`${path}: ${detail}. ${REMEDY[kind]}`, options)
    this.path = path
    this.kind = kind
  }

  /** Whether asking again soon may help: a file that is not there, or has another shape, stays so. */
  get passing(): boolean {
    return this.kind === 'unreachable' || this.kind === 'server'
  }
}

const REMEDY: Readonly<Record<SiteErrorKind, string>> = {
  missing: 'Publish the site again, or copy the file to the server',
  unreachable: 'Check the connection, then try again',
  server: 'Try again in a moment',
  invalid: 'Publish the site again with the same version of Filature as the page',
}
