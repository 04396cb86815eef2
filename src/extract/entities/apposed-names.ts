import { hasChild, type Sentence } from '../language/index.ts'
import type { Meaning } from './local-entity.ts'
import type { Vocabulary } from './vocabulary.ts'

/** How many tokens a description may have between its noun and the comma. */
const LONGEST_DESCRIPTION = 12

/**
 * "la patronne de Dorsane, Inès Karadec,": the name set off by commas behind a description says who it is, wherever the
 * parser hangs it. A plural takes all names of the list: "deux ingénieurs, X et Y".
 * @param nameAt what the name that covers a token of this sentence means
 */
export function apposedNames(
  sentence: Sentence,
  noun: number,
  vocabulary: Vocabulary,
  nameAt: (token: number) => Meaning | undefined,
): readonly Meaning[] {
  const { tokens } = sentence
  const token = tokens[noun]
  if (token?.upos !== 'NOUN' || nameAt(noun) || !isDetermined(sentence, noun)) return []
  const comma = commaAfter(sentence, noun)
  if (comma < 0) return []
  const cues = vocabulary.cueTypes(token)
  const types = cues.length > 0 ? cues : vocabulary.kindTypes(tokens, noun)
  const names: Meaning[] = []
  let at = afterTitle(comma + 1)
  while (at < tokens.length) {
    const name = nameAt(at)
    if (!name || !(types.length > 0 ? types.includes(name.entity.type) : isSurelyApposed(sentence, noun, at, name)))
      return []
    while (nameAt(at)?.entity === name.entity) at++
    names.push(name)
    if (token.features.Number !== 'Plur' || !/^(et|,)$/.test(tokens[at]?.form ?? '')) break
    const next = afterTitle(at + 1)
    if (!nameAt(next)) break
    at = next
  }
  // "les députés de la majorité, Lucie Garance": she alone is not several.
  if (token.features.Number === 'Plur' && names.length < 2) return []
  const next = tokens[at]?.form
  return next === undefined || /^[,.;:)»!?–—]$/.test(next) ? names : []

  /** "son avocate, Me Inès Karadec" */
  function afterTitle(i: number): number {
    return vocabulary.isTitle(tokens[i]?.form ?? '') && !nameAt(i) ? i + 1 : i
  }
}

/** "l’ami en question, Hugo Mercœur,": of a noun that tells no type, where a full name stands in apposition by the parse as well. */
function isSurelyApposed({ tokens }: Sentence, noun: number, at: number, { entity, mention }: Meaning): boolean {
  const head = tokens[mention.head]
  return (
    entity.type === 'person' &&
    mention.to - mention.from > 1 &&
    mention.from === at &&
    tokens[noun]?.features.Number === 'Sing' &&
    head?.deprel === 'appos' &&
    head.head === noun
  )
}

function isDetermined(sentence: Sentence, noun: number): boolean {
  return hasChild(sentence, noun, 'det', 'nummod')
}

/** The comma that ends the description, when nothing but its own words stand before it. */
function commaAfter({ tokens }: Sentence, noun: number): number {
  for (let i = noun + 1; i < Math.min(tokens.length, noun + LONGEST_DESCRIPTION); i++) {
    if (tokens[i]?.form === ',') return i
    if (!/^(ADJ|ADP|DET|NOUN|PROPN|NUM)$/.test(tokens[i]?.upos ?? '')) return -1
  }
  return -1
}
