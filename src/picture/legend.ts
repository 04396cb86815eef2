import { ENTITY_TYPES } from '../graph/index.ts'
import { COLOURS } from './colours.ts'
import { countBadge, type Shown } from './draw-graph.ts'
import { drawLine, lineStyle } from './line-style.ts'
import type { Scene } from './scene.ts'
import { shapePath } from './shapes.ts'
import { textWidth } from './text-width.ts'
import { WORDS } from './words.ts'
import { element, type Markup } from './xml.ts'

const TEXT_SIZE = 12
const ROW_HEIGHT = 20
const BETWEEN = 18
const SIGN_GAP = 7

interface Entry {
  readonly text: string
  /** How wide the sign is. */
  readonly width: number
  /** Around a line at y = 0, from x = 0. */
  readonly sign: Markup
}

/** The types and the relations shown, and what else a reader has to be told; in rows no wider than `width`. */
export function drawLegend(
  scene: Scene,
  shown: Shown,
  { width, scale }: { readonly width: number; readonly scale: number },
): { readonly markup: Markup; readonly height: number } {
  const rows = [
    typeEntries(scene, scale),
    [...relationEntries(scene, scale), ...signEntries(scene, shown, scale)],
  ].flatMap((entries) => toRows(entries, width, scale))
  const { soft } = COLOURS[scene.theme]
  const markup = rows.flatMap((row, i) => {
    const y = (i + 0.5) * ROW_HEIGHT * scale
    let x = 0
    return row.map((entry) => {
      const left = x
      x += entryWidth(entry, scale) + BETWEEN * scale
      return element(
        'g',
        { transform: `translate(${left.toFixed(2)} ${y.toFixed(2)})` },
        entry.sign,
        element(
          'text',
          {
            x: entry.width + SIGN_GAP * scale,
            y: TEXT_SIZE * 0.35 * scale,
            'font-size': TEXT_SIZE * scale,
            fill: soft,
          },
          entry.text,
        ),
      )
    })
  })
  return { markup: element('g', {}, ...markup), height: rows.length * ROW_HEIGHT * scale }
}

function typeEntries({ nodes, ontology, language }: Scene, scale: number): Entry[] {
  const size = 13 * scale
  return ENTITY_TYPES.flatMap((type) => {
    const count = nodes.filter((node) => node.type === type).length
    if (count === 0) return []
    const { label, plural, shape, colour } = ontology.types[type]
    return {
      text: capitalised((count === 1 ? label : plural)[language], language),
      width: size,
      sign: element('path', { d: shapePath(shape, size), transform: `translate(${size / 2} 0)`, fill: colour }),
    }
  })
}

function relationEntries(scene: Scene, scale: number): Entry[] {
  const drawn = new Set(
    scene.links.filter(({ edges }) => edges.length > 0).map((link) => lineStyle(link, scene).relation),
  )
  const { paper } = COLOURS[scene.theme]
  return Object.entries(scene.ontology.relations)
    .filter(([relation]) => drawn.has(relation))
    .map(([, { label, colour, dash }]) => ({
      text: capitalised(label[scene.language], scene.language),
      width: 26 * scale,
      sign: drawLine({ colour, dash, width: 2.6 * scale, hollow: false }, [0, 0, 26 * scale, 0], paper),
    }))
}

function signEntries({ theme, language }: Scene, shown: Shown, scale: number): Entry[] {
  const words = WORDS[language]
  const { ink, soft, paper } = COLOURS[theme]
  const entries: Entry[] = []
  if (shown.hollow)
    entries.push({
      text: words.notAsserted,
      width: 26 * scale,
      sign: drawLine({ colour: soft, dash: 'solid', width: 3 * scale, hollow: true }, [0, 0, 26 * scale, 0], paper),
    })
  if (shown.bundles)
    entries.push({
      text: words.severalRelations,
      width: 17 * scale,
      sign: countBadge({ x: 8.5 * scale, y: 0 }, '2', { colour: soft, ink, paper, size: 10.5 * scale }),
    })
  if (shown.hidden)
    entries.push({
      text: words.hiddenNeighbours,
      width: textWidth('+5', 12 * scale),
      sign: element('text', { x: 0, y: 4 * scale, 'font-size': 12 * scale, fill: soft }, '+5'),
    })
  return entries
}

function toRows(entries: readonly Entry[], width: number, scale: number): Entry[][] {
  const rows: Entry[][] = []
  let used = Number.POSITIVE_INFINITY
  for (const entry of entries) {
    const needed = entryWidth(entry, scale) + BETWEEN * scale
    if (used + needed - BETWEEN * scale > width) {
      rows.push([])
      used = 0
    }
    rows.at(-1)?.push(entry)
    used += needed
  }
  return rows
}

function entryWidth({ width, text }: Entry, scale: number): number {
  return width + SIGN_GAP * scale + textWidth(text, TEXT_SIZE * scale)
}

function capitalised(text: string, language: string): string {
  const [first = '', ...rest] = text
  return first.toLocaleUpperCase(language) + rest.join('')
}
