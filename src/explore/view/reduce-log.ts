import type { NodeSummary } from '../../graph/index.ts'
import { type Action, type ActionLog, type Filter, NO_FILTER, NO_SELECTION, type Selection } from './action.ts'
import { type Atlas, pageKey, type Want } from './atlas.ts'
import { filterLinks } from './filter-links.ts'
import { joinLinks } from './join-links.ts'
import { nextNewcomers } from './newcomers.ts'
import type { PinnedPlace, ShownNode, View } from './view.ts'

/**
 * The view that a log leads to, as far as the atlas knows the graph. When `needed` is empty, all the nodes are there;
 * when `wanted` is empty too, so are all the links.
 */
export function reduceLog(log: ActionLog, atlas: Atlas): View {
  const draft: Draft = {
    brought: new Map(),
    putAway: new Set(),
    pinned: new Map(),
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
  /** Always of nodes that are brought. */
  readonly pinned: Map<string, PinnedPlace>
  readonly gone: Set<string>
  readonly unreadable: Set<string>
  readonly needed: Map<string, Want>
  filter: Filter
  selection: Selection
}

/** What names nodes that are not shown does nothing for them. Filters change what is seen and never what is brought. */
function apply(draft: Draft, action: Action, atlas: Atlas): void {
  const { brought, pinned, putAway } = draft
  switch (action.type) {
    case 'open':
      for (const key of action.keys) {
        putAway.delete(key)
        const known = brought.get(key)?.summary ?? neighbourhoodOrNeed(draft, atlas, key)?.node
        if (known !== undefined) brought.set(key, { summary: summaryOf(known), by: null })
      }
      return
    case 'expand':
      expand(draft, action, atlas)
      return
    case 'collapse':
      collapse(draft, action.key)
      return
    case 'hide':
      for (const key of action.keys) if (remove(draft, key)) putAway.add(key)
      return
    case 'keep':
      keepOnly(draft, action.keys)
      return
    case 'focus':
      if (brought.has(action.key)) keepOnly(draft, within(draft, action, atlas))
      return
    case 'pin':
      for (const { key, x, y } of action.places) if (brought.has(key)) pinned.set(key, { x, y })
      return
    case 'unpin':
      for (const key of action.keys) pinned.delete(key)
      return
    case 'filter':
      draft.filter = action.filter
      return
    case 'select':
      draft.selection = action.selection
  }
}

function expand(draft: Draft, { key, among }: Extract<Action, { type: 'expand' }>, atlas: Atlas): void {
  const { brought, putAway } = draft
  const neighbourhood = brought.has(key) ? neighbourhoodOrNeed(draft, atlas, key) : undefined
  if (neighbourhood === undefined) return
  const mayCome = (other: string) => !brought.has(other) && !putAway.has(other)
  const newcomers = nextNewcomers(neighbourhood, atlas, mayCome, among)
  if (newcomers.kind === 'unreadable') draft.unreadable.add(key)
  else if (newcomers.kind === 'lacking')
    draft.needed.set(pageKey(key, newcomers.page), { kind: 'page', key, page: newcomers.page })
  else for (const other of newcomers.neighbours) brought.set(other.key, { summary: summaryOf(other), by: key })
}

/** What a node brought stays when the node is put away: then there is nothing to take back. */
function collapse(draft: Draft, key: string): void {
  const { brought, pinned } = draft
  if (!brought.has(key)) return
  for (const descendant of descendantsOf(draft, key)) {
    const found = brought.get(descendant)
    // A pinned node stays, as one that was opened, and with it what hangs on it.
    if (found !== undefined && pinned.has(descendant)) brought.set(descendant, { ...found, by: null })
    else brought.delete(descendant)
  }
}

/** Nothing when none of the nodes is shown: a view is not emptied by an address that has grown old. */
function keepOnly(draft: Draft, keys: readonly string[]): void {
  if (!keys.some((key) => draft.brought.has(key))) return
  const kept = new Set([...keys, ...draft.pinned.keys()])
  for (const key of [...draft.brought.keys()]) if (!kept.has(key)) remove(draft, key)
}

function remove({ brought, pinned }: Draft, key: string): boolean {
  pinned.delete(key)
  return brought.delete(key)
}

/** The nodes that are joined to a node in so many steps, itself included. Every link has to be known for that. */
function within(draft: Draft, { key, depth }: Extract<Action, { type: 'focus' }>, atlas: Atlas): readonly string[] {
  const { brought } = draft
  for (const other of brought.keys())
    if (!atlas.neighbourhoods.has(other)) draft.needed.set(other, { kind: 'neighbourhood', key: other })
  const neighbours = new Map<string, string[]>()
  for (const { a, b } of joinLinks(new Set(brought.keys()), atlas).values()) {
    append(neighbours, a, b)
    append(neighbours, b, a)
  }
  const reached = new Set([key])
  for (let step = 0; step < depth; step++)
    for (const from of [...reached]) for (const other of neighbours.get(from) ?? []) reached.add(other)
  return [...reached]
}

function neighbourhoodOrNeed(draft: Draft, atlas: Atlas, key: string) {
  const found = atlas.neighbourhoods.get(key)
  if (found === undefined) draft.needed.set(key, { kind: 'neighbourhood', key })
  else if (found === 'gone') draft.gone.add(key)
  else if (found === 'unreadable') draft.unreadable.add(key)
  else return found
  return undefined
}

/** Nodes brought by a node, by those, and so on. A node that the reader has opened hangs on nothing, a pinned one holds. */
function descendantsOf({ brought, pinned }: Draft, key: string): Set<string> {
  const children = new Map<string, string[]>()
  for (const [child, { by }] of brought) if (by !== null) append(children, by, child)
  const found = new Set<string>()
  const from = [key]
  for (let parent = from.pop(); parent !== undefined; parent = from.pop())
    for (const child of children.get(parent) ?? []) {
      found.add(child)
      if (!pinned.has(child)) from.push(child)
    }
  return found
}

function append(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

function finish(draft: Draft, atlas: Atlas): View {
  const { brought, putAway, pinned, gone, unreadable, needed, filter, selection } = draft
  const links = joinLinks(new Set(brought.keys()), atlas)
  const neighbours = new Map<string, number>()
  for (const { a, b } of links.values()) for (const end of [a, b]) neighbours.set(end, (neighbours.get(end) ?? 0) + 1)
  const parents = new Set([...brought.values()].map(({ by }) => by))

  const nodes = new Map<string, ShownNode>()
  const wanted: Want[] = []
  for (const [key, { summary, by }] of brought) {
    const pin = pinned.get(key)
    nodes.set(key, {
      ...summary,
      broughtBy: by,
      expanded: parents.has(key),
      hiddenNeighbours: Math.max(0, summary.degree - (neighbours.get(key) ?? 0)),
      ...(pin === undefined ? {} : { pin }),
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
