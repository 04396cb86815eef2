import './no-eval.ts'

export { Explorer, type ExplorerProps } from './Explorer.tsx'
export { browserAddressBar, frozenAddressBar, permalink, pinnedRevision } from './session/index.ts'
export { type EmbedSnippetParts, embedSnippet } from './share/embed-snippet.ts'
export { type ActionLog, type DecodedLog, decodeLog, encodeLog } from './view/index.ts'
