import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { watch } from 'chokidar'
import { publishGraph } from '../../publish/index.ts'
import { readApp } from '../app-files.ts'
import { withEmbedPage } from '../embed-page.ts'
import { Failure, messageOf } from '../exit.ts'
import { type ExtractionOptions, extractFolder } from '../extraction.ts'
import type { Voice } from '../progress.ts'
import { keepRevisions, writeSite } from '../site-folder.ts'
import { temporary } from '../write-whole.ts'
import { withLiveMark } from './live-page.ts'
import { createLiveServer, type LiveServer } from './live-server.ts'
import { createRebuilder } from './rebuilder.ts'

export interface ServeOptions extends ExtractionOptions {
  readonly port: number
  readonly title: string
}

/**
 * Builds the site into a temporary folder, serves it and builds it again when an article or a file of the editors
 * changes. A build that fails leaves the last site and says why.
 * @param print where the address goes
 * @returns when the server listens; what it returns ends it
 * @throws {Failure} when the first build fails: there is nothing to serve
 */
export async function serve(
  articles: string,
  options: ServeOptions,
  voice: Voice,
  print: (line: string) => void,
): Promise<{ close(): Promise<void> }> {
  const site = temporary(mkdtempSync(join(tmpdir(), 'filature-')))
  const app = withLiveMark(await readApp(voice))
  const build = async () => {
    const { graph, knowledge } = await extractFolder(articles, options, voice)
    const data = publishGraph(graph, knowledge.ontology, { title: options.title })
    return writeSite(site.path, data, (readData) => withEmbedPage(app, readData))
  }

  // Watched before the first build, so that what is edited meanwhile is not missed.
  const watcher = watch([articles, options.ontology, options.lexicon, options.entities, options.review], {
    ignoreInitial: true,
    // Editors write a file in steps; it is read once it stays the same.
    awaitWriteFinish: { stabilityThreshold: 150, pollInterval: 50 },
  })
  await new Promise<void>((resolve) => watcher.once('ready', resolve))
  let server: LiveServer | undefined
  let revisions: string[] = []
  const rebuilder = createRebuilder(async () => {
    try {
      const revision = await build()
      if (revision === revisions[0]) return
      // The one before stays for the pages that are still on it.
      revisions = [revision, ...revisions].slice(0, 2)
      keepRevisions(site.path, revisions)
      server?.announce(revision)
    } catch (error) {
      for (const line of error instanceof Failure ? error.lines : [messageOf(error)]) voice.complain(line)
      voice.complain('The last site stays until this is corrected.')
    }
  })
  const close = async () => {
    await watcher.close()
    await server?.close()
    site.remove()
  }

  try {
    revisions = [await build()]
    server = await createLiveServer(site.path, options.port, revisions[0] ?? '')
  } catch (error) {
    await close()
    throw error
  }
  if (!server.onAskedPort) voice.complain(`Port ${options.port} is busy: the next free one is taken.`)
  print(`Filature: ${server.address}`)
  voice.say('An edited article rebuilds the site and the open page follows. Ctrl-C ends.')
  watcher.on('all', () => rebuilder.request())
  return { close }
}
