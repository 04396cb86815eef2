export { type ArticleRecord, createRecordCollector, makeArticleReader, readTrees } from './article-record.ts'
export {
  ARTICLE_EXTENSIONS,
  type ArticleFile,
  MAX_ARTICLE_BYTES,
  type Refusal,
  readArticle,
  readArticles,
} from './articles/index.ts'
export type { JoinReason, LocalEntity, LocalMention, Member, MentionReason } from './entities/index.ts'
export {
  type Decision,
  KNOWLEDGE_SCHEMAS,
  type Knowledge,
  type KnowledgeFiles,
  type Place,
  type Problem,
  parseKnowledge,
} from './knowledge/index.ts'
export { type Language, loadLanguage, type Sentence, toConllu } from './language/index.ts'
export { createExtractor, type Extraction, type Extractor, joinRecords } from './pipeline.ts'
export type { LeftOut, Origin, Stated } from './stated.ts'
export {
  type ArgumentReason,
  type ConfidenceFactor,
  type ConfidenceFactors,
  type ConfidenceFeature,
  confidenceFactors,
  type PresentationStep,
  PUBLISHED_MIN_CONFIDENCE,
  type RuleKind,
  type StatementTrace,
} from './statements/index.ts'
