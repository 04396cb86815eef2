import { pairKey } from '../../graph/index.ts'
import type { Lit } from '../spotlight.ts'
import { type Selection, selectedKeys } from '../view/index.ts'
import type { ExploredGraph } from './explored-graph.ts'

/** What a reader looks at. */
export interface Attention {
  readonly selection: Selection
  /** These stand out for a while, and all else stands back, whatever is selected. */
  readonly lit: Lit | null
  /** These nodes stand back, whatever is selected. */
  readonly quiet: ReadonlySet<string>
}

/** Which nodes (by key) and links (by pair) stand out or back; keys hold no "|", so that both go into one set. */
export interface Standing {
  readonly selected: ReadonlySet<string>
  readonly lit: ReadonlySet<string>
  readonly faded: ReadonlySet<string>
}

/** What the selection is not joined to stands back; when several nodes are selected, so do links but those among them. */
export function standingOf(graph: ExploredGraph, { selection, lit, quiet }: Attention): Standing {
  const selected = new Set(selectedIds(selection).filter((id) => isThere(graph, id)))
  const faded = new Set<string>()
  const near = lit === null ? nearTo(graph, selected, selection) : litIds(lit)
  if (near !== undefined) for (const id of [...graph.nodes(), ...graph.edges()]) if (!near.has(id)) faded.add(id)
  for (const key of lit === null ? quiet : []) if (graph.hasNode(key)) faded.add(key)
  for (const id of selected) faded.delete(id)
  return { selected, lit: new Set([...(lit?.pairs ?? [])].filter((pair) => graph.hasEdge(pair))), faded }
}

function litIds({ nodes, pairs }: Lit): Set<string> {
  return new Set([...nodes, ...pairs])
}

/** Undefined when nothing is selected: then nothing stands back. */
function nearTo(
  graph: ExploredGraph,
  selected: ReadonlySet<string>,
  selection: Selection,
): ReadonlySet<string> | undefined {
  if (selected.size === 0) return undefined
  const near = new Set(selected)
  for (const id of selected) {
    if (graph.hasEdge(id)) for (const end of graph.extremities(id)) near.add(end)
    else
      graph.forEachEdge(id, (pair, _, a, b) => {
        const among = selected.has(a) && selected.has(b)
        if (selection.kind === 'several' && !among) return
        near.add(pair).add(a).add(b)
      })
  }
  return near
}

function selectedIds(selection: Selection): readonly string[] {
  return selection.kind === 'pair' ? [pairKey(selection.a, selection.b)] : selectedKeys(selection)
}

function isThere(graph: ExploredGraph, id: string): boolean {
  return graph.hasNode(id) || graph.hasEdge(id)
}
