import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type ArticleInfo, type PublishedStatement, pairKey } from '../../graph/index.ts'
import type { PairEvidence } from '../data/index.ts'
import { useSelect, useSnapshot, useView } from '../explorer-context.tsx'
import { useSpeech, useWords } from '../i18n/index.ts'
import { FailedFile } from '../panels/FailedFile.tsx'
import { StatedSentence } from '../panels/StatedSentence.tsx'
import { useSentenceLight } from '../panels/use-sentence-light.ts'
import { type ArticleOfDay, articlesOfDay, type SentenceOfDay } from './articles-of-day.ts'
import { linksOn } from './statements-in-time.ts'
import { TIME_WORDS } from './words.ts'

/** What the articles state of a day about who is on screen: the article of the day, beside the graph. */
export function DayPanel({ day }: { day: string }) {
  const { reader, manifest } = useSnapshot()
  const view = useView()
  const { m, day: spell } = useSpeech()
  const w = useWords(TIME_WORDS)
  const links = useMemo(() => linksOn(view, day), [view, day])
  const evidence = useQueries({
    queries: links.map(({ a, b }) => ({
      queryKey: ['evidence', manifest.revision, pairKey(a, b)],
      queryFn: () => reader.evidence(a, b),
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
    })),
    combine: (results) => ({
      found: results.flatMap(({ data }): PairEvidence[] => (data === undefined ? [] : [data])),
      pending: results.some(({ isPending }) => isPending),
      failed: results.find(({ isError }) => isError),
    }),
  })
  const articles = useMemo(() => articlesOfDay(evidence.found, day, view.filter), [evidence.found, day, view.filter])
  const statements = articles.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.statements))
  return (
    <article className="card">
      <p className="kicker">{w.dayKicker}</p>
      <h2>
        <time dateTime={day}>{spell(day)}</time>
      </h2>
      {evidence.failed !== undefined && (
        <FailedFile error={evidence.failed.error} onRetry={() => void evidence.failed?.refetch()} />
      )}
      {evidence.pending && <p className="quiet">{m.evidenceLoading}</p>}
      {!evidence.pending && (
        <p className="quiet">
          {statements.length === 0 ? w.dayNone : w.dayHelp(m.statements(statements.length), articles.length)}
        </p>
      )}
      <Articles articles={articles} />
    </article>
  )
}

function Articles({ articles }: { articles: readonly ArticleOfDay[] }) {
  const sentences = useMemo(() => articles.flatMap((article) => article.sentences), [articles])
  const lightOf = useSentenceLight(sentences)
  return articles.map((article) => (
    <section key={article.id} className="day-article" aria-label={article.info?.title ?? article.id}>
      <Headline id={article.id} info={article.info} />
      <ol className="plain article-sentences">
        {article.sentences.map((sentence) => (
          <li key={`${sentence.start} ${sentence.end}`} {...lightOf(sentence)}>
            <DaySentence sentence={sentence} info={article.info} />
          </li>
        ))}
      </ol>
    </section>
  ))
}

function Headline({ id, info }: { id: string; info: ArticleInfo | undefined }) {
  const select = useSelect()
  const { m, day } = useSpeech()
  return (
    <>
      <h3>
        <button type="button" className="text-button" onClick={() => select({ kind: 'article', id })}>
          <span lang={info?.language}>{info?.title ?? id}</span>
          <span className="visually-hidden">{m.articleStates}</span>
        </button>
      </h3>
      <p className="byline">
        {info?.publisher !== undefined && <span>{info.publisher}</span>}
        {info?.date !== undefined && <time dateTime={info.date}>{day(info.date)}</time>}
      </p>
    </>
  )
}

function DaySentence({ sentence, info }: { sentence: SentenceOfDay; info: ArticleInfo | undefined }) {
  const { day } = useSpeech()
  const w = useWords(TIME_WORDS)
  const noteOn = ({ id }: Pick<PublishedStatement, 'id'>) => {
    const since = sentence.plannedSince.get(id)
    return since === undefined ? undefined : w.plannedSince(day(since))
  }
  return <StatedSentence {...sentence} language={info?.language} url={info?.url} names={NO_NAMES} noteOn={noteOn} />
}

/** All of them are on screen. */
const NO_NAMES = new Map()
