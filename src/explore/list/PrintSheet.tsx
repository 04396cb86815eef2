import { useSnapshot, useTools, useView } from '../explorer-context.tsx'
import { useFilterWords } from '../filter-words.ts'
import { useSpeech, useWords } from '../i18n/index.ts'
import { useEdgeNote } from '../panels/sentences.tsx'
import { permalink } from '../session/index.ts'
import { listEdges, listEntities } from './list-rows.ts'
import { useCitations, useListSpeech } from './use-list.ts'
import { LIST_WORDS } from './words.ts'
import './list.css'

/** The view on paper: who is there, what is stated, by whom, and where to find it again. */
export function PrintSheet() {
  const { manifest, log } = useSnapshot()
  const { site } = useTools()
  const view = useView()
  const { m, day, period } = useSpeech()
  const words = useWords(LIST_WORDS)
  const edgeNote = useEdgeNote()
  const filtered = useFilterWords()(view.filter).told
  const speech = useListSpeech()
  const citations = useCitations()
  const { counts, days } = manifest
  const address = permalink(site, log)
  return (
    <div className="print-sheet">
      <h1>{manifest.title}</h1>
      <p>
        {m.articles(counts.articles)}
        {days !== undefined && `, ${period(days.first, days.last)}`}
        {filtered.length > 0 && ` · ${filtered.join(' · ')}`}
      </p>
      <h2>{m.listNodes}</h2>
      <ul className="print-entities">
        {listEntities(view, 'name', speech).map(({ node }) => (
          <li key={node.key}>
            {node.label} <small>{speech.typeWord(node)}</small>
          </li>
        ))}
      </ul>
      <h2>{m.listLinks}</h2>
      <ul>
        {listEdges(view, speech).map(({ edge, sentence }) => (
          <li key={`${edge.subject} ${edge.relation} ${edge.object}`}>
            {sentence} <small>{edgeNote(edge)}</small>
          </li>
        ))}
      </ul>
      {citations.data !== undefined && (
        <>
          <h2>{words.sources}</h2>
          <ul>
            {citations.data.articles.map(({ id, info }) => (
              <li key={id}>
                <cite lang={info.language}>{info.title}</cite>
                {info.publisher !== undefined && `, ${info.publisher}`},{' '}
                {info.date === undefined ? m.undated : day(info.date)}
                {info.url !== undefined && <small className="print-url">{info.url}</small>}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        {m.named(words.address, '')}
        <span className="print-url">{address}</span>
      </p>
    </div>
  )
}
