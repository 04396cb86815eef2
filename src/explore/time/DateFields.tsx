import { useWords } from '../i18n/index.ts'
import type { Days } from '../view/index.ts'
import { TIME_WORDS } from './words.ts'

interface DateFieldsProps {
  readonly days: Days | undefined
  /** The days that have statements, oldest first. */
  readonly bounds: readonly string[]
  readonly onChange: (days: Days | undefined) => void
  readonly onSettle: () => void
}

/** The period to the day, typed. An empty field leaves its end open, and of two ends that cross the older one gives way. */
export function DateFields({ days, bounds, onChange, onSettle }: DateFieldsProps) {
  const w = useWords(TIME_WORDS)
  const [earliest, latest] = [bounds[0], bounds.at(-1)]
  const { first, last } = days ?? {}
  const change = (first: string | undefined, last: string | undefined) =>
    onChange({ ...(first ? { first } : {}), ...(last ? { last } : {}) })
  const field = (day: string | undefined) =>
    ({ type: 'date', value: day ?? '', min: earliest, max: latest, onBlur: onSettle }) as const
  return (
    <div className="time-dates">
      <label>
        {w.first}
        <input
          {...field(first)}
          onChange={({ target: { value } }) => change(value, last !== undefined && value > last ? undefined : last)}
        />
      </label>
      <label>
        {w.last}
        <input
          {...field(last)}
          onChange={({ target: { value } }) => change(first !== undefined && value < first ? undefined : first, value)}
        />
      </label>
    </div>
  )
}
