import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'
import { LIVE_PATH } from './live-page.ts'

export interface LiveServer {
  /** Where the page is, with a closing slash. */
  readonly address: string
  /** false when the port that was asked for was busy. */
  readonly onAskedPort: boolean
  /** Tells every open page of a new revision. */
  announce(revision: string): void
  close(): Promise<void>
}

/** Only this machine: what is served is not published yet. */
const HOST = '127.0.0.1'
const PORTS_TRIED = 50

/**
 * Serves a folder, read anew at each request, to pages of any origin, and the event stream `live`: a `revision` event
 * for each new revision. A page that lost the connection is told what it missed when it comes back.
 * @param port the first to try; the next free one is taken when it is busy. 0: any.
 */
export async function createLiveServer(folder: string, port: number, revision: string): Promise<LiveServer> {
  let current = revision
  const listeners = new Set<ServerResponse>()
  const files = sirv(folder, { dev: true, dotfiles: true })

  const listen = (request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    const known = request.headers['last-event-id']
    // The first event only names the revision; nobody listens to it, but the browser sends its id back.
    response.write(`retry: 1000\n${event(known === undefined || known === current ? 'current' : 'revision', current)}`)
    listeners.add(response)
    response.on('close', () => listeners.delete(response))
  }
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*')
    if (new URL(request.url ?? '/', 'http://localhost').pathname === `/${LIVE_PATH}`) return listen(request, response)
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found')
    })
  })
  await listenFrom(server, port)
  const used = (server.address() as AddressInfo).port

  return {
    address: `http://${HOST}:${used}/`,
    onAskedPort: port === 0 || used === port,
    announce(next) {
      current = next
      for (const listener of listeners) listener.write(event('revision', current))
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

function event(name: string, revision: string): string {
  return `event: ${name}\nid: ${revision}\ndata: ${revision}\n\n`
}

async function listenFrom(server: Server, first: number): Promise<void> {
  const last = first === 0 ? 0 : Math.min(first + PORTS_TRIED - 1, 65_535)
  for (let port = first; ; port++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, HOST, () => {
          server.off('error', reject)
          resolve()
        })
      })
      return
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') || port >= last) throw error
    }
  }
}
