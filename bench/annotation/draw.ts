import { z } from 'zod'
import { loadLanguage, type Sentence } from '../../src/extract/language/index.ts'
import { byCodeUnit, contentHash } from '../../src/graph/index.ts'
import type { NewsArticle } from './collection.ts'
import type { Sample } from './files.ts'
import { stratum } from './strata.ts'

const SEED = 'news-1'
const BATCHES = 6
const BATCH_SIZE = 260
/** Of each batch: sentences asked for statements that were drawn for their names and verbs, and drawn blindly. */
const RICH = 26
const BLIND = 26
const TOKENS = { min: 8, max: 60 }

type Row = Sample['batches'][number][number]

/**
 * One sentence each from articles of all years and topics in turn, so that the rare ones weigh as much as the frequent.
 * Half of the sentences asked for statements have two names and a verb of the lexicon; all others are any sentence of
 * 8–60 tokens. The same collection, weights and lexicon give the same sample.
 */
export function drawSample(articles: readonly NewsArticle[], weights: Uint8Array, lexicon: unknown): Sample {
  const language = loadLanguage(weights)
  const verbs = lexiconVerbs(lexicon)
  const queues = byStratum(articles)
  const seen = new Set<string>()
  const analysed = new Map<string, Sentence[]>()

  const candidates = (article: NewsArticle): Sentence[] => {
    const known = analysed.get(article.id)
    const sentences = known ?? language.analyse(article.article).filter(isOfLength)
    analysed.set(article.id, sentences)
    return sentences.filter(({ start, end }) => !seen.has(article.article.slice(start, end)))
  }

  const draw = (slot: number): { article: NewsArticle; sentence: Sentence } => {
    const rich = Math.floor(slot / BATCHES) < RICH
    for (let tried = 0; tried < queues.length; tried++) {
      const queue = queues[(slot + tried) % queues.length] ?? []
      for (const [i, article] of queue.entries()) {
        const fitting = candidates(article).filter((sentence) => !rich || isRich(sentence, verbs))
        const sentence = byHash(fitting, ({ start }) => `${article.id} ${start}`)[0]
        if (sentence === undefined) continue
        queue.splice(i, 1)
        return { article, sentence }
      }
    }
    throw new Error(`the collection has only ${slot} fitting articles; ${BATCHES * BATCH_SIZE} are needed`)
  }

  const batches: Row[][] = Array.from({ length: BATCHES }, () => [])
  for (let slot = 0; slot < BATCHES * BATCH_SIZE; slot++) {
    const { article, sentence } = draw(slot)
    seen.add(article.article.slice(sentence.start, sentence.end))
    const asked = Math.floor(slot / BATCHES) < RICH + BLIND ? 'statements' : 'names'
    batches[batchOf(slot)]?.push([article.id, sentence.start, sentence.end, asked])
  }
  return { seed: SEED, batches: batches.map((rows) => byHash(rows, ([id, start]) => `order ${id} ${start}`)) }
}

/** Every run of six slots fills each batch once, in an order that turns, so that no batch always gets the same strata. */
function batchOf(slot: number): number {
  return (slot + Math.floor(slot / BATCHES)) % BATCHES
}

function byStratum(articles: readonly NewsArticle[]): NewsArticle[][] {
  const strata = new Map<string, NewsArticle[]>()
  for (const article of byHash(articles, ({ id }) => id)) {
    const name = stratum(article)
    const queue = strata.get(name)
    if (queue) queue.push(article)
    else strata.set(name, [article])
  }
  return [...strata].sort(([a], [b]) => byCodeUnit(a, b)).map(([, queue]) => queue)
}

/** In an order that is random and always the same. */
function byHash<T>(items: readonly T[], key: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, hash: contentHash(`${SEED} ${key(item)}`) }))
    .sort((a, b) => byCodeUnit(a.hash, b.hash))
    .map(({ item }) => item)
}

function isOfLength({ tokens }: Sentence): boolean {
  const surfaces = new Set(tokens.map(({ start }) => start)).size
  return surfaces >= TOKENS.min && surfaces <= TOKENS.max
}

/** Two runs of capitalised words, the sentence's first word apart, and a verb that expresses a relation. */
function isRich({ tokens }: Sentence, verbs: ReadonlySet<string>): boolean {
  const capitalised = tokens.map(({ form }, i) => i > 0 && /^\p{Lu}/u.test(form))
  const names = capitalised.filter((is, i) => is && !capitalised[i - 1]).length
  return names >= 2 && tokens.some(({ upos, lemma }) => upos === 'VERB' && verbs.has(lemma))
}

const frameSchema = z.object({ verb: z.union([z.string(), z.array(z.string())]).optional() })
const lexiconSchema = z.object({ frames: z.record(z.string(), z.array(frameSchema)) })

function lexiconVerbs(lexicon: unknown): Set<string> {
  const frames = Object.values(lexiconSchema.parse(lexicon).frames).flat()
  return new Set(frames.flatMap(({ verb }) => verb ?? []))
}
