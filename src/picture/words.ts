import type { Status } from '../graph/index.ts'
import type { PictureLanguage } from './scene.ts'

interface Words {
  readonly statements: (count: number) => string
  /** A status after the count of its statements. */
  readonly status: (status: Status, count: number) => string
  /** A status that holds for a whole line. */
  readonly statusAlone: Readonly<Record<Exclude<Status, 'asserted'>, string>>
  readonly notAsserted: string
  readonly severalRelations: string
  readonly hiddenNeighbours: string
  readonly sources: string
  readonly basis: (articles: number, days: { first: string; last: string } | undefined) => string
  readonly day: (day: string) => string
}

const NO_BREAK = '\u00A0'

/** The words of a picture that are not in the ontology. In French a colon follows a no-break space. */
export const WORDS: Readonly<Record<PictureLanguage, Words>> = {
  fr: {
    statements: (count) => `${count}${NO_BREAK}${count < 2 ? 'énoncé' : 'énoncés'}`,
    status: (status, count) =>
      `${count}${NO_BREAK}${{ asserted: 'affirmé', planned: 'annoncé', reported: 'rapporté', denied: 'démenti' }[status]}${count < 2 ? '' : 's'}`,
    statusAlone: { planned: 'annoncé', reported: 'rapporté', denied: 'démenti' },
    notAsserted: 'Annoncé, rapporté ou démenti',
    severalRelations: 'Plusieurs relations',
    hiddenNeighbours: 'Autres liens, non montrés',
    sources: `Sources${NO_BREAK}: `,
    basis: (articles, days) =>
      `D’après ${articles}${NO_BREAK}${articles < 2 ? 'article' : 'articles'}${days === undefined ? '' : `, ${range('fr', days)}`}`,
    day: (day) => format('fr', day),
  },
  en: {
    statements: (count) => `${count}${NO_BREAK}${count === 1 ? 'statement' : 'statements'}`,
    status: (status, count) =>
      `${count}${NO_BREAK}${{ asserted: 'stated', planned: 'announced', reported: 'reported', denied: 'denied' }[status]}`,
    statusAlone: { planned: 'announced', reported: 'reported', denied: 'denied' },
    notAsserted: 'Announced, reported or denied',
    severalRelations: 'Several relations',
    hiddenNeighbours: 'More links, not shown',
    sources: 'Sources: ',
    basis: (articles, days) =>
      `From ${articles}${NO_BREAK}${articles === 1 ? 'article' : 'articles'}${days === undefined ? '' : `, ${range('en', days)}`}`,
    day: (day) => format('en', day),
  },
}

function format(language: PictureLanguage, day: string): string {
  return dateFormat(language).format(new Date(`${day}T00:00:00Z`))
}

function range(language: PictureLanguage, { first, last }: { first: string; last: string }): string {
  return dateFormat(language).formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`))
}

function dateFormat(language: PictureLanguage): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' })
}
