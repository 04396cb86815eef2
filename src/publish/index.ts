export { type PublishedFile, publishGraph } from './publish-graph.ts'
