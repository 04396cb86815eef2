import { useSelect, useSnapshot } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import { pairsOf, selectNodes } from '../view/index.ts'
import { CommandButton } from './NodeButtons.tsx'
import { useNames } from './PairStatements.tsx'
import { SelectNode } from './SelectNode.tsx'
import { TypeSwatch } from './Swatch.tsx'
import { EdgeButton } from './sentences.tsx'

/** Several entities at once: who they are, and what joins them. */
export function SeveralPanel({ keys }: { keys: readonly string[] }) {
  const snapshot = useSnapshot()
  const { m } = useSpeech()
  const select = useSelect()
  const target = selectNodes(keys)
  const names = useNames(keys)
  const links = pairsOf(keys).flatMap((pair) => snapshot.view?.links.get(pair) ?? [])
  return (
    <article className="card">
      <p className="kicker">{m.selection}</p>
      <h2>{m.entities(keys.length)}</h2>
      <div className="node-buttons node-buttons-words">
        {(['connect', 'hide', 'keep', 'pin', 'unpin'] as const).map((id) => (
          <CommandButton key={id} id={id} target={target} size="words" />
        ))}
      </div>
      <ul className="plain suggestions">
        {keys.map((key) => {
          const name = names.get(key)
          return (
            <li key={key}>
              {name !== undefined && <TypeSwatch type={name.type} />}
              <SelectNode nodeKey={key} label={name?.label ?? key} />
            </li>
          )
        })}
      </ul>
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
