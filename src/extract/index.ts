export { type ArticleRecord, makeArticleReader } from './article-record.ts'
export {
  ARTICLE_EXTENSIONS,
  type ArticleFile,
  MAX_ARTICLE_BYTES,
  type Refusal,
  readArticle,
  readArticles,
} from './articles/index.ts'
export {
  KNOWLEDGE_SCHEMAS,
  type Knowledge,
  type KnowledgeFiles,
  type Problem,
  parseKnowledge,
} from './knowledge/index.ts'
export { type Language, loadLanguage, toConllu } from './language/index.ts'
export { createExtractor, type Extraction, type Extractor, joinRecords } from './pipeline.ts'
export type { LeftOut, Origin, Stated } from './stated.ts'
export { PUBLISHED_MIN_CONFIDENCE } from './statements/index.ts'
