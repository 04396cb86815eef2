import { get, type IncomingHttpHeaders } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { temporaryFolder, writeFiles } from '../temporary-folder.test-helper.ts'
import { withLiveMark } from './live-page.ts'
import { createLiveServer } from './live-server.ts'

async function start(port = 0) {
  const folder = temporaryFolder()
  const server = await createLiveServer(folder, port, 'first')
  onTestFinished(() => server.close())
  return { folder, server }
}

/** Listens to the event stream until it has said `last`. */
function listenUntil(address: string, last: string, headers: IncomingHttpHeaders = {}) {
  let heard = ''
  let begun = () => {}
  const opened = new Promise<void>((resolve) => (begun = resolve))
  const whole = new Promise<string>((resolve) => {
    const request = get(`${address}live`, { headers }, (response) => {
      response.setEncoding('utf8').on('data', (text: string) => {
        heard += text
        begun()
        if (!heard.includes(last)) return
        request.destroy()
        resolve(heard)
      })
    })
  })
  return { opened, whole }
}

it('serves the folder as it is now, to pages of any origin', async () => {
  const { folder, server } = await start()
  writeFiles(folder, { 'index.html': 'one', 'data/manifest.json': '{}' })
  expect(await (await fetch(server.address)).text()).toBe('one')
  writeFiles(folder, { 'index.html': 'another' })
  const page = await fetch(server.address)
  expect(await page.text()).toBe('another')
  expect(page.headers.get('access-control-allow-origin')).toBe('*')
  const missing = await fetch(`${server.address}data/none.json`)
  expect([missing.status, missing.headers.get('access-control-allow-origin')]).toEqual([404, '*'])
})

it('tells open pages of a new revision', async () => {
  const { server } = await start()
  const page = listenUntil(server.address, 'data: second\n\n')
  await page.opened
  server.announce('second')
  expect(await page.whole).toMatch(/event: current\nid: first\n[\s\S]*event: revision\nid: second\ndata: second\n\n$/)
})

it('tells a page that comes back what it missed', async () => {
  const { server } = await start()
  server.announce('second')
  const page = listenUntil(server.address, 'data: second\n\n', { 'last-event-id': 'first' })
  expect(await page.whole).toContain('event: revision\nid: second')
})

it('takes the next free port when the one asked for is busy', async () => {
  const { server } = await start()
  const { server: next } = await start(Number(new URL(server.address).port))
  expect(next.onAskedPort).toBe(false)
  expect(next.address).not.toBe(server.address)
})

it('marks the page, and only it, as live', () => {
  const bytes = new TextEncoder().encode('<!doctype html><head><title>É</title></head>')
  const [page, embed] = withLiveMark([
    { path: 'index.html', bytes },
    { path: 'embed/index.html', bytes },
  ])
  expect(new TextDecoder().decode(page?.bytes)).toBe(
    '<!doctype html><head><meta name="filature-live" content="live"><title>É</title></head>',
  )
  expect(embed?.bytes).toBe(bytes)
})
