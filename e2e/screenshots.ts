/**
 * `npm run screenshots`: takes the explorer's five states on the sample corpus, in light and dark, on a desktop and on a
 * phone, into docs/screenshots. The same page gives the same pictures on one machine; fonts differ between machines.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { chromiumArguments, findChromium, runsAsRoot } from './chromium.ts'
import buildSample from './support/build-sample.ts'
import { openExplorer, openTab, settled } from './support/explorer.ts'
import { serveSite } from './support/servers.ts'

const OUT = join(import.meta.dirname, '../docs/screenshots')
const LARGEST_FILE = 60_000

interface State {
  readonly name: string
  readonly query: string
  /** What the reader does there before the picture is taken. */
  readonly doing?: (page: Page) => Promise<void>
}

const EXPANDED = '?g=1~o:anthropic~x:anthropic~x:pentagone'
const STATES: readonly State[] = [
  { name: 'start', query: '' },
  { name: 'expanded', query: `${EXPANDED}~s:pentagone` },
  { name: 'evidence', query: `${EXPANDED}~s:anthropic,pentagone` },
  { name: 'time', query: '?g=1~o:anthropic~x:anthropic~f::::2026-02-24,2026-02-28' },
  { name: 'list', query: '?g=1~o:anthropic~x:anthropic', doing: (page) => openTab(page, 'Liste') },
]

const SCREENS = {
  desktop: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5, hasTouch: true, isMobile: true },
} as const

/** Only those whose name holds one of the words given, if any. */
const asked = process.argv.slice(2)
const clean = await buildSample()
const site = await serveSite(process.env.FILATURE_E2E_SITE ?? '')
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments(runsAsRoot()) })
try {
  mkdirSync(OUT, { recursive: true })
  for (const screen of ['desktop', 'phone'] as const)
    for (const theme of ['light', 'dark'] as const)
      for (const state of STATES) {
        const name = `${state.name}-${theme}-${screen}`
        if (asked.length > 0 && !asked.some((word) => name.includes(word))) continue
        const bytes = await take(browser, state, theme, screen)
        writeFileSync(join(OUT, `${name}.webp`), bytes)
        console.log(`${name}.webp ${Math.round(bytes.byteLength / 1000)} KB`)
      }
} finally {
  await browser.close()
  await site.close()
  await clean()
}

async function take(browser: Browser, state: State, theme: string, screen: keyof typeof SCREENS): Promise<Buffer> {
  const context = await browser.newContext({
    ...SCREENS[screen],
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await openExplorer(page, site.address, `?lang=fr&theme=${theme}${state.query.replace('?', '&')}`)
  await state.doing?.(page)
  await settled(page)
  // The time line comes after the graph, with its own script.
  await page.locator('.time-band:not(:empty)').waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  // Two frames: the words are written again when their font has come.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const bytes = await capture(await context.newCDPSession(page))
  await context.close()
  return bytes
}

/** As good as fits the file size. */
async function capture(session: CDPSession): Promise<Buffer> {
  for (const quality of [90, 80, 70, 60, 50]) {
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality })
    const bytes = Buffer.from(data, 'base64')
    if (bytes.byteLength <= LARGEST_FILE || quality === 50) return bytes
  }
  throw new Error('screenshots: no quality to try')
}
