import { expect, it } from 'vitest'
import { imprintOf, svgToPng } from './index.ts'
import { invent } from './scene.fixture.ts'

it('refuses a picture that no browser can draw, with the limit and the remedy', async () => {
  await expect(svgToPng('<svg/>', { width: 9000, height: 100 }, imprintOf(invent()))).rejects.toThrow(
    '18000 × 200 pixels are more than a browser can draw (16384 a side): show fewer nodes, or take the SVG',
  )
})
