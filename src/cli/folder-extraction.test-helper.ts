import { join } from 'node:path'
import { PUBLISHED_MIN_CONFIDENCE } from '../extract/index.ts'
import { extractFolder, type FolderExtraction } from './extraction.ts'
import { createVoice } from './progress.ts'
import { PROJECT } from './project.ts'
import { temporaryFolder, writeFiles } from './temporary-folder.test-helper.ts'

/** Extracting waits for the language model and may take seconds on a busy machine. */
export const PATIENT = { timeout: 30_000 }

const silent = createVoice({ write: () => undefined, style: 'quiet', now: () => 0 })

/** What a folder of these files says: articles `a.txt` …, and `review.yaml` and `entities.yaml` where they are given. */
async function extractFiles(
  articles: Readonly<Record<string, string>>,
  { review = '', entities = '' } = {},
): Promise<FolderExtraction> {
  const folder = temporaryFolder()
  writeFiles(join(folder, 'articles'), articles)
  writeFiles(folder, { 'review.yaml': review, 'entities.yaml': entities })
  const { ontology, lexicon } = PROJECT
  const own = { review: join(folder, 'review.yaml'), entities: join(folder, 'entities.yaml') }
  return extractFolder(
    join(folder, 'articles'),
    { ontology, lexicon, ...own, minConfidence: PUBLISHED_MIN_CONFIDENCE, workers: 1 },
    silent,
    'articles',
  )
}

/** The same, extracted once for each review. */
export function onceExtracted(
  articles: Readonly<Record<string, string>>,
): (review?: string) => Promise<FolderExtraction> {
  const extractions = new Map<string, Promise<FolderExtraction>>()
  return (review = '') => {
    const extraction = extractions.get(review) ?? extractFiles(articles, { review })
    extractions.set(review, extraction)
    return extraction
  }
}
