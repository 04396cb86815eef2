/** The endings of French nouns of persons and what becomes of them in the feminine (Grevisse, *Le Bon Usage*, § 490–500). */
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/teur$/, ['trice', 'teuse', 'teure']],
  [/eur$/, ['euse', 'eure']],
  [/eux$/, ['euse']],
  [/(en|on)$/, ['$1ne']],
  [/el$/, ['elle']],
  [/er$/, ['ère']],
  [/f$/, ['ve']],
  [/e$/, ['e']],
]

/**
 * The feminine forms that a masculine noun of a person may have, the unused ones included: "directeur" → directrice,
 * directeuse, directeure. Of several words the first
 * changes. An ending of nouns ("-iste") has none.
 */
export function feminines(masculine: string): string[] {
  if (masculine.startsWith('-')) return []
  const [noun = '', ...rest] = masculine.split(' ')
  const [ending, replacements] = ENDINGS.find(([pattern]) => pattern.test(noun)) ?? [/$/, ['e']]
  return replacements.map((replacement) => [noun.replace(ending, replacement), ...rest].join(' '))
}
