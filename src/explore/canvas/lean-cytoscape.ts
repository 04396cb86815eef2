import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

/** What the explorer has no use for: it lays out and draws by itself, and searches for paths in the files of the site. */
const LEFT_OUT = [
  'collection/algorithms/index.mjs',
  'extensions/renderer/canvas/index.mjs',
  ...['breadthfirst', 'circle', 'concentric', 'cose', 'grid', 'random'].map((name) => `extensions/layout/${name}.mjs`),
]

const EMPTY = '\0cytoscape:left-out'

/**
 * Builds Cytoscape from the sources in its package rather than from its bundle, which no bundler can take apart, and
 * leaves out {@link LEFT_OUT}: some 60 KB less, gzipped, before a reader sees anything.
 */
export function leanCytoscape(): Plugin {
  const sources = join(dirname(createRequire(import.meta.url).resolve('cytoscape')), '../src')
  const leftOut = new Set(LEFT_OUT.map((path) => join(sources, path)))
  return {
    name: 'filature-lean-cytoscape',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id === 'cytoscape') return join(sources, 'index.mjs')
      if (!id.startsWith('.') || importer?.startsWith(sources) !== true) return null
      return leftOut.has(join(dirname(importer), id)) ? EMPTY : null
    },
    load(id) {
      // An extension is a function, and what collections can do is an object: a function is both.
      return id === EMPTY ? 'export default function leftOut() {}' : null
    },
  }
}
