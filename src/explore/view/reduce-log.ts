import { NEIGHBOURS_PER_PAGE, type Neighbour, type NodeSummary } from '../../graph/index.ts'
import { type Action, type ActionLog, type Filter, NO_FILTER, NO_SELECTION, type Selection } from './action.ts'
import { type Atlas, neighbourhoodOf, pageKey, type Want } from './atlas.ts'
import { filterLinks } from './filter-links.ts'
import { joinLinks } from './join-links.ts'
import type { ShownNode, View } from './view.ts'

/**
 * The view that a log leads to, as far as the atlas knows the graph. When `needed` is empty, all the nodes are there;
 * when `wanted` is empty too, so are all the links.
 */
export function reduceLog(log: ActionLog, atlas: Atlas): View {
  const draft: Draft = {
    brought: new Map(),
    putAway: new Set(),
    gone: new Set(),
    unreadable: new Set(),
    needed: new Map(),
    filter: NO_FILTER,
    selection: NO_SELECTION,
  }
  for (const action of log) apply(draft, action, atlas)
  return finish(draft, atlas)
}

interface Brought {
  readonly summary: NodeSummary
  readonly by: string | null
}

interface Draft {
  readonly brought: Map<string, Brought>
  readonly putAway: Set<string>
  readonly gone: Set<string>
  readonly unreadable: Set<string>
  readonly needed: Map<string, Want>
  filter: Filter
  selection: Selection
}

function apply(draft: Draft, action: Action, atlas: Atlas): void {
  switch (action.type) {
    case 'open':
      for (const key of action.keys) {
        draft.putAway.delete(key)
        const known = draft.brought.get(key)?.summary ?? neighbourhoodOrNeed(draft, atlas, key)?.node
        if (known !== undefined) draft.brought.set(key, { summary: summaryOf(known), by: null })
      }
      return
    case 'expand':
      if (!draft.brought.has(action.key)) return
      for (const neighbour of nextPage(draft, action.key, atlas))
        draft.brought.set(neighbour.key, { summary: summaryOf(neighbour), by: action.key })
      return
    case 'collapse':
      // What a node brought stays when the node is put away, so there is nothing to take back.
      if (!draft.brought.has(action.key)) return
      for (const descendant of descendantsOf(draft.brought, action.key)) draft.brought.delete(descendant)
      return
    case 'hide':
      if (draft.brought.delete(action.key)) draft.putAway.add(action.key)
      return
    case 'filter':
      draft.filter = action.filter
      return
    case 'select':
      draft.selection = action.selection
  }
}

/** The neighbours that expanding a node would bring next: those not shown, of the first page that has any. */
function nextPage(draft: Draft, key: string, atlas: Atlas): readonly Neighbour[] {
  const neighbourhood = neighbourhoodOrNeed(draft, atlas, key)
  if (neighbourhood === undefined) return []
  for (let page = 1; page <= neighbourhood.pages; page++) {
    const neighbours = page === 1 ? neighbourhood.neighbours : atlas.pages.get(pageKey(key, page))
    if (neighbours === undefined) {
      draft.needed.set(pageKey(key, page), { kind: 'page', key, page })
      return []
    }
    if (neighbours === 'unreadable') {
      draft.unreadable.add(key)
      return []
    }
    const newcomers = neighbours.filter((n) => !draft.brought.has(n.key) && !draft.putAway.has(n.key))
    if (newcomers.length > 0) return newcomers
  }
  return []
}

function neighbourhoodOrNeed(draft: Draft, atlas: Atlas, key: string) {
  const found = atlas.neighbourhoods.get(key)
  if (found === undefined) draft.needed.set(key, { kind: 'neighbourhood', key })
  else if (found === 'gone') draft.gone.add(key)
  else if (found === 'unreadable') draft.unreadable.add(key)
  else return found
  return undefined
}

/** Nodes brought by a node, by those, and so on. A node that the reader has opened hangs on nothing. */
function descendantsOf(brought: ReadonlyMap<string, Brought>, key: string): Set<string> {
  const children = new Map<string, string[]>()
  for (const [child, { by }] of brought) if (by !== null) append(children, by, child)
  const found = new Set<string>()
  const from = [key]
  for (let parent = from.pop(); parent !== undefined; parent = from.pop())
    for (const child of children.get(parent) ?? []) {
      found.add(child)
      from.push(child)
    }
  return found
}

function append(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

function finish({ brought, putAway, gone, unreadable, needed, filter, selection }: Draft, atlas: Atlas): View {
  const links = joinLinks(new Set(brought.keys()), atlas)
  const neighbours = new Map<string, number>()
  for (const { a, b } of links.values()) for (const end of [a, b]) neighbours.set(end, (neighbours.get(end) ?? 0) + 1)
  const parents = new Set([...brought.values()].map(({ by }) => by))

  const nodes = new Map<string, ShownNode>()
  const wanted: Want[] = []
  for (const [key, { summary, by }] of brought) {
    nodes.set(key, {
      ...summary,
      broughtBy: by,
      expanded: parents.has(key),
      hiddenNeighbours: Math.max(0, summary.degree - (neighbours.get(key) ?? 0)),
    })
    const found = atlas.neighbourhoods.get(key)
    if (found === undefined) wanted.push({ kind: 'neighbourhood', key })
    if (found === 'unreadable') unreadable.add(key)
  }

  const passing = new Map([...nodes].filter(([, { type }]) => !filter.hiddenTypes.includes(type)))
  return {
    nodes: passing,
    links: filterLinks(links, passing, filter),
    unfiltered: { nodes, links },
    filter,
    selection,
    putAway: [...putAway],
    gone: [...gone],
    unreadable: [...unreadable],
    needed: [...needed.values()],
    wanted,
  }
}

function summaryOf({ key, label, type, degree }: NodeSummary): NodeSummary {
  return { key, label, type, degree }
}

/** How many neighbours the next expansion would bring, when the atlas knows; 0 when all are shown. */
export function nextPageSize(view: View, key: string, atlas: Atlas): number {
  const node = view.unfiltered.nodes.get(key)
  const neighbourhood = neighbourhoodOf(atlas, key)
  if (node === undefined || neighbourhood === undefined) return node?.hiddenNeighbours ?? 0
  const away = new Set(view.putAway)
  for (let page = 1; page <= neighbourhood.pages; page++) {
    const neighbours = page === 1 ? neighbourhood.neighbours : atlas.pages.get(pageKey(key, page))
    // An expansion brings one page; how many of it are shown already is known once it is here.
    if (typeof neighbours !== 'object') return Math.min(NEIGHBOURS_PER_PAGE, node.hiddenNeighbours)
    const newcomers = neighbours.filter((n) => !view.unfiltered.nodes.has(n.key) && !away.has(n.key))
    if (newcomers.length > 0) return newcomers.length
  }
  return 0
}
