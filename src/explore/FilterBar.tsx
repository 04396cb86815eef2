import { X } from 'lucide-react'
import { useAct, useView } from './explorer-context.tsx'
import { useFilterWords } from './filter-words.ts'
import { useSpeech } from './i18n/index.ts'
import { type Filter, NO_FILTER } from './view/index.ts'

/** What the filters hide, above the graph, each with what shows it again. */
export function FilterBar() {
  const words = useFilterWords()
  const { filter, unfiltered, nodes, links } = useView()
  const { m } = useSpeech()
  const act = useAct()
  const { days, ...withoutDays } = filter
  const { hiddenTypes, hiddenRelations, hiddenStatuses } = filter
  const { hidden, period } = words(filter)
  const set = (changed: Partial<Filter>) => act({ type: 'filter', filter: { ...filter, ...changed } })
  // In the order in which the words tell them.
  const lifts: readonly (() => void)[] = [
    ...hiddenTypes.map((type) => () => set({ hiddenTypes: hiddenTypes.filter((other) => other !== type) })),
    ...hiddenRelations.map(
      (relation) => () => set({ hiddenRelations: hiddenRelations.filter((other) => other !== relation) }),
    ),
    ...hiddenStatuses.map(
      (status) => () => set({ hiddenStatuses: hiddenStatuses.filter((other) => other !== status) }),
    ),
  ]
  // A period alone is told by the time line, below the graph.
  if (hidden.length === 0) return null
  const [lessNodes, lessLinks] = [unfiltered.nodes.size - nodes.size, unfiltered.links.size - links.size]
  const hides = [lessNodes > 0 ? m.entities(lessNodes) : '', lessLinks > 0 ? m.links(lessLinks) : ''].filter(Boolean)
  return (
    <section className="filter-bar" aria-label={m.filtersOn}>
      <p>
        {hides.length === 0 ? m.filterHidesNothing : m.filterHides(hides)}{' '}
        <button type="button" className="text-button" onClick={() => act({ type: 'filter', filter: NO_FILTER })}>
          {m.filterReset}
        </button>
      </p>
      <ul>
        {hidden.map((label, i) => (
          <Chip key={label} label={label} name={m.showAgain(label)} kind="hidden" onRemove={() => lifts[i]?.()} />
        ))}
        {days !== undefined && period !== undefined && (
          <Chip
            label={period}
            name={m.liftPeriod(period)}
            kind="only"
            onRemove={() => act({ type: 'filter', filter: withoutDays })}
          />
        )}
      </ul>
    </section>
  )
}

interface ChipProps {
  readonly label: string
  readonly name: string
  /** Whether it names what is hidden, or what alone is shown. */
  readonly kind: 'hidden' | 'only'
  readonly onRemove: () => void
}

function Chip({ label, name, kind, onRemove }: ChipProps) {
  return (
    <li>
      <button type="button" className={`chip chip-${kind}`} aria-label={name} title={name} onClick={onRemove}>
        <span>{label}</span>
        <X />
      </button>
    </li>
  )
}
