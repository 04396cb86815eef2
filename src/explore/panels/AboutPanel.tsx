import { useSnapshot, useView } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import { SelectNode } from './SelectNode.tsx'
import { TypeSwatch } from './Swatch.tsx'

const MOST_SUGGESTED = 6

/** What stands in the reading panel before anything is selected: how to read this, and where to begin. */
export function AboutPanel() {
  const { counts, days } = useSnapshot().manifest
  const { nodes } = useView()
  const { m, period } = useSpeech()
  const best = [...nodes.values()].sort((a, b) => b.degree - a.degree).slice(0, MOST_SUGGESTED)
  return (
    <article className="card">
      <h2>{m.aboutTitle}</h2>
      <p className="lead">{m.about}</p>
      <h3>{m.aboutCounts}</h3>
      <p>
        {m.articles(counts.articles)}
        {days !== undefined && `, ${period(days.first, days.last)}`}
        <br />
        {m.entities(counts.nodes)}, {m.relations(counts.edges)}, {m.statements(counts.statements)}
      </p>
      {nodes.size < counts.nodes && <p className="quiet">{m.aboutRest(m.entities(nodes.size), counts.nodes)}</p>}
      {best.length > 0 && (
        <>
          <h3>{m.aboutStart}</h3>
          <ul className="plain suggestions">
            {best.map(({ key, label, type, degree }) => (
              <li key={key}>
                <TypeSwatch type={type} />
                <SelectNode nodeKey={key} label={label} />
                <span className="choice-count">{m.neighbours(degree)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  )
}
