import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { AROUND_ANTHROPIC, drawing, openExplorer, shownKeys } from './support/explorer.ts'
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

test('both files say what they show, whom they owe, when and where the view is', async ({ page, site }) => {
  const { texts } = openPng((await download(page, 'Télécharger en PNG')).file)
  expect(texts.get('Title')).toBe('Filature')
  expect(texts.get('Description')).toContain('Donald Trump interdit Anthropic')
  expect(texts.get('Copyright')).toMatch(/^Sources\s: .*Dossier/)
  expect(texts.get('Creation Time')).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(texts.get('Comment')).toBe(`${site.address}${AROUND_ANTHROPIC}`)
  const inPng = /<rdf:RDF.*<\/rdf:RDF>/s.exec(texts.get('XML:com.adobe.xmp') ?? '')?.[0]

  await page.getByRole('button', { name: 'Fermer' }).click()
  const { file } = await download(page, 'Télécharger en SVG')
  expect(/<metadata>(.*)<\/metadata>/s.exec(file.toString('utf8'))?.[1]).toBe(inPng)
  expect(inPng).toContain(`<dc:identifier>${site.address}${AROUND_ANTHROPIC}</dc:identifier>`)
})

test('the note says which period is shown, and what the filters leave out', async ({ page, site }) => {
  await openExplorer(page, site.address, `${AROUND_ANTHROPIC}~f::bans::2026-02-27,2026-03-01`)
  const { file } = await download(page, 'Télécharger en SVG')
  const { texts } = await readSvg(page, file.toString('utf8'))
  // A line may end between two words.
  expect(texts.join(' ')).toMatch(/seulement les énoncés du 27\s?février au\s?1er\s?mars\s?2026/)
  expect(texts.join(' ')).toMatch(/sans\s: interdit/)
})

for (const format of ['PNG', 'SVG'])
  test(`a ${format} that is dropped on the page opens the view that it was drawn from`, async ({ page, site }) => {
    const { name, file } = await download(page, `Télécharger en ${format}`)
    const shown = await shownKeys(page)
    await openExplorer(page, site.address, '?g=1~o:claude')
    await drop(page, name, file)
    await expect.poll(() => shownKeys(page)).toEqual(shown)
    await page.goBack()
    await expect.poll(() => shownKeys(page)).toEqual(['claude'])
  })

test('a file that holds no view says so, and changes nothing', async ({ page }) => {
  const shown = await shownKeys(page)
  await drop(page, 'note.txt', Buffer.from('Rien à voir.'))
  await expect(page.getByText('Ce fichier ne porte pas de vue.')).toBeVisible()
  expect(await shownKeys(page)).toEqual(shown)
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

/** As a reader does from a folder. */
async function drop(page: Page, name: string, file: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([name, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      const transfer = new DataTransfer()
      transfer.items.add(new File([bytes], name))
      return transfer
    },
    [name, file.toString('base64')] as const,
  )
  await drawing(page).dispatchEvent('drop', { dataTransfer: transfer })
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
