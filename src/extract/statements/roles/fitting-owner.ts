import { fold } from '../../../graph/index.ts'
import { type LocalEntity, sortsOf, type Vocabulary } from '../../entities/index.ts'
import type { RoleFrame } from '../../knowledge/index.ts'
import { children, type Sentence } from '../../language/index.ts'
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
  if (reason.by !== 'phrase') return false
  const preposition = caseOf(sentence, reason.token) ?? ''
  if (preposition === 'à' && isBehindComma(sentence, noun, reason.token)) return true
  if (!sortsOf(entity, vocabulary).has('media')) return false
  if (/^auprès/.test(preposition) || /^auprès$/i.test(wordsBefore(sentence, reason.token))) return true
  const between = Array.from({ length: Math.max(0, reason.token - noun - 1) }, (_, i) => noun + 1 + i)
  return preposition === 'à' && between.some((i) => entities.nameAt(s, i)?.type === 'person')
}

/** "explique X, députée de la Creuse, à Y": the comma closes the role, and what follows is the verb’s. */
function isBehindComma(sentence: Sentence, noun: number, complement: number): boolean {
  const [preposition = -1] = children(sentence, complement, 'case')
  return preposition > noun && sentence.tokens[preposition - 1]?.form === ','
}

/** The words before a phrase's article: some parses hang "auprès" on the verb. */
function wordsBefore({ tokens }: Sentence, i: number): string {
  return tokens[i - 1]?.upos === 'DET' ? (tokens[i - 3]?.form ?? '') : (tokens[i - 2]?.form ?? '')
}

/** Whether the owner is one that the frame asks for, by the words of its name ("secrétaire général de l’Élysée") and by its sort. */
export function fitsOwner({ vocabulary }: Reading, frame: Compiled<RoleFrame>, { entity }: Argument): boolean {
  return hasWords(frame, entity) && isOfSorts(vocabulary, frame, entity)
}

/** Whether what a role is held at is of the sorts that the frame asks for, and of none that it excludes. */
export function isOfSorts(
  vocabulary: Vocabulary,
  { ofSorts, notOfSorts }: Pick<Compiled<RoleFrame>, 'ofSorts' | 'notOfSorts'>,
  entity: LocalEntity,
): boolean {
  if (ofSorts.size === 0 && notOfSorts.size === 0) return true
  const sorts = [...sortsOf(entity, vocabulary)]
  return (ofSorts.size === 0 || sorts.some((sort) => ofSorts.has(sort))) && !sorts.some((sort) => notOfSorts.has(sort))
}

/** The words that a hyphen joins count one by one as well: "SUD-Rail". */
function hasWords({ onlyOf, notOf }: Compiled<RoleFrame>, entity: LocalEntity): boolean {
  if (onlyOf.size === 0 && notOf.size === 0) return true
  const names = [entity.label, ...entity.names].map(fold).flatMap((name) => [name, name.replaceAll('-', ' ')])
  const has = (words: ReadonlySet<string>) =>
    [...words].some((word) => names.some((name) => ` ${name} `.includes(` ${fold(word)} `)))
  return (onlyOf.size === 0 || has(onlyOf)) && !has(notOf)
}
