import { Waypoints } from 'lucide-react'
import { knownName, useSelect, useSnapshot } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import { pairsOf } from '../view/index.ts'
import { TypeSwatch } from './Swatch.tsx'
import { EdgeButton } from './sentences.tsx'

/** Several entities at once: who they are, and what joins them. */
export function SeveralPanel({ keys }: { keys: readonly string[] }) {
  const snapshot = useSnapshot()
  const { m } = useSpeech()
  const select = useSelect()
  const [first, second] = keys
  const links = pairsOf(keys).flatMap((pair) => snapshot.view?.links.get(pair) ?? [])
  return (
    <article className="card">
      <p className="kicker">{m.selection}</p>
      <h2>{m.entities(keys.length)}</h2>
      <ul className="plain suggestions">
        {keys.map((key) => {
          const name = knownName(snapshot, key)
          return (
            <li key={key}>
              {name !== undefined && <TypeSwatch type={name.type} />}
              <button
                type="button"
                className="text-button"
                aria-label={m.selectLabel(name?.label ?? key)}
                onClick={() => select({ kind: 'node', key })}
              >
                {name?.label ?? key}
              </button>
            </li>
          )
        })}
      </ul>
      {keys.length === 2 && first !== undefined && second !== undefined && (
        <button type="button" className="main-button" onClick={() => select({ kind: 'path', a: first, b: second })}>
          <Waypoints />
          {m.howConnected}
        </button>
      )}
      <h3>{m.theirLinks}</h3>
      {links.length === 0 && <p className="quiet">{m.noneBetween}</p>}
      <ul className="edges">
        {links.flatMap(({ pair, a, b, edges }) =>
          edges.map((edge) => (
            <li key={`${pair} ${edge.relation} ${edge.subject}`}>
              <EdgeButton edge={edge} onOpen={() => select({ kind: 'pair', a, b })} />
            </li>
          )),
        )}
      </ul>
    </article>
  )
}
