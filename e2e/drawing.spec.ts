import type { Page } from '@playwright/test'
import { AROUND_ANTHROPIC, drawing, openExplorer, places, type Room, settled } from './support/explorer.ts'
import { expect, test } from './support/test.ts'
import { recordTexts, written } from './support/written.ts'

test.describe('what is written on the graph', () => {
  test.beforeEach(({ page }) => recordTexts(page))

  for (const [screen, { path, ...size }] of [
    ['a desktop', { width: 1280, height: 800, path: '' }],
    ['a phone', { width: 390, height: 844, path: '' }],
    ['a column of an article', { width: 420, height: 480, path: 'embed/' }],
  ] as const)
    test(`covers nothing else on ${screen}, far and near`, async ({ page, site }) => {
      await page.setViewportSize(size)
      await openExplorer(page, `${site.address}${path}`, `${AROUND_ANTHROPIC}~x:pentagone`)
      for (const step of [0, 1, 2]) {
        if (step > 0) await page.getByRole('button', { name: 'Agrandir', exact: true }).click()
        await expect.poll(async () => (await written(page)).texts.length, 'names are written').toBeGreaterThan(0)
        // Words follow the camera in its next frame.
        await expect.poll(() => written(page)).toMatchObject({ overlapping: [], nodes: [] })
      }
    })

  test('says the verbs of links on a phone too', async ({ page, site }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await openExplorer(page, site.address, AROUND_ANTHROPIC)
    await expect
      .poll(async () => (await written(page)).texts.join())
      .toMatch(/développe|interdit|signe avec|dirige|menace|accuse|soutient/)
  })
})

test('another size shows all again, when nobody has moved the camera', async ({ page, site }) => {
  await openExplorer(page, site.address)
  await page.setViewportSize({ width: 900, height: 640 })
  await expect.poll(() => allInSight(page)).toBe(true)
  await page.setViewportSize({ width: 640, height: 900 })
  await expect.poll(() => allInSight(page)).toBe(true)
})

test('another size keeps in sight what is being read', async ({ page, site }) => {
  await openExplorer(page, site.address, `${AROUND_ANTHROPIC}~s:donald-trump`)
  await page.setViewportSize({ width: 700, height: 560 })
  await expect.poll(async () => inSight(page, 'donald-trump')).toBe(true)
})

test('no node stands under the buttons of the camera when all are shown', async ({ page, site }) => {
  await page.setViewportSize({ width: 420, height: 480 })
  await openExplorer(page, `${site.address}embed/`, AROUND_ANTHROPIC)
  await page.getByRole('button', { name: 'Tout voir' }).click()
  const [frame, buttons] = await Promise.all([
    drawing(page).boundingBox(),
    page.getByRole('group', { name: 'Cadrage' }).boundingBox(),
  ])
  for (const [key, { screenX, screenY }] of await places(page)) {
    const [x, y] = [(frame?.x ?? 0) + screenX, (frame?.y ?? 0) + screenY]
    expect(x > (buttons?.x ?? 0) && y > (buttons?.y ?? 0), key).toBe(false)
  }
})

async function allInSight(page: Page): Promise<boolean> {
  const keys = [...(await places(page)).keys()]
  return (await Promise.all(keys.map((key) => inSight(page, key)))).every(Boolean)
}

async function inSight(room: Room & Page, key: string): Promise<boolean> {
  await settled(room)
  const [box, all] = await Promise.all([drawing(room).boundingBox(), places(room)])
  const { screenX = -1, screenY = -1 } = all.get(key) ?? {}
  return screenX > 0 && screenY > 0 && screenX < (box?.width ?? 0) && screenY < (box?.height ?? 0)
}
