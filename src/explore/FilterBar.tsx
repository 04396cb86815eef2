import { X } from 'lucide-react'
import { useAct, useSnapshot, useView } from './explorer-context.tsx'
import { useSpeech } from './i18n/index.ts'
import { type Days, type Filter, NO_FILTER } from './view/index.ts'

/** What the filters hide, above the graph, each with what shows it again. */
export function FilterBar() {
  const { ontology } = useSnapshot().manifest
  const { filter, unfiltered, nodes, links } = useView()
  const { m, language, day } = useSpeech()
  const act = useAct()
  const { hiddenTypes, hiddenRelations, hiddenStatuses, days, ...rest } = filter
  const set = (changed: Partial<Filter>) => act({ type: 'filter', filter: { ...filter, ...changed } })
  const chips = [
    ...hiddenTypes.map((type) => ({
      label: ontology.types[type].plural[language],
      onShow: () => set({ hiddenTypes: hiddenTypes.filter((other) => other !== type) }),
    })),
    ...hiddenRelations.map((relation) => ({
      label: ontology.relations[relation]?.label[language] ?? relation,
      onShow: () => set({ hiddenRelations: hiddenRelations.filter((other) => other !== relation) }),
    })),
    ...hiddenStatuses.map((status) => ({
      label: m.status[status],
      onShow: () => set({ hiddenStatuses: hiddenStatuses.filter((other) => other !== status) }),
    })),
  ]
  // A period alone is told by the time line, below the graph.
  if (chips.length === 0) return null
  const [lessNodes, lessLinks] = [unfiltered.nodes.size - nodes.size, unfiltered.links.size - links.size]
  const hides = [lessNodes > 0 ? m.entities(lessNodes) : '', lessLinks > 0 ? m.links(lessLinks) : ''].filter(Boolean)
  const period = ({ first, last }: Days) => {
    if (first === undefined) return m.until(day(last ?? ''))
    return last === undefined ? m.since(day(first)) : m.period(day(first), day(last))
  }
  return (
    <section className="filter-bar" aria-label={m.filtersOn}>
      <p>
        {hides.length === 0 ? m.filterHidesNothing : m.filterHides(hides)}{' '}
        <button type="button" className="text-button" onClick={() => act({ type: 'filter', filter: NO_FILTER })}>
          {m.filterReset}
        </button>
      </p>
      <ul>
        {chips.map(({ label, onShow }) => (
          <Chip key={label} label={label} name={m.showAgain(label)} kind="hidden" onRemove={onShow} />
        ))}
        {days !== undefined && (
          <Chip
            label={period(days)}
            name={m.liftPeriod(period(days))}
            kind="only"
            onRemove={() => act({ type: 'filter', filter: { ...rest, hiddenTypes, hiddenRelations, hiddenStatuses } })}
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
