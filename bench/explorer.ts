/**
 * npm run bench -- explorer [load] [expand] [overlaps] [frames] [memory]
 *
 * Is the explorer fast, still and light? In a real browser, on an invented graph; medians of {@link RUNS} runs. What is
 * compared with bare Cytoscape is measured in turns with it, on the same elements, in the same run. Names choose parts.
 */
import type { Browser, Page } from '@playwright/test'
import { recordTexts, type Written, written } from '../e2e/support/written.ts'
import type { KnowledgeGraph } from '../src/graph/index.ts'
import { launch, openPage } from './explorer/browser.ts'
import { drawn, elementsOf, openView } from './explorer/drawing.ts'
import { expand } from './explorer/expand.ts'
import { firstLoad } from './explorer/first-load.ts'
import { framesPerSecond, type Movement } from './explorer/frames.ts'
import { median } from './explorer/median.ts'
import { memoryOf, openAndClose } from './explorer/memory.ts'
import { type BenchSite, openSite } from './explorer/site.ts'
import { inventView } from './invented/graph.ts'

const RUNS = 7
const NEWCOMERS = 20
/** A camera that has just begun to move is slow anywhere; see the frame rates after it. */
const WARM_UP_SECONDS = 3
const MEASURED_SECONDS = 2
const VIEWS = 50
/** The first views bring code and what the engine learns of it, which stay. */
const WARM_UP_VIEWS = 15

interface Row {
  readonly measure: string
  readonly value: string
  readonly bar: string
  readonly holds: boolean
}

/** Prints the table; the exit code says whether every line holds. */
export async function run(): Promise<void> {
  const dense = inventView({ nodes: 300, links: 600, parents: RUNS + 1, newcomers: NEWCOMERS })
  const large = inventView({ nodes: 667, links: 1333, parents: 0, newcomers: 0 })
  const browser = await launch()
  const [denseSite, largeSite] = [await openSite(dense.graph), await openSite(large.graph)]
  const rows: Row[] = []
  const add = (...found: Row[]) => {
    rows.push(...found)
    for (const { measure, value } of found) console.error(`${measure}: ${value}`)
  }
  try {
    if (isAsked('load')) add(await load(browser, denseSite))
    if (isAsked('expand')) add(...(await expansions(browser, denseSite, dense)))
    if (isAsked('overlaps')) add(...(await overlaps(browser, denseSite, dense)))
    if (isAsked('frames'))
      for (const movement of ['pan', 'zoom'] as const) add(await frames(browser, largeSite, large, movement))
    if (isAsked('memory')) add(...(await memory(browser, denseSite, dense)))
  } finally {
    await browser.close()
    await Promise.all([denseSite.close(), largeSite.close()])
  }
  console.table(Object.fromEntries(rows.map(({ measure, ...row }) => [measure, row])))
  if (rows.some(({ holds }) => !holds)) process.exitCode = 1
}

/** Without names, all parts. */
function isAsked(part: string): boolean {
  const parts = process.argv.slice(3)
  return parts.length === 0 || parts.includes(part)
}

type View = ReturnType<typeof inventView>

async function load(browser: Browser, site: BenchSite): Promise<Row> {
  const page = await openPage(browser)
  const bytes = await firstLoad(page, site.address)
  await page.context().close()
  return row('first load, script gzipped', `${Math.round(bytes / 1024)} KB`, '≤ 340 KB', bytes <= 340 * 1024)
}

/** Every run opens the view anew and expands another node; the first run is not counted. */
async function expansions(browser: Browser, site: BenchSite, { graph, shown, parents }: View): Promise<Row[]> {
  const all = []
  const bare = []
  for (const parent of parents) {
    const page = await openPage(browser)
    await openView(page, site.address, shown)
    const elements = await elementsOf(page, labelsOf(graph))
    all.push(await expand(page, labelOf(graph, parent)))
    await page.goto(`${site.address}bench/bare.html`)
    await page.waitForFunction(() => 'draw' in window)
    await page.evaluate((drawn) => window.draw(drawn), elements)
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
    bare.push(await page.evaluate(([key, count]) => window.expand(key, count), [parent, NEWCOMERS] as const))
    await page.context().close()
  }
  const counted = all.slice(1)
  const times = counted.map(({ drawnAfter }) => drawnAfter)
  const time = median(times)
  const naive = median(bare.slice(1))
  const came = counted.every(({ newcomers }) => newcomers === NEWCOMERS)
  const moved = Math.max(...counted.map((one) => one.moved))
  const onScreen = Math.max(...counted.map((one) => one.movedOnScreen))
  const panned = counted.filter((one) => one.panned > 0).length
  return [
    row(
      'expand 20 in 300 nodes / 600 links, click to drawn',
      `${time.toFixed(0)} ms (${times.map((t) => t.toFixed(0)).join(' ')})`,
      '≤ 100 ms',
      time <= 100 && came,
    ),
    row('… of bare Cytoscape, which seeks no free places', `${naive.toFixed(0)} ms`, '', true),
    row('… those who were there moved', `${moved.toFixed(1)} px`, '0 px', moved === 0),
    row(
      '… and on screen, the camera aside',
      `${onScreen.toFixed(1)} px (camera panned in ${panned} of ${counted.length})`,
      '0 px',
      onScreen < 0.5,
    ),
  ]
}

/** In the dense view as it opens, after an expansion, and near. */
async function overlaps(browser: Browser, site: BenchSite, { graph, shown, parents }: View): Promise<Row[]> {
  const page = await openPage(browser)
  await recordTexts(page)
  await openView(page, site.address, shown)
  const found = [await writtenAtRest(page)]
  await expand(page, labelOf(graph, parents[0]))
  found.push(await writtenAtRest(page))
  for (let step = 0; step < 6; step++) {
    await page.getByRole('button', { name: 'Agrandir' }).click()
    await drawn(page)
    found.push(await writtenAtRest(page))
  }
  await page.context().close()
  const nodes = found.flatMap((one) => one.nodes).length
  const labels = found.flatMap((one) => one.overlapping).length
  const texts = found.flatMap((one) => one.texts).length
  return [
    row(`nodes overlapping, in ${found.length} states`, `${nodes}`, '0', nodes === 0),
    row('labels overlapping labels or nodes', `${labels} (${texts} lines)`, '0', labels === 0 && texts > 0),
  ]
}

/** Words follow the camera in its next frame, and are chosen anew when it rests: until two looks see the same. */
async function writtenAtRest(page: Page): Promise<Written> {
  let former = await written(page)
  for (;;) {
    await page.evaluate(() => new Promise((done) => requestIdleCallback(() => setTimeout(done, 300))))
    const now = await written(page)
    if (JSON.stringify(now) === JSON.stringify(former)) return now
    former = now
  }
}

async function frames(browser: Browser, site: BenchSite, { graph, shown }: View, movement: Movement): Promise<Row> {
  const ours = await openPage(browser)
  await openView(ours, site.address, shown)
  const bare = await openPage(browser)
  await bare.goto(`${site.address}bench/bare.html`)
  await bare.waitForFunction(() => 'draw' in window)
  const elements = await elementsOf(ours, labelsOf(graph))
  await bare.evaluate((drawn) => window.draw(drawn), elements)

  const rates: { ours: number; bare: number }[] = []
  for (let i = 0; i <= RUNS; i++) {
    const seconds = i === 0 ? WARM_UP_SECONDS : MEASURED_SECONDS
    await ours.bringToFront()
    const own = await framesPerSecond(ours, '[role=application]', movement, seconds)
    await bare.bringToFront()
    rates.push({ ours: own, bare: await framesPerSecond(bare, '#graph', movement, seconds) })
  }
  await Promise.all([ours.context().close(), bare.context().close()])
  const counted = rates.slice(1)
  const [own, theirs] = [median(counted.map((rate) => rate.ours)), median(counted.map((rate) => rate.bare))]
  return row(
    `${movement} ${elements.nodes.length + elements.edges.length} elements, of bare Cytoscape`,
    `${(own / theirs).toFixed(2)} (${own.toFixed(0)} of ${theirs.toFixed(0)} frames/s)`,
    '≥ 0.9',
    own / theirs >= 0.9,
  )
}

async function memory(browser: Browser, site: BenchSite, { shown }: View): Promise<Row[]> {
  const page = await openPage(browser)
  await page.goto(`${site.address}bench/closing.html`)
  await page.waitForFunction(() => 'openView' in window)
  const query = `?lang=fr&g=1~o:${shown.slice(0, 60).join(',')}`
  await openAndClose(page, WARM_UP_VIEWS, query)
  const before = await memoryOf(page)
  await openAndClose(page, VIEWS, query)
  const after = await memoryOf(page)
  await page.context().close()
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(2)
  return [
    row(
      `memory after ${VIEWS} views opened and closed`,
      `${(100 * (after.heap / before.heap - 1)).toFixed(1)} % (${megabytes(before.heap)} → ${megabytes(after.heap)} MB)`,
      '± 5 %',
      Math.abs(after.heap / before.heap - 1) <= 0.05,
    ),
    row(
      '… DOM nodes and listeners kept',
      `${after.nodes - before.nodes} and ${after.listeners - before.listeners}`,
      '0',
      after.nodes <= before.nodes && after.listeners <= before.listeners,
    ),
  ]
}

function row(measure: string, value: string, bar: string, holds: boolean): Row {
  return { measure, value, bar, holds }
}

function labelsOf(graph: KnowledgeGraph): Record<string, string> {
  return Object.fromEntries(graph.mapNodes((key, { label }) => [key, label]))
}

function labelOf(graph: KnowledgeGraph, key: string | undefined): string {
  return key === undefined ? '' : graph.getNodeAttribute(key, 'label')
}
