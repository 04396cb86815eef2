/** The door of the room: French sentences with tags, lemmas and dependencies. */

export { ByteReader } from './bytes.ts'
export { toConllu } from './conllu.ts'
export { isDateWord } from './date-words.ts'
export { hashString, mix } from './hash.ts'
export { type Language, loadLanguage } from './language.ts'
export type { PackedModel } from './packed-model.ts'
export { perSentence, perToken } from './per-sentence.ts'
export { isInvertedSubject, opensAfterQuotation, quotedRanges } from './quoted-ranges.ts'
export { type Arc, type Features, type Sentence, type Token, UPOS, type Upos, withArc, withTokens } from './sentence.ts'
export { compileTemplates } from './templates.ts'
export {
  ancestors,
  children,
  firstChild,
  hasChild,
  isPassive,
  isWithin,
  path,
  rootOf,
  subtree,
  subtreeSpan,
} from './traverse.ts'
export { controlsObject } from './valency.ts'
export { readPackedModel, WeightsError } from './weights.ts'
export type { Word } from './words.ts'
