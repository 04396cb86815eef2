import type { PublishedArticle } from '../../graph/index.ts'
import { useSelect } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import { markedParts } from './marked-parts.ts'
import { RelationSwatch } from './Swatch.tsx'
import { type Names, useSentence } from './sentences.tsx'

type Sentence = PublishedArticle['sentences'][number]

interface StatedSentenceProps extends Pick<Sentence, 'quote' | 'start' | 'statements'> {
  readonly language: string | undefined
  readonly url: string | undefined
  readonly names: Names
  /** What is to be said of a statement besides: when it was announced. */
  readonly noteOn?: (statement: Sentence['statements'][number]) => string | undefined
}

/** A sentence of an article, and under it each thing that it states. */
export function StatedSentence({ quote, start, statements, language, url, names, noteOn }: StatedSentenceProps) {
  const { m, when } = useSpeech()
  const select = useSelect()
  const told = useSentence(names)
  const words = statements.flatMap((statement) => statement.words)
  return (
    <figure className="statement">
      <blockquote lang={language} cite={url}>
        {markedParts(quote, start, words).map(({ text, marked }, i) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one quote never change
          marked ? <mark key={i}>{text}</mark> : text,
        )}
      </blockquote>
      <ul className="plain">
        {statements.map((statement) => {
          const { id, subject, object, relation, status, speaker } = statement
          const notes = [
            m.status[status],
            speaker && m.saidBy(speaker),
            statement.when && when(statement.when, status),
            noteOn?.(statement),
          ].filter(Boolean)
          return (
            <li key={id}>
              <button
                type="button"
                className="edge-button"
                onClick={() => select({ kind: 'pair', a: subject, b: object })}
              >
                <RelationSwatch relation={relation} />
                <span className="edge-sentence">
                  <span className="visually-hidden">{m.evidenceLabel('')}</span>
                  {told({ subject, object, relation })}
                </span>{' '}
                <span className="edge-note">{notes.join(' · ')}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </figure>
  )
}
