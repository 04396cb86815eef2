import { availableParallelism } from 'node:os'

/** Each thread loads the program and the language anew: it pays when it then reads some seconds long. */
const ARTICLES_A_WORKER = 200

/** More threads would wait for the one that reads the files and joins what they found. */
const MOST_UNASKED = 4

/** How many threads read a folder when nobody says: none beside the program's own for a small one, else up to the cores. */
export function workerCount(articles: number, cores = availableParallelism()): number {
  return Math.max(1, Math.min(cores, MOST_UNASKED, Math.floor(articles / ARTICLES_A_WORKER)))
}
