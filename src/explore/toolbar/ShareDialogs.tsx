import { useQuery } from '@tanstack/react-query'
import { describeScene } from '../../picture/index.ts'
import { useSnapshot, useTools, useView } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import { citedSources, drawnScene } from '../picture/view-scene.ts'
import { permalink } from '../session/index.ts'
import { embedSnippet } from '../share/embed-snippet.ts'
import { CopyField } from './CopyField.tsx'
import { Dialog } from './Dialog.tsx'

export function ShareDialog({ onClose }: { onClose: () => void }) {
  const { site } = useTools()
  const { log } = useSnapshot()
  const { m } = useSpeech()
  return (
    <Dialog title={m.shareTitle} onClose={onClose}>
      <p>{m.shareHelp}</p>
      <CopyField label={m.shareAddress} text={permalink(site, log)} rows={3} />
    </Dialog>
  )
}

export function EmbedDialog({ onClose }: { onClose: () => void }) {
  const { site, graph } = useTools()
  const { log, manifest, reader } = useSnapshot()
  const { filter } = useView()
  const { m, language } = useSpeech()
  const sources = useQuery({
    queryKey: ['sources', manifest.revision, graph.edges(), filter],
    queryFn: () => citedSources(graph, reader, filter),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const snippet = embedSnippet({
    src: permalink(new URL('embed/', site), log),
    title: m.embedFrameTitle(manifest.title),
    caption: m.embedCaption(manifest.title, sources.data?.join(', ') ?? '…'),
    permalink: permalink(site, log),
    open: m.embedOpen,
    script: new URL('embed.js', site).href,
    sentences: describeScene({ ...drawnScene(graph), ontology: manifest.ontology, language }).slice(0, MOST_SENTENCES),
  })
  return (
    <Dialog title={m.embedTitle} onClose={onClose}>
      <p>{m.embedHelp}</p>
      <CopyField label={m.embedCode} text={snippet} rows={10} />
    </Dialog>
  )
}

/** The best stated: what is pasted into an article is to stay short. */
const MOST_SENTENCES = 12
