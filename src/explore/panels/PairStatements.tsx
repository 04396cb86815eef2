import { useQuery } from '@tanstack/react-query'
import { type ArticleInfo, type PublishedStatement, pairKey, type Status } from '../../graph/index.ts'
import { type KnownName, knownName, useSnapshot } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import { type Filter, isPassing, NO_FILTER } from '../view/index.ts'
import { FailedFile } from './FailedFile.tsx'
import { StatementQuote } from './StatementQuote.tsx'
import { RelationSwatch } from './Swatch.tsx'
import { useSentence } from './sentences.tsx'

/** What is stated between two nodes, by relation, each statement in its sentence. */
export function PairStatements({ a, b, names }: { a: string; b: string; names: ReadonlyMap<string, KnownName> }) {
  const { reader, manifest, view } = useSnapshot()
  const { m } = useSpeech()
  const evidence = useQuery({
    queryKey: ['evidence', manifest.revision, pairKey(a, b)],
    queryFn: () => reader.evidence(a, b),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (evidence.isError) return <FailedFile error={evidence.error} onRetry={() => evidence.refetch()} />
  if (evidence.isPending) return <p className="quiet">{m.evidenceLoading}</p>
  const { statements, articles } = evidence.data
  if (statements.length === 0) return <p>{m.evidenceNone}</p>
  return (
    <StatementGroups statements={statements} articles={articles} names={names} filter={view?.filter ?? NO_FILTER} />
  )
}

/** The names of entities, fetched when they are not in view. */
export function useNames(keys: readonly string[]): ReadonlyMap<string, KnownName> {
  const snapshot = useSnapshot()
  const unknown = keys.filter((key) => knownName(snapshot, key) === undefined)
  const fetched = useQuery({
    queryKey: ['names', snapshot.manifest.revision, unknown],
    queryFn: async () =>
      Promise.all(unknown.map(async (key) => (await snapshot.reader.neighbourhood(key))?.node ?? null)),
    enabled: unknown.length > 0,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const names = new Map<string, KnownName>()
  for (const node of fetched.data ?? []) if (node !== null) names.set(node.key, node)
  for (const key of keys) {
    const known = knownName(snapshot, key)
    if (known !== undefined) names.set(key, known)
  }
  return names
}

function StatementGroups({
  statements,
  articles,
  names,
  filter,
}: {
  statements: readonly PublishedStatement[]
  articles: Readonly<Record<string, ArticleInfo>>
  names: ReadonlyMap<string, KnownName>
  filter: Filter
}) {
  const { m } = useSpeech()
  const sentence = useSentence(names)
  const passing = statements.filter((statement) => isPassing(statement, filter))
  const groups = new Map<string, PublishedStatement[]>()
  for (const statement of passing) {
    const key = `${statement.subject} ${statement.relation} ${statement.object}`
    groups.set(key, [...(groups.get(key) ?? []), statement])
  }
  const hidden = statements.length - passing.length
  return (
    <>
      {[...groups].map(([key, group]) => {
        const [first] = group
        return (
          first !== undefined && (
            <section key={key} className="statements" aria-label={sentence({ ...first, counts: tally(group) })}>
              <h3 className="edge-heading">
                <RelationSwatch relation={first.relation} /> {sentence({ ...first, counts: tally(group) })}
              </h3>
              <ul>
                {group.map((statement) => (
                  <li key={statement.id}>
                    <StatementQuote statement={statement} article={articles[statement.document]} />
                  </li>
                ))}
              </ul>
            </section>
          )
        )
      })}
      {hidden > 0 && <p className="quiet">{m.evidenceFiltered(hidden)}</p>}
    </>
  )
}

function tally(statements: readonly PublishedStatement[]): Partial<Record<Status, number>> {
  const counts: Partial<Record<Status, number>> = {}
  for (const { status } of statements) counts[status] = (counts[status] ?? 0) + 1
  return counts
}
