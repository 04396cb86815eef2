import { test as base, expect, type Page } from '@playwright/test'
import { type Served, serveSite } from './servers.ts'

interface Fixtures {
  /**
   * What went wrong in the page so far: console errors, uncaught errors, failed requests, requests to a third party.
   * A test that provokes one checks it and takes it out; any left at the end fails the test.
   */
  faults: string[]
}

interface WorkerFixtures {
  /** The sample corpus as a published site, on a static host. */
  site: Served
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const site = await serveSite(sampleSite())
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
  faults: [
    async ({ context }, use) => {
      const faults: string[] = []
      context.on('page', (page) => watch(page, faults))
      await use(faults)
      expect(faults, 'errors in the page').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** The folder that the global set-up built. */
export function sampleSite(): string {
  const folder = process.env.FILATURE_E2E_SITE
  if (!folder) throw new Error('FILATURE_E2E_SITE is not set: run the browser tests with "npm run e2e"')
  return folder
}

function watch(page: Page, faults: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`))
  page.on('requestfailed', (request) => {
    // Leaving a page or typing on cancels what it no longer needs.
    const reason = request.failure()?.errorText ?? ''
    if (reason !== 'net::ERR_ABORTED') faults.push(`request: ${request.url()} ${reason}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`response: ${response.status()} ${response.url()}`)
  })
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') faults.push(`third party: ${request.url()}`)
  })
}
