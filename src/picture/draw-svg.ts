import { COLOURS, FONTS } from './colours.ts'
import { drawGraph } from './draw-graph.ts'
import { boundsOf, boxAt, type Extent } from './geometry.ts'
import { imprintInXmp, imprintOf } from './imprint.ts'
import { drawLegend } from './legend.ts'
import { nodeExtent } from './node-size.ts'
import { PICTURE_SIZES, type Scene } from './scene.ts'
import { balanceText, wrapText } from './text-width.ts'
import { WORDS } from './words.ts'
import { element, type Markup } from './xml.ts'

const TITLE_SIZE = 27
const NOTE_SIZE = 15
const FOOT_SIZE = 12
/** A view is never narrower: its title and legend need room. */
const NARROWEST_VIEW = 640
/** How much one direction may be stretched more than the other, so that a shape known from the screen is known again. */
const MOST_STRETCH = 1.5

/**
 * A scene as a whole SVG picture: title, graph, legend, sources, with its description for readers who cannot see it. The
 * same scene gives the same text. Nothing in it runs, loads or links.
 */
export function drawSvg(scene: Scene): string {
  const { text: scale } = PICTURE_SIZES[scene.size]
  const { width, height: fixedHeight, margin } = pageOf(scene)
  const inner = width - 2 * margin
  const colours = COLOURS[scene.theme]
  const imprint = imprintOf(scene)
  const head = drawHead(scene, inner, scale)
  const foot = drawFoot(scene, inner, scale)

  // What the legend has to explain is known once the graph is drawn, and how high the graph may be once the legend is:
  // measured with everything explained, drawn with what is there.
  const everything = { hollow: true, bundles: true, hidden: true }
  const legendRoom = drawLegend(scene, everything, { width: inner, scale }).height
  const top = margin + head.height + 18 * scale
  const below = 16 * scale + legendRoom + 14 * scale + foot.height + margin * 0.75
  const natural = viewHeight(scene, scale)
  const room: Extent = {
    left: margin,
    right: width - margin,
    top,
    bottom: fixedHeight === undefined ? top + natural : fixedHeight - below,
  }
  const height = fixedHeight ?? Math.ceil(room.bottom + below)
  const fitted = intoRoom(scene, room, scale)
  const graph = drawGraph(fitted.scene, fitted.scale, room)
  const legend = drawLegend(scene, graph.shown, { width: inner, scale })
  const footTop = height - margin * 0.75 - foot.height
  const legendTop = footTop - 14 * scale - legend.height

  const at = (x: number, y: number, markup: Markup) =>
    element('g', { transform: `translate(${x.toFixed(2)} ${y.toFixed(2)})` }, markup)
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      lang: scene.language,
      'font-family': FONTS,
    },
    element('title', {}, imprint.title),
    element('desc', {}, imprint.description),
    element('metadata', {}, imprintInXmp(imprint)),
    element('rect', { width, height, fill: colours.paper }),
    at(margin, margin, head.markup),
    graph.markup,
    at(margin, legendTop, legend.markup),
    element('rect', { x: margin, y: footTop - 8 * scale, width: inner, height: 1, fill: colours.rule }),
    at(margin, footTop, foot.markup),
  ).markup
}

/** The size in pixels of what {@link drawSvg} gives. */
export function pictureSize(svg: string): { readonly width: number; readonly height: number } {
  const [, width = '0', height = '0'] = /^<svg [^>]*?width="(\d+)" height="(\d+)"/.exec(svg) ?? []
  return { width: Number(width), height: Number(height) }
}

function pageOf(scene: Scene): { width: number; height: number | undefined; margin: number } {
  const size = PICTURE_SIZES[scene.size]
  if ('width' in size) return { width: size.width, height: size.height, margin: 40 * size.text }
  const { left, right } = boundsOf(scene.nodes.map((node) => boxAt(node, nodeExtent(node))))
  return { width: Math.ceil(Math.max(NARROWEST_VIEW, right - left + 80)), height: undefined, margin: 32 }
}

function viewHeight(scene: Scene, scale: number): number {
  const { top, bottom } = boundsOf(scene.nodes.map((node) => boxAt(node, nodeExtent(node, scale))))
  return Math.max(120, bottom - top)
}

/** The scene with its nodes moved into the room; a view keeps its distances. */
function intoRoom(scene: Scene, room: Extent, textScale: number): { scene: Scene; scale: number } {
  const spanX = spread(scene.nodes.map(({ x }) => x))
  const spanY = spread(scene.nodes.map(({ y }) => y))
  const factors = (scale: number) => {
    const reach = boundsOf(scene.nodes.map((node) => nodeExtent(node, scale)))
    const x = Math.max(0.05, (room.right - room.left - (reach.right - reach.left)) / Math.max(1, spanX))
    const y = Math.max(0.05, (room.bottom - room.top - (reach.bottom - reach.top)) / Math.max(1, spanY))
    return { x: Math.min(x, y * MOST_STRETCH, 2), y: Math.min(y, x * MOST_STRETCH, 2) }
  }
  // Words shrink with the distances, but not so far that they cannot be read.
  const wanted = factors(textScale)
  const scale = scene.size === 'view' ? 1 : textScale * Math.min(1, Math.max(0.72, Math.sqrt(wanted.x * wanted.y)))
  const { x: scaleX, y: scaleY } = scene.size === 'view' ? { x: 1, y: 1 } : factors(scale)

  const moved = scene.nodes.map((node) => ({ ...node, x: node.x * scaleX, y: node.y * scaleY }))
  const bounds = boundsOf(moved.map((node) => boxAt(node, nodeExtent(node, scale))))
  const dx = (room.left + room.right - bounds.left - bounds.right) / 2
  const dy = (room.top + room.bottom - bounds.top - bounds.bottom) / 2
  return { scene: { ...scene, nodes: moved.map((node) => ({ ...node, x: node.x + dx, y: node.y + dy })) }, scale }
}

function spread(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values)
}

interface Block {
  readonly markup: Markup
  readonly height: number
}

function drawHead({ title, note, theme }: Scene, width: number, scale: number): Block {
  const { ink, soft } = COLOURS[theme]
  const titleLines = balanceText(title, { width, size: TITLE_SIZE * scale, weight: 'bold', lines: 2 })
  const noteLines = wrapText(note ?? '', { width, size: NOTE_SIZE * scale, lines: 2 })
  const head = paragraph(titleLines, { size: TITLE_SIZE * scale, fill: ink, weight: 700 })
  const body = paragraph(noteLines, { size: NOTE_SIZE * scale, fill: soft, weight: 400 })
  const gap = titleLines.length > 0 && noteLines.length > 0 ? 4 * scale : 0
  return {
    markup: element(
      'g',
      {},
      head.markup,
      element('g', { transform: `translate(0 ${(head.height + gap).toFixed(2)})` }, body.markup),
    ),
    height: head.height + gap + body.height,
  }
}

function drawFoot({ sources, credit, date, permalink, theme, language }: Scene, width: number, scale: number): Block {
  const { soft } = COLOURS[theme]
  const words = WORDS[language]
  const size = FOOT_SIZE * scale
  const origin = [credit, date === undefined ? undefined : words.day(date), permalink?.replace(/^https?:\/\//, '')]
  const lines = [
    ...(sources.length === 0 ? [] : wrapText(words.sources + sources.join(', '), { width, size, lines: 2 })),
    ...wrapText(origin.filter((part) => part !== undefined && part !== '').join(' · '), { width, size, lines: 2 }),
  ]
  return paragraph(lines, { size, fill: soft, weight: 400 })
}

function paragraph(
  lines: readonly string[],
  { size, fill, weight }: { size: number; fill: string; weight: number },
): Block {
  const lineHeight = size * 1.25
  return {
    markup: element(
      'text',
      { 'font-size': size, 'font-weight': weight, fill },
      ...lines.map((line, i) => element('tspan', { x: 0, y: size * 0.95 + i * lineHeight }, line)),
    ),
    height: lines.length * lineHeight,
  }
}
