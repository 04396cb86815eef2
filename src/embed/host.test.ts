// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'

const SITE = 'https://news.example/dossier'

const asked = vi.fn()

beforeAll(async () => {
  const early = frame(`${SITE}/embed/`)
  if (early.contentWindow) early.contentWindow.postMessage = asked
  const script = Object.assign(document.createElement('script'), { src: `${SITE}/embed.js` })
  vi.spyOn(document, 'currentScript', 'get').mockReturnValue(script)
  await import('./host.ts')
})
beforeEach(() => document.body.replaceChildren())

test('frames that spoke before the script came are asked again', () => {
  expect(asked).toHaveBeenCalledExactlyOnceWith({ type: 'filature:ask-height' }, '*')
})

test('a frame of ours gets the height that it asks for, and no other frame', () => {
  const [first, second] = [frame(`${SITE}/embed/?g=a`), frame(`${SITE}/embed/?g=b`)]
  say(second.contentWindow, { type: 'filature:height', id: '', height: 611, v: 1 })
  expect([first.style.height, second.style.height]).toEqual(['', '611px'])
})

test('a frame of another page is left alone, whatever it says', () => {
  const foreign = frame('https://elsewhere.example/embed/')
  say(foreign.contentWindow, { type: 'filature:height', height: 611 })
  expect(foreign.style.height).toBe('')
})

test.each([
  [9_000_000, '1200px'],
  [3, '200px'],
  [555.5, '556px'],
])('a height of %s is bounded to %s', (height, bounded) => {
  const ours = frame(`${SITE}/embed/`)
  say(ours.contentWindow, { type: 'filature:height', height })
  expect(ours.style.height).toBe(bounded)
})

test.each([
  [null],
  ['filature:height'],
  [{ type: 'filature:height' }],
  [{ type: 'filature:height', height: '600px;position:fixed' }],
  [{ type: 'filature:height', height: Number.NaN }],
  [{ type: 'other', height: 600 }],
])('%o changes nothing', (message) => {
  const ours = frame(`${SITE}/embed/`)
  say(ours.contentWindow, message)
  expect(ours.style.height).toBe('')
})

test('a message without a sender changes nothing', () => {
  const ours = frame(`${SITE}/embed/`)
  say(null, { type: 'filature:height', height: 600 })
  expect(ours.style.height).toBe('')
})

function frame(src: string): HTMLIFrameElement {
  const element = Object.assign(document.createElement('iframe'), { src })
  document.body.append(element)
  return element
}

function say(source: Window | null, data: unknown): void {
  window.dispatchEvent(new MessageEvent('message', { data, source }))
}
