export { findStatements } from './article-statements.ts'
export { makeAttitudes } from './attitudes.ts'
export type { Candidate } from './candidate.ts'
export {
  type ConfidenceFactors,
  confidenceFactors,
  confidenceOf,
  PUBLISHED_MIN_CONFIDENCE,
} from './confidence.ts'
export { type FrameIndex, indexFrames } from './frame-index.ts'
export type {
  ArgumentReason,
  ConfidenceFactor,
  ConfidenceFeature,
  PresentationStep,
  RuleKind,
  StatementTrace,
} from './trace.ts'
