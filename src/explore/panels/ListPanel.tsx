import { useSelect, useSnapshot, useView } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import { NodeButtons } from './NodeButtons.tsx'
import { TypeSwatch } from './Swatch.tsx'
import { EdgeButton } from './sentences.tsx'

/** What the graph shows, in words: the same view for those who read rather than look. */
export function ListPanel() {
  const { ontology } = useSnapshot().manifest
  const { nodes, links } = useView()
  const { m, language, collate } = useSpeech()
  const select = useSelect()
  const labelOf = (key: string) => nodes.get(key)?.label ?? key
  const sortedLinks = [...links.values()]
    .flatMap(({ a, b, pair, edges }) => edges.map((edge) => ({ a, b, pair, edge })))
    .sort(
      (one, other) =>
        collate(labelOf(one.edge.subject), labelOf(other.edge.subject)) ||
        collate(labelOf(one.edge.object), labelOf(other.edge.object)),
    )

  if (nodes.size === 0) return <p className="quiet">{m.listEmpty}</p>
  return (
    <div className="card">
      <h2 className="visually-hidden">{m.tabList}</h2>
      <section aria-label={m.listNodes}>
        <h3>
          {m.listNodes} <span className="choice-count">{m.number(nodes.size)}</span>
        </h3>
        <ul className="list-nodes">
          {[...nodes.values()]
            .sort((a, b) => collate(a.label, b.label))
            .map((node) => (
              <li key={node.key}>
                <TypeSwatch type={node.type} />
                <span className="list-name">
                  <button
                    type="button"
                    className="text-button"
                    aria-label={m.selectLabel(node.label)}
                    onClick={() => select({ kind: 'node', key: node.key })}
                  >
                    {node.label}
                  </button>
                  <small>
                    {ontology.types[node.type].label[language]}
                    {node.hiddenNeighbours > 0 && ` · ${m.hidden(node.hiddenNeighbours)}`}
                  </small>
                </span>
                <NodeButtons node={node} size="icons" />
              </li>
            ))}
        </ul>
      </section>
      <section aria-label={m.listLinks}>
        <h3>
          {m.listLinks} <span className="choice-count">{m.number(links.size)}</span>
        </h3>
        <ul className="edges">
          {sortedLinks.map(({ a, b, edge }) => (
            <li key={`${edge.subject} ${edge.relation} ${edge.object}`}>
              <EdgeButton edge={edge} onOpen={() => select({ kind: 'pair', a, b })} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
