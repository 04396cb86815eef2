import { countsByDay, type StatusCounts } from '../../graph/index.ts'
import { addCounts, countStatements, type Filter, filterLinks, type ShownLink, type View } from '../view/index.ts'

/** When what is on screen was stated, whatever period the reader has asked for: the other filters hold. */
export interface StatementsInTime {
  /** By ISO day, oldest first. */
  readonly byDay: ReadonlyMap<string, StatusCounts>
  readonly dated: number
  readonly undated: number
  /** How many the period hides, undated ones included. */
  readonly hidden: number
}

export function statementsInTime(view: View): StatementsInTime {
  const links = linksOfAllTime(view)
  const byDay = new Map<string, StatusCounts>()
  let all = 0
  for (const { edges } of links.values()) {
    all += countStatements(edges)
    for (const edge of edges)
      for (const [day, counts] of Object.entries(countsByDay(edge))) {
        const sum = byDay.get(day) ?? {}
        addCounts(sum, counts)
        byDay.set(day, sum)
      }
  }
  const sorted = new Map([...byDay].sort(([a], [b]) => (a < b ? -1 : 1)))
  const dated = [...sorted.values()].flatMap((counts) => Object.values(counts)).reduce((sum, k) => sum + k, 0)
  const shown = [...view.links.values()].reduce((sum, { edges }) => sum + countStatements(edges), 0)
  return { byDay: sorted, dated, undated: all - dated, hidden: all - shown }
}

/** The links on screen of which something is stated on a day, whatever the period. */
export function linksOn(view: View, day: string): ShownLink[] {
  return [...linksOfAllTime(view).values()].filter(({ edges }) =>
    edges.some((edge) => Object.hasOwn(countsByDay(edge), day)),
  )
}

/** The filter with another period, or with none. */
export function withDays({ days: _, ...filter }: Filter, days: Filter['days']): Filter {
  return days === undefined || (days.first === undefined && days.last === undefined) ? filter : { ...filter, days }
}

function linksOfAllTime({ unfiltered, nodes, filter }: View): ReadonlyMap<string, ShownLink> {
  return filterLinks(unfiltered.links, nodes, withDays(filter, undefined))
}
