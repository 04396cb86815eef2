import type { Entity } from '../../graph/index.ts'
import type { Decision, Place, Problem, Review } from '../knowledge/index.ts'
import type { Stated } from '../stated.ts'
import { mergeEntities, renameEntity, retypeEntity } from './entity-decisions.ts'
import { splitEntity } from './split.ts'
import { NoMatch, type ReviewContext, type ReviewState } from './state.ts'
import { addStatement, correctStatement, rejectStatement } from './statement-decisions.ts'

export type { ReviewContext } from './state.ts'

export interface Reviewed extends ReviewState {
  /** Decisions that no longer match anything: nothing is dropped silently. */
  readonly problems: readonly Problem[]
}

/**
 * Applies the editors' decisions, in their order, to what was extracted. A decision that matches nothing changes nothing
 * and is reported.
 * @param places where each decision is written
 */
export function applyReview(
  entities: readonly Entity[],
  statements: readonly Stated[],
  review: Review,
  places: readonly Place[],
  context: ReviewContext,
): Reviewed {
  let state: ReviewState = { entities, statements, leftOut: [], decisionsOn: new Map() }
  const problems: Problem[] = []
  review.forEach((decision, i) => {
    const next = decide(state, decision, i, context)
    if (!(next instanceof NoMatch)) state = next
    else problems.push({ ...placeOf(places, i), message: next.message })
  })
  return { ...state, problems }
}

/** Where a decision is written. */
export function placeOf(places: readonly Place[], decision: number): Place {
  return places[decision] ?? { file: 'review.yaml', line: 1, column: 1 }
}

/** The articles whose texts the decisions ask for. */
export function articlesOf(review: Review): Set<string> {
  return new Set(review.flatMap((decision) => ('add' in decision ? [decision.add.article] : [])))
}

function decide(state: ReviewState, decision: Decision, i: number, context: ReviewContext): ReviewState | NoMatch {
  if ('merge' in decision) return mergeEntities(state, decision.merge, i)
  if ('split' in decision) return splitEntity(state, decision.split, i, context)
  if ('rename' in decision) return renameEntity(state, decision.rename, i)
  if ('retype' in decision) return retypeEntity(state, decision.retype, i)
  if ('reject' in decision) return rejectStatement(state, decision.reject.statement, i)
  if ('correct' in decision) return correctStatement(state, decision.correct, i)
  return addStatement(state, decision.add, i, context)
}
