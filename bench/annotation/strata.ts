import { fold } from '../../src/graph/index.ts'
import type { NewsArticle } from './collection.ts'

/**
 * A rough topic of an article, by the words of its title and heading; the first that matches. Only for drawing a varied
 * sample: a third of the articles in the wrong stratum would do no harm.
 */
export function stratum({ date, title, heading }: NewsArticle): string {
  const year = Math.max(2016, Number(date.slice(0, 4)))
  const words = fold(`${title} ${heading}`)
  const topic = TOPICS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other'
  return `${year} ${topic}`
}

const TOPICS: readonly (readonly [string, RegExp])[] = [
  [
    'sport',
    /\b(foot\w*|ligue 1|tennis|rugby|cycli\w+|champion\w*|coupe|mondial|olympi\w+|equipe de france|entraineur)\b/,
  ],
  [
    'courts',
    /\b(proces|tribunal|justice|juge\w*|condamn\w+|mis en examen|garde a vue|meurtr\w+|prison|parquet|plainte)\b/,
  ],
  [
    'technology',
    /\b(automobile|voiture\w*|smartphone\w*|internet|application\w*|numerique\w*|jeux? video|robot\w*|espace)\b/,
  ],
  [
    'world',
    /\b(etats-unis|usa|americain\w*|chin\w+|russ\w+|onu|allemand?\w*|royaume-uni|syrie|israel\w*|iran\w*|monde)\b/,
  ],
  [
    'business',
    /\b(milli\w+ d'euros|entreprise\w*|groupe|salari\w+|emploi\w*|impot\w*|budget|banque\w*|industri\w+|prix)\b/,
  ],
  ['health', /\b(covid\w*|coronavirus|sante|hopita\w+|vaccin\w*|medecin\w*|malad\w+|virus|masques?)\b/],
  ['politics', /\b(presiden\w+|ministre\w*|election\w*|senat\w*|depute\w*|gouvernement|parti|loi|reforme|maire)\b/],
  ['culture', /\b(film\w*|tele\w*|chant\w+|acteur|actrice|animat\w+|album|serie|cinema|musique|miss|emission)\b/],
]
