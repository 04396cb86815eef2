import type { Sentence } from '../language/index.ts'
import type { NameSpan } from './name-span.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * The family names of those who share the next one’s: "les frères Hugo et Paul Estève", "Hugo et Inès Karadec". Nobody’s who
 * is called by that first name alone elsewhere in the article, for he may have another or none.
 * @param spans the names of each sentence
 */
export function sharedSurnames(
  sentences: readonly Sentence[],
  spans: readonly (readonly NameSpan[])[],
  vocabulary: Vocabulary,
): ReadonlyMap<NameSpan, string> {
  const shared = new Map<NameSpan, string>()
  const alone = new Map<string, number>()
  const starts = new Map<string, Set<string>>()
  for (const [s, inSentence] of spans.entries())
    for (const span of inSentence) {
      const words = wordsOf(s, span)
      const [first = '', ...family] = words
      if (family.length === 0) alone.set(first, (alone.get(first) ?? 0) + 1)
      else starts.set(first, (starts.get(first) ?? new Set()).add(family.join(' ')))
    }
  for (const [s, inSentence] of spans.entries())
    for (const [n, span] of inSentence.entries()) {
      const next = inSentence[n + 1]
      const [first = '', ...more] = wordsOf(s, span)
      if (!next || more.length > 0 || span.known || span.title !== undefined || !vocabulary.isFirstName(first)) continue
      const tokens = sentences[s]?.tokens ?? []
      const [second = '', ...family] = wordsOf(s, next)
      const joined = tokens[span.to]?.form === 'et' && next.from === span.to + 1
      if (!joined || family.length === 0 || !vocabulary.isFirstName(second)) continue
      const before = tokens[span.from - 1]
      const kin = KIN.test(before?.form ?? '')
      // "le prince Hugo et Inès Karadec"
      if (!kin && (/^(?:NOUN|ADJ|PROPN)$/.test(before?.upos ?? '') || (alone.get(first) ?? 0) > 1 || starts.has(first)))
        continue
      shared.set(span, family.join(' '))
    }
  return shared

  function wordsOf(s: number, { from, to }: NameSpan): string[] {
    return (sentences[s]?.tokens ?? []).slice(from, to).map(({ form }) => form)
  }
}

const KIN = /^(?:frères|sœurs|époux|jumeaux|jumelles|cousins|cousines|couple)$/iu
