import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { NEIGHBOURS_PER_PAGE, type Neighbourhood } from '../../graph/index.ts'
import { useAct, useSelect, useSnapshot } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import { edgeSeenFrom, type ShownEdge } from '../view/index.ts'
import { FailedFile } from './FailedFile.tsx'
import { LinkTo } from './LinkTo.tsx'
import { NodeButtons } from './NodeButtons.tsx'
import { groupByRelation, rolesOf } from './relation-groups.ts'
import { TypeSwatch } from './Swatch.tsx'
import { EdgeButton, type Names, useSentence } from './sentences.tsx'

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
  const { node, neighbours } = neighbourhood.data
  const names = new Map([node, ...neighbours].map((of) => [of.key, of]))
  const edges = neighbours.flatMap((other) => other.links.map((link) => edgeSeenFrom(nodeKey, other.key, link)))
  return (
    <article className="card">
      <p className="kicker">
        <TypeSwatch type={node.type} />
        {manifest.ontology.types[node.type].label[language]}
      </p>
      <h2>{node.label}</h2>
      <Roles nodeKey={nodeKey} edges={edges} names={names} />
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
      <NodeLinks key={nodeKey} neighbourhood={neighbourhood.data} />
    </article>
  )
}

/** What a node is to others: "dirige Velmont", "a fondé Ondine"; each with its evidence. */
function Roles({ nodeKey, edges, names }: { nodeKey: string; edges: readonly ShownEdge[]; names: Names }) {
  const { ontology } = useSnapshot().manifest
  const { m, language } = useSpeech()
  const select = useSelect()
  const sentence = useSentence(names)
  const roles = rolesOf(nodeKey, edges, ontology).slice(0, MOST_ROLES)
  if (roles.length === 0) return null
  return (
    <ul className="plain roles" aria-label={m.roles}>
      {roles.map(({ subject, relation, object }) => (
        <li key={`${relation} ${object}`}>
          <button
            type="button"
            className="text-button"
            aria-label={m.evidenceLabel(sentence({ subject, relation, object }))}
            onClick={() => select({ kind: 'pair', a: subject, b: object })}
          >
            {m
              .sentence(
                '',
                ontology.relations[relation]?.label[language] ?? relation,
                names.get(object)?.label ?? object,
              )
              .trim()}
          </button>
        </li>
      ))}
    </ul>
  )
}

const MOST_ROLES = 3

/** The links of the pages read so far, a further page at a time. */
function NodeLinks({ neighbourhood: { node, neighbours, pages } }: { neighbourhood: Neighbourhood }) {
  const { reader, manifest } = useSnapshot()
  const { ontology } = manifest
  const { m, language } = useSpeech()
  const select = useSelect()
  const [upTo, setUpTo] = useState(1)
  const further = useQueries({
    queries: Array.from({ length: upTo - 1 }, (_, i) => ({
      queryKey: ['page', manifest.revision, node.key, i + 2],
      queryFn: () => reader.page(node.key, i + 2),
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
    })),
  })
  const failed = further.find(({ isError }) => isError)
  const known = [...neighbours, ...further.flatMap(({ data }) => data ?? [])]
  const names = new Map([node, ...known].map((of) => [of.key, of]))
  const edges = known.flatMap((other) => other.links.map((link) => edgeSeenFrom(node.key, other.key, link)))
  return (
    <>
      <h3>{m.itsLinks}</h3>
      {upTo < pages && <p className="quiet">{m.linksRead(known.length, node.degree)}</p>}
      {node.degree === 0 && <p className="quiet">{m.noLinks}</p>}
      {groupByRelation(edges).map(({ relation, statements, edges: group }) => (
        <section
          key={relation}
          className="relation-group"
          aria-label={ontology.relations[relation]?.label[language] ?? relation}
        >
          <h4>
            {ontology.relations[relation]?.label[language] ?? relation}
            <span className="choice-count">{m.statements(statements)}</span>
          </h4>
          <ul className="edges">
            {group.map((edge) => (
              <li key={`${edge.subject} ${edge.object}`}>
                <EdgeButton
                  edge={edge}
                  names={names}
                  onOpen={() => select({ kind: 'pair', a: edge.subject, b: edge.object })}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {failed !== undefined && <FailedFile error={failed.error} onRetry={() => void failed.refetch()} />}
      {further.some(({ isPending }) => isPending) && <p className="quiet">{m.nodeLoading}</p>}
      {upTo < pages && (
        <button type="button" className="main-button" onClick={() => setUpTo(upTo + 1)}>
          {m.moreNeighbours(Math.min(NEIGHBOURS_PER_PAGE, node.degree - known.length))}
        </button>
      )}
    </>
  )
}
