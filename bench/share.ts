/**
 * npm run bench -- share --data NEWS.jsonl.gz [--articles 300] [--turns 7]
 *
 * How fast the whole extraction is next to the language analysis alone: the same articles of a news collection, by turns
 * only analysed and extracted into a graph, in one process and one thread. Nothing is read or written meanwhile; what a build
 * prepares once, the weights and the lexicon, is prepared before. Two clocks: the wall's, which readers wait by and which wants a
 * quiet machine, and the processor's, of all the process's threads, which counts garbage collection and compiling beside it too.
 * The ratio is the median of the turns'.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  createRecordCollector,
  joinRecords,
  loadLanguage,
  makeArticleReader,
  PUBLISHED_MIN_CONFIDENCE,
} from '../src/extract/index.ts'
import type { Article } from '../src/graph/index.ts'
import { chooseEvenly, readCollection } from './annotation/collection.ts'
import { projectKnowledge } from './annotation/knowledge.ts'
import { median } from './explorer/median.ts'
import { processorSeconds } from './language/processor-seconds.ts'

const WEIGHTS = new URL('../src/extract/language/weights/fr.bin', import.meta.url)

/** Turns that nobody counts: the engine compiles what runs often. 8,000 articles are 27 turns of 300, and after five little is left to compile. */
const WARM_UP = 5

/** Prints the speed of both and their ratio. */
export function run(): void {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      data: { type: 'string' },
      articles: { type: 'string', default: '300' },
      turns: { type: 'string', default: '7' },
    },
  })
  const [wanted, turns] = [Number(values.articles), Number(values.turns)]
  if (values.data === undefined || !(wanted > 0) || !(turns > 0)) {
    console.error('usage: npm run bench -- share --data NEWS.jsonl.gz [--articles 300] [--turns 7]')
    process.exitCode = 2
    return
  }
  const articles = chooseEvenly(readCollection(values.data), wanted).map(
    ({ id, date, title, article }): Article => ({ id, date, title, language: 'fr', text: article, bodyStart: 0 }),
  )
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  const language = loadLanguage(readFileSync(WEIGHTS))
  const knowledge = projectKnowledge()
  const analyse = () => {
    for (const { text, bodyStart } of articles) language.analyse(text, bodyStart)
  }
  const read = makeArticleReader(knowledge, language)
  const extract = () => {
    const records = createRecordCollector(read)
    for (const article of articles) records.add(article)
    joinRecords(records.finish(), knowledge, PUBLISHED_MIN_CONFIDENCE)
  }
  const spent: { analysis: Seconds; extraction: Seconds }[] = []
  for (let turn = -WARM_UP; turn < turns; turn++) {
    const measured = { analysis: secondsOf(analyse), extraction: secondsOf(extract) }
    if (turn >= 0) spent.push(measured)
  }
  const row = (clock: keyof Seconds) => {
    const [analysis, extraction] = [
      median(spent.map((turn) => turn.analysis[clock])),
      median(spent.map((turn) => turn.extraction[clock])),
    ]
    const ratios = spent.map((turn) => turn.analysis[clock] / turn.extraction[clock])
    return {
      'analysis alone, words a second': Math.round(words / analysis),
      'whole extraction, words a second': Math.round(words / extraction),
      ratio: median(ratios).toFixed(2),
      turns: `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`,
    }
  }
  console.log(`${articles.length} articles, ${words} words between spaces, one thread, ${turns} turns; target 0.6`)
  console.table({ 'by the wall': row('wall'), 'by the processor': row('processor') })
}

interface Seconds {
  readonly wall: number
  readonly processor: number
}

function secondsOf(work: () => void): Seconds {
  const start = performance.now()
  const processor = processorSeconds(work)
  return { wall: (performance.now() - start) / 1000, processor }
}
