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
export { createExtractor, type Extractor } from './pipeline.ts'
export { PUBLISHED_MIN_CONFIDENCE } from './statements/index.ts'
