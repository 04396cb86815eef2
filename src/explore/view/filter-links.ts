import { countsByDay, STATUSES, type Status, type StatusCounts } from '../../graph/index.ts'
import type { Days, Filter } from './action.ts'
import type { ShownEdge, ShownLink } from './view.ts'

/** The links between these nodes as far as the filter lets their statements pass; a link of none is not among them. */
export function filterLinks(
  links: ReadonlyMap<string, ShownLink>,
  nodes: { has(key: string): boolean },
  filter: Filter,
): Map<string, ShownLink> {
  const passing = new Map<string, ShownLink>()
  for (const [pair, link] of links) {
    if (!nodes.has(link.a) || !nodes.has(link.b)) continue
    const edges = filterEdges(link.edges, filter)
    if (edges.length > 0) passing.set(pair, { ...link, edges })
  }
  return passing
}

/** The edges with the statements that pass, whatever their ends; an edge of none is not among them. */
export function filterEdges(edges: readonly ShownEdge[], filter: Filter): readonly ShownEdge[] {
  return edges.flatMap((edge) => {
    if (filter.hiddenRelations.includes(edge.relation)) return []
    const passing = filterDays(hideStatuses(edge, filter.hiddenStatuses), filter.days)
    return Object.keys(passing.counts).length === 0 ? [] : [passing]
  })
}

/** Whether a filter lets one statement pass, as {@link filterEdges} has it of the edge that it belongs to. */
export function isPassing(
  {
    relation,
    status,
    date,
  }: { readonly relation: string; readonly status: Status; readonly date?: string | undefined },
  { hiddenRelations, hiddenStatuses, days }: Filter,
): boolean {
  if (hiddenRelations.includes(relation) || hiddenStatuses.includes(status)) return false
  return days === undefined || (date !== undefined && isWithin(date, days))
}

export function isWithin(day: string, { first, last }: Days): boolean {
  return (first === undefined || day >= first) && (last === undefined || day <= last)
}

/** Adds to a sum, in place. */
export function addCounts(sum: StatusCounts, counts: StatusCounts): void {
  for (const status of STATUSES) {
    const count = counts[status]
    if (count !== undefined) sum[status] = (sum[status] ?? 0) + count
  }
}

function hideStatuses(edge: ShownEdge, hidden: readonly Status[]): ShownEdge {
  if (!hidden.some((status) => edge.counts[status] !== undefined)) return edge
  const without = (counts: StatusCounts): StatusCounts => {
    const left = { ...counts }
    for (const status of hidden) delete left[status]
    return left
  }
  const shown = keepWhens(edge, ({ status }) => !hidden.includes(status))
  return withDays({ ...shown, counts: without(edge.counts) }, (counts) => without(counts))
}

function filterDays(edge: ShownEdge, days: Days | undefined): ShownEdge {
  if (days === undefined) return edge
  const within = keepWhens(edge, ({ date }) => date !== undefined && isWithin(date, days))
  const passing = withDays(within, (counts, day) => (isWithin(day, days) ? counts : {}))
  const counts: StatusCounts = {}
  for (const ofDay of Object.values(passing.byDay ?? {})) addCounts(counts, ofDay)
  return { ...passing, counts }
}

function keepWhens(edge: ShownEdge, keeps: (when: NonNullable<ShownEdge['whens']>[number]) => boolean): ShownEdge {
  const { whens, ...rest } = edge
  const [first, ...others] = whens?.filter(keeps) ?? []
  return first === undefined ? rest : { ...rest, whens: [first, ...others] }
}

/** The edge with other statements on its days; a day of none is left out. */
function withDays(edge: ShownEdge, change: (counts: StatusCounts, day: string) => StatusCounts): ShownEdge {
  const left = Object.entries(countsByDay(edge)).flatMap(([day, counts]) => {
    const changed = change(counts, day)
    return Object.keys(changed).length === 0 ? [] : [[day, changed] as const]
  })
  const { days: _, byDay: __, ...rest } = edge
  const [first] = left
  const last = left.at(-1)
  if (first === undefined || last === undefined) return rest
  return { ...rest, days: { first: first[0], last: last[0] }, byDay: Object.fromEntries(left) }
}
