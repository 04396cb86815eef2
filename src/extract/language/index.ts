/** The door of the room: French sentences with tags, lemmas and dependencies. */

export { toConllu } from './conllu.ts'
export { type Language, loadLanguage } from './language.ts'
export { isInvertedSubject, opensAfterQuotation, quotedRanges } from './quoted-ranges.ts'
export { type Features, type Sentence, type Token, UPOS, type Upos } from './sentence.ts'
export { ancestors, children, isPassive, isWithin, path, rootOf, subtree, subtreeSpan } from './traverse.ts'
export { controlsObject } from './valency.ts'
export { WeightsError } from './weights.ts'
