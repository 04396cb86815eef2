import { count } from '../i18n/plural.ts'
import type { ListOrder } from './list-rows.ts'

const ORDERS_FR: Record<ListOrder, string> = { name: 'nom', links: 'liens à l’écran', type: 'type' }
const ORDERS_EN: Record<ListOrder, string> = { name: 'name', links: 'links on screen', type: 'type' }

/** The words of the list and of its print. */
export const LIST_WORDS = {
  fr: {
    filter: 'Filtrer la liste',
    order: 'Trier par',
    orders: ORDERS_FR,
    found: (k: number, of: number) => `${k} sur ${of}`,
    none: (text: string) => `Rien dans la liste ne contient «\u00a0${text}\u00a0».`,
    noLinks: 'Aucun lien entre les entités à l’écran.',
    sources: 'Sources',
    sourcesLoading: 'Lecture des sources…',
    sourcesUnread: (k: number) =>
      count('fr', k, {
        one: 'Les phrases d’un lien n’ont pas pu être lues\u00a0: ses sources manquent ici.',
        other: `Les phrases de ${k} liens n’ont pas pu être lues\u00a0: leurs sources manquent ici.`,
      }),
    openArticle: (title: string) => `Ce qu’énonce l’article\u00a0: ${title}`,
    address: 'Cette vue',
  },
  en: {
    filter: 'Filter the list',
    order: 'Sort by',
    orders: ORDERS_EN,
    found: (k: number, of: number) => `${k} of ${of}`,
    none: (text: string) => `Nothing in the list contains “${text}”.`,
    noLinks: 'No link between the entities on screen.',
    sources: 'Sources',
    sourcesLoading: 'Reading the sources…',
    sourcesUnread: (k: number) =>
      count('en', k, {
        one: 'The sentences of one link could not be read: its sources are missing here.',
        other: `The sentences of ${k} links could not be read: their sources are missing here.`,
      }),
    openArticle: (title: string) => `What the article states: ${title}`,
    address: 'This view',
  },
}
