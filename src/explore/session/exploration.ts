import type { Manifest, Neighbour, Neighbourhood } from '../../graph/index.ts'
import { SiteError, type SiteReader } from '../data/index.ts'
import {
  type Absent,
  type Action,
  type ActionLog,
  type Atlas,
  act,
  amend,
  canRedo,
  canUndo,
  EMPTY_ATLAS,
  type History,
  nextPageSize,
  pageKey,
  redo,
  reduceLog,
  startHistory,
  travel,
  undo,
  type View,
  type Want,
} from '../view/index.ts'

/** What the interface shows at one moment. A new object at every change, never altered. */
export interface Snapshot {
  readonly reader: SiteReader
  readonly manifest: Manifest
  /** The last view that could be computed whole; null until the first. */
  readonly view: View | null
  readonly atlas: Atlas
  /** The log of what the reader did, which may be ahead of `view` while files are on their way. */
  readonly log: ActionLog
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Whether nodes are on their way. */
  readonly busy: boolean
  /** Files that could not be read, by path; the rest goes on without them. */
  readonly failures: ReadonlyMap<string, SiteError>
}

/**
 * Keeps the history of one reader and fetches what its view needs: first what nodes depend on, then what links do.
 * The view on screen stays until the next one is whole, so that nothing appears half. No React: subscribe to it.
 */
export class Exploration {
  #history: History
  #reader: SiteReader
  #atlas: Atlas = EMPTY_ATLAS
  #view: View | null = null
  /** Whether a view of this revision has been shown. */
  #drawn = false
  #failures = new Map<string, SiteError>()
  /** What is being fetched, by want: a want is asked for once. */
  #underway = new Set<string>()
  #snapshot: Snapshot
  readonly #listeners = new Set<() => void>()

  constructor(reader: SiteReader, log: ActionLog) {
    this.#reader = reader
    this.#history = startHistory(log)
    this.#snapshot = this.#takeSnapshot(true)
    this.#advance()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly getSnapshot = (): Snapshot => this.#snapshot

  act(action: Action): void {
    this.#move(act(this.#history, action))
  }

  /** Does a step over, see {@link amend}: `former` is the action object that was given to {@link act} before. */
  amend(former: Action | undefined, next: Action): void {
    this.#move(amend(this.#history, former, next))
  }

  undo(): void {
    this.#move(undo(this.#history))
  }

  redo(): void {
    this.#move(redo(this.#history))
  }

  /** Goes to a log that an address holds. One that the reader has been at is found again, with what could be redone. */
  go(log: ActionLog): void {
    this.#move(travel(this.#history, log))
  }

  /** Shows these nodes alone, with nothing to undo; the browser's back button returns. */
  restart(keys: readonly string[]): void {
    this.#move(startHistory(startLog(keys)))
  }

  /** Asks again for every file that could not be read. */
  retry(): void {
    this.#failures.clear()
    this.#atlas = {
      neighbourhoods: new Map([...this.#atlas.neighbourhoods].filter(([, found]) => found !== 'unreadable')),
      pages: new Map([...this.#atlas.pages].filter(([, found]) => found !== 'unreadable')),
    }
    this.#advance()
  }

  /** Replays the same log on another revision; the former view stays on screen until the new one is whole. */
  follow(reader: SiteReader): void {
    this.#reader = reader
    this.#atlas = EMPTY_ATLAS
    this.#failures.clear()
    this.#underway.clear()
    this.#drawn = false
    this.#advance()
  }

  #move(history: History): void {
    if (history === this.#history) return
    this.#history = history
    this.#advance()
  }

  #advance(): void {
    const next = reduceLog(this.#history.log, this.#atlas)
    const whole = next.needed.length === 0
    // The first drawing waits for the links too: the places of the nodes depend on them.
    const ready = whole && (this.#drawn || next.wanted.length === 0)
    if (ready) {
      this.#view = next
      this.#drawn = true
    }
    this.#publish(this.#takeSnapshot(!ready))
    if (whole) void this.#fetch(next.wanted, nextTask)
    else void this.#fetch(next.needed)
  }

  /** @param pause before what was found is shown */
  async #fetch(wants: readonly Want[], pause: () => Promise<void> = async () => undefined): Promise<void> {
    const reader = this.#reader
    const missing = wants.filter((want) => !this.#underway.has(nameOf(want)))
    if (missing.length === 0) return
    for (const want of missing) this.#underway.add(nameOf(want))
    const neighbourhoods = new Map<string, Neighbourhood | Absent>()
    const pages = new Map<string, readonly Neighbour[] | 'unreadable'>()
    await Promise.all(
      missing.map(async (want) => {
        try {
          if (want.kind === 'neighbourhood')
            neighbourhoods.set(want.key, (await reader.neighbourhood(want.key)) ?? 'gone')
          else pages.set(pageKey(want.key, want.page), await reader.page(want.key, want.page))
        } catch (error) {
          if (reader === this.#reader) this.#failures.set(pathOf(error), asSiteError(error))
          if (want.kind === 'neighbourhood') neighbourhoods.set(want.key, 'unreadable')
          else pages.set(pageKey(want.key, want.page), 'unreadable')
        }
      }),
    )
    await pause()
    // What belongs to a former revision is not mixed with the new one.
    if (reader !== this.#reader) return
    for (const want of missing) this.#underway.delete(nameOf(want))
    this.#atlas = {
      neighbourhoods: new Map([...this.#atlas.neighbourhoods, ...neighbourhoods]),
      pages: new Map([...this.#atlas.pages, ...pages]),
    }
    this.#advance()
  }

  #takeSnapshot(busy: boolean): Snapshot {
    return {
      reader: this.#reader,
      manifest: this.#reader.manifest,
      view: this.#view,
      atlas: this.#atlas,
      log: this.#history.log,
      canUndo: canUndo(this.#history),
      canRedo: canRedo(this.#history),
      busy,
      failures: new Map(this.#failures),
    }
  }

  #publish(snapshot: Snapshot): void {
    this.#snapshot = snapshot
    for (const listener of this.#listeners) listener()
  }
}

/** The log of a reader who has done nothing yet. @param keys the manifest's start; empty when the graph is */
export function startLog([first, ...others]: readonly string[]): ActionLog {
  return first === undefined ? [] : [{ type: 'open', keys: [first, ...others] }]
}

/** How many nodes expanding would bring next. */
export function nextNewcomers({ view, atlas }: Snapshot, key: string): number {
  return view === null ? 0 : nextPageSize(view, key, atlas)
}

/** Files that are at hand would be read before nodes that have come are drawn: their links can wait for that. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

function nameOf(want: Want): string {
  return want.kind === 'neighbourhood' ? want.key : pageKey(want.key, want.page)
}

function pathOf(error: unknown): string {
  return asSiteError(error).path
}

function asSiteError(error: unknown): SiteError {
  return error instanceof SiteError ? error : new SiteError('data', 'invalid', String(error), { cause: error })
}
