import { Printer } from 'lucide-react'
import { useId, useState } from 'react'
import { useCommandContext } from '../commands/command-context.ts'
import { commandOf } from '../commands/registry.ts'
import { useSelect, useView } from '../explorer-context.tsx'
import { useSpeech, useWords } from '../i18n/index.ts'
import { NodeButtons } from '../panels/NodeButtons.tsx'
import { SelectNode } from '../panels/SelectNode.tsx'
import { TypeSwatch } from '../panels/Swatch.tsx'
import { EdgeButton } from '../panels/sentences.tsx'
import { LIST_ORDERS, type ListedEntity, type ListOrder, listEdges, listEntities, wordsMatch } from './list-rows.ts'
import { SourceList } from './SourceList.tsx'
import { useListSpeech } from './use-list.ts'
import { LIST_WORDS } from './words.ts'

/** What the graph shows, in words: the same view for those who read rather than look. */
export function ListPanel() {
  const view = useView()
  const { m } = useSpeech()
  const words = useWords(LIST_WORDS)
  const speech = useListSpeech()
  const select = useSelect()
  const context = useCommandContext()
  const [order, setOrder] = useState<ListOrder>('name')
  const [typed, setTyped] = useState('')
  const orderId = useId()

  if (view.nodes.size === 0) return <p className="quiet">{m.listEmpty}</p>
  const matches = wordsMatch(typed)
  const allEntities = listEntities(view, order, speech)
  const allEdges = listEdges(view, speech)
  const entities = allEntities.filter(({ node }) => matches(`${node.label} ${speech.typeWord(node)}`))
  const edges = allEdges.filter(({ sentence }) => matches(sentence))
  const countOf = (some: number, all: number) => (some === all ? m.number(all) : words.found(some, all))
  const print = commandOf('print')

  return (
    <div className="card">
      <h2 className="visually-hidden">{m.tabList}</h2>
      <div className="list-tools">
        <input
          type="search"
          aria-label={words.filter}
          placeholder={words.filter}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <span className="list-order">
          <label htmlFor={orderId}>{words.order}</label>{' '}
          <select id={orderId} value={order} onChange={({ target }) => setOrder(orderNamed(target.value))}>
            {LIST_ORDERS.map((name) => (
              <option key={name} value={name}>
                {words.orders[name]}
              </option>
            ))}
          </select>
        </span>
        {context !== null && print.enabled(context) && (
          <button
            type="button"
            className="icon-button"
            aria-label={print.name(context)}
            title={print.name(context)}
            onClick={() => print.run(context)}
          >
            <Printer />
          </button>
        )}
      </div>
      <p role="status" className="quiet">
        {entities.length + edges.length === 0 && words.none(typed.trim())}
      </p>
      <section aria-label={m.listNodes}>
        <h3>
          {m.listNodes} <span className="choice-count">{countOf(entities.length, allEntities.length)}</span>
        </h3>
        <ul className="list-nodes">
          {entities.map((entity) => (
            <EntityRow key={entity.node.key} entity={entity} typeWord={speech.typeWord(entity.node)} />
          ))}
        </ul>
      </section>
      <section aria-label={m.listLinks}>
        <h3>
          {m.listLinks} <span className="choice-count">{countOf(edges.length, allEdges.length)}</span>
        </h3>
        {allEdges.length === 0 && <p className="quiet">{words.noLinks}</p>}
        <ul className="edges">
          {edges.map(({ a, b, edge }) => (
            <li key={`${edge.subject} ${edge.relation} ${edge.object}`}>
              <EdgeButton edge={edge} onOpen={() => select({ kind: 'pair', a, b })} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={words.sources}>
        <h3>{words.sources}</h3>
        <SourceList matches={matches} />
      </section>
    </div>
  )
}

function EntityRow({ entity: { node, links }, typeWord }: { entity: ListedEntity; typeWord: string }) {
  const { m } = useSpeech()
  return (
    <li>
      <TypeSwatch type={node.type} />
      <span className="list-name">
        <SelectNode nodeKey={node.key} label={node.label} />
        <small>
          {typeWord} · {m.links(links)}
          {node.hiddenNeighbours > 0 && ` · ${m.hidden(node.hiddenNeighbours)}`}
        </small>
      </span>
      <NodeButtons node={node} size="icons" />
    </li>
  )
}

function orderNamed(value: string): ListOrder {
  return LIST_ORDERS.find((order) => order === value) ?? 'name'
}
