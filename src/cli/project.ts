import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the command itself is installed: its default data and its page are there, wherever it is run from. */
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

export const PROJECT = {
  root: ROOT,
  ontology: join(ROOT, 'graph-data', 'ontology.yaml'),
  lexicon: join(ROOT, 'graph-data', 'lexicon.fr.yaml'),
  entities: join(ROOT, 'graph-data', 'entities.yaml'),
  review: join(ROOT, 'graph-data', 'review.yaml'),
  /** The model of French that `npm run train` makes. */
  weights: join(ROOT, 'src', 'extract', 'language', 'weights', 'fr.bin'),
  /** The page's production build. */
  app: join(ROOT, 'dist', 'app'),
} as const
