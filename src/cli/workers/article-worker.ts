import { parentPort, workerData } from 'node:worker_threads'
import { type Knowledge, makeArticleReader } from '../../extract/index.ts'
import type { Article } from '../../graph/index.ts'
import { readLanguage } from '../language.ts'

// The other end of this is article-pool.ts.
const read = makeArticleReader(workerData as Knowledge, readLanguage())
parentPort?.on('message', (article: Article) => {
  for (const record of read([article])) parentPort?.postMessage(record)
})
