import type { Action, ActionLog } from './action.ts'

/** Selections but the last change nothing that can be seen. */
export function withoutFormerSelections(log: ActionLog): ActionLog {
  return withoutFormer(log, 'select')
}

/**
 * A log that leads to the same view, whatever the graph, in fewer steps: what was overridden or taken back at once is
 * left out, and steps that say the same of one node after the other are said once of all.
 */
export function shortenLog(log: ActionLog): ActionLog {
  const short: Action[] = []
  // Filters change nothing that is brought, so it matters only which is the last.
  for (const action of withoutFormer(withoutFormerSelections(log), 'filter')) {
    if (action.type === 'collapse') dropExpansions(short, action.key)
    const joined = join(short.at(-1), action)
    if (joined === undefined) short.push(action)
    else short[short.length - 1] = joined
  }
  return short
}

function withoutFormer(log: ActionLog, type: Action['type']): ActionLog {
  const last = log.findLastIndex((action) => action.type === type)
  return log.filter((action, i) => action.type !== type || i === last)
}

/** What a node brought just before it is collapsed goes at once. */
function dropExpansions(log: Action[], key: string): void {
  for (let last = log.at(-1); last?.type === 'expand' && last.key === key; last = log.at(-1)) log.pop()
}

/** The one action that does what two do, one after the other; undefined when there is none. */
function join(former: Action | undefined, action: Action): Action | undefined {
  if (former?.type === 'open' && action.type === 'open') return { type: 'open', keys: [...former.keys, ...action.keys] }
  if (former?.type === 'hide' && action.type === 'hide') return { type: 'hide', keys: [...former.keys, ...action.keys] }
  if (former?.type === 'pin' && action.type === 'pin')
    return { type: 'pin', places: [...former.places, ...action.places] }
  if (former?.type === 'unpin' && action.type === 'unpin')
    return { type: 'unpin', keys: [...former.keys, ...action.keys] }
  return undefined
}
