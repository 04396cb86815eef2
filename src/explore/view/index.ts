export {
  type Action,
  type ActionLog,
  type Days,
  type Filter,
  NO_FILTER,
  NO_SELECTION,
  type Selection,
} from './action.ts'
export {
  ADDRESS_PARAMETER,
  type DecodedLog,
  decodeLog,
  encodeLog,
  withLog,
  withoutFormerSelections,
} from './address.ts'
export { type Absent, type Atlas, EMPTY_ATLAS, neighbourhoodOf, pageKey, type Want } from './atlas.ts'
export { addCounts, filterEdges, filterLinks, isWithin } from './filter-links.ts'
export { act, amend, canRedo, canUndo, type History, redo, startHistory, travel, undo } from './history.ts'
export { countStatements, edgeSeenFrom } from './join-links.ts'
export { nextPageSize, reduceLog } from './reduce-log.ts'
export type { ShownEdge, ShownLink, ShownNode, View } from './view.ts'
