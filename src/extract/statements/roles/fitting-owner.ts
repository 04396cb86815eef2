import { fold } from '../../../graph/index.ts'
import { sortsOf } from '../../entities/index.ts'
import type { RoleFrame } from '../../knowledge/index.ts'
import type { Sentence } from '../../language/index.ts'
import type { Compiled } from '../frame-index.ts'
import { caseOf } from '../phrase.ts'
import type { Argument, Reading } from '../reading.ts'

/** "s’inquiète X, professeur, auprès de la chaîne Y", "son avocat, Me X, au journal Y": whom he speaks to does not employ him. */
export function isAddressed(
  { entities, vocabulary }: Reading,
  s: number,
  sentence: Sentence,
  noun: number,
  { entity, reason }: Argument,
): boolean {
  if (reason.by !== 'phrase' || !sortsOf(entity, vocabulary).has('media')) return false
  const preposition = caseOf(sentence, reason.token) ?? ''
  if (/^auprès/.test(preposition) || /^auprès$/i.test(wordsBefore(sentence, reason.token))) return true
  const between = Array.from({ length: Math.max(0, reason.token - noun - 1) }, (_, i) => noun + 1 + i)
  return preposition === 'à' && between.some((i) => entities.nameAt(s, i)?.type === 'person')
}

/** The words before a phrase's article: some parses hang "auprès" on the verb. */
function wordsBefore({ tokens }: Sentence, i: number): string {
  return tokens[i - 1]?.upos === 'DET' ? (tokens[i - 3]?.form ?? '') : (tokens[i - 2]?.form ?? '')
}

/** Whether the owner's name has the words that the frame asks for: "secrétaire général de l’Élysée". */
export function hasWords({ onlyOf, notOf }: Compiled<RoleFrame>, { entity }: Argument): boolean {
  if (onlyOf.size === 0 && notOf.size === 0) return true
  const names = [entity.label, ...entity.names].map((name) => ` ${fold(name)} `)
  const has = (words: ReadonlySet<string>) =>
    [...words].some((word) => names.some((name) => name.includes(` ${fold(word)} `)))
  return (onlyOf.size === 0 || has(onlyOf)) && !has(notOf)
}
