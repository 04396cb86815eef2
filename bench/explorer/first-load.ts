import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { drawn } from './drawing.ts'

/** Bytes of script, gzipped, that the page asks for until its first view is drawn. */
export async function firstLoad(page: Page, address: string): Promise<number> {
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    if (/\.m?js$/.test(new URL(response.url()).pathname))
      sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).byteLength))
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  await drawn(page)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
