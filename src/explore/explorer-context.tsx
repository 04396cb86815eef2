import { createContext, use, useEffect, useSyncExternalStore } from 'react'
import type { EntityType } from '../graph/index.ts'
import type { ExploredGraph } from './canvas/explored-graph.ts'
import type { Desk, DeskState } from './desk.ts'
import type { Exploration, Screen, Snapshot } from './session/index.ts'
import type { Lit, Spotlight } from './spotlight.ts'
import type { Stage } from './stage.ts'
import { type Action, type Filter, NO_FILTER, type Selection, type View } from './view/index.ts'

/** What every part of the explorer works with. */
export interface ExplorerTools {
  readonly exploration: Exploration
  /** What is shown of it. */
  readonly screen: Screen
  /** What is explored, with where it stands. */
  readonly graph: ExploredGraph
  /** What is lit in the graph while it is read elsewhere. */
  readonly spotlight: Spotlight
  /** What lies open over the view. */
  readonly desk: Desk
  /** The drawn graph, once it is there. */
  readonly stage: { current: Stage | null }
  readonly searchField: { current: HTMLInputElement | null }
  /** Prints the view as a list with its sources, where the page can. */
  readonly printer: { current: (() => void) | null }
  /** The site's root, absolute: the explorer's page, with `data/` and `embed/` beneath. */
  readonly site: URL
}

const ToolsContext = createContext<ExplorerTools | null>(null)
export const ExplorerToolsProvider = ToolsContext

export function useTools(): ExplorerTools {
  const tools = use(ToolsContext)
  if (tools === null) throw new Error('useTools: there is no explorer around')
  return tools
}

const UnhurriedContext = createContext<Snapshot | null>(null)
/** What is inside sees this snapshot until it is given another: see Unhurried. */
export const UnhurriedSnapshotProvider = UnhurriedContext

export function useSnapshot(): Snapshot {
  const { screen } = useTools()
  const unhurried = use(UnhurriedContext)
  return useSyncExternalStore(
    unhurried === null ? screen.subscribe : never,
    unhurried === null ? screen.getSnapshot : () => unhurried,
  )
}

function never(): () => void {
  return () => undefined
}

export function useDesk(): DeskState {
  const { desk } = useTools()
  return useSyncExternalStore(desk.subscribe, desk.current)
}

/** The filter as it is at once, also where the rest may come later: a box that is ticked shows it without delay. */
export function useFilter(): Filter {
  const { exploration } = useTools()
  const { view } = useSyncExternalStore(exploration.subscribe, exploration.getSnapshot)
  return view?.filter ?? NO_FILTER
}

/** The view on screen. Only where one is there: see Explorer. */
export function useView(): View {
  const { view } = useSnapshot()
  if (view === null) throw new Error('useView: there is no view yet')
  return view
}

export function useAct(): (action: Action) => void {
  const { exploration } = useTools()
  return (action) => exploration.act(action)
}

export function useSelect(): (selection: Selection) => void {
  const act = useAct()
  return (selection) => act({ type: 'select', selection })
}

/** Lights these nodes and links in the graph for as long as the component is there. @param lit stable while it is the same */
export function useLight(lit: Lit | null): void {
  const { spotlight } = useTools()
  useEffect(() => (lit === null ? undefined : spotlight.shine(lit)), [spotlight, lit])
}

export interface KnownName {
  readonly label: string
  readonly type: EntityType
}

/** What is known of a node without fetching anything. */
export function knownName({ view, atlas }: Snapshot, key: string): KnownName | undefined {
  const found = atlas.neighbourhoods.get(key)
  return view?.unfiltered.nodes.get(key) ?? (typeof found === 'object' ? found.node : undefined)
}
