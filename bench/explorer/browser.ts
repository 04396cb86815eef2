import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { chromiumArguments, findChromium, runsAsRoot } from '../../e2e/chromium.ts'

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [...chromiumArguments(runsAsRoot()), '--enable-precise-memory-info'],
  })
}

/** A page of a desktop, in French, that reports what goes wrong in it. */
export async function openPage(browser: Browser): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    locale: 'fr-FR',
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  })
  // tsx names the functions within functions by a helper, which those sent to the page do not find there.
  await context.addInitScript('globalThis.__name = (named) => named')
  const page = await context.newPage()
  // A busy machine makes everything late; only what is measured says how late.
  page.setDefaultTimeout(180_000)
  page.on('pageerror', (error) => console.error(`in the page: ${error.message}`))
  return page
}
