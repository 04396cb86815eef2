export { findStatements } from './article-statements.ts'
export type { Candidate } from './candidate.ts'
export { type FrameIndex, indexFrames } from './frame-index.ts'
export { makeAttitudes } from './presentation.ts'
