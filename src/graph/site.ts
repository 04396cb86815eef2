import { z } from 'zod'
import { articleInfoSchema, daySchema } from './article.ts'
import { entityTypeSchema, wikidataSchema } from './entity.ts'
import { ontologySchema } from './ontology.ts'
import { evidenceSchema, statusSchema, whenSchema } from './statement.ts'
import { byCodeUnit, contentHash, fold } from './text.ts'

/*
 * The published files, as the build writes them and the page reads them. All paths are relative to the site's data
 * folder, so that the site works under any base path:
 *
 *   manifest.json              the newest revision's manifest; the only file that ever changes
 *   REVISION/manifest.json     the same, pinned: a revision never changes after publication
 *   REVISION/n/SHARD.json      neighbourhoods: nodes with the first page of their neighbours
 *   REVISION/p/HASH/PAGE.json  the further pages of a node with many neighbours
 *   REVISION/e/SHARD.json      evidence: every statement between two nodes, with the articles that it cites
 *   REVISION/a/SHARD.json      articles: what each states, in reading order
 *   REVISION/s/index.json      the prefixes under which names can be looked up
 *   REVISION/s/PREFIX.json     the names that, from one of their words on, begin so: "martin", "jean m"
 */

const shardBitsSchema = z.int().min(0).max(24)

export const manifestSchema = z.object({
  schemaVersion: z.literal(1),
  /** A hash of everything published under it. */
  revision: z.string().regex(/^[0-9a-f]{16}$/),
  title: z.string(),
  counts: z.object({
    articles: z.int().nonnegative(),
    nodes: z.int().nonnegative(),
    edges: z.int().nonnegative(),
    statements: z.int().nonnegative(),
  }),
  /** The first and the last day of the articles; absent when none is dated. */
  days: z.object({ first: daySchema, last: daySchema }).optional(),
  ontology: ontologySchema,
  /** The keys that a reader sees first: the most connected entities. */
  start: z.array(z.string()),
  /** Shard numbers are the first `bits` bits of a key's hash; see {@link neighbourhoodPath}. */
  shardBits: z.object({
    neighbourhoods: shardBitsSchema,
    evidence: shardBitsSchema,
    /** Absent from the revisions that were published before articles had files of their own. */
    articles: shardBitsSchema.optional(),
  }),
})
export type Manifest = z.infer<typeof manifestSchema>

/** What is needed to draw a node without having fetched its neighbourhood. */
export const nodeSummarySchema = z.object({
  key: z.string(),
  label: z.string(),
  type: entityTypeSchema,
  /** How many other nodes it is joined to. */
  degree: z.int().nonnegative(),
})
export type NodeSummary = z.infer<typeof nodeSummarySchema>

/** How many statements there are of each status; every status that occurs. */
const statusCountsSchema = z.partialRecord(statusSchema, z.int().positive())
export type StatusCounts = z.infer<typeof statusCountsSchema>

/** One edge between a node and its neighbour, summed up; `out` runs from the node to the neighbour. */
export const linkSchema = z.object({
  relation: z.string(),
  direction: z.enum(['out', 'in']),
  counts: statusCountsSchema,
  /** The first and the last day among the statements; absent when none is dated. */
  days: z.object({ first: daySchema, last: daySchema }).optional(),
  /**
   * The dated statements of each day; absent when none is dated, and from the revisions that were published before
   * the time line. See {@link countsByDay}.
   */
  byDay: z.record(daySchema, statusCountsSchema).optional(),
  /**
   * When the sentences say that it was or will be, each date once for every status and day of its statements; absent
   * when none says so, and from the revisions that were published before.
   */
  whens: z
    .array(z.object({ when: whenSchema, status: statusSchema, date: daySchema.optional() }))
    .nonempty()
    .optional(),
})
export type Link = z.infer<typeof linkSchema>

export const neighbourSchema = nodeSummarySchema.extend({ links: z.array(linkSchema).nonempty() })
export type Neighbour = z.infer<typeof neighbourSchema>

export const neighbourhoodSchema = z.object({
  node: nodeSummarySchema.extend({
    aliases: z.array(z.string()),
    wikidata: wikidataSchema.optional(),
    statements: z.int().nonnegative(),
  }),
  /** How many pages of neighbours there are, this first one included. */
  pages: z.int().positive(),
  /** The first page: most statements first, then the better connected, then by key. */
  neighbours: z.array(neighbourSchema),
  /**
   * Neighbours of later pages that have several pages themselves. Of two nodes that are joined, one has the other
   * here or on its first page, so that the links between any shown nodes are known from their neighbourhoods alone.
   */
  hubs: z.array(neighbourSchema),
})
export type Neighbourhood = z.infer<typeof neighbourhoodSchema>

export const NEIGHBOURS_PER_PAGE = 20

/** REVISION/n/SHARD.json, by node key. */
export const neighbourhoodShardSchema = z.record(z.string(), neighbourhoodSchema)
/** REVISION/p/HASH/PAGE.json; pages count from 1, and 1 is in the neighbourhood itself. */
export const neighbourPageSchema = z.object({
  key: z.string(),
  page: z.int().min(2),
  neighbours: z.array(neighbourSchema),
})

export const publishedStatementSchema = evidenceSchema.extend({
  subject: z.string(),
  relation: z.string(),
  object: z.string(),
  /** How to show `attributedTo`: the node's label, or the speaker's words. */
  speaker: z.string().optional(),
})
export type PublishedStatement = z.infer<typeof publishedStatementSchema>

/** REVISION/e/SHARD.json: statements by pair (see {@link pairKey}), oldest first, and the articles they cite. */
export const evidenceShardSchema = z.object({
  pairs: z.record(z.string(), z.array(publishedStatementSchema).nonempty()),
  articles: z.record(z.string(), articleInfoSchema),
})
export type EvidenceShard = z.infer<typeof evidenceShardSchema>

/** A statement told with its sentence, which says where it stands. */
const toldStatementSchema = publishedStatementSchema.omit({ document: true, start: true, end: true, quote: true })

/** What one article states, sentence by sentence in reading order. */
export const publishedArticleSchema = articleInfoSchema.extend({
  sentences: z.array(
    z.object({
      start: z.int().nonnegative(),
      end: z.int().positive(),
      quote: z.string().min(1),
      statements: z.array(toldStatementSchema).nonempty(),
    }),
  ),
  /** The entities that the statements join, by key. */
  names: z.record(z.string(), z.object({ label: z.string(), type: entityTypeSchema })),
})
export type PublishedArticle = z.infer<typeof publishedArticleSchema>

/** REVISION/a/SHARD.json, by article id. Articles that state nothing have no entry. */
export const articleShardSchema = z.record(z.string(), publishedArticleSchema)

/** REVISION/s/index.json: every prefix that has a file, in code-unit order. */
export const searchIndexSchema = z.object({ prefixes: z.array(z.string()) })

/**
 * REVISION/s/PREFIX.json: names that, from one of their words on, begin with the prefix, the best connected first. A
 * reader's words are looked up under the longest prefix of the index that they begin with, then filtered.
 */
export const searchShardSchema = z.object({
  /** false: only the best are here, and a longer prefix finds the others. */
  complete: z.boolean(),
  entries: z.array(
    nodeSummarySchema.extend({
      name: z.string(),
      /**
       * The title of the first article that names it, when other nodes have its label: it tells them apart. Absent from
       * the revisions that were published before.
       */
      article: z.string().optional(),
    }),
  ),
})
export type SearchEntry = z.infer<typeof searchShardSchema>['entries'][number]

/** The two ends of a bundle of edges, in code-unit order. */
export function pairKey(a: string, b: string): string {
  return byCodeUnit(a, b) <= 0 ? `${a}|${b}` : `${b}|${a}`
}

export function neighbourhoodPath(manifest: Manifest, nodeKey: string): string {
  return `${manifest.revision}/n/${shardName(nodeKey, manifest.shardBits.neighbourhoods)}.json`
}

/** @param page from 2: the first is in the neighbourhood. */
export function neighbourPagePath(manifest: Manifest, nodeKey: string, page: number): string {
  return `${manifest.revision}/p/${contentHash(nodeKey)}/${page}.json`
}

/** @param pair from {@link pairKey} */
export function evidencePath(manifest: Manifest, pair: string): string {
  return `${manifest.revision}/e/${shardName(pair, manifest.shardBits.evidence)}.json`
}

/** @param article its id; undefined when the revision has no files of articles */
export function articlePath({ revision, shardBits }: Manifest, article: string): string | undefined {
  return shardBits.articles === undefined ? undefined : `${revision}/a/${shardName(article, shardBits.articles)}.json`
}

/** The statements of a link by day; what is in no day is undated. */
export function countsByDay({
  byDay,
  counts,
  days,
}: Pick<Link, 'byDay' | 'counts' | 'days'>): Record<string, StatusCounts> {
  // Of a revision without days, a link of one day is still known; that an undated statement is among them is not.
  return byDay ?? (days !== undefined && days.first === days.last ? { [days.first]: counts } : {})
}

export function searchIndexPath(manifest: Manifest): string {
  return `${manifest.revision}/s/index.json`
}

/** Prefixes are of folded words joined by a space (see {@link searchWords}): ASCII letters and digits stand for themselves, others for their code point. */
export function searchPath(manifest: Manifest, prefix: string): string {
  const name = [...prefix].map((c) => (/[a-z0-9]/.test(c) ? c : `_${c.codePointAt(0)?.toString(16)}_`)).join('')
  return `${manifest.revision}/s/w-${name}.json`
}

/** The words of a name under which it can be looked up, folded: "L’Équipe de France" → ["l", "equipe", "de", "france"]. */
export function searchWords(name: string): string[] {
  return fold(name).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The shard of a key: the first `bits` bits of its hash, as hexadecimal. */
export function shardName(key: string, bits: number): string {
  const first24 = Number.parseInt(contentHash(key, 6), 16)
  return (first24 >>> (24 - bits)).toString(16).padStart(Math.max(1, Math.ceil(bits / 4)), '0')
}
