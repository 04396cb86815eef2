import type { EntityType } from '../../../graph/index.ts'
import type { Sentence, Word } from '../../language/index.ts'
import { opensSentence } from '../letter-case.ts'
import type { NameSpan, TypeVote } from '../name-span.ts'
import { bestType } from '../type-votes.ts'
import { spellingHash, typeCode, weightStep } from './codes.ts'

/** What the rest of the article says of a name: how it is written and what the rules take it for. */
export interface ArticleEvidence {
  /** Hashes of words written with a capital where no sentence begins, and of words in lower case. */
  readonly capitalised: ReadonlySet<number>
  readonly lowercase: ReadonlySet<number>
  /** The type that the rules' votes give this spelling, with a step for their weight; 0 for none. */
  type(spelling: number): number
  /** How often the rules found this spelling. */
  count(spelling: number): number
  /** Whether the article gives a person of two names or more that ends in this word. */
  isFamilyName(word: number): boolean
}

export function gatherEvidence(
  sentences: readonly { sentence: Sentence; words: readonly Word[]; rules: readonly NameSpan[] }[],
): ArticleEvidence {
  const capitalised = new Set<number>()
  const lowercase = new Set<number>()
  const votes = new Map<number, TypeVote[]>()
  const counts = new Map<number, number>()
  const families = new Set<number>()
  for (const { sentence, words, rules } of sentences) {
    words.forEach((word, i) => {
      if (word.capital === 0) lowercase.add(word.hash)
      else if (!opensSentence(sentence.tokens, i)) capitalised.add(word.hash)
    })
    for (const rule of rules) {
      const spelling = spellingHash(words, rule.from, rule.to)
      votes.set(spelling, [...(votes.get(spelling) ?? []), ...rule.votes])
      counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
      const last = words[rule.to - 1]
      if (rule.to - rule.from > 1 && last && bestType(rule.votes).type === 'person') families.add(last.hash)
    }
  }
  const types = new Map<number, number>()
  for (const [spelling, list] of votes) {
    const { type, weight }: { type: EntityType; weight: number } = bestType(list)
    types.set(spelling, typeCode(type) * 8 + weightStep(weight))
  }
  return {
    capitalised,
    lowercase,
    type: (spelling) => types.get(spelling) ?? 0,
    count: (spelling) => counts.get(spelling) ?? 0,
    isFamilyName: (word) => families.has(word),
  }
}
