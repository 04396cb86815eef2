import { ExternalLink } from 'lucide-react'
import { useSelect } from '../explorer-context.tsx'
import { useSpeech, useWords } from '../i18n/index.ts'
import { FailedFile } from '../panels/FailedFile.tsx'
import type { CitedArticle } from './cited-articles.ts'
import { useCitations } from './use-list.ts'
import { LIST_WORDS } from './words.ts'

/** The articles behind what is on screen. @param matches those that the reader is looking for */
export function SourceList({ matches }: { matches: (text: string) => boolean }) {
  const words = useWords(LIST_WORDS)
  const citations = useCitations()
  if (citations.isError) return <FailedFile error={citations.error} onRetry={() => citations.refetch()} />
  if (citations.data === undefined) return <p className="quiet">{words.sourcesLoading}</p>
  const { articles, unread } = citations.data
  return (
    <>
      <ul className="sources">
        {articles
          .filter(({ info }) => matches(`${info.title} ${info.publisher ?? ''}`))
          .map((article) => (
            <li key={article.id}>
              <SourceRow article={article} />
            </li>
          ))}
      </ul>
      {unread > 0 && <p className="quiet">{words.sourcesUnread(unread)}</p>}
    </>
  )
}

function SourceRow({ article: { id, info, statements } }: { article: CitedArticle }) {
  const { m, day } = useSpeech()
  const words = useWords(LIST_WORDS)
  const select = useSelect()
  return (
    <>
      <button
        type="button"
        className="text-button"
        aria-label={words.openArticle(info.title)}
        onClick={() => select({ kind: 'article', id })}
      >
        <cite lang={info.language}>{info.title}</cite>
      </button>
      <small>
        {[info.publisher, info.date === undefined ? m.undated : day(info.date), m.statements(statements)]
          .filter((part) => part !== undefined)
          .join(' · ')}
        {info.url !== undefined && (
          <>
            {' · '}
            <a href={info.url} target="_blank" rel="noopener noreferrer">
              {m.readArticle} <ExternalLink />
            </a>
          </>
        )}
      </small>
    </>
  )
}
