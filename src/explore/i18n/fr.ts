import type { Status } from '../../graph/index.ts'
import type { SiteErrorKind } from '../data/index.ts'
import { FR_COMMANDS } from './fr-commands.ts'
import { count } from './plural.ts'

/*
 * Every word of the interface in French. The other languages have the same keys. French typography: U+00A0 before a
 * colon and inside « », U+202F before ; ! ?
 */
const STATUS: Record<Status, string> = {
  asserted: 'affirmé',
  planned: 'annoncé',
  reported: 'rapporté',
  denied: 'démenti',
}
const STATUS_HELP: Record<Status, string> = {
  asserted: 'l’article l’affirme',
  planned: 'annoncé, ordonné ou menacé\u00a0; pas encore fait',
  reported: 'quelqu’un le dit, l’article ne le prend pas à son compte',
  denied: 'l’article ou l’intéressé dit que non',
}
const FAILURE: Record<SiteErrorKind, string> = {
  missing: 'Ce fichier manque sur le serveur. Réessayez plus tard, ou prévenez qui publie cette page.',
  unreachable: 'Le serveur ne répond pas. Vérifiez la connexion.',
  server: 'Le serveur a répondu par une erreur. Réessayez dans un moment.',
  invalid: 'Ce fichier n’a pas la forme attendue. Rechargez la page, ou prévenez qui la publie.',
}

const n = (value: number) => new Intl.NumberFormat('fr').format(value)

/** "exige de" + "Ondine" → "exige d’Ondine"; before an h too few names are mute to guess. */
function elide(verb: string, object: string): string {
  return verb.endsWith(' de') && /^[aeiouyàâéèêëîïôöùûüœ]/i.test(object)
    ? `${verb.slice(0, -1)}’${object}`
    : `${verb} ${object}`
}

export const fr = {
  number: n,
  status: STATUS,
  statusHelp: STATUS_HELP,
  failure: FAILURE,
  commands: FR_COMMANDS,

  skipToGraph: 'Aller au graphe',
  articles: (k: number) => count('fr', k, { one: `${n(k)} article`, other: `${n(k)} articles` }),
  entities: (k: number) => count('fr', k, { one: `${n(k)} entité`, other: `${n(k)} entités` }),
  links: (k: number) => count('fr', k, { one: `${n(k)} lien`, other: `${n(k)} liens` }),
  neighbours: (k: number) => count('fr', k, { one: `${n(k)} voisin`, other: `${n(k)} voisins` }),
  statements: (k: number) => count('fr', k, { one: `${n(k)} énoncé`, other: `${n(k)} énoncés` }),
  relations: (k: number) => count('fr', k, { one: `${n(k)} relation`, other: `${n(k)} relations` }),
  sentence: (subject: string, verb: string, object: string) => `${subject} ${elide(verb, object)}`,
  named: (term: string, value: string) => `${term}\u00a0: ${value}`,

  search: 'Un nom, un sigle…',
  searchLabel: 'Rechercher dans le graphe',
  searchClear: 'Effacer la recherche',
  searchNone: (text: string) => `Aucun nom ne commence par «\u00a0${text}\u00a0».`,
  searchNoneHelp: 'Essayez un autre mot du nom, ou un sigle.',
  searchFailed: 'La recherche n’a pas abouti.',
  searching: 'Recherche…',
  alsoCalled: (alias: string) => `alias ${alias}`,
  results: (k: number) => count('fr', k, { one: `${n(k)} résultat`, other: `${n(k)} résultats` }),

  tools: 'Outils',
  undo: 'Annuler',
  redo: 'Rétablir',
  restart: 'Revenir au départ',
  share: 'Partager',
  picture: 'Image',
  embed: 'Intégrer',
  languageLabel: 'Switch to English',
  themeLight: 'Passer au thème clair',
  themeDark: 'Passer au thème sombre',
  close: 'Fermer',
  copy: 'Copier',
  copied: 'Copié',
  copyFailed: 'La copie n’a pas abouti\u00a0: sélectionnez le texte et copiez-le.',

  graph: 'Graphe',
  graphLabel: (nodes: string, links: string) => `Graphe interactif\u00a0: ${nodes}, ${links}`,
  graphHelp: 'L’onglet Liste dit la même chose en phrases.',
  camera: 'Cadrage',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  zoomFit: 'Tout voir',
  panLeft: 'Vers la gauche',
  panRight: 'Vers la droite',
  panUp: 'Vers le haut',
  panDown: 'Vers le bas',
  touchToExplore: 'Touchez pour explorer',
  walked: (label: string, type: string, hidden: string, place: number, of: number, around: string | undefined) =>
    `${label}, ${type}, ${hidden}. ${n(place)} sur ${n(of)}${around === undefined ? '' : ` autour de ${around}`}.`,
  shownChange: (nodes: string, links: string) => `À l’écran\u00a0: ${nodes}, ${links}.`,
  brought: (k: number, label: string) =>
    count('fr', k, {
      one: `${n(k)} voisin ajouté autour de ${label}.`,
      other: `${n(k)} voisins ajoutés autour de ${label}.`,
    }),

  panels: 'Panneau de lecture',
  tabRead: 'Fiche',
  tabFilters: 'Légende et filtres',
  tabList: 'Liste',
  panelTaller: 'Agrandir le panneau',
  panelSmaller: 'Réduire le panneau',

  aboutTitle: 'Lire ce graphe',
  about:
    'Chaque trait repose sur des phrases d’articles. Cliquez un trait pour les lire, un point pour savoir qui c’est, et dépliez ses voisins pour suivre le fil.',
  aboutCounts: 'Dans le dossier',
  aboutRest: (shown: string, of: number) =>
    `${shown} à l’écran, sur ${n(of)}. Les autres viennent quand on déplie, ou par la recherche.`,
  aboutStart: 'Par où commencer',

  hidden: (k: number) => count('fr', k, { one: `${n(k)} voisin caché`, other: `${n(k)} voisins cachés` }),
  noHidden: 'tous ses voisins sont là',
  expand: 'Déplier',
  expandBy: (k: number) => `Déplier ${n(k)} de plus`,
  expandLabel: (label: string) => `Déplier ${label}`,
  collapse: 'Replier',
  collapseLabel: (label: string) => `Replier ${label}`,
  hide: 'Masquer',
  hideLabel: (label: string) => `Masquer ${label}`,
  show: 'Afficher',
  showLabel: (label: string) => `Afficher ${label}`,
  selectLabel: (label: string) => `Ouvrir la fiche de ${label}`,
  evidenceLabel: (sentence: string) => `Lire les phrases\u00a0: ${sentence}`,
  aliases: 'Aussi nommé',
  nodeKey: (key: string) => `Clé\u00a0: ${key}`,
  noLinks: 'Les articles le nomment, mais n’énoncent aucun lien.',
  trace: (id: string, rule: string) => `Énoncé ${id}, ligne ${rule} du lexique`,
  wikidata: 'Fiche Wikidata',
  roles: 'Rôles',
  itsLinks: 'Ses liens',
  selection: 'Sélection',
  theirLinks: 'Leurs liens',
  noneBetween: 'Aucun lien à l’écran ne les joint.',
  linksRead: (k: number, of: number) =>
    `Avec les ${n(k)} voisins les plus cités, sur ${n(of)}\u00a0: les nombres d’énoncés ne comptent qu’eux.`,
  moreNeighbours: (k: number) => count('fr', k, { one: `${n(k)} voisin de plus`, other: `${n(k)} voisins de plus` }),
  nodeLoading: 'Lecture de la fiche…',
  nodeGone: 'Cette entité n’est plus dans cette édition du graphe.',

  evidence: 'Les phrases',
  evidenceBetween: (a: string, b: string) => `Entre ${a} et ${b}`,
  evidenceLoading: 'Lecture des phrases…',
  evidenceNone: 'Aucune phrase ne relie ces deux entités dans cette édition du graphe.',
  evidenceFiltered: (k: number) =>
    count('fr', k, {
      one: `${n(k)} énoncé masqué par les filtres.`,
      other: `${n(k)} énoncés masqués par les filtres.`,
    }),
  saidBy: (speaker: string) => `selon ${speaker}`,
  linkTo: 'Relier à…',
  linkToLabel: (label: string) => `Relier ${label} à`,
  linkToHelp: 'Cherchez une autre entité\u00a0: la suite dit par quels liens on va de l’une à l’autre.',
  howConnected: 'Comment sont-elles reliées\u202f?',
  articleStates: '\u00a0: tout ce que cet article énonce',
  readArticle: 'Lire l’article',
  undated: 'sans date',

  article: 'Article',
  articleLoading: 'Lecture de l’article…',
  articleNone: 'Cette édition du graphe ne dit rien de cet article.',
  articleHelp: (k: number) =>
    `${count('fr', k, { one: `${n(k)} énoncé`, other: `${n(k)} énoncés` })}, dans l’ordre de l’article. Ce que vous lisez s’éclaire dans le graphe.`,
  articleShow: 'Afficher toutes ses entités',
  articleSentences: 'Phrases de l’article',

  filterTypes: 'Entités',
  filterRelations: 'Relations',
  filterStatuses: 'Statut des énoncés',
  filtersHelp: 'Décochez ce que vous ne voulez pas voir. Les nombres comptent ce qui est à l’écran.',
  filterHides: (what: readonly string[]) => `Les filtres masquent ${what.join(' et ')}.`,
  filterReset: 'Tout montrer',
  filtersOn: 'Filtres',
  filterHidesNothing: 'Les filtres ne masquent rien de ce qui est à l’écran.',
  showAgain: (what: string) => `Montrer de nouveau\u00a0: ${what}`,
  liftPeriod: (period: string) => `Lever la période\u00a0: ${period}`,
  since: (day: string) => `depuis le ${day}`,
  until: (day: string) => `jusqu’au ${day}`,
  hintLabel: 'Prise en main',
  hint: 'Cliquez un trait pour lire les phrases, double-cliquez un point pour déplier ses voisins, clic droit pour le reste.',
  hintTouch: 'Touchez un trait pour lire les phrases, appuyez longuement sur un point pour déplier ses voisins.',
  hintSeen: 'Compris',
  statedTimes: 'menace ×3\u00a0: énoncé trois fois',
  severalRelations: 'menace +2\u00a0: deux autres relations sur le même trait',
  hollowLine: 'trait double\u00a0: annoncé, rapporté ou démenti',
  badge: 'pastille +3\u00a0: voisins pas encore dépliés',
  putAway: 'Masqués à la main',

  listNodes: 'Entités à l’écran',
  listLinks: 'Liens à l’écran',
  listEmpty: 'Rien à l’écran.',

  loading: 'Ouverture du graphe…',
  failedTitle: 'Le graphe ne s’est pas ouvert',
  failedHelp: 'Si vous publiez ce site, vérifiez que le dossier «\u00a0data\u00a0» est à côté de la page.',
  retry: 'Réessayer',
  file: 'Fichier',
  emptyTitle: 'Ce graphe est vide',
  emptyHelp: 'Aucun lien n’a été trouvé dans les articles. Ajoutez des articles, puis publiez de nouveau.',
  nothingShown: 'Rien à l’écran',
  filteredOutHelp: 'Rien de ce qui est déplié ne passe les filtres.',
  nothingShownHelp: 'Cherchez un nom, ou revenez au départ.',
  brokenTitle: 'La page s’est arrêtée',
  brokenHelp: 'Rechargez-la\u00a0: son adresse garde ce que vous regardiez.',
  reload: 'Recharger la page',
  notAPicture: 'Ce fichier ne porte pas de vue. Déposez une image téléchargée depuis un de ces graphes.',
  filteredOut: 'Les filtres masquent tout',
  notUnderstood: 'Cette adresse n’est pas comprise. Voici le point de départ.',
  gone: (k: number, names: string) =>
    count('fr', k, {
      one: `${n(k)} entité de ce lien n’existe plus\u00a0: ${names}.`,
      other: `${n(k)} entités de ce lien n’existent plus\u00a0: ${names}.`,
    }),
  someFailed: (k: number) =>
    count('fr', k, { one: 'Un fichier n’a pas pu être lu.', other: `${n(k)} fichiers n’ont pas pu être lus.` }),
  restGoesOn: 'Le reste du graphe fonctionne.',
  offline: 'Vous êtes hors ligne\u00a0: ce qui est déjà ouvert reste lisible.',
  overlayFailed: 'Cette fenêtre n’a pas pu être chargée. Vérifiez la connexion, puis rechargez la page.',
  updated: 'Le graphe vient d’être mis à jour.',
  dismiss: 'Fermer ce message',

  pictureTitle: 'Image de cette vue',
  pictureHelp: 'Avec titre, légende, sources et adresse. Déposée sur cette page, l’image rouvre la vue.',
  onlyPeriod: (period: string) => `seulement les énoncés ${period}`,
  without: (hidden: readonly string[]) => `sans\u00a0: ${hidden.join(', ')}`,
  pictureSvg: 'Télécharger en SVG',
  picturePng: 'Télécharger en PNG',
  pictureWorking: 'Préparation de l’image…',
  pictureFailed: 'L’image n’a pas pu être préparée.',
  pictureName: 'graphe',
  shareTitle: 'Partager cette vue',
  shareHelp: 'Cette adresse rouvre exactement ce que vous voyez.',
  shareAddress: 'Adresse de cette vue',
  embedTitle: 'Intégrer cette vue dans un article',
  embedHelp: 'Collez ce code dans la page de l’article. Il fonctionne aussi sans le script.',
  embedCode: 'Code à coller',
  embedFrameTitle: (title: string) => `Réseau\u00a0: ${title} (graphe interactif)`,
  embedCaption: (title: string, sources: string) => `${title}. Source\u00a0: ${sources}.`,
  embedOpen: 'Ouvrir',
  openFull: 'Ouvrir en grand',
}

/** What a language must say. */
export type Messages = typeof fr
