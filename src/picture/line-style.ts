import { type Ontology, STATUSES, type Status } from '../graph/index.ts'
import { statementCount } from './describe-scene.ts'
import { relationRow } from './relation-row.ts'
import type { Scene, SceneEdge, SceneLink } from './scene.ts'
import { WORDS } from './words.ts'
import { element, type Markup } from './xml.ts'

/** How a bundle of edges is drawn: as its weightiest edge. */
export interface LineStyle {
  readonly relation: string
  readonly colour: string
  readonly dash: 'solid' | 'dashed' | 'dotted'
  /** In pixels: the more statements, the wider, by the logarithm, up to 5. */
  readonly width: number
  /** Drawn as two thin lines: no article says that it is so. */
  readonly hollow: boolean
  /** Which end has an arrow-head: the one that all edges run to. */
  readonly arrow: 'source' | 'target' | 'none'
  /** Which end the verb's object is, when no arrow-head tells; without it "menace" would not say who threatens whom. */
  readonly object: 'source' | 'target' | 'none'
  /** The verb, with its status and the number of further edges: "interdit (annoncé) +2". */
  readonly words: string
}

export function lineStyle(link: SceneLink, { ontology, language }: Pick<Scene, 'ontology' | 'language'>): LineStyle {
  const order = Object.keys(ontology.relations)
  const [main] = link.edges.toSorted(
    (a, b) =>
      statementCount(b) - statementCount(a) ||
      (b.counts.asserted ?? 0) - (a.counts.asserted ?? 0) ||
      order.indexOf(a.relation) - order.indexOf(b.relation) ||
      (a.subject < b.subject ? -1 : 1),
  )
  if (main === undefined) throw new Error(`picture: no edge in the link from ${link.source} to ${link.target}`)
  const row = relationRow(ontology, main.relation)
  const total = link.edges.reduce((sum, edge) => sum + statementCount(edge), 0)
  const status = mainStatus(main)
  const verb = row?.label[language] ?? main.relation
  const more = link.edges.length - 1
  const arrow = arrowOf(link, ontology)
  const told = arrow !== 'none' || row?.symmetric === true
  return {
    relation: main.relation,
    colour: row?.colour ?? '#6b7280',
    dash: row?.dash ?? 'solid',
    width: Math.min(5, 1.6 + 0.7 * Math.log2(Math.max(1, total))),
    hollow: link.edges.every(({ counts }) => (counts.asserted ?? 0) === 0),
    arrow,
    object: told ? 'none' : main.object === link.source ? 'source' : 'target',
    words: `${verb}${status === 'asserted' ? '' : ` (${WORDS[language].statusAlone[status]})`}${more === 0 ? '' : ` +${more}`}`,
  }
}

/** A straight line in a link's style. */
export function drawLine(
  { colour, dash, width, hollow }: Pick<LineStyle, 'colour' | 'dash' | 'width' | 'hollow'>,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  paper: string,
): Markup {
  const outer = hollow ? Math.max(4.4, width + 1.4) : dash === 'dotted' ? Math.max(2.2, width) : width
  const line = (attributes: Record<string, string | number | undefined>) =>
    element('line', { x1, y1, x2, y2, ...attributes })
  const full = line({
    stroke: colour,
    'stroke-width': outer,
    'stroke-dasharray': dashes(dash, outer),
    'stroke-linecap': dash === 'dotted' ? 'round' : 'butt',
  })
  return hollow ? element('g', {}, full, line({ stroke: paper, 'stroke-width': outer - 2.6 })) : full
}

function dashes(dash: LineStyle['dash'], width: number): string | undefined {
  if (dash === 'dashed') return `${(2 * width + 4).toFixed(1)} ${(width + 3).toFixed(1)}`
  if (dash === 'dotted') return `0 ${(width + 3).toFixed(1)}`
  return undefined
}

/** Asserted as soon as one article says that it is so; otherwise the most frequent status. */
function mainStatus({ counts }: SceneEdge): Status {
  if ((counts.asserted ?? 0) > 0) return 'asserted'
  return STATUSES.toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))[0] ?? 'asserted'
}

function arrowOf({ source, edges }: SceneLink, ontology: Ontology): LineStyle['arrow'] {
  if (edges.some(({ relation }) => relationRow(ontology, relation)?.symmetric === true)) return 'none'
  const subjects = new Set(edges.map(({ subject }) => subject))
  if (subjects.size !== 1) return 'none'
  return subjects.has(source) ? 'target' : 'source'
}
