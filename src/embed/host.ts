/*
 * embed.js, the one small script that an article may load beside the frame. It gives our frames the height that they
 * ask for; stripped, the frame keeps the height of its attribute. Built as a classic script (host-plugin.ts).
 */
export {}

const LEAST = 200
const MOST = 1200

/** Beside this script stands the folder of the embed page; in an old cached article the script may be inlined. */
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : ''
const embedAddress = script && new URL('embed/', script).href

for (const frame of frames()) frame.contentWindow?.postMessage({ type: 'filature:ask-height' }, '*')

addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
  const height = heightIn(data)
  if (height === undefined || !source) return
  // The window that speaks is compared, not its origin: a sandboxed frame's origin is "null", like anybody's.
  const frame = frames().find(({ contentWindow }) => contentWindow === source)
  if (frame) frame.style.height = `${height}px`
})

function frames(): HTMLIFrameElement[] {
  return [...document.querySelectorAll('iframe')].filter(
    ({ src }) => embedAddress !== '' && src.startsWith(embedAddress),
  )
}

function heightIn(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  if (!('type' in data) || data.type !== 'filature:height' || !('height' in data)) return undefined
  const { height } = data
  if (typeof height !== 'number' || !Number.isFinite(height)) return undefined
  return Math.round(Math.min(MOST, Math.max(LEAST, height)))
}
