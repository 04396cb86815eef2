import { isLeftArc, labelOf, SHIFT } from './transitions.ts'

/**
 * The parser decides in two steps: first an action, shift or an arc to one side for one kind of relation, then, among the
 * relations of that kind, which. Seven actions are few enough for a packed model, and tell
 * more than three would: an argument and a modifier hang from different words.
 */
export const ACTIONS = 7

const FUNCTION_WORDS = new Set('det case mark cc punct aux cop expl fixed goeswith'.split(' '))
const ARGUMENTS = new Set('nsubj csubj obj iobj xcomp ccomp'.split(' '))
const MODIFIERS = new Set('obl nmod nummod amod advmod flat acl'.split(' '))

/** The action of a transition: 0 shifts, 1 … 3 are arcs from the right, 4 … 6 arcs from the left. */
export function actionOf(transition: number, labels: readonly string[]): number {
  if (transition === SHIFT) return SHIFT
  const universal = labels[labelOf(transition)]?.split(':')[0] ?? ''
  if (isLeftArc(transition)) return FUNCTION_WORDS.has(universal) ? 1 : ARGUMENTS.has(universal) ? 2 : 3
  return ARGUMENTS.has(universal) ? 4 : MODIFIERS.has(universal) ? 5 : 6
}

export function isLeftAction(action: number): boolean {
  return action >= 1 && action <= 3
}
