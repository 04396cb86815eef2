import { useState } from 'react'
import { GraphView } from './canvas/index.ts'
import { useSnapshot, useTools } from './explorer-context.tsx'
import { FilterBar } from './FilterBar.tsx'
import { Hint } from './Hint.tsx'
import { useSpeech } from './i18n/index.ts'
import { Notices, type Oddity } from './Notices.tsx'
import { FailedFile } from './panels/FailedFile.tsx'
import { type PanelSizes, SidePanel } from './panels/SidePanel.tsx'
import { State } from './State.tsx'
import { useUnhurriedSnapshot } from './Unhurried.tsx'
import { useMedia } from './use-media.ts'
import { type PartFile, usePart } from './use-part.ts'
import { NO_FILTER } from './view/index.ts'

/** The graph is there to be read before its time line is. */
const TIME: PartFile<typeof import('./time/TimeBand.tsx')> = {
  name: 'assets/TimeBand.js',
  load: () => import('./time/TimeBand.tsx'),
}

const PAGE_PANEL: PanelSizes = ['half', 'tall']
/** In an article the graph has the frame to itself until something is to be read. */
const EMBED_PANEL: PanelSizes = ['folded', 'half']

/** The graph with what stands around it, and the panel to read beside it. */
export function Workspace({
  variant,
  stacked,
  theme,
  odd,
  onDismissOdd,
}: {
  variant: 'page' | 'embed'
  stacked: boolean
  theme: string
  odd: Oddity | null
  onDismissOdd: () => void
}) {
  const snapshot = useSnapshot()
  const unhurried = useUnhurriedSnapshot()
  const { view, busy, failures } = snapshot
  const { m } = useSpeech()
  const high = useMedia('(height >= 28rem)')
  const roomy = variant === 'page' && !stacked && high
  const [timeOpen, setTimeOpen] = useState<boolean>()
  const timeShown = timeOpen ?? roomy
  if (view === null)
    return (
      <main className="workspace">
        <State title={m.loading} />
      </main>
    )
  // A failed file is told by the notices, with what to do.
  const nothing = view.nodes.size === 0 && !busy && failures.size === 0
  return (
    <main className="workspace" aria-busy={busy || unhurried !== snapshot}>
      <div className="stage-column">
        <div className="stage">
          <div className="stage-top">
            <Notices odd={odd} onDismissOdd={onDismissOdd} />
            <FilterBar />
          </div>
          <GraphView gestures={variant === 'embed' ? 'framed' : 'page'} theme={theme} />
          {nothing && <NothingShown filtered={view.unfiltered.nodes.size > 0} />}
          {busy && <p className="busy">{m.loading}</p>}
        </div>
        {!nothing && variant === 'page' && <Hint />}
        <div className="time-place">
          <TimePlace open={timeShown} onToggle={() => setTimeOpen(!timeShown)} />
        </div>
      </div>
      <SidePanel sizes={variant === 'embed' ? EMBED_PANEL : PAGE_PANEL} unhurried={unhurried} />
    </main>
  )
}

function TimePlace(props: { open: boolean; onToggle: () => void }) {
  const time = usePart(TIME)
  if (time.kind === 'ready') return <time.module.TimeBand {...props} />
  if (time.kind === 'failed') return <FailedFile error={time.error} onRetry={time.retry} />
  return <div className={props.open ? 'time-band time-band-open' : 'time-band'} />
}

/** Says why, and what to do next. */
function NothingShown({ filtered }: { filtered: boolean }) {
  const { manifest } = useSnapshot()
  const { exploration } = useTools()
  const { m } = useSpeech()
  return (
    <div className="stage-empty">
      <h2>{filtered ? m.filteredOut : m.nothingShown}</h2>
      <p>{filtered ? m.filteredOutHelp : m.nothingShownHelp}</p>
      {filtered && (
        <button
          type="button"
          className="main-button"
          onClick={() => exploration.act({ type: 'filter', filter: NO_FILTER })}
        >
          {m.filterReset}
        </button>
      )}
      <button type="button" className="main-button" onClick={() => exploration.restart(manifest.start)}>
        {m.restart}
      </button>
    </div>
  )
}
