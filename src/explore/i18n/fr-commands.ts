import { count } from './plural.ts'

const n = (value: number) => new Intl.NumberFormat('fr').format(value)

/** By CommandGroup. */
const GROUPS = {
  entity: 'Une entité, ou celles que l’on a réunies',
  link: 'Un lien',
  walk: 'Parcourir au clavier',
  camera: 'Cadrer',
  view: 'La vue',
  page: 'La page',
}

/** The words of commands, menus, keys and the palette; the others are in fr.ts. */
export const FR_COMMANDS = {
  groups: GROUPS,
  theEntity: 'l’entité',
  details: 'Ouvrir la fiche',
  expandBy: (what: string, k: number) => `${capital(what)} (${n(k)})`,
  expandByLabel: (label: string, what: string, k: number) => `Déplier ${label}\u00a0: ${what} (${n(k)})`,
  expandOnly: 'Déplier seulement',
  pin: 'Épingler',
  pinLabel: (label: string) => `Épingler ${label}`,
  unpin: 'Désépingler',
  unpinLabel: (label: string) => `Désépingler ${label}`,
  focus: 'Ne garder que ses voisins',
  focusLabel: (label: string) => `Ne garder que ${label} et ses voisins`,
  focusWider: '… et les voisins de ses voisins',
  focusWiderLabel: (label: string) => `Ne garder que ${label}, ses voisins et les leurs`,
  keep: 'Masquer les autres',
  keepLabel: (label: string) => `Masquer les autres, garder ${label}`,
  connectAny: 'Comment deux entités sont-elles reliées\u202f?',
  sentences: 'Lire les phrases',
  sentencesLabel: (label: string) => `Lire les phrases entre ${label}`,
  gather: 'Réunir, ou écarter',
  gatherEnds: 'Réunir ses deux entités',
  gatherEndsLabel: (label: string) => `Réunir ${label}`,
  gatherAll: 'Réunir toutes les entités',
  gatherBox: 'Réunir en encadrant',
  gatherBoxOn: 'Tracez un cadre autour des entités à réunir.',
  letGo: 'Quitter la sélection',
  next: 'Voisin suivant',
  previous: 'Voisin précédent',
  into: 'Entrer dans ses voisins',
  back: 'Revenir',
  menu: 'Autres actions',
  menuLabel: (label: string) => `Autres actions sur ${label}`,
  actionsOn: (label: string) => `Actions sur ${label}`,
  showAll: 'Lever tous les filtres',
  print: 'Imprimer la liste et ses sources',
  search: 'Rechercher un nom',
  palette: 'Toutes les commandes',
  paletteSearch: 'Chercher une commande',
  paletteNone: (text: string) => `Aucune commande ne contient «\u00a0${text}\u00a0».`,
  help: 'Touches du clavier',
  helpIntro: 'Les touches du graphe valent quand il a le focus\u00a0: Tab y mène.',
  helpSingleKeys: 'Permettre / et ? partout dans la page',
  or: 'ou',
  ctrl: 'Ctrl',
  shift: 'Maj',
  keys: {
    '-': '−',
    ' ': 'Espace',
    Enter: 'Entrée',
    Backspace: 'Retour arrière',
    Delete: 'Suppr',
    Escape: 'Échap',
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
    ContextMenu: 'Menu',
  },
  /** Where the sign on the key is not what one says. */
  spokenKeys: {
    '-': 'moins',
    '+': 'plus',
    '?': 'point d’interrogation',
    ArrowLeft: 'flèche gauche',
    ArrowRight: 'flèche droite',
    ArrowUp: 'flèche haut',
    ArrowDown: 'flèche bas',
  },
  gathered: (k: number) => count('fr', k, { one: `${n(k)} entité réunie.`, other: `${n(k)} entités réunies.` }),
  pinned: (k: number) => count('fr', k, { one: `${n(k)} entité épinglée.`, other: `${n(k)} entités épinglées.` }),
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1)
}
