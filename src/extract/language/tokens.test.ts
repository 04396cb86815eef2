import { describe, expect, it } from 'vitest'
import { tokenize } from './tokens.ts'

function forms(text: string): string[] {
  const tokens = tokenize(text)
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.starts[i], tokens.ends[i]))
}

describe('tokenize', () => {
  it.each([
    ['elisions', "L'accord qu’il jusqu'à aujourd'hui", "L'|accord|qu’|il|jusqu'|à|aujourd'hui"],
    ['elision before a quotation', "l'« idée » d'“y aller”", "l'|«|idée|»|d'|“|y|aller|”"],
    ['clitics', 'A-t-il dit, est-ce vrai, donne-le', 'A|-t-il|dit|,|est|-ce|vrai|,|donne|-le'],
    [
      'hyphenated words',
      'peut-être un rendez-vous à Clichy-la-Garenne',
      'peut-être|un|rendez-vous|à|Clichy-la-Garenne',
    ],
    ['abbreviations', 'M. Petit, Mme Roux et St. Louis, etc.', 'M.|Petit|,|Mme|Roux|et|St.|Louis|,|etc.'],
    ['initials', 'J.-Y. Le Drian et U.S.A.', 'J.-Y.|Le|Drian|et|U.S.A.'],
    ['amounts', '10 000 euros, 16,2 % de 3\u202f500 $', '10 000|euros|,|16,2|%|de|3\u202f500|$'],
    ['times', 'à 22h01 ou 14 h', 'à|22|h|01|ou|14|h'],
    ['ordinals', 'le 1er et la 3e, n° 4', 'le|1er|et|la|3e|,|n°|4'],
    ['dates', 'le 2006-08-07', 'le|2006-08-07'],
    [
      'addresses',
      'voir https://exemple.fr/a?b=c. Ou www.exemple.fr',
      'voir|https://exemple.fr/a?b=c|.|Ou|www.exemple.fr',
    ],
    ['paragraphs glued together', 'dix jours.Nous', 'dix|jours|.|Nous'],
    [
      'words glued together',
      'un vote serréFort de, de VelmontLe groupe',
      'un|vote|serré|Fort|de|,|de|Velmont|Le|groupe',
    ],
    ['capitals within a name', 'easyJet, YouTube, McDonald’s, DiCaprio', 'easyJet|,|YouTube|,|McDonald’s|,|DiCaprio'],
    ['capitals within code', 'document.nomComplet, #unGrandMot', 'document|.|nomComplet|,|#unGrandMot'],
    ['ellipses and dashes', 'Quoi... – oui — non…', 'Quoi|...|–|oui|—|non|…'],
    ['pictures', '👩🏽‍💻🇫🇷 é', '👩🏽‍💻|🇫🇷|é'],
    ['combining marks', 'e\u0301te\u0301 fini', 'e\u0301te\u0301|fini'],
    ['other scripts', 'Привет 你好', 'Привет|你好'],
  ])('%s', (_, text, expected) => {
    expect(forms(text).join('|')).toBe(expected)
  })
})
