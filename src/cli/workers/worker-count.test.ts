import { expect, it } from 'vitest'
import { workerCount } from './worker-count.ts'

it.each([
  { articles: 1, cores: 8, workers: 1 },
  { articles: 399, cores: 8, workers: 1 },
  { articles: 400, cores: 8, workers: 2 },
  { articles: 8_000, cores: 2, workers: 2 },
  { articles: 8_000, cores: 64, workers: 4 },
  { articles: 8_000, cores: 1, workers: 1 },
])('reads $articles articles on $cores cores with $workers threads', ({ articles, cores, workers }) => {
  expect(workerCount(articles, cores)).toBe(workers)
})
