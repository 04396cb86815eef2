export interface Measure {
  readonly done: number
  readonly total: number
  /** Milliseconds since the first was begun. */
  readonly elapsed: number
}

/** How far the work is: "120/500 articles · 34/s · 12 s left". */
export function progressLine({ done, total, elapsed }: Measure): string {
  const rate = elapsed > 0 ? (done / elapsed) * 1000 : 0
  const parts = [`${done}/${total} articles`]
  if (done > 0 && rate > 0) parts.push(`${rate >= 10 ? Math.round(rate) : rate.toFixed(1)}/s`)
  if (done > 0 && done < total && rate > 0) parts.push(`${duration(((total - done) / rate) * 1000)} left`)
  return parts.join(' · ')
}

/** Milliseconds as a person reads them: "0.4 s", "12 s", "3 min 05 s", "2 h 10 min". */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (ms < 9500) return `${(ms / 1000).toFixed(1)} s`
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min ${String(seconds % 60).padStart(2, '0')} s`
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`
}

/** Where the command speaks to whoever runs it: standard error, so that standard output stays clean. */
export interface Voice {
  /** The state of long work: one line, rewritten on a terminal, repeated now and then otherwise. */
  progress(measure: Measure): void
  /** What --quiet silences. */
  say(line: string): void
  /** What is shown in any case: errors and refusals. */
  complain(line: string): void
}

export interface VoiceOptions {
  readonly write: (text: string) => void
  readonly style: 'terminal' | 'lines' | 'quiet'
  /** Milliseconds; only differences count. */
  readonly now: () => number
}

/** A line that is rewritten flickers when it changes faster; a log is a list of lines that somebody scrolls through. */
const EVERY = { terminal: 100, lines: 2000, quiet: Number.POSITIVE_INFINITY }
const CLEAR_LINE = '\r\u001b[2K'

export function createVoice({ write, style, now }: VoiceOptions): Voice {
  let shown = now()
  let pending = ''
  const line = (text: string) => {
    write(`${pending}${printable(text)}\n`)
    pending = ''
  }
  return {
    progress(measure) {
      if (now() - shown < EVERY[style]) return
      shown = now()
      if (style === 'lines') return line(progressLine(measure))
      write(`${CLEAR_LINE}${progressLine(measure)}`)
      pending = CLEAR_LINE
    },
    say(text) {
      if (style !== 'quiet') line(text)
    },
    complain: line,
  }
}

/** File names and quoted input may hold control characters, which a terminal would obey. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
}
