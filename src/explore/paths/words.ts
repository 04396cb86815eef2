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
  budgetHelp: (a: string, stepsA: number, b: string, stepsB: number) => {
    const links = (k: number) => count('fr', k, { one: `${nFr(k)} lien`, other: `${nFr(k)} liens` })
    const within = [
      stepsA > 0 && `à ${links(stepsA)} ou moins de ${a}`,
      stepsB > 0 && `à ${links(stepsB)} ou moins de ${b}`,
    ]
    const read = within.filter(Boolean).join(' et ')
    return read === ''
      ? `${a} et ${b} ont trop de voisins pour être parcourus dans cette limite.`
      : `Tout ce qui est ${read} a été lu\u00a0: s’il existe une chaîne, elle a plus de ${links(stepsA + stepsB)}.`
  },
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
  budgetHelp: (a, stepsA, b, stepsB) => {
    const links = (k: number) => count('en', k, { one: `${nEn(k)} link`, other: `${nEn(k)} links` })
    const within = [stepsA > 0 && `within ${links(stepsA)} of ${a}`, stepsB > 0 && `within ${links(stepsB)} of ${b}`]
    const read = within.filter(Boolean).join(' and ')
    return read === ''
      ? `${a} and ${b} have too many neighbours to be gone through within this limit.`
      : `Everything ${read} was read: a chain, if there is one, has more than ${links(stepsA + stepsB)}.`
  },
  budgetTry: 'You can search farther, or go by an entity in between that you have in mind.',
  farther: 'Search farther',
  filtered: 'The filters apply here too: what they hide was not followed.',
  unfilter: 'Lift the filters',
  gone: 'This entity is no longer in this edition of the graph.',
}

export const PATH_WORDS = { fr, en }
