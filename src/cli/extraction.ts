import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import {
  type ArticleRecord,
  createRecordCollector,
  type Extraction,
  joinRecords,
  type Knowledge,
  makeArticleReader,
  type Problem,
  parseKnowledge,
  type Refusal,
  readArticles,
} from '../extract/index.ts'
import type { Article } from '../graph/index.ts'
import { type ArticleFolder, listArticles, readArticleFiles } from './article-folder.ts'
import { createBreath } from './breath.ts'
import { Failure, messageOf, UsageError } from './exit.ts'
import { readLanguage } from './language.ts'
import { duration, type Voice } from './progress.ts'
import { type ArticlePool, createArticlePool } from './workers/article-pool.ts'
import { workerCount } from './workers/worker-count.ts'

/** Files of the editors; every one has a default in the project's `graph-data/`. */
export interface KnowledgePaths {
  readonly ontology: string
  readonly lexicon: string
  readonly entities: string
  readonly review: string
}

/** What decides about the graph besides the articles. */
export interface ExtractionOptions extends KnowledgePaths {
  /** Statements below it are left out, from 0 to 1. */
  readonly minConfidence: number
  /** How many threads read articles side by side, as many as pay when absent; the graph is the same for any number. */
  readonly workers?: number
}

/** The graph of a folder, and how it came to be. */
export interface FolderExtraction extends Extraction {
  readonly knowledge: Knowledge
  readonly refusals: readonly Refusal[]
  /** Every article that was read, by its id, when `keep` asked for them. */
  readonly articles: ReadonlyMap<string, Article>
}

/** Whether the articles' texts are needed when all is done: they may be large. */
type Keep = 'articles' | 'nothing'

/**
 * Articles and knowledge → graph. Reads one article at a time and says how far it is; refusals are said at the end.
 * @throws {UsageError} when a file or folder that was named is not there
 * @throws {Failure} when the editors' files hold a mistake or no article can be read
 */
export async function extractFolder(
  folder: string,
  options: ExtractionOptions,
  voice: Voice,
  keep: Keep = 'nothing',
): Promise<FolderExtraction> {
  const begun = performance.now()
  const knowledge = readKnowledge(options)
  const articles = listArticles(folder)
  if (articles.paths.length === 0)
    throw new Failure([`No article in ${folder}: articles are files that end in .txt, .md or .html.`])
  const kept = new Map<string, Article>()
  const note = (article: Article) => {
    if (keep === 'articles') kept.set(article.id, article)
  }
  const workers = options.workers ?? workerCount(articles.paths.length)
  const { records, refusals, undated } = await readAll(articles, knowledge, workers, voice, note)
  sayRefusals(refusals, voice)
  if (articles.skipped > 0) voice.say(`${counted(articles.skipped, 'file')} skipped: not .txt, .md or .html`)
  if (refusals.length === articles.paths.length) throw new Failure([`No article in ${folder} could be read.`])

  const extraction = joinRecords(records, knowledge, options.minConfidence)
  const { graph, problems } = extraction
  for (const problem of problems) voice.complain(problemLine(problem))
  const statements = graph.reduceEdges((sum, _, { evidence }) => sum + evidence.length, 0)
  voice.say(
    `${counted(articles.paths.length - refusals.length, 'article')}: ${counted(graph.order, 'entity', 'entities')}, ` +
      `${counted(statements, 'statement')}, in ${duration(performance.now() - begun)}`,
  )
  if (statements === 0)
    voice.say(
      'No statement, and so an empty graph: are the articles whole sentences in French? ' +
        '"filature statements ARTICLES --left-out" lists what was read and left out.',
    )
  sayUndated(undated, voice)
  return { ...extraction, knowledge, refusals, articles: kept }
}

/** The articles read in this thread. */
function readHere(knowledge: Knowledge): ArticlePool {
  const records = createRecordCollector(makeArticleReader(knowledge, readLanguage()))
  return {
    read: async (article) => records.add(article),
    finish: async () => records.finish(),
    close: async () => undefined,
  }
}

async function readAll(
  articles: ArticleFolder,
  knowledge: Knowledge,
  workers: number,
  voice: Voice,
  note: (article: Article) => void,
): Promise<{ records: readonly ArticleRecord[] } & FolderReading> {
  const reader = workers > 1 ? createArticlePool(knowledge, workers) : readHere(knowledge)
  try {
    const reading = await readInto(reader, articles, voice, note)
    return { records: await reader.finish(), ...reading }
  } finally {
    await reader.close()
  }
}

/** What there is to say of a folder's files. */
interface FolderReading {
  readonly refusals: readonly Refusal[]
  /** The ids of the articles whose day is not known. */
  readonly undated: readonly string[]
}

async function readInto(
  reader: ArticlePool,
  articles: ArticleFolder,
  voice: Voice,
  note: (article: Article) => void,
): Promise<FolderReading> {
  const refusals: Refusal[] = []
  const undated: string[] = []
  const breathe = createBreath()
  const begun = performance.now()
  const total = articles.paths.length
  let done = 0
  for (const reading of readArticles(readArticleFiles(articles, (refusal) => refusals.push(refusal)))) {
    if ('refusal' in reading) refusals.push(reading.refusal)
    else {
      await reader.read(reading.article)
      note(reading.article)
      if (reading.article.date === undefined) undated.push(reading.article.id)
    }
    done++
    voice.progress({ done, total, elapsed: performance.now() - begun })
    await breathe()
  }
  return { refusals, undated }
}

/**
 * The editors' files, read and checked.
 * @throws {UsageError} when one cannot be read
 * @throws {Failure} when they hold a mistake
 */
export function readKnowledge(paths: KnowledgePaths): Knowledge {
  const result = parseKnowledge({
    ontology: readText(paths.ontology),
    lexicon: readText(paths.lexicon),
    entities: readText(paths.entities),
    review: readText(paths.review),
  })
  if ('problems' in result) throw new Failure(result.problems.map(problemLine))
  return result.knowledge
}

function problemLine({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column} ${message}`
}

function readText(path: string): { file: string; text: string } {
  try {
    return { file: shownPath(path), text: readFileSync(path, 'utf8') }
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${messageOf(error)}`)
  }
}

function sayRefusals(refusals: readonly Refusal[], voice: Voice): void {
  if (refusals.length === 0) return
  voice.complain(`${counted(refusals.length, 'file')} refused:`)
  for (const { path, reason } of refusals) voice.complain(`  ${path} ${reason}`)
}

/** Statements take the day of their article, and the time line shows none without. */
function sayUndated(undated: readonly string[], voice: Voice): void {
  if (undated.length === 0) return
  const shown = undated.slice(0, 3).join(', ') + (undated.length > 3 ? ' …' : '')
  const [have, their] = undated.length === 1 ? ['has', 'its'] : ['have', 'their']
  voice.say(
    `${counted(undated.length, 'article')} ${have} no date (${shown}), and so ${their} statements have none: ` +
      'write "date: 2026-02-27" into the front matter, or begin the file name with the day',
  )
}

/** From here when it is below, so that a terminal can open it. */
function shownPath(path: string): string {
  const fromHere = relative(process.cwd(), path)
  return fromHere.startsWith('..') ? path : fromHere
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
