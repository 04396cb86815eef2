import { mix, type Word } from '../../../language/index.ts'
import type { NameSpan } from '../../name-span.ts'
import { gatherEvidence } from '../article-evidence.ts'
import type { Reading } from '../reading-facts.ts'

/**
 * An article as it would read if nobody had ever heard of its names: their words keep their letters' shape and lose what
 * raw text knows of them, and no list holds them. What the model learns from it, it applies to new names.
 * @param named hashes of the words of its names
 * @param salt makes the words others than those of any other article
 */
export function veil(readings: readonly Reading[], named: ReadonlySet<number>, salt: number): Reading[] {
  const veiled = readings.map(({ sentence, words, rules }) => ({
    sentence,
    words: words.map((word) => (word.capital > 0 && named.has(word.hash) ? unknownWord(word, salt) : word)),
    rules: rules.map(forgotten),
    familiar: [],
  }))
  const evidence = gatherEvidence(veiled)
  return veiled.map((reading) => ({ ...reading, evidence }))
}

function unknownWord(word: Word, salt: number): Word {
  return { ...word, hash: mix(word.hash, salt), cluster: 0, coarseCluster: 0, usualCase: 0, lexical: 0 }
}

/** What the capitals alone would have found. */
function forgotten(span: NameSpan): NameSpan {
  if (!span.known) return span
  const { from, to, votes } = span
  return { from, to, rule: 'capitals', votes: votes.filter(({ reason }) => reason !== 'known entity') }
}
