import type { Page } from '@playwright/test'
import { drawn } from './drawing.ts'

export interface Level {
  /** Bytes of script objects, after a collection. */
  readonly heap: number
  readonly nodes: number
  readonly listeners: number
}

/** Opens and closes so many views. */
export async function openAndClose(page: Page, views: number, query: string): Promise<void> {
  for (let i = 0; i < views; i++) {
    await page.evaluate((view) => window.openView(view), query)
    await drawn(page)
    await page.evaluate(() => window.closeView())
  }
}

/** What the page holds. */
export async function memoryOf(page: Page): Promise<Level> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  // What only finalizers and weak references held goes in the second collection.
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { metrics } = await session.send('Performance.getMetrics')
  const metric = (name: string) => metrics.find((found) => found.name === name)?.value ?? Number.NaN
  await session.detach()
  return { heap: usedSize, nodes: metric('Nodes'), listeners: metric('JSEventListeners') }
}
