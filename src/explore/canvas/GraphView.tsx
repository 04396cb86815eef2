import { useEffect, useEffectEvent, useId, useRef, useState, useSyncExternalStore } from 'react'
import { runCommand, useCommandContext } from '../commands/command-context.ts'
import { keysInWords } from '../commands/keys-in-words.ts'
import { commandOf } from '../commands/registry.ts'
import { useDesk, useSelect, useSnapshot, useTools, useView } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import { type Selection, type ShownNode, selectedKeys, selectNodes, toggleNode, type View } from '../view/index.ts'
import { CameraButtons } from './CameraButtons.tsx'
import { type CanvasOptions, GraphCanvas } from './graph-canvas.ts'
import { useAnnouncement } from './use-announcement.ts'
import { useDrawnView } from './use-drawn-view.ts'
import { placeInWalk, type Step, stillThere, type Walk, walk } from './walk.ts'
import './canvas.css'

/** The drawn graph: one stop for the tab key, arrows within, and what happens said aloud. */
export function GraphView({ gestures, theme }: { gestures: 'page' | 'framed'; theme: string }) {
  const { graph, spotlight, stage, desk, exploration } = useTools()
  const { boxing } = useDesk()
  const context = useCommandContext()
  const { manifest } = useSnapshot()
  const view = useView()
  const select = useSelect()
  const { m, language, collate } = useSpeech()
  const helpId = useId()
  const container = useRef<HTMLDivElement>(null)
  const canvas = useRef<GraphCanvas | null>(null)
  const [position, setPosition] = useState<Walk | null>(null)
  const [focused, setFocused] = useState(false)
  const [inert, setInert] = useState(() => gestures === 'framed' && matchMedia('(pointer: coarse)').matches)
  const { announcement, announce } = useAnnouncement(view, manifest.revision)

  const ontology = manifest.ontology
  const typeWord = (node: ShownNode) => ontology.types[node.type].label[language]
  const onSelect = useEffectEvent((selection: Selection) => {
    if (selection.kind === 'none' && view.selection.kind === 'none') return
    setPosition(selection.kind === 'node' ? { at: selection.key, path: [] } : null)
    select(selection)
  })
  const onExpand = useEffectEvent((key: string) => {
    if (context !== null) runCommand(commandOf('expand'), { ...context, target: { kind: 'node', key } })
  })
  const onMenu = useEffectEvent((selection: Selection, at: { x: number; y: number }) => {
    const gathered = view.selection.kind === 'several' && selectedKeys(selection).every((k) => isGathered(view, k))
    const target = gathered ? view.selection : selection
    if (target.kind === 'node' || target.kind === 'pair' || target.kind === 'several')
      desk.change({ menu: { target, ...at } })
  })
  const onGather = useEffectEvent((keys: readonly string[]) => {
    const already = view.selection.kind === 'several' ? selectedKeys(view.selection) : []
    select(selectNodes([...new Set([...already, ...keys])]))
    desk.change({ boxing: false })
  })
  const onToggle = useEffectEvent((key: string) => {
    setPosition({ at: key, path: [] })
    select(toggleNode(view.selection, key))
  })
  const options: CanvasOptions = {
    graph,
    ontology,
    gestures,
    typeWord,
    language,
    onSelect: (s) => onSelect(s),
    onExpand: (key) => onExpand(key),
    onMenu: (selection, at) => onMenu(selection, at),
    onGather: (keys) => onGather(keys),
    onToggle: (key) => onToggle(key),
    onRepin: (key, { x, y }) => exploration.act({ type: 'pin', places: [{ key, x, y }] }),
  }
  const firstOptions = useEffectEvent(() => options)

  useEffect(() => {
    if (container.current === null) return
    const drawn = new GraphCanvas(container.current, firstOptions())
    canvas.current = drawn
    return () => {
      canvas.current = null
      drawn.destroy()
    }
  }, [])

  /** Whether places are being found for a large first view. */
  const laying = useDrawnView(container, canvas, typeWord)

  const currentOptions = useEffectEvent(() => options)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language, the looks with the ontology
  useEffect(() => canvas.current?.setOptions(currentOptions()), [language, gestures, ontology])
  // biome-ignore lint/correctness/useExhaustiveDependencies: colours are read from the page, which the theme has changed
  useEffect(() => canvas.current?.refreshTheme(), [theme])

  const lit = useSyncExternalStore(spotlight.subscribe, spotlight.current)
  useEffect(() => canvas.current?.light(lit), [lit])
  // A day, an article: who it is about may stand all over the graph.
  const read = view.selection.kind === 'day' || view.selection.kind === 'article'
  const onLit = useEffectEvent((keys: readonly string[]) => canvas.current?.camera.fitUnlessInSight(keys))
  const hasLight = lit !== null
  useEffect(() => {
    if (read && hasLight) onLit([...(spotlight.current()?.nodes ?? [])])
  }, [read, hasLight, spotlight])
  useEffect(() => canvas.current?.quieten(outOfPeriod(view)), [view])
  useEffect(() => canvas.current?.setBoxing(boxing), [boxing])

  const here = stillThere(graph, position)
  useEffect(() => canvas.current?.walkTo(focused ? (here?.at ?? null) : null), [here?.at, focused])

  const byImportance = (a: string, b: string) => {
    const [one, other] = [view.nodes.get(a), view.nodes.get(b)]
    return (other?.degree ?? 0) - (one?.degree ?? 0) || collate(one?.label ?? a, other?.label ?? b)
  }
  const goTo = (next: Walk) => {
    setPosition(next)
    const node = view.nodes.get(next.at)
    if (node === undefined) return
    // While nodes are being gathered, walking leaves them so.
    if (view.selection.kind !== 'several') select({ kind: 'node', key: next.at })
    const { place, of, around } = placeInWalk(graph, next, byImportance)
    const hidden = node.hiddenNeighbours === 0 ? m.noHidden : m.hidden(node.hiddenNeighbours)
    announce(
      m.walked(
        node.label,
        typeWord(node),
        hidden,
        place,
        of,
        around === undefined ? around : view.nodes.get(around)?.label,
      ),
    )
  }
  const start = (): Walk | null => {
    if (here !== null) return here
    if (view.selection.kind === 'node' && graph.hasNode(view.selection.key)) return { at: view.selection.key, path: [] }
    const [first] = graph.nodes().sort(byImportance)
    return first === undefined ? null : { at: first, path: [] }
  }
  const onWalk = useEffectEvent((step: Step) => {
    const from = start()
    if (from !== null) goTo(here === null ? from : walk(graph, from, step, byImportance))
  })
  const at = here?.at ?? null
  useEffect(() => {
    stage.current = {
      zoomBy: (factor) => canvas.current?.camera.zoomBy(factor),
      panBy: (x, y) => canvas.current?.camera.panBy(x, y),
      fit: () => canvas.current?.camera.fit(),
      walk: (step) => onWalk(step),
      leave: () => setPosition(null),
      at,
      focus: () => container.current?.focus(),
      placeOf: (key) => canvas.current?.placeOf(key) ?? null,
    }
    return () => {
      stage.current = null
    }
  }, [stage, at])

  return (
    <section className="graph" aria-label={m.graph} aria-busy={laying}>
      <div
        id="graph"
        className={boxing ? 'graph-canvas graph-boxing' : 'graph-canvas'}
        ref={container}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a drawn graph is one stop, walked with arrows inside
        tabIndex={0}
        aria-label={m.graphLabel(m.entities(view.nodes.size), m.links(view.links.size))}
        aria-describedby={helpId}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
      {laying && <p className="busy">{m.loading}</p>}
      {inert && (
        <button type="button" className="graph-cover" onClick={() => setInert(false)}>
          <span>{m.touchToExplore}</span>
        </button>
      )}
      <p id={helpId} className="visually-hidden">
        {context !== null && keysInWords(context)} {m.graphHelp}
      </p>
      <CameraButtons />
      <p className="visually-hidden" role="status" aria-live="polite">
        {announcement}
      </p>
    </section>
  )
}

/** Nodes of which nothing is stated in the days that the reader asked for: there, to keep the picture, and standing back. */
function outOfPeriod({ nodes, links, filter }: View): ReadonlySet<string> {
  if (filter.days === undefined) return new Set()
  const joined = new Set([...links.values()].flatMap(({ a, b }) => [a, b]))
  return new Set([...nodes.keys()].filter((key) => !joined.has(key)))
}

function isGathered({ selection }: View, key: string): boolean {
  return selection.kind === 'several' && selection.keys.includes(key)
}
