import { useQuery } from '@tanstack/react-query'
import { ExternalLink } from 'lucide-react'
import { type ArticleInfo, type PublishedStatement, pairKey, type Status } from '../../graph/index.ts'
import { type KnownName, knownName, useSelect, useSnapshot } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import { FailedFile } from './FailedFile.tsx'
import { markedParts } from './marked-parts.ts'
import { RelationSwatch } from './Swatch.tsx'
import { useSentence } from './sentences.tsx'

/** Every statement behind a link, in the sentence that states it. */
export function EvidencePanel({ a, b }: { a: string; b: string }) {
  const { reader, manifest, view } = useSnapshot()
  const { m } = useSpeech()
  const select = useSelect()
  const names = usePairNames(a, b)
  const evidence = useQuery({
    queryKey: ['evidence', manifest.revision, pairKey(a, b)],
    queryFn: () => reader.evidence(a, b),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const [labelA, labelB] = [names.get(a)?.label ?? a, names.get(b)?.label ?? b]
  const ends = [
    { key: a, label: labelA },
    { key: b, label: labelB },
  ]

  return (
    <article className="card">
      <p className="kicker">{m.evidence}</p>
      <h2>{m.evidenceBetween(labelA, labelB)}</h2>
      <p className="card-links">
        {ends.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            className="text-button"
            aria-label={m.selectLabel(label)}
            onClick={() => select({ kind: 'node', key })}
          >
            {label}
          </button>
        ))}
      </p>
      {evidence.isError && <FailedFile error={evidence.error} onRetry={() => evidence.refetch()} />}
      {evidence.isPending && <p className="quiet">{m.evidenceLoading}</p>}
      {evidence.data?.statements.length === 0 && <p>{m.evidenceNone}</p>}
      {evidence.data !== undefined && (
        <StatementGroups
          statements={evidence.data.statements}
          articles={evidence.data.articles}
          names={names}
          filter={view?.filter}
        />
      )}
    </article>
  )
}

/** The names of two ends, fetched when they are not in view. */
function usePairNames(a: string, b: string): ReadonlyMap<string, KnownName> {
  const snapshot = useSnapshot()
  const unknown = [a, b].filter((key) => knownName(snapshot, key) === undefined)
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
  for (const key of [a, b]) {
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
  filter: { readonly hiddenRelations: readonly string[]; readonly hiddenStatuses: readonly string[] } | undefined
}) {
  const { m } = useSpeech()
  const sentence = useSentence(names)
  const passing = statements.filter(
    ({ relation, status }) => !filter?.hiddenRelations.includes(relation) && !filter?.hiddenStatuses.includes(status),
  )
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
              <h3>
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

/** The sentence as published, its operative words marked, and where it was read. */
function StatementQuote({ statement, article }: { statement: PublishedStatement; article: ArticleInfo | undefined }) {
  const { m, day } = useSpeech()
  const { quote, start, words, status, attributedTo, speaker } = statement
  const saidBy = attributedTo === undefined ? undefined : (speaker ?? attributedTo)
  const date = statement.date ?? article?.date
  return (
    <figure className="statement">
      <blockquote lang={article?.language} cite={article?.url}>
        {markedParts(quote, start, words).map(({ text, marked }, i) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one quote never change
          marked ? <mark key={i}>{text}</mark> : text,
        )}
      </blockquote>
      <figcaption>
        <span className={`status status-${status}`} title={m.statusHelp[status]}>
          {m.status[status]}
        </span>
        {saidBy !== undefined && <span>{m.saidBy(saidBy)}</span>}
        <cite lang={article?.language}>{article?.title ?? statement.document}</cite>
        {article?.publisher !== undefined && <span>{article.publisher}</span>}
        {date === undefined ? <span>{m.undated}</span> : <time dateTime={date}>{day(date)}</time>}
        {article?.url !== undefined && (
          <a href={article.url} target="_blank" rel="noopener noreferrer">
            {m.readArticle} <ExternalLink />
          </a>
        )}
        <span className="trace">{m.trace(statement.id, statement.rule)}</span>
      </figcaption>
    </figure>
  )
}
