/**
 * Contractions: one surface token, two syntactic words (UD: multiword tokens). "du" and "des" are contractions only
 * sometimes ("du pain" and "des gens" have one determiner), so the tagger decides: a contraction is what it tags with
 * two parts of speech, "ADP+DET" or "ADP+PRON".
 */
const SECOND_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  du: ['de', 'le'],
  des: ['de', 'les'],
  au: ['à', 'le'],
  aux: ['à', 'les'],
  dudit: ['de', 'ledit'],
  desdits: ['de', 'lesdits'],
  desdites: ['de', 'lesdites'],
  audit: ['à', 'ledit'],
  auxdits: ['à', 'lesdits'],
  auxdites: ['à', 'lesdites'],
  duquel: ['de', 'lequel'],
  desquels: ['de', 'lesquels'],
  desquelles: ['de', 'lesquelles'],
  auquel: ['à', 'lequel'],
  auxquels: ['à', 'lesquels'],
  auxquelles: ['à', 'lesquelles'],
}

const TABLE = new Map(Object.entries(SECOND_WORDS))

/** The two words of a contraction, in the letter case of the token: "Du" → "De", "le". Undefined for other words. */
export function contractedWords(form: string): readonly [string, string] | undefined {
  const words = TABLE.get(form.toLowerCase())
  if (!words) return undefined
  const [first, second] = words
  if (form === form.toLowerCase()) return words
  if (form === form.toUpperCase()) return [first.toUpperCase(), second.toUpperCase()]
  return [first.charAt(0).toUpperCase() + first.slice(1), second]
}
