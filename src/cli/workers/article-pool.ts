import { Worker } from 'node:worker_threads'
import type { ArticleRecord, Knowledge } from '../../extract/index.ts'
import type { Article } from '../../graph/index.ts'

/** Threads that read articles side by side. Records come in no certain order; joining them does not depend on it. */
export interface ArticlePool {
  /** Hands an article to a thread; resolves when the pool can take another, so that no queue grows. */
  read(article: Article): Promise<void>
  /** Resolves with all records when every article is read. */
  finish(): Promise<readonly ArticleRecord[]>
  /** Ends the threads, whatever they do; without it the program does not end. */
  close(): Promise<void>
}

/** Articles that a thread has at most: the one that it reads and the next. */
const AHEAD = 2

/**
 * @param knowledge a copy of it goes to each thread
 * @param count how many threads
 */
export function createArticlePool(knowledge: Knowledge, count: number): ArticlePool {
  const records: ArticleRecord[] = []
  const waiting = new Set<() => void>()
  let failure: Error | undefined
  const wake = () => {
    for (const resolve of waiting) resolve()
    waiting.clear()
  }
  const threads = Array.from({ length: count }, () => {
    const worker = new Worker(new URL('article-worker.mjs', import.meta.url), { workerData: knowledge })
    const thread = { worker, pending: 0 }
    worker.on('message', (record: ArticleRecord) => {
      thread.pending--
      records.push(record)
      wake()
    })
    worker.on('error', (error) => {
      failure ??= error
      wake()
    })
    return thread
  })
  const until = async (isReady: () => boolean) => {
    while (!failure && !isReady()) await new Promise<void>((resolve) => waiting.add(resolve))
    if (failure) throw failure
  }
  const close = async () => {
    await Promise.all(threads.map(({ worker }) => worker.terminate()))
  }

  return {
    async read(article) {
      const [free] = threads.toSorted((a, b) => a.pending - b.pending)
      if (free) {
        free.pending++
        free.worker.postMessage(article)
      }
      await until(() => threads.some(({ pending }) => pending < AHEAD))
    },
    async finish() {
      await until(() => threads.every(({ pending }) => pending === 0))
      return records
    },
    close,
  }
}
