import { children, type Sentence } from '../language/index.ts'
import { type Argument, nameArgumentAt, type Reading } from './reading.ts'

/** How many tokens a description may have between its noun and the comma. */
const LONGEST_DESCRIPTION = 12

/**
 * "la patronne de Dorsane, Inès Karadec,": the name set off by commas behind a description says who it is, wherever the
 * parser hangs it. A plural takes all names of the list: "deux ingénieurs, X et Y".
 */
export function apposedNames(reading: Reading, s: number, noun: number): readonly Argument[] {
  const sentence = reading.sentences[s]
  const token = sentence?.tokens[noun]
  if (!sentence || token?.upos !== 'NOUN' || reading.entities.nameAt(s, noun)) return []
  const types = reading.vocabulary.cueTypes(token)
  if (types.length === 0 || !isDetermined(sentence, noun)) return []
  const comma = commaAfter(sentence, noun)
  if (comma < 0) return []
  const names: Argument[] = []
  let at = comma + 1
  while (at < sentence.tokens.length) {
    const name = nameArgumentAt(reading, s, at)
    if (!name || !types.includes(name.entity.type)) return []
    while (reading.entities.nameAt(s, at) === name.entity) at++
    names.push(name)
    if (token.features.Number !== 'Plur' || !/^(et|,)$/.test(sentence.tokens[at]?.form ?? '')) break
    if (!reading.entities.nameAt(s, at + 1)) break
    at++
  }
  const next = sentence.tokens[at]?.form
  return next === undefined || /^[,.;:)»!?–—]$/.test(next) ? names : []
}

function isDetermined(sentence: Sentence, noun: number): boolean {
  return children(sentence, noun, 'det', 'nummod').length > 0
}

/** The comma that ends the description, when nothing but its own words stand before it. */
function commaAfter({ tokens }: Sentence, noun: number): number {
  for (let i = noun + 1; i < Math.min(tokens.length, noun + LONGEST_DESCRIPTION); i++) {
    if (tokens[i]?.form === ',') return i
    if (!/^(ADJ|ADP|DET|NOUN|PROPN|NUM)$/.test(tokens[i]?.upos ?? '')) return -1
  }
  return -1
}
