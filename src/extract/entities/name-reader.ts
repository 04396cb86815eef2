import { ENTITY_TYPES } from '../../graph/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import type { Language, Word } from '../language/index.ts'
import { memoByNumber } from '../memo.ts'
import { type KnownNames, makeKnownNames } from './known-names.ts'
import { isCapitalised } from './letter-case.ts'
import { NameRecogniser, readNameModel } from './recogniser/recogniser.ts'
import { makeVocabulary, type Vocabulary } from './vocabulary.ts'

/** What the rules find names with. */
export interface NameRules {
  readonly language: Language
  readonly vocabulary: Vocabulary
  readonly knownNames: KnownNames
  /** Names that may well be what the lexicon says, and may be something else. */
  readonly familiarNames: KnownNames
  /** @param word as it is written in the text */
  openingOf(word: Word): Opening
}

/** What may begin with a word, by its form alone. Most words begin nothing, which one look-up tells. */
export interface Opening {
  readonly known: boolean
  readonly familiar: boolean
  /** A name with a head noun: "ministère". */
  readonly headed: boolean
}

/** What names are found with: the rules and what was learnt. */
export interface NameReader extends NameRules {
  readonly recogniser: NameRecogniser
}

/** Prepares the editors' lists for look-ups; done once a build. */
export function makeNameRules({ lexicon, known }: Pick<Knowledge, 'lexicon' | 'known'>, language: Language): NameRules {
  const vocabulary = makeVocabulary(lexicon)
  const familiar = ENTITY_TYPES.flatMap((type) =>
    (lexicon.names.familiar[type] ?? []).map((name) => ({ key: name, name, type, aliases: [] })),
  )
  const knownNames = makeKnownNames(known, vocabulary)
  const familiarNames = makeKnownNames(familiar, vocabulary)
  return {
    language,
    vocabulary,
    knownNames,
    familiarNames,
    openingOf: memoByNumber(({ form }: Word) => ({
      known: knownNames.mayOpen(form),
      familiar: mayBeFamiliar(form) && familiarNames.mayOpen(form),
      headed: vocabulary.mayOpenHeadedName(form),
    })),
  }
}

/** Few familiar names begin in lower case ("gilets jaunes", "e-tron"), and most words do. */
function mayBeFamiliar(word: string): boolean {
  return isCapitalised(word) || word.length > 4
}

/**
 * The same with the model of names that is in the language's weights file.
 * @throws {WeightsError} when it has none
 */
export function makeNameReader(knowledge: Pick<Knowledge, 'lexicon' | 'known'>, language: Language): NameReader {
  const rules = makeNameRules(knowledge, language)
  return { ...rules, recogniser: new NameRecogniser(readNameModel(language.section('names')), rules.vocabulary) }
}
