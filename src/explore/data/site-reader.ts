import { z } from 'zod'
import {
  type ArticleInfo,
  articleInfoSchema,
  articlePath,
  evidencePath,
  type Manifest,
  manifestSchema,
  type Neighbour,
  type Neighbourhood,
  neighbourhoodPath,
  neighbourhoodSchema,
  neighbourPagePath,
  neighbourPageSchema,
  type PublishedArticle,
  type PublishedStatement,
  pairKey,
  publishedArticleSchema,
  publishedStatementSchema,
  searchIndexPath,
  searchIndexSchema,
} from '../../graph/index.ts'
import { check } from './check.ts'
import { type Found, searchNames } from './search-names.ts'
import type { SiteFiles } from './site-files.ts'

/** Everything the statements behind a link need to be read. */
export interface PairEvidence {
  /** Oldest first. */
  readonly statements: readonly PublishedStatement[]
  /** The articles that the statements cite, by id. */
  readonly articles: Readonly<Record<string, ArticleInfo>>
}

/** Asks the published files of one revision. Every method rejects with a SiteError. */
export interface SiteReader {
  readonly manifest: Manifest
  /** undefined when the revision has no such node. */
  neighbourhood(key: string): Promise<Neighbourhood | undefined>
  /** @param page from 2: the first is in the neighbourhood */
  page(key: string, page: number): Promise<readonly Neighbour[]>
  evidence(a: string, b: string): Promise<PairEvidence>
  /** undefined when the article states nothing, or the revision has no files of articles. @param id the article's */
  article(id: string): Promise<PublishedArticle | undefined>
  search(text: string): Promise<readonly Found[]>
}

/**
 * The manifest that a page starts from.
 * @param path "manifest.json" for the newest revision, "REVISION/manifest.json" for a pinned one
 */
export async function readManifest(files: SiteFiles, path = 'manifest.json'): Promise<Manifest> {
  return check(path, manifestSchema, await files.fresh(path))
}

export function createSiteReader(files: SiteFiles, manifest: Manifest): SiteReader {
  return {
    manifest,

    async neighbourhood(key) {
      const path = neighbourhoodPath(manifest, key)
      const shard = check(path, shardSchema, await files.immutable(path))
      // Only the entry asked for is validated: a shard holds many neighbourhoods, a reader sees a few.
      return Object.hasOwn(shard, key) ? check(path, neighbourhoodSchema, shard[key], key) : undefined
    },

    async page(key, page) {
      const path = neighbourPagePath(manifest, key, page)
      return check(path, neighbourPageSchema, await files.immutable(path)).neighbours
    },

    async evidence(a, b) {
      const pair = pairKey(a, b)
      const path = evidencePath(manifest, pair)
      const shard = check(path, evidenceSchema, await files.immutable(path))
      const statements = Object.hasOwn(shard.pairs, pair)
        ? check(path, z.array(publishedStatementSchema), shard.pairs[pair], pair)
        : []
      const cited = [...new Set(statements.map(({ document }) => document))].filter((id) =>
        Object.hasOwn(shard.articles, id),
      )
      return {
        statements,
        articles: Object.fromEntries(
          cited.map((id) => [id, check(path, articleInfoSchema, shard.articles[id], `articles, ${id}`)]),
        ),
      }
    },

    async article(id) {
      const path = articlePath(manifest, id)
      if (path === undefined) return undefined
      const shard = check(path, shardSchema, await files.immutable(path))
      return Object.hasOwn(shard, id) ? check(path, publishedArticleSchema, shard[id], id) : undefined
    },

    async search(text) {
      const indexPath = searchIndexPath(manifest)
      const { prefixes } = check(indexPath, searchIndexSchema, await files.immutable(indexPath))
      return searchNames(text, prefixes, manifest, files)
    },
  }
}

const shardSchema = z.record(z.string(), z.unknown())
const evidenceSchema = z.object({ pairs: shardSchema, articles: shardSchema })
