import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { serveSite } from '../../e2e/support/servers.ts'
import { readApp } from '../../src/cli/app-files.ts'
import { createVoice } from '../../src/cli/progress.ts'
import { writeSite } from '../../src/cli/site-folder.ts'
import type { KnowledgeGraph } from '../../src/graph/index.ts'
import { publishGraph } from '../../src/publish/index.ts'
import { readOntology } from '../annotation/ontology.ts'

export interface BenchSite {
  /** Where the explorer's page is, with a closing slash. */
  readonly address: string
  close(): Promise<void>
}

const QUIET = createVoice({ style: 'quiet', write: () => undefined, now: () => 0 })

/** Publishes a graph with the page as it is built for readers, and beside it the pages of {@link ./pages}; serves both. */
export async function openSite(graph: KnowledgeGraph): Promise<BenchSite> {
  const folder = mkdtempSync(join(tmpdir(), 'filature-bench-'))
  const app = await readApp(QUIET)
  await writeSite(folder, publishGraph(graph, readOntology(), { title: 'Mesure' }), () => app)
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'pages'),
    base: './',
    logLevel: 'error',
    build: {
      outDir: join(folder, 'bench'),
      reportCompressedSize: false,
      rolldownOptions: {
        input: ['bare.html', 'closing.html'].map((page) => join(import.meta.dirname, 'pages', page)),
      },
    },
  })
  const served = await serveSite(folder)
  return {
    address: served.address,
    close: async () => {
      await served.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
