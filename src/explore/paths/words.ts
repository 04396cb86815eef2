import { count } from '../i18n/plural.ts'

const nFr = (value: number) => new Intl.NumberFormat('fr').format(value)
const nEn = (value: number) => new Intl.NumberFormat('en').format(value)

const fr = {
  kicker: 'Chaînes de liens',
  title: (a: string, b: string) => `De ${a} à ${b}`,
  help: 'Les plus courtes d’abord, puis les plus étayées. Chaque phrase s’ouvre sur ses preuves.',
  searching: 'Recherche des chaînes…',
  progress: (files: number, nodes: number) =>
    `${count('fr', files, { one: `${nFr(files)} fichier lu`, other: `${nFr(files)} fichiers lus` })}, ${count(
      'fr',
      nodes,
      {
        one: `${nFr(nodes)} entité rencontrée`,
        other: `${nFr(nodes)} entités rencontrées`,
      },
    )}`,
  stop: 'Arrêter la recherche',
  stopped: 'Recherche arrêtée.',
  again: 'Reprendre la recherche',
  found: (k: number) => count('fr', k, { one: 'Une chaîne trouvée.', other: `${nFr(k)} chaînes trouvées.` }),
  notWhole:
    'La recherche s’est arrêtée à sa limite\u00a0: ces chaînes sont bien les plus courtes, mais il peut en exister d’autres, plus étayées.',
  chain: (i: number, k: number) =>
    `Chaîne ${nFr(i)}\u00a0: ${count('fr', k, { one: 'un lien direct', other: `${nFr(k)} liens` })}`,
  who: 'qui',
  which: 'qui',
  comma: ',',
  semicolon: '\u202f;',
  readSentences: '\u00a0: lire les phrases',
  otherRelations: (k: number) => count('fr', k, { one: 'une autre relation', other: `${nFr(k)} autres relations` }),
  show: 'Afficher ces liens',
  shown: 'Tous ces liens sont à l’écran.',
  same: 'C’est la même entité\u00a0: choisissez-en une autre.',
  none: 'Aucune chaîne',
  noneHelp: (island: string, k: number, other: string) =>
    k <= 1
      ? `Rien dans ces articles ne relie ${island} à qui que ce soit.`
      : `Tout ce que l’on atteint depuis ${island}, lien après lien, a été parcouru\u00a0: ${count('fr', k, { one: `${nFr(k)} entité`, other: `${nFr(k)} entités` })}. ${other} n’en fait pas partie.`,
  budget: 'Pas de chaîne trouvée dans la limite de recherche',
  budgetHelp: (a: string, stepsA: number, b: string, stepsB: number) =>
    `Tout ce qui est à ${count('fr', stepsA, { one: `${nFr(stepsA)} lien`, other: `${nFr(stepsA)} liens` })} ou moins de ${a} et à ${count('fr', stepsB, { one: `${nFr(stepsB)} lien`, other: `${nFr(stepsB)} liens` })} ou moins de ${b} a été lu\u00a0: s’il existe une chaîne, elle a plus de ${count('fr', stepsA + stepsB, { one: `${nFr(stepsA + stepsB)} lien`, other: `${nFr(stepsA + stepsB)} liens` })}.`,
  budgetTry: 'Vous pouvez chercher plus loin, ou passer par une entité intermédiaire que vous soupçonnez.',
  farther: 'Chercher plus loin',
  filtered: 'Les filtres s’appliquent aussi ici\u00a0: ce qu’ils masquent n’a pas été suivi.',
  unfilter: 'Lever les filtres',
  gone: 'Cette entité n’est plus dans cette édition du graphe.',
}
export type PathWords = typeof fr

const en: PathWords = {
  kicker: 'Chains of links',
  title: (a, b) => `From ${a} to ${b}`,
  help: 'The shortest first, then those of which most is stated. Each sentence opens on its evidence.',
  searching: 'Looking for chains…',
  progress: (files, nodes) =>
    `${count('en', files, { one: `${nEn(files)} file read`, other: `${nEn(files)} files read` })}, ${count(
      'en',
      nodes,
      {
        one: `${nEn(nodes)} entity met`,
        other: `${nEn(nodes)} entities met`,
      },
    )}`,
  stop: 'Stop searching',
  stopped: 'The search was stopped.',
  again: 'Search again',
  found: (k) => count('en', k, { one: 'One chain found.', other: `${nEn(k)} chains found.` }),
  notWhole:
    'The search came to its limit: these chains are the shortest, but there may be others of which more is stated.',
  chain: (i, k) => `Chain ${nEn(i)}: ${count('en', k, { one: 'a direct link', other: `${nEn(k)} links` })}`,
  who: 'who',
  which: 'which',
  comma: ',',
  semicolon: ';',
  readSentences: ': read the sentences',
  otherRelations: (k) => count('en', k, { one: 'one other relation', other: `${nEn(k)} other relations` }),
  show: 'Show these links',
  shown: 'All these links are on screen.',
  same: 'This is the same entity: choose another.',
  none: 'No chain',
  noneHelp: (island, k, other) =>
    k <= 1
      ? `${island} is joined to nothing in these articles.`
      : `Everything that ${island} is joined to, link by link, was gone through: ${count('en', k, { one: `${nEn(k)} entity`, other: `${nEn(k)} entities` })}. ${other} is not among them.`,
  budget: 'No chain found within the limit of the search',
  budgetHelp: (a, stepsA, b, stepsB) =>
    `Everything within ${count('en', stepsA, { one: `${nEn(stepsA)} link`, other: `${nEn(stepsA)} links` })} of ${a} and within ${count('en', stepsB, { one: `${nEn(stepsB)} link`, other: `${nEn(stepsB)} links` })} of ${b} was read: a chain, if there is one, has more than ${count('en', stepsA + stepsB, { one: `${nEn(stepsA + stepsB)} link`, other: `${nEn(stepsA + stepsB)} links` })}.`,
  budgetTry: 'You can search farther, or go by an entity in between that you have in mind.',
  farther: 'Search farther',
  filtered: 'The filters apply here too: what they hide was not followed.',
  unfilter: 'Lift the filters',
  gone: 'This entity is no longer in this edition of the graph.',
}

export const PATH_WORDS = { fr, en }
