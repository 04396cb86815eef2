export {
  type Action,
  type ActionLog,
  type Among,
  type Days,
  type Filter,
  NO_FILTER,
  NO_SELECTION,
  type Selection,
  selectedKeys,
  selectNodes,
  toggleNode,
} from './action.ts'
export {
  ADDRESS_PARAMETER,
  type DecodedLog,
  decodeLog,
  encodeLog,
  withLog,
} from './address.ts'
export { type Absent, type Atlas, EMPTY_ATLAS, neighbourhoodOf, pageKey, type Want } from './atlas.ts'
export { addCounts, filterEdges, filterLinks, isPassing, isWithin } from './filter-links.ts'
export { act, amend, canRedo, canUndo, type History, redo, startHistory, travel, undo } from './history.ts'
export { countStatements, edgeSeenFrom, pairsOf } from './join-links.ts'
export { type ExpansionChoice, expansionChoices, nextPageSize } from './newcomers.ts'
export { reduceLog } from './reduce-log.ts'
export { withoutFormerSelections } from './shorten-log.ts'
export type { PinnedPlace, ShownEdge, ShownLink, ShownNode, View } from './view.ts'
