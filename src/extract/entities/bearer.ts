import type { Sentence } from '../language/index.ts'
import type { LocalEntity } from './local-entity.ts'

/** In tokens: "l’ancien président centriste du comité des pêches de la région Paul Estève". */
const REACH = 14

/**
 * The token where a name begins that a phrase ends with, past what it is of: "la candidate ONDINE Lucie Garance",
 * "l’ancien président du Sénat Paul Estève", "le magazine la Gazette". Whether or not anybody found that it is a name, such
 * a phrase means no one of whom the text told before.
 */
export function bearerBehind(
  { tokens }: Sentence,
  noun: number,
  nameAt: (token: number) => LocalEntity | undefined,
): number | undefined {
  let isGoverned = false
  for (let i = noun + 1; i < Math.min(tokens.length, noun + REACH); i++) {
    const token = tokens[i]
    if (!token) return undefined
    const name = nameAt(i)
    const isName = name !== undefined || (/^(PROPN|NOUN)$/.test(token.upos) && /^\p{Lu}/u.test(token.form))
    if (/^[#@]/.test(token.form)) return i
    if (isName) {
      const isApposed = name === undefined || name.type === 'person' || tokens[i - 1]?.upos === 'DET'
      if (!isGoverned && isApposed) return i
      // What it is of, or the party of whom it is: to its end.
      while (name ? nameAt(i + 1) === name : tokens[i + 1]?.upos === 'PROPN') i++
      isGoverned = false
    } else if (token.upos === 'ADP' && /^(de|à|en)$/.test(token.lemma)) isGoverned = true
    else if (token.upos === 'DET') {
      // "du magazine la Gazette"
      if (!isGoverned && !/^\p{Lu}/u.test(tokens[i + 1]?.form ?? '')) return undefined
    } else if (token.upos === 'NOUN') {
      if (!isGoverned) return undefined
      isGoverned = false
    } else if (!/^(ADJ|ADV)$/.test(token.upos)) return undefined
  }
  return undefined
}
