import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'

export interface Served {
  /** Where the page is, with a closing slash. */
  readonly address: string
  close(): Promise<void>
}

/** Not the root: published files have relative addresses only, and a site under the root would not tell. */
export const BASE_PATH = '/dossiers/filature/'

/** A static host like any newsroom's: the folder under {@link BASE_PATH}, readable from every origin, read anew each time. */
export function serveSite(folder: string): Promise<Served> {
  const files = sirv(folder, {
    dev: true,
    setHeaders: (response) => response.setHeader('Access-Control-Allow-Origin', '*'),
  })
  return listen((request, response) => {
    const url = request.url ?? '/'
    const notFound = () => {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found')
    }
    if (!url.startsWith(BASE_PATH)) return notFound()
    request.url = url.slice(BASE_PATH.length - 1)
    files(request, response, notFound)
  }, BASE_PATH)
}

/** A newspaper's own server: another port is another origin. */
export function servePage(html: string): Promise<Served> {
  return listen((_, response) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html), '/')
}

async function listen(listener: RequestListener, path: string): Promise<Served> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}${path}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections()
        server.close((error) => (error ? reject(error) : resolve()))
      }),
  }
}
