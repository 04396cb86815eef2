import { type ActionLog, type DecodedLog, decodeLog, encodeLog, withLog } from '../view/index.ts'
import type { Exploration } from './exploration.ts'
import type { Screen } from './screen.ts'

/** Where a view comes from when it starts, and where it is kept: the browser's address bar, or nowhere. */
export interface AddressBar {
  read(): DecodedLog
  /**
   * Keeps the address at the log of what is on screen, and the exploration at the address.
   * @param start the log that an address without one stands for
   * @param onOdd called when the reader comes to an address that is not understood
   * @returns stops
   */
  bind(
    explored: { readonly exploration: Exploration; readonly screen: Screen },
    start: ActionLog,
    onOdd: () => void,
  ): () => void
}

/** Every step is an entry of the browser's history; a selection alone is not. */
export function browserAddressBar(page: Window): AddressBar {
  const read = () => decodeLog(page.location.search)
  return {
    read,
    bind({ exploration, screen }, start, onOdd) {
      let former = exploration.getSnapshot().log
      const onChange = () => {
        const { log } = screen.getSnapshot()
        if (log === former) return
        const stepped = isStepOn(log, former)
        former = log
        const address = withLog(page.location.search, encodeLog(log))
        if (address === page.location.search) return
        if (stepped) page.history.pushState(null, '', `${address}${page.location.hash}`)
        else page.history.replaceState(null, '', `${address}${page.location.hash}`)
      }
      const onTravel = () => {
        const decoded = read()
        const log = decoded.kind === 'log' ? decoded.log : start
        // What the address already says is not written again.
        former = log
        exploration.go(log)
        former = exploration.getSnapshot().log
        if (decoded.kind === 'not-understood') onOdd()
      }
      // Writing an address takes as long as drawing some nodes: it comes after them.
      const unsubscribe = screen.subscribe(onChange)
      page.addEventListener('popstate', onTravel)
      return () => {
        unsubscribe()
        page.removeEventListener('popstate', onTravel)
      }
    },
  }
}

/** For a page inside another: it starts from its address and leaves it alone (a sandboxed frame may not write it). */
export function frozenAddressBar(query: string): AddressBar {
  return { read: () => decodeLog(query), bind: () => () => undefined }
}

/** `?rev=`: an embed that must not change after publication names the revision that it was made from. */
export function pinnedRevision(query: string): string | undefined {
  return /^[0-9a-f]{16}$/.exec(new URLSearchParams(query).get('rev') ?? '')?.[0]
}

/** The address of a log on a page. @param page absolute */
export function permalink(page: URL, log: ActionLog): string {
  const address = new URL(page)
  address.search = ''
  address.hash = ''
  return `${address.href}${withLog('', encodeLog(log))}`
}

/** A selection is none, nor is a filter in place of the last one: see {@link Exploration.amend}. */
function isStepOn(log: ActionLog, former: ActionLog): boolean {
  const [now, before] = [steps(log), steps(former)]
  const amended = now.length === before.length && now.at(-1)?.type === 'filter' && before.at(-1)?.type === 'filter'
  const [one, other] = amended ? [now.slice(0, -1), before.slice(0, -1)] : [now, before]
  return encodeLog(one) !== encodeLog(other)
}

function steps(log: ActionLog): ActionLog {
  return log.filter(({ type }) => type !== 'select')
}
