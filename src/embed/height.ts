/** What the page that frames us needs to recognise us by. */
export interface FrameNames {
  /** `?id=`: the host's own name for the frame. */
  readonly id: string
  /** `#?secret=`: WordPress puts it there and ignores messages without it. */
  readonly secret: string | undefined
}

/** Below this width, in CSS pixels, the embed is laid out for a phone held upright. */
const NARROW = 600

/**
 * The frame's height for its width, both in CSS pixels. It depends on nothing else: what a reader opens inside never
 * moves the article around it.
 */
export function embedHeight(width: number): number {
  return width < NARROW ? 480 : Math.min(640, Math.max(560, Math.round(width * 0.6)))
}

/** The same height, as our own host script, AMP and WordPress each expect to hear it. */
export function heightMessages(height: number, { id, secret }: FrameNames): object[] {
  return [
    { type: 'filature:height', id, height, v: 1 },
    // https://amp.dev/documentation/components/amp-iframe/#iframe-resizing
    { sentinel: 'amp', type: 'embed-size', height },
    // WordPress, wp-includes/js/wp-embed.js: clamps to 200–1000 px.
    ...(secret === undefined ? [] : [{ message: 'height', value: height, secret }]),
  ]
}

/** @param address the embed page's own address. */
export function frameNames(address: URL): FrameNames {
  const afterHash = new URLSearchParams(address.hash.replace(/^#\??/, ''))
  return { id: address.searchParams.get('id') ?? '', secret: afterHash.get('secret') ?? undefined }
}

/**
 * Tells the framing page the height now, when the width changes it, and when a host script that came late asks.
 * @returns stops telling.
 */
export function reportHeight(page: Window): () => void {
  const names = frameNames(new URL(page.location.href))
  let told: number | undefined
  const tell = (height: number) => {
    told = height
    // Anybody may know a height, so it is sent whoever frames us.
    for (const message of heightMessages(height, names)) page.parent.postMessage(message, '*')
  }
  const onResize = () => {
    const height = embedHeight(page.innerWidth)
    if (height !== told) tell(height)
  }
  const onMessage = (event: MessageEvent<unknown>) => {
    if (event.source === page.parent && asksForHeight(event.data)) tell(embedHeight(page.innerWidth))
  }
  onResize()
  page.addEventListener('resize', onResize)
  page.addEventListener('message', onMessage)
  return () => {
    page.removeEventListener('resize', onResize)
    page.removeEventListener('message', onMessage)
  }
}

function asksForHeight(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'filature:ask-height'
}
