import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { useSpeech, useWords } from '../i18n/index.ts'
import { axisTicks } from './axis.ts'
import type { Histogram } from './bins.ts'
import type { Period } from './use-period.ts'
import { useWidth } from './use-width.ts'
import { TIME_WORDS } from './words.ts'

interface PlotProps {
  readonly histogram: Histogram
  readonly period: Period
  /** The bar of the day that is being read. */
  readonly read: number | undefined
  readonly onRead: (bin: number) => void
}

/** The histogram with its brush: dragging over it or a handle takes a period, a click reads a day. */
export function Plot({ histogram: { bins, most, unit }, period, read, onRead }: PlotProps) {
  const { language } = useSpeech()
  const w = useWords(TIME_WORDS)
  const plot = useRef<HTMLDivElement>(null)
  const [drag, setDrag] = useState<{ readonly anchor: number; readonly at: number } | null>(null)
  const width = useWidth(plot)
  const binAt = ({ clientX }: PointerEvent) => {
    const { left, width } = plot.current?.getBoundingClientRect() ?? { left: 0, width: 1 }
    return Math.max(0, Math.min(bins.length - 1, Math.floor(((clientX - left) / width) * bins.length)))
  }
  const begin = (event: PointerEvent, anchor: number) => {
    if (event.button !== 0) return
    plot.current?.setPointerCapture(event.pointerId)
    setDrag({ anchor, at: binAt(event) })
  }
  const share = (i: number) => `${(100 * i) / bins.length}%`

  return (
    <div className="time-plot-frame">
      <p className="time-most" aria-hidden="true">
        {most}
      </p>
      {/* For pointers; the two sliders and the date fields do the same by keyboard. */}
      <div
        ref={plot}
        className="time-plot"
        onPointerDown={(event) => begin(event, binAt(event))}
        onPointerMove={(event) => {
          if (drag === null) return
          const at = binAt(event)
          if (at === drag.at) return
          setDrag({ ...drag, at })
          period.take(drag.anchor, at)
        }}
        onPointerUp={() => {
          if (drag !== null && drag.at === drag.anchor) onRead(drag.anchor)
          setDrag(null)
          period.settle()
        }}
        onPointerCancel={() => {
          setDrag(null)
          period.settle()
        }}
      >
        <svg viewBox={`0 0 ${bins.length} 100`} preserveAspectRatio="none" role="img" aria-label={w.chart(unit)}>
          {bins.map(({ first, counts, total, far }, i) => {
            const inside = i >= period.from && i <= period.to
            const state = i === read ? 'time-bar-read' : inside ? 'time-bar' : 'time-bar time-bar-out'
            // What is far stands apart from the rest.
            const margin = far === undefined ? 0.08 : 0.3
            const [all, asserted] = [(100 * total) / most, (100 * (counts.asserted ?? 0)) / most]
            return (
              <g key={first} className={state}>
                <rect
                  className="time-bar-rest"
                  x={i + margin}
                  width={1 - 2 * margin}
                  y={100 - all}
                  height={all - asserted}
                />
                <rect
                  className="time-bar-asserted"
                  x={i + margin}
                  width={1 - 2 * margin}
                  y={100 - asserted}
                  height={asserted}
                />
              </g>
            )
          })}
        </svg>
        {(period.from > 0 || period.to < bins.length - 1) && (
          <div
            className="time-chosen"
            style={{ left: share(period.from), right: share(bins.length - 1 - period.to) }}
          />
        )}
        <Handle
          name={w.from}
          at={period.from}
          edge={share(period.from)}
          histogram={{ bins, most, unit }}
          lowest={0}
          highest={period.to}
          onMove={(at) => period.take(at, period.to)}
          onPointerDown={(event) => begin(event, period.to)}
          onSettle={period.settle}
        />
        <Handle
          name={w.to}
          at={period.to}
          edge={share(period.to + 1)}
          histogram={{ bins, most, unit }}
          lowest={period.from}
          highest={bins.length - 1}
          onMove={(at) => period.take(period.from, at)}
          onPointerDown={(event) => begin(event, period.from)}
          onSettle={period.settle}
        />
      </div>
      <Axis>
        {axisTicks(bins, unit, width, language).map(({ at, label }) => (
          <span key={at} style={{ left: share(at + 0.5) }}>
            {label}
          </span>
        ))}
      </Axis>
    </div>
  )
}

function Axis({ children }: { children: ReactNode }) {
  return (
    <div className="time-axis" aria-hidden="true">
      {children}
    </div>
  )
}

interface HandleProps {
  readonly name: string
  readonly at: number
  /** Where it stands, as a share of the width. */
  readonly edge: string
  readonly histogram: Histogram
  readonly lowest: number
  readonly highest: number
  readonly onMove: (at: number) => void
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onSettle: () => void
}

/** One end of the period. */
function Handle({ name, at, edge, histogram, lowest, highest, onMove, onPointerDown, onSettle }: HandleProps) {
  const { capital, period } = useSpeech()
  const bin = histogram.bins[at]
  const onKeyDown = (event: KeyboardEvent) => {
    const target = keyTarget(event.key, at, lowest, highest)
    if (target === undefined) return
    event.preventDefault()
    if (target !== at) onMove(target)
  }
  return (
    <div
      className="time-handle"
      style={{ left: edge }}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={lowest}
      aria-valuemax={highest}
      aria-valuenow={at}
      aria-valuetext={bin === undefined ? '' : capital(period(bin.first, bin.last))}
      onKeyDown={onKeyDown}
      onBlur={onSettle}
      onPointerDown={(event) => {
        event.stopPropagation()
        onPointerDown(event)
      }}
    />
  )
}

const LARGE_STEP = 7

function keyTarget(key: string, at: number, lowest: number, highest: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: LARGE_STEP,
    PageDown: -LARGE_STEP,
    Home: lowest - at,
    End: highest - at,
  }
  const step = steps[key]
  return step === undefined ? undefined : Math.max(lowest, Math.min(highest, at + step))
}
