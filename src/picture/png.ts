import type { Imprint } from './imprint.ts'
import { withImprint } from './png-chunks.ts'

const CSS_PIXELS_PER_INCH = 96
/** What a canvas holds on each side in all current browsers (16,384² worked, 20,000² gave an empty image). */
export const LONGEST_SIDE = 16_384

/**
 * Draws an SVG into a PNG, in a browser.
 * @param svg from `drawSvg`: it must not refer to other files
 * @param size of the SVG in pixels
 * @param imprint what it says of itself, as the SVG does
 * @param scale how many pixels of the PNG to one of the SVG: 2 for screens of high density
 * @throws {RangeError} when a side would be longer than {@link LONGEST_SIDE}
 */
export async function svgToPng(
  svg: string,
  size: { readonly width: number; readonly height: number },
  imprint: Imprint,
  scale = 2,
): Promise<Blob> {
  const width = Math.round(size.width * scale)
  const height = Math.round(size.height * scale)
  if (Math.max(width, height) > LONGEST_SIDE)
    throw new RangeError(
      `picture: ${width} × ${height} pixels are more than a browser can draw (${LONGEST_SIDE} a side): show fewer nodes, or take the SVG`,
    )

  const image = new Image(width, height)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('picture: this browser has no room left for a canvas: close other pages')
  context.drawImage(image, 0, 0, width, height)
  const drawn = await new Promise<Blob>((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('picture: this browser cannot write a PNG')) : resolve(blob)),
      'image/png',
    ),
  )
  const bytes = new Uint8Array(await drawn.arrayBuffer())
  return new Blob([withImprint(bytes, { imprint, pixelsPerInch: CSS_PIXELS_PER_INCH * scale })], { type: 'image/png' })
}
