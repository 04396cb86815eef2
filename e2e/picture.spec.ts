import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { AROUND_ANTHROPIC, openExplorer } from './support/explorer.ts'
import { openPng } from './support/png.ts'
import { expect, test } from './support/test.ts'

test.beforeEach(async ({ page, site }) => openExplorer(page, site.address, AROUND_ANTHROPIC))

test('the PNG opens, is large enough to print small, and is not blank', async ({ page }) => {
  const { name, file } = await download(page, 'Télécharger en PNG')
  expect(name).toMatch(/^[a-z0-9-]+\.png$/)
  const picture = openPng(file)
  expect(Math.min(picture.width, picture.height)).toBeGreaterThan(800)
  expect(Math.max(picture.width, picture.height)).toBeLessThanOrEqual(16_384)
  expect(picture.colours).toBeGreaterThan(50)
})

test('the SVG says its title, its legend, its sources and where the view is', async ({ page, site }) => {
  const { name, file } = await download(page, 'Télécharger en SVG')
  expect(name).toMatch(/^[a-z0-9-]+\.svg$/)
  const svg = await readSvg(page, file.toString('utf8'))
  expect(svg.root).toBe('svg')
  expect(svg.title).not.toBe('')
  expect(svg.description).toContain('Anthropic')
  expect(svg.texts).toEqual(expect.arrayContaining(['Anthropic', 'Donald Trump']))
  const words = svg.texts.join(' ')
  expect(words).toMatch(/interdit/i)
  expect(words).toMatch(/Sources?\s:\s.*Dossier/)
  expect(words).toContain(site.address.replace('http://', ''))
})

test('the SVG stands alone: no script, no other file', async ({ page }) => {
  const { file } = await download(page, 'Télécharger en SVG')
  const svg = await readSvg(page, file.toString('utf8'))
  expect(svg.elements).not.toContain('script')
  expect(svg.elements).not.toContain('foreignObject')
  expect(svg.elements).not.toContain('image')
  expect(file.toString('utf8')).not.toMatch(/@import|url\((?!#)/)
})

async function download(page: Page, button: string): Promise<{ name: string; file: Buffer }> {
  await page.getByRole('button', { name: 'Image' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: button }).click()
  const download = await downloading
  return { name: download.suggestedFilename(), file: await readFile(await download.path()) }
}

/** What an XML parser makes of it: one that is not well formed has another root. */
function readSvg(page: Page, text: string) {
  return page.evaluate((svg) => {
    const { documentElement: root } = new DOMParser().parseFromString(svg, 'image/svg+xml')
    return {
      root: root.localName,
      title: root.querySelector('title')?.textContent ?? '',
      description: root.querySelector('desc')?.textContent ?? '',
      texts: [...root.querySelectorAll('text')].map((element) => element.textContent ?? ''),
      elements: [...root.querySelectorAll('*')].map((element) => element.localName),
    }
  }, text)
}
