import { children, hasChild, type Sentence, type Token } from '../language/index.ts'
import { isInfinitive } from './voice.ts'

/*
 * To which clause a clause without a subject of its own belongs.
 */

/** "a dit refuser d’autoriser un prêt, accusant X": the accusation goes with what was said, not with what was refused. */
export function mainClause(sentence: Sentence, i: number): number | undefined {
  const { tokens } = sentence
  const { deprel = '', head = -1 } = tokens[i] ?? {}
  if (deprel !== 'advcl') return undefined
  if (!isSetOff(sentence, i) || !isInfinitive(sentence, head)) return undefined
  let above = head
  while (above >= 0 && tokens[above]?.features.VerbForm !== 'Fin' && !hasChild(sentence, above, 'aux:tense'))
    above = tokens[above]?.head ?? -1
  return above < 0 || above > i ? undefined : above
}

/** "a présidé une cellule, s’entretenant avec X": a present participle behind a comma tells of whoever acts. */
export function isSetOff(sentence: Sentence, verb: number): boolean {
  const { features, upos } = sentence.tokens[verb] ?? {}
  if (upos !== 'VERB' || features?.VerbForm !== 'Part' || features.Tense !== 'Pres') return false
  const clitics = children(sentence, verb).filter((i) => sentence.tokens[i]?.upos === 'PRON')
  return sentence.tokens[Math.min(verb, ...clitics) - 1]?.form === ','
}

/** The verb whose object or complement a noun is. */
export function clauseAround({ tokens }: Sentence, noun: number): number | undefined {
  const { deprel = '', head = -1 } = tokens[noun] ?? {}
  return /^(obj|obl|obl:mod|obl:arg)$/.test(deprel) && tokens[head]?.upos === 'VERB' && head < noun ? head : undefined
}

/** "a visité Velmont, qui recrute, saluant X": behind a relative clause a participle may tell of either. */
export function isBehindRelative({ tokens }: Sentence, verb: number, { features, head }: Token): boolean {
  if (features.VerbForm !== 'Part' || features.Tense !== 'Pres' || tokens[verb - 1]?.form !== ',') return false
  return tokens.some(
    (token, i) =>
      i < verb &&
      /^qui$/i.test(token.form) &&
      tokens[i - 1]?.form === ',' &&
      (token.head === head || (tokens[token.head]?.head === head && /^acl/.test(tokens[token.head]?.deprel ?? ''))),
  )
}
