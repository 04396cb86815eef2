import type { TypeRow } from '../graph/index.ts'
import { COLOURS } from './colours.ts'
import { boxAt, type Extent, lengthInside, type Point } from './geometry.ts'
import { drawLine, type LineStyle, lineStyle } from './line-style.ts'
import { LABEL_GAP, LABEL_LINE, LABEL_SIZE, labelBox, labelLines, nodeSize } from './node-size.ts'
import { placeLabels, placeOnLine } from './place-labels.ts'
import type { Scene, SceneLink, SceneNode } from './scene.ts'
import { shapeBorder, shapePath } from './shapes.ts'
import { textWidth } from './text-width.ts'
import { element, type Markup } from './xml.ts'

/** Between the end of a line and the shape. */
const BORDER_GAP = 3
const VERB_SIZE = 12
const BADGE_SIZE = 11

interface DrawnNode extends SceneNode {
  /** In pixels, across. */
  readonly size: number
  readonly shape: TypeRow['shape']
  readonly colour: string
}

type Line = readonly [Point, Point]

interface DrawnLink {
  readonly link: SceneLink
  readonly style: LineStyle
  /** From border to border. */
  readonly ends: Line
}

/** What the legend has to explain besides types and relations. */
export interface Shown {
  readonly hollow: boolean
  readonly bundles: boolean
  readonly hidden: boolean
}

/**
 * Nodes, links and labels.
 * @param scene with the nodes where they are drawn
 * @param scale of shapes and words
 * @param room that labels keep within as far as possible
 */
export function drawGraph(
  scene: Scene,
  scale: number,
  room: Extent,
): { readonly markup: Markup; readonly shown: Shown } {
  const nodes = scene.nodes.map((node): DrawnNode => {
    const { shape, colour } = scene.ontology.types[node.type]
    return { ...node, shape, colour, size: nodeSize(node) * scale }
  })
  const links = drawnLinks(scene, nodes)
  const lines = links.map(({ ends }) => ends)
  const badges = nodes.flatMap((node) => (node.hidden === 0 ? [] : placeBadge(node, lines, scale)))
  const taken = [
    ...nodes.map(shapeBox),
    ...badges.map(({ box }) => box),
    ...links.flatMap((link) => arrowBox(link, scale)),
  ]

  const byImportance = nodes.toSorted((a, b) => b.degree - a.degree || (a.key < b.key ? -1 : 1))
  const names = byImportance.map(({ label }) => labelLines(label, scale))
  const labels = placeLabels(
    byImportance.map((node, i) => ({ centre: node, half: node.size / 2, ...labelBox(names[i] ?? [], scale) })),
    taken,
    lines,
    { gap: LABEL_GAP * scale, room },
  )
  const words = drawWords(scene, links, [...taken, ...labels.map(({ box }) => box)], scale)
  const { ink, paper } = COLOURS[scene.theme]
  return {
    markup: element(
      'g',
      {},
      element('g', {}, ...links.map((link) => drawLink(link, paper, scale))),
      element('g', {}, ...words),
      ...nodes.map((node) => drawNode(node, paper)),
      ...badges.map((badge) => drawBadge(badge, scene, scale)),
      ...labels.map(({ box, anchor }, i) =>
        drawLabel(names[i] ?? [], { box, anchor, ink, paper, size: LABEL_SIZE * scale }),
      ),
    ),
    shown: {
      hollow: links.some(({ style }) => style.hollow),
      bundles: links.some(({ link }) => link.edges.length > 1),
      hidden: nodes.some(({ hidden }) => hidden > 0),
    },
  }
}

function drawnLinks(scene: Scene, nodes: readonly DrawnNode[]): DrawnLink[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  return scene.links.flatMap((link) => {
    const source = byKey.get(link.source)
    const target = byKey.get(link.target)
    if (source === undefined || target === undefined || link.edges.length === 0) return []
    const border = (node: DrawnNode, other: DrawnNode) =>
      shapeBorder(node.shape, node.size + 2 * BORDER_GAP, node, other)
    return [{ link, style: lineStyle(link, scene), ends: [border(source, target), border(target, source)] }]
  })
}

function shapeBox(node: DrawnNode): Extent {
  const half = node.size / 2 + 2
  return boxAt(node, { left: -half, top: -half, right: half, bottom: half })
}

function drawNode({ x, y, shape, size, colour }: DrawnNode, paper: string): Markup {
  return element('path', {
    transform: `translate(${round(x)} ${round(y)})`,
    d: shapePath(shape, size),
    fill: colour,
    stroke: paper,
    'stroke-width': 2,
    'stroke-linejoin': 'round',
  })
}

interface Badge {
  readonly text: string
  readonly box: Extent
}

/** The number of hidden neighbours, at the corner of the shape where it covers least of the lines; the upper right first. */
function placeBadge(node: DrawnNode, lines: readonly Line[], scale: number): Badge {
  const text = `+${node.hidden}`
  const width = textWidth(text, BADGE_SIZE * scale)
  const height = BADGE_SIZE * scale
  const away = node.size / 2 + 1
  const corners = [
    { left: away, right: away + width, top: -away - height * 0.6, bottom: -away + height * 0.4 },
    { left: -away - width, right: -away, top: -away - height * 0.6, bottom: -away + height * 0.4 },
    { left: away, right: away + width, top: away - height * 0.4, bottom: away + height * 0.6 },
    { left: -away - width, right: -away, top: away - height * 0.4, bottom: away + height * 0.6 },
  ].map((corner) => {
    const box = boxAt(node, corner)
    return { box, covered: lines.reduce((sum, [a, b]) => sum + lengthInside(a, b, box), 0) }
  })
  const least = Math.min(...corners.map(({ covered }) => covered))
  const box = corners.find(({ covered }) => covered === least)?.box ?? shapeBox(node)
  return { text, box }
}

function drawBadge({ text, box }: Badge, { theme }: Scene, scale: number): Markup {
  const { soft, paper } = COLOURS[theme]
  const size = BADGE_SIZE * scale
  return halo(text, { x: box.left, y: box.top + size * 0.85, size, fill: soft, paper, anchor: 'start' })
}

/** Around an arrow-head, which no words should cover. */
function arrowBox({ style, ends: [a, b] }: DrawnLink, scale: number): Extent[] {
  if (style.arrow === 'none') return []
  const half = 7 * scale
  const [tip, tail] = style.arrow === 'source' ? [a, b] : [b, a]
  const length = Math.max(1, Math.hypot(tip.x - tail.x, tip.y - tail.y))
  const centre = { x: tip.x - ((tip.x - tail.x) / length) * half, y: tip.y - ((tip.y - tail.y) / length) * half }
  return [boxAt(centre, { left: -half, top: -half, right: half, bottom: half })]
}

function drawLabel(
  lines: readonly string[],
  {
    box,
    anchor,
    ink,
    paper,
    size,
  }: { box: Extent; anchor: 'middle' | 'start' | 'end'; ink: string; paper: string; size: number },
): Markup {
  const x = anchor === 'middle' ? (box.left + box.right) / 2 : anchor === 'start' ? box.left : box.right
  return element(
    'text',
    {
      'text-anchor': anchor,
      'font-size': size,
      'font-weight': 700,
      fill: ink,
      stroke: paper,
      'stroke-width': 3.5,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    },
    // The baseline is about four fifths down a line.
    ...lines.map((line, i) => element('tspan', { x, y: box.top + size * (0.95 + i * LABEL_LINE) }, line)),
  )
}

function drawLink({ ends: [a, b], style }: DrawnLink, paper: string, scale: number): Markup {
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  if (length < 1) return element('g', {})
  const head = Math.min(length, (7 + 1.6 * style.width) * scale)
  const [tail, tip] = style.arrow === 'source' ? [b, a] : [a, b]
  const ux = (tip.x - tail.x) / length
  const uy = (tip.y - tail.y) / length
  const base = style.arrow === 'none' ? tip : { x: tip.x - ux * head * 0.9, y: tip.y - uy * head * 0.9 }
  const line = drawLine(style, [tail.x, tail.y, base.x, base.y], paper)
  if (style.arrow === 'none') return line
  const half = head * 0.42
  const corners = [
    [tip.x, tip.y],
    [tip.x - ux * head - uy * half, tip.y - uy * head + ux * half],
    [tip.x - ux * head + uy * half, tip.y - uy * head - ux * half],
  ]
  const d = `M${corners.map(([x = 0, y = 0]) => `${round(x)} ${round(y)}`).join('L')}Z`
  return element('g', {}, line, element('path', { d, fill: style.colour }))
}

/** The verb on each line that has room for it; on the others the number of relations, where there are several. */
function drawWords(scene: Scene, links: readonly DrawnLink[], taken: readonly Extent[], scale: number): Markup[] {
  const { ink, paper } = COLOURS[scene.theme]
  const size = VERB_SIZE * scale
  const occupied = [...taken]
  return links
    .toSorted((a, b) => b.style.width - a.style.width)
    .flatMap((drawn) => {
      const others = links.filter((other) => other !== drawn).map(({ ends }) => ends)
      const count = String(drawn.link.edges.length)
      for (const text of drawn.link.edges.length > 1 ? [directed(drawn), count] : [directed(drawn)]) {
        const width = textWidth(text, size) + 8 * scale
        const at = placeOnLine(drawn.ends, { width, height: size * 1.3 }, occupied, text === count ? [] : others)
        if (at === undefined) continue
        occupied.push(boxAt(at, { left: -width / 2, right: width / 2, top: -size * 0.7, bottom: size * 0.7 }))
        if (text === count) return countBadge(at, count, { colour: drawn.style.colour, ink, paper, size })
        return halo(text, { x: at.x, y: at.y + size * 0.35, size, fill: ink, paper, anchor: 'middle' })
      }
      return []
    })
}

/** The verb with an arrow towards its object, where the line has no arrow-head. */
function directed({ style: { words, object }, ends: [source, target] }: DrawnLink): string {
  if (object === 'none') return words
  const [from, to] = object === 'target' ? [source, target] : [target, source]
  const dx = to.x - from.x
  const dy = to.y - from.y
  if (Math.abs(dx) < 0.4 * Math.abs(dy)) return `${dy > 0 ? '↓' : '↑'} ${words}`
  return dx > 0 ? `${words} →` : `← ${words}`
}

/** The number of relations that a line stands for. */
export function countBadge(
  { x, y }: Point,
  count: string,
  { colour, ink, paper, size }: { colour: string; ink: string; paper: string; size: number },
): Markup {
  return element(
    'g',
    {},
    element('circle', { cx: x, cy: y, r: size * 0.78, fill: paper, stroke: colour, 'stroke-width': 1.5 }),
    element(
      'text',
      { x, y: y + size * 0.35, 'text-anchor': 'middle', 'font-size': size * 0.92, 'font-weight': 700, fill: ink },
      count,
    ),
  )
}

/** Words with a rim of paper, so that lines do not run through them. */
function halo(
  text: string,
  {
    x,
    y,
    size,
    fill,
    paper,
    anchor,
  }: { x: number; y: number; size: number; fill: string; paper: string; anchor: string },
): Markup {
  return element(
    'text',
    {
      x,
      y,
      'text-anchor': anchor,
      'font-size': size,
      fill,
      stroke: paper,
      'stroke-width': 5,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    },
    text,
  )
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
