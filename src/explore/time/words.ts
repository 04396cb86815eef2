import { count } from '../i18n/plural.ts'
import type { Unit } from './bins.ts'

const nFr = (value: number) => new Intl.NumberFormat('fr').format(value)
const nEn = (value: number) => new Intl.NumberFormat('en').format(value)

const fr = {
  title: 'Chronologie',
  open: 'Ouvrir la chronologie',
  close: 'Replier la chronologie',
  chart: (unit: Unit) =>
    ({ day: 'Énoncés par jour', week: 'Énoncés par semaine', month: 'Énoncés par mois', year: 'Énoncés par an' })[unit],
  play: 'Raconter jour par jour',
  pause: 'Pause',
  previous: 'Jour précédent',
  next: 'Jour suivant',
  from: 'Début de la période',
  to: 'Fin de la période',
  upTo: (day: string) => `Jusqu’au ${day}`,
  since: (day: string) => `Depuis le ${day}`,
  all: (k: number) => count('fr', k, { one: `${nFr(k)} énoncé`, other: `${nFr(k)} énoncés` }),
  undated: (k: number) => `, dont ${nFr(k)} sans date`,
  undatedApart: (k: number) => count('fr', k, { one: `, et ${nFr(k)} sans date`, other: `, et ${nFr(k)} sans date` }),
  onScreen: (k: number, unit: Unit) =>
    `${count('fr', k, { one: `${nFr(k)} énoncé`, other: `${nFr(k)} énoncés` })} à l’écran, ${{ day: 'par jour', week: 'par semaine', month: 'par mois', year: 'par an' }[unit]}`,
  hides: (k: number) => count('fr', k, { one: `${nFr(k)} énoncé masqué`, other: `${nFr(k)} énoncés masqués` }),
  whole: 'Toute la période',
  dates: 'Dates exactes',
  first: 'Du',
  last: 'Au',
  table: 'Tableau',
  tableTitle: 'Énoncés à l’écran, par date',
  day: 'Date',
  total: 'Énoncés',
  readDay: (day: string) => `Lire le ${day}`,
  none: 'Aucun énoncé daté à l’écran.',
  asserted: 'affirmé',
  others: 'autres statuts',
  told: (day: string, statements: string) => `${day}\u00a0: ${statements}`,
  dayKicker: 'Ce jour-là',
  dayNone: 'Les entités à l’écran n’ont aucun énoncé à cette date.',
  dayHelp: (statements: string, articles: number) =>
    `${statements}, ${count('fr', articles, { one: `dans ${nFr(articles)} article`, other: `dans ${nFr(articles)} articles` })}. Ce que vous lisez s’éclaire dans le graphe.`,
  plannedSince: (day: string) => `annoncé dès le ${day}`,
}
export type TimeWords = typeof fr

const en: TimeWords = {
  title: 'Time line',
  open: 'Open the time line',
  close: 'Fold the time line',
  chart: (unit) =>
    ({
      day: 'Statements by day',
      week: 'Statements by week',
      month: 'Statements by month',
      year: 'Statements by year',
    })[unit],
  play: 'Tell it day by day',
  pause: 'Pause',
  previous: 'Previous day',
  next: 'Next day',
  from: 'Start of the period',
  to: 'End of the period',
  upTo: (day) => `Until ${day}`,
  since: (day) => `Since ${day}`,
  all: (k) => count('en', k, { one: `${nEn(k)} statement`, other: `${nEn(k)} statements` }),
  undated: (k) => `, ${nEn(k)} of them undated`,
  undatedApart: (k) => `, and ${nEn(k)} undated`,
  onScreen: (k, unit) =>
    `${count('en', k, { one: `${nEn(k)} statement`, other: `${nEn(k)} statements` })} on screen, ${{ day: 'by day', week: 'by week', month: 'by month', year: 'by year' }[unit]}`,
  hides: (k) => count('en', k, { one: `${nEn(k)} statement hidden`, other: `${nEn(k)} statements hidden` }),
  whole: 'The whole period',
  dates: 'Exact dates',
  first: 'From',
  last: 'To',
  table: 'Table',
  tableTitle: 'Statements on screen, by date',
  day: 'Date',
  total: 'Statements',
  readDay: (day) => `Read ${day}`,
  none: 'Nothing on screen is dated.',
  asserted: 'stated',
  others: 'other statuses',
  told: (day, statements) => `${day}: ${statements}`,
  dayKicker: 'On that day',
  dayNone: 'Of the entities on screen nothing is stated on that date.',
  dayHelp: (statements, articles) =>
    `${statements}, ${count('en', articles, { one: `in ${nEn(articles)} article`, other: `in ${nEn(articles)} articles` })}. What you read is lit in the graph.`,
  plannedSince: (day) => `announced on ${day}`,
}

export const TIME_WORDS = { fr, en }
