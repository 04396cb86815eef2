import type { Place } from '../../extract/index.ts'
import type { FolderExtraction } from '../extraction.ts'
import type { ExplainWords } from './words.ts'

/** "graph-data/review.yaml:12". */
export function placeText(place: Place | undefined): string {
  return place ? `${place.file}:${place.line}` : 'review.yaml'
}

/** Each decision on a line: where it is written, what it decides, why. */
export function decisionLines(
  { knowledge: { review, places } }: FolderExtraction,
  decisions: readonly number[],
  words: ExplainWords,
): string[] {
  return decisions.flatMap((i) => {
    const decision = review[i]
    if (!decision) return []
    const { reason, ...what } = decision
    const decided = Object.entries(what)
      .map(([kind, details]) => `${kind} ${JSON.stringify(details)}`)
      .join(' ')
    return [`${placeText(places.decisions[i])} ${decided} – ${words.statement.reason}${words.colon}${reason}`]
  })
}
