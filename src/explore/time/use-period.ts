import { useRef } from 'react'
import { useTools, useView } from '../explorer-context.tsx'
import type { Action, Days } from '../view/index.ts'
import type { Bin } from './bins.ts'
import { withDays } from './statements-in-time.ts'

/** The period that the reader looks at, as bars of the histogram. */
export interface Period {
  /** The first and the last bar of it. */
  readonly from: number
  readonly to: number
  /** Takes the bars between these two, whichever way round; all of them is no period. */
  readonly take: (one: number, other: number) => void
  readonly takeDays: (days: Days | undefined) => void
  /** What follows is another step to undo. */
  readonly settle: () => void
}

/** A gesture goes through many periods and is one step to undo. */
export function usePeriod(bins: readonly Bin[]): Period {
  const { exploration } = useTools()
  const { filter } = useView()
  const step = useRef<Action>(undefined)
  const end = bins.length - 1
  const { first, last } = filter.days ?? {}
  const from = first === undefined ? 0 : bins.findIndex((bin) => bin.last >= first)
  const to = last === undefined ? end : bins.findLastIndex((bin) => bin.first <= last)
  const takeDays = (days: Days | undefined) => {
    const action: Action = { type: 'filter', filter: withDays(filter, days) }
    exploration.amend(step.current, action)
    step.current = action
  }
  return {
    from: from === -1 ? end : from,
    to: Math.max(to, 0),
    takeDays,
    take: (one, other) => {
      const [lower, upper] = [Math.min(one, other), Math.max(one, other)]
      const [begin, until] = [bins[lower], bins[upper]]
      if (begin === undefined || until === undefined) return
      takeDays({
        ...(lower === 0 ? {} : { first: begin.first }),
        ...(upper === end ? {} : { last: until.last }),
      })
    },
    settle: () => {
      step.current = undefined
    },
  }
}
