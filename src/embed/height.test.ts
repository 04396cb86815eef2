// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { embedHeight, frameNames, heightMessages, reportHeight } from './height.ts'

const post = vi.spyOn(window.parent, 'postMessage').mockImplementation(() => undefined)
let stop: () => void = () => {}

beforeEach(() => {
  post.mockClear()
  resizeTo(700)
})
afterEach(() => stop())

test.each([
  [320, 480],
  [599, 480],
  [600, 560],
  [1000.4, 600],
  [2000, 640],
])('a frame %s px wide is %s px high', (width, height) => {
  expect(embedHeight(width)).toBe(height)
})

test('our host, AMP and WordPress each hear the height in their own words', () => {
  expect(heightMessages(560, { id: 'a', secret: 's3' })).toEqual([
    { type: 'filature:height', id: 'a', height: 560, v: 1 },
    { sentinel: 'amp', type: 'embed-size', height: 560 },
    { message: 'height', value: 560, secret: 's3' },
  ])
  expect(heightMessages(560, { id: 'a', secret: undefined })).toHaveLength(2)
})

test("the id is in the query, WordPress's secret after the hash", () => {
  expect(frameNames(new URL('https://news.example/embed/?id=fil-2#?secret=aB3'))).toEqual({
    id: 'fil-2',
    secret: 'aB3',
  })
  expect(frameNames(new URL('https://news.example/embed/'))).toEqual({ id: '', secret: undefined })
})

test('a height is sent once, and again only when it changes', () => {
  stop = reportHeight(window)
  expect(heights()).toEqual([560])
  resizeTo(710)
  expect(heights()).toEqual([560])
  resizeTo(400)
  expect(heights()).toEqual([560, 480])
})

test('a host that came late may ask; nobody else', () => {
  stop = reportHeight(window)
  const ask = { type: 'filature:ask-height' }
  window.dispatchEvent(new MessageEvent('message', { data: ask, source: window.parent }))
  expect(heights()).toEqual([560, 560])
  window.dispatchEvent(new MessageEvent('message', { data: ask, source: null }))
  window.dispatchEvent(new MessageEvent('message', { data: 'filature:ask-height', source: window.parent }))
  expect(heights()).toEqual([560, 560])
})

function heights(): unknown[] {
  return post.mock.calls
    .map(([message]) => message)
    .filter((message) => message.type === 'filature:height')
    .map((message) => message.height)
}

function resizeTo(width: number): void {
  Object.defineProperty(window, 'innerWidth', { value: width, configurable: true })
  window.dispatchEvent(new Event('resize'))
}
