import { performance } from 'node:perf_hooks'
import { publishGraph } from '../src/publish/index.ts'
import { inventGraph, inventOntology } from './invented/graph.ts'

const SIZES = [500, 5_000, 50_000]
const EDGES_PER_NODE = 5

/** Publishing invented graphs without writing them: time, memory and the size of what comes out. */
export function run(): void {
  const ontology = inventOntology()
  const rows = SIZES.map((nodes) => {
    const graph = inventGraph({ nodes, edges: nodes * EDGES_PER_NODE })
    const files: Record<string, { count: number; bytes: number; largest: number }> = {}
    let heap = 0
    const start = performance.now()
    for (const { path, text } of publishGraph(graph, ontology, { title: 'Mesure' })) {
      const folder = path.split('/').at(1) ?? ''
      const bytes = Buffer.byteLength(text)
      files[folder] ??= { count: 0, bytes: 0, largest: 0 }
      const kind = files[folder]
      kind.count++
      kind.bytes += bytes
      kind.largest = Math.max(kind.largest, bytes)
      if (kind.count % 100 === 1) heap = Math.max(heap, process.memoryUsage().heapUsed)
    }
    const seconds = (performance.now() - start) / 1000
    const total = Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0)
    const summed = (folder: string) => {
      const { count, bytes, largest } = files[folder] ?? { count: 0, bytes: 0, largest: 0 }
      return `${count} × ${kilobytes(bytes / Math.max(1, count))} (≤ ${kilobytes(largest)})`
    }
    return {
      nodes,
      edges: graph.size,
      seconds: seconds.toFixed(1),
      'µs an edge': Math.round((seconds * 1e6) / graph.size),
      'heap MB': Math.round(heap / 1e6),
      'MB out': Math.round(total / 1e6),
      'n/ files': summed('n'),
      'p/ files': summed('p'),
      'e/ files': summed('e'),
      's/ files': summed('s'),
    }
  })
  console.table(rows)
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`
}
