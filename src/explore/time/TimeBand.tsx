import { CalendarDays, ChevronDown, ChevronUp, Pause, Play, SkipBack, SkipForward, Table2 } from 'lucide-react'
import { type ReactNode, useId, useMemo, useState } from 'react'
import { useSelect, useView } from '../explorer-context.tsx'
import { type Speech, useSpeech, useWords } from '../i18n/index.ts'
import type { Days } from '../view/index.ts'
import { binDays, totalOf } from './bins.ts'
import { DateFields } from './DateFields.tsx'
import { Plot } from './Plot.tsx'
import { statementsInTime } from './statements-in-time.ts'
import { TableDialog } from './TableDialog.tsx'
import { usePeriod } from './use-period.ts'
import { type Story, useStory } from './use-story.ts'
import { TIME_WORDS, type TimeWords } from './words.ts'
import './time.css'

/** When what is on screen was stated: a histogram to look at a period, and the affair told day by day. */
export function TimeBand({ open, onToggle }: { open: boolean; onToggle: () => void }) {
  const view = useView()
  const select = useSelect()
  const speech = useSpeech()
  const { day: spell } = speech
  const w = useWords(TIME_WORDS)
  const id = useId()
  const [shown, setShown] = useState<'nothing' | 'dates' | 'table'>('nothing')
  const inTime = useMemo(() => statementsInTime(view), [view])
  const histogram = useMemo(() => binDays(inTime.byDay), [inTime])
  const totals = useMemo(() => new Map([...inTime.byDay].map(([day, counts]) => [day, totalOf(counts)])), [inTime])
  const period = usePeriod(histogram?.bins ?? [])
  const story = useStory(totals)
  const { days } = view.filter
  const { day } = story
  const read = day === undefined ? -1 : (histogram?.bins.findIndex((bin) => bin.first <= day && bin.last >= day) ?? -1)

  const readBin = (i: number) => {
    const bin = histogram?.bins[i]
    const first = [...totals.keys()].find((of) => bin !== undefined && of >= bin.first && of <= bin.last)
    if (first !== undefined) select({ kind: 'day', day: first })
  }

  return (
    <section className={open ? 'time-band time-band-open' : 'time-band'} aria-label={w.title}>
      <div className="time-head">
        <Player story={story} words={w} />
        <p className="time-says" role="status">
          {day !== undefined && <strong>{w.told(spell(day), w.all(totals.get(day) ?? 0))}</strong>}
          {days === undefined && day === undefined && (
            <span>
              {histogram === undefined ? w.none : open ? w.onScreen(inTime.dated, histogram.unit) : w.all(inTime.dated)}
              {inTime.undated > 0 && w.undatedApart(inTime.undated)}
            </span>
          )}
          {days !== undefined && (
            <span>
              {(day === undefined || days.last !== day) && `${periodWords(days, speech, w)} · `}
              {w.hides(inTime.hidden)}
              {inTime.undated > 0 && w.undated(inTime.undated)}
            </span>
          )}
        </p>
        {open && days === undefined && day === undefined && (
          <p className="time-legend" aria-hidden="true">
            <span className="time-key time-key-asserted" /> {w.asserted} <span className="time-key time-key-rest" />{' '}
            {w.others}
          </p>
        )}
        {days !== undefined && (
          <button
            type="button"
            className="text-button"
            onClick={() => {
              period.settle()
              period.takeDays(undefined)
            }}
          >
            {w.whole}
          </button>
        )}
        {open && (
          <>
            <button
              type="button"
              className="icon-button"
              aria-label={w.dates}
              title={w.dates}
              aria-expanded={shown === 'dates'}
              onClick={() => setShown(shown === 'dates' ? 'nothing' : 'dates')}
            >
              <CalendarDays />
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={w.table}
              title={w.table}
              onClick={() => setShown('table')}
            >
              <Table2 />
            </button>
          </>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label={open ? w.close : w.open}
          title={open ? w.close : w.open}
          aria-expanded={open}
          aria-controls={id}
          onClick={onToggle}
        >
          {open ? <ChevronDown /> : <ChevronUp />}
        </button>
      </div>
      <div id={id} className="time-body">
        {open && shown === 'dates' && (
          <DateFields days={days} bounds={[...totals.keys()]} onChange={period.takeDays} onSettle={period.settle} />
        )}
        {open && histogram !== undefined && (
          <Plot histogram={histogram} period={period} read={read === -1 ? undefined : read} onRead={readBin} />
        )}
      </div>
      {shown === 'table' && (
        <TableDialog byDay={inTime.byDay} undated={inTime.undated} onClose={() => setShown('nothing')} />
      )}
    </section>
  )
}

function periodWords(
  { first, last }: Days,
  { day: spell, period: spellPeriod, capital }: Speech,
  w: TimeWords,
): string {
  if (first !== undefined && last !== undefined) return capital(spellPeriod(first, last))
  return first !== undefined ? w.since(spell(first)) : w.upTo(spell(last ?? ''))
}

function Player({ story, words: w }: { story: Story; words: TimeWords }) {
  return (
    <div className="time-player">
      <StepButton label={w.previous} step={story.previous}>
        <SkipBack />
      </StepButton>
      <button type="button" className="main-button time-play" onClick={story.toggle}>
        {story.playing ? <Pause /> : <Play />}
        {/* Both words take their room, so that nothing moves under the pointer. */}
        <span className="time-play-words">
          <span hidden={story.playing}>{w.play}</span>
          <span hidden={!story.playing}>{w.pause}</span>
        </span>
      </button>
      <StepButton label={w.next} step={story.next}>
        <SkipForward />
      </StepButton>
    </div>
  )
}

/** @param step undefined where there is no further day this way */
function StepButton({ label, step, children }: { label: string; step: Story['next']; children: ReactNode }) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      disabled={step === undefined}
      onClick={step}
    >
      {children}
    </button>
  )
}
