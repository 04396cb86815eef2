import { ExternalLink } from 'lucide-react'
import type { ArticleInfo, PublishedStatement } from '../../graph/index.ts'
import { useSelect } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import { markedParts } from './marked-parts.ts'

/** The sentence as published, its operative words marked, and where it was read. */
export function StatementQuote({
  statement,
  article,
}: {
  statement: PublishedStatement
  article: ArticleInfo | undefined
}) {
  const { m, day, when: spellWhen } = useSpeech()
  const select = useSelect()
  const { quote, start, words, status, attributedTo, speaker, when } = statement
  const saidBy = attributedTo === undefined ? undefined : (speaker ?? attributedTo)
  // When it was published; when it happened stands before it, where the sentence says so.
  const date = article?.date ?? statement.date
  return (
    <figure className="statement">
      <blockquote lang={article?.language} cite={article?.url}>
        {markedParts(quote, start, words).map(({ text, marked }, i) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one quote never change
          marked ? <mark key={i}>{text}</mark> : text,
        )}
      </blockquote>
      <figcaption>
        <span className="caption-line">
          <span className={`status status-${status}`} title={m.statusHelp[status]}>
            {m.status[status]}
          </span>
          {saidBy !== undefined && <span>{m.saidBy(saidBy)}</span>}
          {when !== undefined && <time dateTime={when}>{spellWhen(when, status)}</time>}
        </span>
        <button
          type="button"
          className="text-button"
          onClick={() => select({ kind: 'article', id: statement.document })}
        >
          <cite lang={article?.language}>{article?.title ?? statement.document}</cite>
          <span className="visually-hidden">{m.articleStates}</span>
        </button>
        <span className="caption-line">
          {article?.publisher !== undefined && <span>{article.publisher}</span>}
          {date === undefined ? <span>{m.undated}</span> : <time dateTime={date}>{day(date)}</time>}
          {article?.url !== undefined && (
            <a href={article.url} target="_blank" rel="noopener noreferrer">
              {m.readArticle} <ExternalLink />
            </a>
          )}
        </span>
        <span className="trace">{m.trace(statement.id, statement.rule)}</span>
      </figcaption>
    </figure>
  )
}
