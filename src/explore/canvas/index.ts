export { createExploredGraph, type ExploredGraph } from './explored-graph.ts'
export { GraphView } from './GraphView.tsx'
