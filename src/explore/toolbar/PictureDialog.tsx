import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { slug } from '../../graph/index.ts'
import { drawSvg, imprintOf, pictureSize, svgToPng } from '../../picture/index.ts'
import { useSnapshot, useTools, useView } from '../explorer-context.tsx'
import { useFilterWords } from '../filter-words.ts'
import { useSpeech } from '../i18n/index.ts'
import { citedSources, viewScene } from '../picture/view-scene.ts'
import { permalink } from '../session/index.ts'
import { Dialog } from './Dialog.tsx'

type Format = 'svg' | 'png'

/** Downloads what is on screen as a picture that can stand alone: title, legend, sources, address. */
export function PictureDialog({ theme, onClose }: { theme: 'light' | 'dark'; onClose: () => void }) {
  const { graph, site } = useTools()
  const { reader, log, manifest } = useSnapshot()
  const { m, language, period } = useSpeech()
  const { counts, days } = manifest
  const { filter } = useView()
  const filterWords = useFilterWords()
  const note = () => {
    const basis = [m.articles(counts.articles), days && period(days.first, days.last)]
    return [basis.filter(Boolean).join(', '), ...filterWords(filter).told].join(' · ')
  }
  const picture = useMutation({
    mutationFn: async (format: Format) => {
      const sources = await citedSources(graph, reader, filter)
      const today = new Date().toISOString().slice(0, 10)
      const scene = viewScene(graph, reader, sources, today, {
        title: manifest.title,
        note: note(),
        language,
        theme,
        permalink: permalink(site, log),
      })
      const svg = drawSvg(scene)
      const file =
        format === 'svg'
          ? new Blob([svg], { type: 'image/svg+xml' })
          : await svgToPng(svg, pictureSize(svg), imprintOf(scene))
      download(file, `${slug(manifest.title) || m.pictureName}.${format}`)
    },
  })
  return (
    <Dialog title={m.pictureTitle} onClose={onClose}>
      <p>{m.pictureHelp}</p>
      <p className="dialog-buttons">
        <button
          type="button"
          className="main-button"
          disabled={picture.isPending}
          onClick={() => picture.mutate('png')}
        >
          <Download />
          {m.picturePng}
        </button>
        <button
          type="button"
          className="main-button"
          disabled={picture.isPending}
          onClick={() => picture.mutate('svg')}
        >
          <Download />
          {m.pictureSvg}
        </button>
      </p>
      <p role="status" className="quiet">
        {picture.isPending && m.pictureWorking}
        {picture.isError && `${m.pictureFailed} ${picture.error.message}`}
      </p>
    </Dialog>
  )
}

function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the file by the next turn of events.
  setTimeout(() => URL.revokeObjectURL(address))
}
