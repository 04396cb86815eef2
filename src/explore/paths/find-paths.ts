import type { NodeSummary } from '../../graph/index.ts'
import { bestPaths, type Walk } from './best-walks.ts'
import { type Chain, summaryOf, type Tie } from './chain.ts'

/** A page of a node's neighbours. */
export interface TiePage {
  readonly node: NodeSummary
  readonly ties: readonly Tie[]
}

/** Where the search reads the graph: a page of neighbours at a time. */
export interface NeighbourSource {
  /** How many neighbours a page holds at most. */
  readonly perPage: number
  /** The file that a page is in: pages of the same file cost one. @param page from 1 */
  fileOf(key: string, page: number): string
  /** @returns undefined when there is no such node */
  page(key: string, page: number, signal: AbortSignal): Promise<TiePage | undefined>
}

/** How much a search may read. */
export interface Budget {
  readonly files: number
  /** Nodes met. */
  readonly nodes: number
}

/**
 * A file of neighbourhoods is 48 KiB on average at most, some 8 KB on the wire: 160 of them are 1.3 MB, about what a
 * press photograph weighs, and at {@link AT_ONCE} at a time some three seconds on a telephone (0.15 s each way).
 * 30,000 nodes are what a page holds without being felt (about 10 MB).
 */
export const BUDGET: Budget = { files: 160, nodes: 30_000 }
/** Browsers send six at a time to a server of HTTP/1.1; two more wait without idling. */
const AT_ONCE = 8
const MOST_CHAINS = 3

export interface Searched {
  readonly files: number
  readonly nodes: number
  /** How many links from each end were followed whole. */
  readonly steps: readonly [fromA: number, fromB: number]
}

export type PathsOutcome =
  /** `whole`: no chain of these lengths is stronger. Otherwise the budget ended the search before all were compared. */
  | { readonly kind: 'found'; readonly chains: readonly Chain[]; readonly whole: boolean; readonly searched: Searched }
  /** Everything that one end (`island`) is connected to was seen, `size` nodes with it, and the other is not among them. */
  | { readonly kind: 'none'; readonly island: NodeSummary; readonly size: number; readonly searched: Searched }
  | { readonly kind: 'budget'; readonly searched: Searched }
  /** The graph has no such nodes. */
  | { readonly kind: 'gone'; readonly keys: readonly string[] }

export interface FindPathsOptions {
  readonly budget?: Budget
  readonly signal?: AbortSignal
  readonly onProgress?: (searched: Searched) => void
}

/**
 * Up to three chains between two nodes, whichever way the links run: all that are shortest, the strongest first (see
 * linkCost), then of those that are one link longer. The search goes out from both ends a step at a time, from the one
 * where the next step reads fewer files. The same graph gives the same chains, and B to A those of A to B reversed.
 * @throws when the source does, and with the signal's reason when it is aborted
 */
export async function findPaths(
  a: string,
  b: string,
  source: NeighbourSource,
  { budget = BUDGET, signal = new AbortController().signal, onProgress = () => undefined }: FindPathsOptions = {},
): Promise<PathsOutcome> {
  if (a > b) return reversed(await findPaths(b, a, source, { budget, signal, onProgress }))
  const search = new Search([a, b], source, budget, signal, onProgress)
  const gone = await search.begin()
  if (gone.length > 0) return { kind: 'gone', keys: gone }
  if (a === b) return { kind: 'found', chains: [], whole: true, searched: search.searched }

  while (!search.met) {
    const island = search.exhausted
    if (island !== undefined) return { kind: 'none', ...island, searched: search.searched }
    if (await search.stepOut()) continue
    // What was read of the last step may connect the ends already: no chain is shorter, a stronger one may be unread.
    const chains = search.chains(search.partialSteps)
    if (chains.length === 0) return { kind: 'budget', searched: search.searched }
    return { kind: 'found', chains, whole: false, searched: search.searched }
  }
  const shortest = search.chains(search.searched.steps)
  if (shortest.length >= MOST_CHAINS) return { kind: 'found', chains: shortest, whole: true, searched: search.searched }
  const whole = await search.stepOut()
  const longer = search.chains(whole ? search.searched.steps : search.partialSteps)
  return { kind: 'found', chains: [...shortest, ...longer].slice(0, MOST_CHAINS), whole, searched: search.searched }
}

/** A search from B to A, told from A to B. */
function reversed(outcome: PathsOutcome): PathsOutcome {
  if (outcome.kind === 'gone') return { ...outcome, keys: outcome.keys.toReversed() }
  const [fromB, fromA] = outcome.searched.steps
  const searched: Searched = { ...outcome.searched, steps: [fromA, fromB] }
  if (outcome.kind !== 'found') return { ...outcome, searched }
  const chains = outcome.chains.map(({ nodes, links }) => ({
    nodes: nodes.toReversed(),
    links: links.toReversed().map(({ from, to, edges }) => ({ from: to, to: from, edges })),
  }))
  return { ...outcome, chains, searched }
}

interface PageToRead {
  readonly key: string
  readonly page: number
  readonly file: string
}

interface Side {
  readonly seen: Set<string>
  /** Those of the last step, whose neighbours are not asked for yet. */
  frontier: readonly NodeSummary[]
  steps: number
}

class Search {
  readonly #source: NeighbourSource
  readonly #budget: Budget
  readonly #signal: AbortSignal
  readonly #onProgress: (searched: Searched) => void
  readonly #ends: readonly [string, string]
  readonly #sides: readonly [Side, Side]
  readonly #known = new Map<string, Tie[]>()
  readonly #met = new Map<string, NodeSummary>()
  readonly #files = new Set<string>()
  #partial: readonly [number, number] = [0, 0]

  constructor(
    ends: readonly [string, string],
    source: NeighbourSource,
    budget: Budget,
    signal: AbortSignal,
    onProgress: (searched: Searched) => void,
  ) {
    this.#ends = ends
    this.#source = source
    this.#budget = budget
    this.#signal = signal
    this.#onProgress = onProgress
    const side = (key: string): Side => ({ seen: new Set([key]), frontier: [], steps: 0 })
    this.#sides = [side(ends[0]), side(ends[1])]
  }

  get searched(): Searched {
    const [one, other] = this.#sides
    return { files: this.#files.size, nodes: this.#met.size, steps: [one.steps, other.steps] }
  }

  /** The steps of {@link searched} with the one that the budget cut short. */
  get partialSteps(): readonly [number, number] {
    return this.#partial
  }

  /** Whether the two sides have come to the same nodes. */
  get met(): boolean {
    const [one, other] = this.#sides
    return one.frontier.some(({ key }) => other.frontier.some((node) => node.key === key))
  }

  /** The end from which there is nowhere left to go. */
  get exhausted(): { readonly island: NodeSummary; readonly size: number } | undefined {
    const i = this.#sides.findIndex(({ frontier }) => frontier.length === 0)
    const island = this.#met.get(this.#ends[i] ?? '')
    return island === undefined ? undefined : { island, size: this.#sides[i]?.seen.size ?? 0 }
  }

  /** Looks both ends up. @returns those that are not there */
  async begin(): Promise<string[]> {
    const gone: string[] = []
    for (const [i, key] of this.#ends.entries()) {
      this.#signal.throwIfAborted()
      this.#files.add(this.#source.fileOf(key, 1))
      const page = await this.#source.page(key, 1, this.#signal)
      const side = this.#sides[i]
      if (page === undefined || side === undefined) {
        gone.push(key)
        continue
      }
      this.#met.set(key, page.node)
      side.frontier = [page.node]
    }
    return gone
  }

  /** Goes one step farther from the end where that reads less. @returns false when the budget did not suffice */
  async stepOut(): Promise<boolean> {
    const [one, other] = this.#sides
    const [pagesOfOne, pagesOfOther] = [this.#pagesOf(one), this.#pagesOf(other)]
    const first = this.#newFiles(pagesOfOne) <= this.#newFiles(pagesOfOther)
    const [side, pages] = first ? [one, pagesOfOne] : [other, pagesOfOther]
    this.#partial = first ? [one.steps + 1, other.steps] : [one.steps, other.steps + 1]
    for (let from = 0; from < pages.length; from += AT_ONCE)
      if (!(await this.#read(pages.slice(from, from + AT_ONCE)))) return false

    const next = new Map<string, NodeSummary>()
    for (const { key } of side.frontier)
      for (const tie of this.#known.get(key) ?? [])
        if (!side.seen.has(tie.key)) {
          side.seen.add(tie.key)
          next.set(tie.key, summaryOf(tie))
        }
    side.frontier = [...next.values()]
    side.steps++
    return true
  }

  /** The chains of the length that these steps make. */
  chains(steps: readonly [number, number]): Chain[] {
    return bestPaths(this.#known, this.#ends, steps, MOST_CHAINS).map((walk) => this.#chainOf(walk))
  }

  /** What the next step has to read: nodes of few pages first, which tell most; nobody goes on from a dead end. */
  #pagesOf({ frontier }: Side): PageToRead[] {
    const ends = new Set<string>(this.#ends)
    return frontier
      .filter(({ key, degree }) => !this.#known.has(key) && (degree > 1 || ends.has(key)))
      .toSorted((a, b) => a.degree - b.degree || (a.key < b.key ? -1 : 1))
      .flatMap(({ key, degree }) =>
        Array.from({ length: Math.max(1, Math.ceil(degree / this.#source.perPage)) }, (_, i) => ({
          key,
          page: i + 1,
          file: this.#source.fileOf(key, i + 1),
        })),
      )
  }

  #newFiles(pages: readonly PageToRead[]): number {
    return new Set(pages.map(({ file }) => file).filter((file) => !this.#files.has(file))).size
  }

  async #read(pages: readonly PageToRead[]): Promise<boolean> {
    const { files, nodes } = this.#budget
    if (this.#files.size + this.#newFiles(pages) > files || this.#met.size > nodes) return false
    this.#signal.throwIfAborted()
    const found = await Promise.all(pages.map(({ key, page }) => this.#source.page(key, page, this.#signal)))
    this.#signal.throwIfAborted()
    for (const [i, { key, file }] of pages.entries()) {
      this.#files.add(file)
      const ties = found[i]?.ties ?? []
      this.#known.set(key, [...(this.#known.get(key) ?? []), ...ties])
      for (const tie of ties) if (!this.#met.has(tie.key)) this.#met.set(tie.key, summaryOf(tie))
    }
    this.#onProgress(this.searched)
    return true
  }

  #chainOf({ keys }: Walk): Chain {
    const links = keys.slice(1).map((to, i) => {
      const from = keys[i] ?? ''
      // Of two nodes on a chain, at least one has its neighbours known.
      const tie = this.#tie(from, to) ?? this.#tie(to, from)
      return { from, to, edges: tie?.edges ?? [] }
    })
    return { nodes: keys.flatMap((key) => this.#met.get(key) ?? []), links }
  }

  #tie(key: string, neighbour: string): Tie | undefined {
    return this.#known.get(key)?.find((tie) => tie.key === neighbour)
  }
}
