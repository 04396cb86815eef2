import { useQueryClient } from '@tanstack/react-query'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { type KeyboardEvent, memo, useEffect, useId, useRef, useState } from 'react'
import { useView } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import type { Snapshot } from '../session/index.ts'
import { Unhurried } from '../Unhurried.tsx'
import { useFirstMove } from '../use-first-move.ts'
import { type PartFile, partQuery, usePart } from '../use-part.ts'
import type { Selection } from '../view/index.ts'
import { AboutPanel } from './AboutPanel.tsx'
import { FailedFile } from './FailedFile.tsx'
import { FilterPanel } from './FilterPanel.tsx'
import { NodePanel } from './NodePanel.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import './panels.css'
import './article.css'
import '../list/list.css'
import '../paths/paths.css'

/** Most pages of the panel, whose looks are here already: they are read once the reader has moved. */
const FURTHER: PartFile<typeof import('./further.ts')> = {
  name: 'assets/further.js',
  load: () => import('./further.ts'),
}

/** On a narrow screen, the panel's heights: as it starts, and when the reader wants more of it. */
export type PanelSizes = readonly [start: PanelSize, more: PanelSize]
type PanelSize = 'folded' | 'half' | 'tall'

const TABS = ['read', 'filters', 'list'] as const
type Tab = (typeof TABS)[number]

/**
 * Beside the graph, or below it on a narrow screen: what is selected, the legend with its filters, the list.
 * @param unhurried what is read and listed follows this one; filters answer at once
 */
export function SidePanel({ sizes, unhurried }: { sizes: PanelSizes; unhurried: Snapshot }) {
  const { selection } = useView()
  const { m } = useSpeech()
  const [tab, setTab] = useState<Tab>('read')
  const [more, setMore] = useState(false)
  const id = useId()
  const side = useRef<HTMLElement>(null)
  const keptFocus = useKeptFocus(side)
  const label = { read: m.tabRead, filters: m.tabFilters, list: m.tabList }
  const client = useQueryClient()
  useFirstMove(() => void client.prefetchQuery(partQuery(FURTHER)))
  const selected = selection.kind === 'none' ? '' : JSON.stringify(selection)

  // What was just selected is to be read, whichever tab was open.
  useEffect(() => {
    if (selection.kind === 'none') return
    setTab('read')
    if (sizes[0] === 'folded') setMore(true)
  }, [selection, sizes])

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length] ?? 'read'
    setTab(next)
    document.getElementById(`${id}-${next}`)?.focus()
    event.preventDefault()
  }

  return (
    <aside ref={side} className={`side side-${sizes[more ? 1 : 0]}`} aria-label={m.panels} {...keptFocus}>
      <div className="side-head">
        <div role="tablist" aria-label={m.panels} onKeyDown={onKeyDown}>
          {TABS.map((name) => (
            <button
              key={name}
              id={`${id}-${name}`}
              type="button"
              role="tab"
              aria-selected={tab === name}
              aria-controls={`${id}-panel`}
              tabIndex={tab === name ? 0 : -1}
              onClick={() => {
                setTab(name)
                if (sizes[0] === 'folded') setMore(true)
              }}
            >
              {label[name]}
            </button>
          ))}
        </div>
        <button
          type="button"
          className="icon-button side-toggle"
          aria-label={more ? m.panelSmaller : m.panelTaller}
          aria-expanded={more}
          onClick={() => setMore(!more)}
        >
          {more ? <ChevronDown /> : <ChevronUp />}
        </button>
      </div>
      <div
        id={`${id}-panel`}
        className="side-body"
        role="tabpanel"
        tabIndex={-1}
        aria-labelledby={`${id}-${tab}`}
        key={`${tab} ${selected}`}
      >
        <Unhurried snapshot={unhurried}>
          <Pages tab={tab} selection={selection} />
        </Unhurried>
        {tab === 'filters' && <FilterPanel />}
      </div>
    </aside>
  )
}

const Pages = memo(function Pages({ tab, selection }: { tab: Tab; selection: Selection }) {
  if (tab === 'filters') return null
  if (tab === 'read' && selection.kind === 'none') return <AboutPanel />
  if (tab === 'read' && selection.kind === 'node') return <NodePanel nodeKey={selection.key} />
  return <FurtherPage tab={tab} selection={selection} />
})

function FurtherPage({ tab, selection }: { tab: Tab; selection: Selection }) {
  const { m } = useSpeech()
  const further = usePart(FURTHER)
  if (further.kind === 'loading') return <p className="quiet">{m.nodeLoading}</p>
  if (further.kind === 'failed') return <FailedFile error={further.error} onRetry={further.retry} />
  const { ListPanel, EvidencePanel, SeveralPanel, PathPanel, ArticlePanel, DayPanel } = further.module
  if (tab === 'list') return <ListPanel />
  switch (selection.kind) {
    case 'pair':
      return <EvidencePanel a={selection.a} b={selection.b} />
    case 'several':
      return <SeveralPanel keys={selection.keys} />
    case 'path':
      return <PathPanel a={selection.a} b={selection.b} />
    case 'article':
      return <ArticlePanel id={selection.id} />
    case 'day':
      return <DayPanel day={selection.day} />
    default:
      return null
  }
}
