import { ENTITY_TYPES, type EntityType, STATUSES, type Status } from '../../graph/index.ts'
import { knownName, useAct, useFilter, useSnapshot, useView } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import { type Filter, NO_FILTER } from '../view/index.ts'
import { RelationSwatch, TypeSwatch } from './Swatch.tsx'

/** The legend of what is drawn; each of its rows can be unticked. */
export function FilterPanel() {
  const snapshot = useSnapshot()
  const { ontology } = snapshot.manifest
  const { unfiltered, nodes, links, putAway } = useView()
  const filter = useFilter()
  const { m, language, collate } = useSpeech()
  const act = useAct()
  const setFilter = (changed: Partial<Filter>) => act({ type: 'filter', filter: { ...filter, ...changed } })

  const types = tally([...unfiltered.nodes.values()].map(({ type }) => type))
  const edges = [...unfiltered.links.values()].flatMap((link) => link.edges)
  const relations = tally(edges.map(({ relation }) => relation))
  const statuses = tally(
    edges.flatMap(({ counts }) => Object.entries(counts).flatMap(([s, k]) => Array<string>(k).fill(s))),
  )
  const [lessNodes, lessLinks] = [unfiltered.nodes.size - nodes.size, unfiltered.links.size - links.size]
  const hides = [lessNodes > 0 && m.entities(lessNodes), lessLinks > 0 && m.links(lessLinks)].filter(
    (what) => what !== false,
  )
  const relationLabel = (relation: string) => ontology.relations[relation]?.label[language] ?? relation

  return (
    <div className="card filters">
      <h2 className="visually-hidden">{m.tabFilters}</h2>
      <p className="quiet">{m.filtersHelp}</p>
      {hides.length > 0 && (
        <p className="filter-says" role="status">
          {m.filterHides(hides)}{' '}
          <button type="button" className="text-button" onClick={() => act({ type: 'filter', filter: NO_FILTER })}>
            {m.filterReset}
          </button>
        </p>
      )}
      <Choices
        title={m.filterTypes}
        rows={ENTITY_TYPES.filter((type) => types.has(type)).map((type) => ({
          value: type,
          label: ontology.types[type].plural[language],
          count: types.get(type) ?? 0,
          swatch: <TypeSwatch type={type} />,
        }))}
        hidden={filter.hiddenTypes}
        onChange={(hiddenTypes: EntityType[]) => setFilter({ hiddenTypes })}
      />
      <Choices
        title={m.filterRelations}
        rows={[...relations.keys()]
          .sort((a, b) => collate(relationLabel(a), relationLabel(b)))
          .map((relation) => ({
            value: relation,
            label: relationLabel(relation),
            count: relations.get(relation) ?? 0,
            swatch: <RelationSwatch relation={relation} />,
          }))}
        hidden={filter.hiddenRelations}
        onChange={(hiddenRelations: string[]) => setFilter({ hiddenRelations })}
      />
      <Choices
        title={m.filterStatuses}
        rows={STATUSES.filter((status) => statuses.has(status)).map((status) => ({
          value: status,
          label: m.status[status],
          help: m.statusHelp[status],
          count: statuses.get(status) ?? 0,
        }))}
        hidden={filter.hiddenStatuses}
        onChange={(hiddenStatuses: Status[]) => setFilter({ hiddenStatuses })}
      />
      <ul className="legend-notes quiet">
        <li>{m.statedTimes}</li>
        <li>{m.severalRelations}</li>
        <li>{m.hollowLine}</li>
        <li>{m.badge}</li>
      </ul>
      {putAway.length > 0 && (
        <>
          <h3>{m.putAway}</h3>
          <ul className="plain">
            {putAway.map((key) => {
              const label = knownName(snapshot, key)?.label ?? key
              return (
                <li key={key}>
                  {label}{' '}
                  <button
                    type="button"
                    className="text-button"
                    aria-label={m.showLabel(label)}
                    onClick={() => act({ type: 'open', keys: [key] })}
                  >
                    {m.show}
                  </button>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </div>
  )
}

interface Row<T extends string> {
  readonly value: T
  readonly label: string
  readonly help?: string
  readonly count: number
  readonly swatch?: React.ReactNode
}

function Choices<T extends string>({
  title,
  rows,
  hidden,
  onChange,
}: {
  title: string
  rows: readonly Row<T>[]
  hidden: readonly T[]
  onChange: (hidden: T[]) => void
}) {
  const { m } = useSpeech()
  if (rows.length === 0) return null
  return (
    <fieldset>
      <legend>{title}</legend>
      {rows.map(({ value, label, help, count, swatch }) => (
        <label key={value} className="choice">
          <input
            type="checkbox"
            checked={!hidden.includes(value)}
            onChange={({ target }) =>
              onChange(target.checked ? hidden.filter((other) => other !== value) : [...hidden, value])
            }
          />
          {swatch}
          <span>
            {label}
            {help !== undefined && <small>{help}</small>}
          </span>
          <span className="choice-count">{m.number(count)}</span>
        </label>
      ))}
    </fieldset>
  )
}

function tally<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
