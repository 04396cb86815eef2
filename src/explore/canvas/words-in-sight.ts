import type { LineStyle } from '../../picture/index.ts'
import type { ShownNode } from '../view/index.ts'
import { holds } from './box.ts'
import type { Camera } from './camera.ts'
import type { LabelledLink, LabelledNode, Shape } from './label-layout.ts'
import { pointOn, type Route } from './route.ts'
import type { Sight } from './sight.ts'
import type { Standing } from './standing.ts'
import { WordLayer } from './word-layer.ts'

interface Wordless {
  readonly sight: Sight
  readonly standing: Standing
  readonly camera: Camera
  /** Of the screen, in CSS pixels. */
  readonly size: { readonly width: number; readonly height: number }
}

/** What is selected comes before what it is joined to, and that before what stands back. */
const FIRST = 2e6
const NEAR = 1e6

/**
 * The nodes that are near enough to the screen to have words, and the shapes of those beyond.
 * @param walked the node that the keyboard is on
 */
export function nodesInSight(
  { sight, standing: { selected, faded }, camera: { zoom, pan }, size }: Wordless,
  walked: string | null,
  typeWord: (node: ShownNode) => string,
): { nodes: LabelledNode[]; beyond: Shape[] } {
  const reach = WordLayer.reach(size)
  const nodes: LabelledNode[] = []
  const beyond: Shape[] = []
  for (const { key, node, x, y, size: across } of sight.nodes.values()) {
    const shape = { x: x * zoom + pan.x, y: y * zoom + pan.y, radius: (across / 2 + 2) * zoom }
    if (!holds(reach, shape)) {
      beyond.push(shape)
      continue
    }
    const standsBack = faded.has(key)
    const first = selected.has(key) || key === walked
    nodes.push({
      key,
      ...shape,
      label: node.label,
      typeWord: typeWord(node),
      hidden: node.hiddenNeighbours,
      pinned: node.pin !== undefined,
      faded: standsBack,
      importance: node.degree + (first ? FIRST : standsBack ? 0 : NEAR),
    })
  }
  return { nodes, beyond }
}

/** The lines whose middle is on the screen. */
export function linksInSight({
  sight,
  standing: { selected, faded, lit },
  camera: { zoom, pan },
  size,
}: Wordless): LabelledLink[] {
  const screen = { left: 0, right: size.width, top: 0, bottom: size.height }
  const onScreen = ({ x, y }: Route['from']) => ({ x: x * zoom + pan.x, y: y * zoom + pan.y })
  return sight.lines.flatMap(({ link, strand, route }, i) => {
    const [from, to] = [onScreen(route.from), onScreen(route.to)]
    const control = route.control === undefined ? undefined : onScreen(route.control)
    if (!holds(screen, pointOn({ from, control, to }, 0.5))) return []
    const { pair, a, b } = link
    const strong = selected.has(pair) || lit.has(pair) || (selected.has(a) && selected.has(b))
    const standsBack = faded.has(pair)
    return [
      {
        pair,
        place: i,
        ends: [a, b] as const,
        from,
        control,
        to,
        text: directed(strand.words, strand.style, from, to),
        strong,
        faded: standsBack,
        importance: strand.statements + (strong ? FIRST : standsBack ? 0 : NEAR),
      },
    ]
  })
}

/** "menace →": where no arrowhead tells who threatens whom, the words do, as in pictures. */
function directed(words: string, { object }: LineStyle, from: Route['from'], to: Route['to']): string {
  if (object === 'none') return words
  const towards = object === 'target' ? 1 : -1
  const [dx, dy] = [(to.x - from.x) * towards, (to.y - from.y) * towards]
  if (Math.abs(dx) < 0.4 * Math.abs(dy)) return `${dy > 0 ? '↓' : '↑'} ${words}`
  return dx > 0 ? `${words} →` : `← ${words}`
}
