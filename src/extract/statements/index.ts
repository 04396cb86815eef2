export { findStatements } from './article-statements.ts'
export type { Candidate } from './candidate.ts'
export {
  type ConfidenceFactors,
  confidenceFactors,
  confidenceOf,
  PUBLISHED_MIN_CONFIDENCE,
} from './confidence.ts'
export { type FrameIndex, indexFrames } from './frame-index.ts'
export { makeAttitudes } from './presentation.ts'
export type {
  ArgumentReason,
  ConfidenceFactor,
  ConfidenceFeature,
  PresentationStep,
  RuleKind,
  StatementTrace,
} from './trace.ts'
