import { useQuery } from '@tanstack/react-query'
import { ExternalLink } from 'lucide-react'
import { useMemo } from 'react'
import type { PublishedArticle } from '../../graph/index.ts'
import { useAct, useSnapshot } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import { FailedFile } from './FailedFile.tsx'
import { StatedSentence } from './StatedSentence.tsx'
import { useSentenceLight } from './use-sentence-light.ts'

/** What an article states, in reading order; what is being read is lit in the graph. */
export function ArticlePanel({ id }: { id: string }) {
  const { reader, manifest } = useSnapshot()
  const { m, day } = useSpeech()
  const article = useQuery({
    queryKey: ['article', manifest.revision, id],
    queryFn: async () => (await reader.article(id)) ?? null,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (article.isError) return <FailedFile error={article.error} onRetry={() => article.refetch()} />
  if (article.data === undefined) return <p className="quiet">{m.articleLoading}</p>
  if (article.data === null) return <p>{m.articleNone}</p>
  const { title, publisher, date, url, language } = article.data
  return (
    <article className="card">
      <p className="kicker">{m.article}</p>
      <h2 lang={language}>{title}</h2>
      <p className="byline">
        {publisher !== undefined && <span>{publisher}</span>}
        {date === undefined ? <span>{m.undated}</span> : <time dateTime={date}>{day(date)}</time>}
        {url !== undefined && (
          <a href={url} target="_blank" rel="noopener noreferrer">
            {m.readArticle} <ExternalLink />
          </a>
        )}
      </p>
      <Sentences article={article.data} />
    </article>
  )
}

function Sentences({ article }: { article: PublishedArticle }) {
  const { view } = useSnapshot()
  const { m } = useSpeech()
  const act = useAct()
  const lightOf = useSentenceLight(article.sentences)
  const names = useMemo(() => new Map(Object.entries(article.names)), [article])
  const statements = article.sentences.reduce((sum, of) => sum + of.statements.length, 0)
  const [first, ...others] = Object.keys(article.names)
  const allShown = Object.keys(article.names).every((key) => view?.nodes.has(key))
  return (
    <>
      <p className="quiet">{m.articleHelp(statements)}</p>
      {!allShown && first !== undefined && (
        <button type="button" className="main-button" onClick={() => act({ type: 'open', keys: [first, ...others] })}>
          {m.articleShow}
        </button>
      )}
      <ol className="plain article-sentences" aria-label={m.articleSentences}>
        {article.sentences.map((sentence) => (
          <li key={`${sentence.start} ${sentence.end}`} {...lightOf(sentence)}>
            <StatedSentence {...sentence} language={article.language} url={article.url} names={names} />
          </li>
        ))}
      </ol>
    </>
  )
}
