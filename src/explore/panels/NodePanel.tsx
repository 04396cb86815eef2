import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Neighbour } from '../../graph/index.ts'
import { useAct, useSelect, useSnapshot } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import { edgeSeenFrom } from '../view/index.ts'
import { FailedFile } from './FailedFile.tsx'
import { LinkTo } from './LinkTo.tsx'
import { NodeButtons } from './NodeButtons.tsx'
import { TypeSwatch } from './Swatch.tsx'
import { EdgeButton } from './sentences.tsx'

/** Who a node is, and its links as sentences. */
export function NodePanel({ nodeKey }: { nodeKey: string }) {
  const { reader, view, manifest } = useSnapshot()
  const { m, language, collate } = useSpeech()
  const act = useAct()
  const neighbourhood = useQuery({
    queryKey: ['neighbourhood', manifest.revision, nodeKey],
    queryFn: async () => (await reader.neighbourhood(nodeKey)) ?? null,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const shown = view?.unfiltered.nodes.get(nodeKey)

  if (neighbourhood.isError) return <FailedFile error={neighbourhood.error} onRetry={() => neighbourhood.refetch()} />
  if (neighbourhood.data === null) return <p>{m.nodeGone}</p>
  if (neighbourhood.data === undefined) return <p className="quiet">{m.nodeLoading}</p>
  const { node, neighbours, pages } = neighbourhood.data
  return (
    <article className="card">
      <p className="kicker">
        <TypeSwatch type={node.type} />
        {manifest.ontology.types[node.type].label[language]}
      </p>
      <h2>{node.label}</h2>
      <p className="quiet">
        {m.neighbours(node.degree)} · {m.statements(node.statements)}
        {shown !== undefined && shown.hiddenNeighbours > 0 && ` · ${m.hidden(shown.hiddenNeighbours)}`}
      </p>
      {shown === undefined ? (
        <button type="button" className="main-button" onClick={() => act({ type: 'open', keys: [nodeKey] })}>
          {m.showLabel(node.label)}
        </button>
      ) : (
        <NodeButtons node={shown} size="words" />
      )}
      <LinkTo nodeKey={nodeKey} label={node.label} />
      {node.aliases.length > 0 && (
        <p>
          <span className="term">{m.named(m.aliases, '')}</span>
          {node.aliases.toSorted(collate).join(', ')}
        </p>
      )}
      {node.wikidata !== undefined && (
        <p>
          <a href={`https://www.wikidata.org/wiki/${node.wikidata}`} target="_blank" rel="noopener noreferrer">
            {m.wikidata}
          </a>
        </p>
      )}
      <p className="trace">{m.nodeKey(node.key)}</p>
      <h3>{m.itsLinks}</h3>
      {node.degree === 0 && <p className="quiet">{m.noLinks}</p>}
      <LinkList nodeKey={nodeKey} neighbours={neighbours} />
      {pages > 1 && <FurtherLinks key={nodeKey} nodeKey={nodeKey} pages={pages} />}
    </article>
  )
}

function LinkList({ nodeKey, neighbours }: { nodeKey: string; neighbours: readonly Neighbour[] }) {
  const select = useSelect()
  return (
    <ul className="edges">
      {neighbours.flatMap((neighbour) =>
        neighbour.links.map((link) => (
          <li key={`${neighbour.key} ${link.relation} ${link.direction}`}>
            <EdgeButton
              edge={edgeSeenFrom(nodeKey, neighbour.key, link)}
              names={new Map([[neighbour.key, neighbour]])}
              onOpen={() => select({ kind: 'pair', a: nodeKey, b: neighbour.key })}
            />
          </li>
        )),
      )}
    </ul>
  )
}

/** The links of the second page and those after, a page at a time. */
function FurtherLinks({ nodeKey, pages }: { nodeKey: string; pages: number }) {
  const [upTo, setUpTo] = useState(1)
  const { m } = useSpeech()
  return (
    <>
      {Array.from({ length: upTo - 1 }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
        <FurtherPage key={i} nodeKey={nodeKey} page={i + 2} />
      ))}
      {upTo < pages && (
        <button type="button" className="main-button" onClick={() => setUpTo(upTo + 1)}>
          {m.moreLinks}
        </button>
      )}
    </>
  )
}

function FurtherPage({ nodeKey, page }: { nodeKey: string; page: number }) {
  const { reader, manifest } = useSnapshot()
  const { m } = useSpeech()
  const neighbours = useQuery({
    queryKey: ['page', manifest.revision, nodeKey, page],
    queryFn: () => reader.page(nodeKey, page),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (neighbours.isError) return <FailedFile error={neighbours.error} onRetry={() => neighbours.refetch()} />
  if (neighbours.data === undefined) return <p className="quiet">{m.nodeLoading}</p>
  return <LinkList nodeKey={nodeKey} neighbours={neighbours.data} />
}
