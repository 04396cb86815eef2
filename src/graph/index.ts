export { type Article, type ArticleInfo, articleInfoSchema, daySchema } from './article.ts'
export {
  ENTITY_TYPES,
  type Entity,
  type EntityType,
  entityTypeSchema,
  type Mention,
  type MentionKind,
  mentionSchema,
  wikidataSchema,
} from './entity.ts'
export {
  assembleGraph,
  type EdgeAttributes,
  edgeKey,
  type GraphAttributes,
  type KnowledgeGraph,
  type NodeAttributes,
  parseGraph,
  type SerializedGraph,
  serializedGraphSchema,
  serializeGraph,
} from './knowledge-graph.ts'
export { nearest } from './nearest.ts'
export { DASHES, type Ontology, ontologySchema, type RelationRow, SHAPES, type TypeRow } from './ontology.ts'
export * from './site.ts'
export {
  type Evidence,
  evidenceSchema,
  type Range,
  rangeSchema,
  STATUSES,
  type Statement,
  type Status,
  statusSchema,
  type When,
} from './statement.ts'
export { byCodeUnit, contentHash, escapeMarkup, fold, slug } from './text.ts'
