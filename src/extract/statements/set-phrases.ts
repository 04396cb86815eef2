import { hasChild, type Sentence } from '../language/index.ts'
import { isDate } from './dates.ts'
import { caseOf, plainPreposition } from './phrase.ts'

/*
 * Set phrases read off the order of words: "mettre EN DEMEURE X", "POINTER DU DOIGT X". Parsers hang their parts, and what
 * stands behind them, variously; in print their place is always the same.
 */

/** In tokens: "a mis de nouveau très sévèrement en demeure". */
const REACH = 6

/** The words that a frame needs, where they stand behind the verb in the place of their slot, whatever the parse made of them. */
export function wordsBehind({ tokens }: Sentence, verb: number, slot: string, words: ReadonlySet<string>): number[] {
  const isWord = (i: number) => {
    const { form = '', lemma = '' } = tokens[i] ?? {}
    return words.has(form.toLowerCase()) || words.has(lemma.toLowerCase())
  }
  let opened = slot === 'object'
  for (let i = verb + 1; i <= verb + REACH; i++) {
    const token = tokens[i]
    if (!token || /^(PUNCT|SCONJ|CCONJ)$/.test(token.upos)) return []
    if (opened && isWord(i)) return [i]
    if (token.upos === 'ADP') {
      if (slot === 'object') return []
      opened = plainPreposition(token.lemma) === slot
    } else if (!/^(DET|ADJ|ADV)$/.test(token.upos)) {
      if (slot === 'object') return []
      opened = false
    }
  }
  return []
}

/** "a mis en demeure X", "pointe du doigt le groupe X": the phrase without a preposition right behind the set phrase. */
export function objectBehind(sentence: Sentence, operative: readonly number[]): number[] {
  const { tokens } = sentence
  if (operative.length < 2) return []
  let i = Math.max(...operative) + 1
  while (/^(DET|ADJ|NUM|ADV)$/.test(tokens[i]?.upos ?? '')) i++
  const token = tokens[i]
  if ((token?.upos !== 'NOUN' && token?.upos !== 'PROPN') || isDate(sentence, i)) return []
  // "met en demeure, par X": what a preposition introduces is something else.
  return caseOf(sentence, i) === undefined && !hasChild(sentence, i, 'cop') ? [i] : []
}
