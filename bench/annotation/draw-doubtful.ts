import { makeNameReader } from '../../src/extract/entities/name-reader.ts'
import { readSentences } from '../../src/extract/entities/read-sentences.ts'
import { loadLanguage, type Sentence } from '../../src/extract/language/index.ts'
import { byCodeUnit, contentHash } from '../../src/graph/index.ts'
import type { AnnotatedSentence } from './annotated.ts'
import type { NewsArticle } from './collection.ts'
import type { Sample } from './files.ts'
import { projectKnowledge } from './knowledge.ts'

const SEED = 'doubtful-1'
const BATCHES = 4
/** Sentences of a batch: read for names only, and for statements too. */
const DOUBTFUL = 180
const STATED = 60
/** Sentences of one article tell the same names: more of them would teach little. */
const PER_ARTICLE = 3
const TOKENS = { min: 8, max: 60 }
/** Types that the recogniser found hardest on its own train part: a doubt about one of them counts twice. */
const HARD = new Set(['company', 'agency', 'organization', 'product'])

type Row = Sample['batches'][number][number]
interface Drawn {
  readonly article: NewsArticle
  readonly sentence: Sentence
  readonly doubt: number
  readonly names: number
}

/**
 * Sentences that teach most: of the train part's articles those whose names the recogniser hesitates most about, a few
 * an article; and for statements, of other articles, one with two names and a verb of the lexicon. Only articles of which a
 * sentence is annotated already are drawn from, so that no other is lost to the memory of names (see training/names.ts).
 */
export function drawDoubtful(
  articles: readonly NewsArticle[],
  annotated: readonly AnnotatedSentence[],
  weights: Uint8Array,
): Sample {
  const knowledge = projectKnowledge()
  const reader = makeNameReader(knowledge, loadLanguage(weights))
  const verbs = new Set(
    Object.values(knowledge.lexicon.frames)
      .flat()
      .flatMap((frame) => ('verb' in frame ? frame.verb : [])),
  )
  const taken = new Map<string, AnnotatedSentence[]>()
  for (const row of annotated)
    if (row.part === 'train') taken.set(row.article, [...(taken.get(row.article) ?? []), row])
  const sentencesOf = (article: NewsArticle): Drawn[] => {
    const already = taken.get(article.id)
    if (already === undefined) return []
    const isNew = ({ start, end }: Sentence) => already.every((row) => end <= row.start || start >= row.end)
    return readSentences(article.article, reader.language.analyse(article.article), reader)
      .filter(({ sentence }) => isNew(sentence) && isOfLength(sentence))
      .map((reading) => {
        const names = reader.recogniser.recognise(reading)
        const doubt = names.reduce((sum, { types }) => {
          const [best] = types
          const hard = types.some(({ type, probability }) => HARD.has(type) && probability > 0.1)
          return sum + (1 - (best?.probability ?? 0)) * (hard ? 2 : 1)
        }, 0)
        return { article, sentence: reading.sentence, doubt, names: names.length }
      })
  }
  const drawn = byHash(articles, ({ id }) => id).map(sentencesOf)
  const states = ({ sentence, names }: Drawn) =>
    names >= 2 && sentence.tokens.some(({ upos, lemma }) => upos === 'VERB' && verbs.has(lemma))
  const stated = drawn.flatMap((of) => of.filter(states).slice(0, 1)).slice(0, BATCHES * STATED)
  const used = new Set(stated.map(({ article }) => article.id))
  const doubtful = drawn
    .flatMap((of) => of.toSorted((a, b) => b.doubt - a.doubt).slice(0, PER_ARTICLE))
    .filter(({ article }) => !used.has(article.id))
    .sort((a, b) => b.doubt - a.doubt)
    .slice(0, BATCHES * DOUBTFUL)
  const rows = [...stated.map((each) => toRow(each, 'statements')), ...doubtful.map((each) => toRow(each, 'names'))]
  const batches = Array.from({ length: BATCHES }, (_, b) =>
    byHash(
      rows.filter((_row, i) => i % BATCHES === b),
      ([id, start]) => `order ${id} ${start}`,
    ),
  )
  return { seed: SEED, batches }
}

function toRow({ article, sentence }: Drawn, asked: Row[3]): Row {
  return [article.id, sentence.start, sentence.end, asked]
}

function isOfLength({ tokens }: Sentence): boolean {
  const surfaces = new Set(tokens.map(({ start }) => start)).size
  return surfaces >= TOKENS.min && surfaces <= TOKENS.max
}

/** In an order that is random and always the same. */
function byHash<T>(items: readonly T[], key: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, hash: contentHash(`${SEED} ${key(item)}`) }))
    .sort((a, b) => byCodeUnit(a.hash, b.hash))
    .map(({ item }) => item)
}
