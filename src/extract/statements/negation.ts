import { children, perToken, type Sentence } from '../language/index.ts'

/** "ne … pas", "jamais", "aucun": but "ne … que" only restricts. */
export const isNegated = perToken((sentence, i): boolean => {
  // "franchit le pas": with a determiner it is a noun.
  const adverbs = children(sentence, i, 'advmod', 'advmod:neg', 'mark')
    .filter((j) => sentence.tokens[j - 1]?.upos !== 'DET')
    .map((j) => sentence.tokens[j]?.lemma.toLowerCase() ?? '')
  if (adverbs.length === 0) return false
  if (adverbs.some((lemma) => /^(pas|jamais|point|aucunement|nullement|guère)$/.test(lemma))) return true
  const ne = adverbs.some((lemma) => /^(ne|n['’])$/.test(lemma))
  if (!ne) return false
  // "ne soutient plus": it is so no longer.
  if (children(sentence, i, 'advmod').some((j) => sentence.tokens[j]?.form.toLowerCase() === 'plus')) return true
  if (isJoinedByNi(sentence, i)) return true
  const phrases = children(sentence, i, 'obj', 'nsubj', 'nsubj:pass', 'obl', 'obl:arg', 'obl:agent')
  return phrases.some(
    (j) =>
      isJoinedByNi(sentence, j) ||
      /^(aucun|aucune|personne|rien|nul|nulle)$/i.test(sentence.tokens[j]?.form ?? '') ||
      children(sentence, j, 'det').some((k) => /^(aucun|aucune|nul|nulle)$/i.test(sentence.tokens[k]?.form ?? '')),
  )
})

function isJoinedByNi(sentence: Sentence, i: number): boolean {
  return children(sentence, i, 'cc', 'advmod').some((j) => /^ni$/i.test(sentence.tokens[j]?.form ?? ''))
}

/** "presque" says that it nearly was so: that it is, nobody states. */
export function isHalfNegated(sentence: Sentence, i: number): boolean {
  const adverbs = children(sentence, i, 'advmod', 'advmod:neg').map((j) => sentence.tokens[j]?.form.toLowerCase() ?? '')
  return adverbs.some((form) => form === 'presque' || form === 'non')
}
