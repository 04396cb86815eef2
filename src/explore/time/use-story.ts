import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useSnapshot, useTools, useView } from '../explorer-context.tsx'
import type { Action } from '../view/index.ts'
import { withDays } from './statements-in-time.ts'

/** The affair told day by day: what was stated up to a day is in the graph, and the day itself is read beside it. */
export interface Story {
  readonly playing: boolean
  /** The day at which the story is; undefined before it begins. */
  readonly day: string | undefined
  readonly next: (() => void) | undefined
  readonly previous: (() => void) | undefined
  readonly toggle: () => void
}

/** Three seconds for a title, and a second for every statement, up to what one waits for. */
const dwell = (statements: number) => Math.min(3000 + 1000 * statements, 9000)

/**
 * All days of a story are one step to undo.
 * @param statements how many there are on each day that has any, oldest first
 */
export function useStory(statements: ReadonlyMap<string, number>): Story {
  const { exploration } = useTools()
  const { log } = useSnapshot()
  const { filter, selection } = useView()
  const [playing, setPlaying] = useState(false)
  const step = useRef<Action>(undefined)
  /** Where the reader's own period ends: the story goes no farther. */
  const until = useRef<string>(undefined)

  const { first, last } = filter.days ?? {}
  const ours = log.findLast(({ type }) => type !== 'select') === step.current
  const read = selection.kind === 'day' ? selection.day : undefined
  // An address may hold a story half told: it goes up to the day that is read.
  const underway = ours || (read !== undefined && read === last)
  const end = underway ? (ours ? until.current : undefined) : last
  const days = [...statements.keys()].filter(
    (day) => (first === undefined || day >= first) && (end === undefined || day <= end),
  )
  const day = read ?? (underway ? last : undefined)

  const goTo = (target: string) => {
    const rest = first === undefined ? {} : { first }
    const upTo = target === days.at(-1) ? end : target
    const action: Action = {
      type: 'filter',
      filter: withDays(filter, upTo === undefined ? rest : { ...rest, last: upTo }),
    }
    if (!underway) until.current = last
    exploration.amend(ours ? step.current : undefined, action)
    step.current = action
    exploration.act({ type: 'select', selection: { kind: 'day', day: target } })
  }
  const following = day === undefined ? days[0] : days.find((other) => other > day)
  const former = day === undefined ? undefined : days.findLast((other) => other < day)

  const goOn = useEffectEvent(() => {
    if (following === undefined) setPlaying(false)
    else goTo(following)
  })
  useEffect(() => {
    if (!playing || day === undefined) return
    const timer = setTimeout(() => (document.hidden ? setPlaying(false) : goOn()), dwell(statements.get(day) ?? 0))
    return () => clearTimeout(timer)
  }, [playing, day, statements])

  // Whoever does something else wants to look at it.
  const interrupted = playing && !(ours && read !== undefined)
  useEffect(() => {
    if (interrupted) setPlaying(false)
  }, [interrupted])

  return {
    playing,
    day,
    next: following === undefined ? undefined : () => goTo(following),
    previous: former === undefined ? undefined : () => goTo(former),
    toggle: () => {
      if (playing) {
        setPlaying(false)
        return
      }
      const begin = following ?? days[0]
      if (begin === undefined) return
      goTo(begin)
      // Who asks for less motion goes on by hand.
      if (!matchMedia('(prefers-reduced-motion: reduce)').matches) setPlaying(true)
    },
  }
}
