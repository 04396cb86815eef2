import type { Sentence } from '../../src/extract/language/index.ts'
import { type GoldSentence, joinTexts } from '../../src/extract/language/training/treebank.ts'

/** Upper ends of the stretches of confidence that are told apart. */
const STEPS = [0.3, 0.6, 0.8, 1]

/**
 * How many arcs of each stretch of confidence are right, head and universal relation; words of contractions and words that
 * the treebank cuts otherwise are left out.
 */
export function confidenceTable(
  gold: readonly GoldSentence[],
  analyse: (text: string) => readonly Sentence[],
): Record<string, { arcs: number; right: string }> {
  const { text, offsets } = joinTexts(gold)
  const arcs = goldArcs(gold, offsets)
  const counts = STEPS.map(() => ({ arcs: 0, right: 0 }))
  for (const { tokens } of analyse(text))
    for (const { start, end, head, deprel, confidence } of tokens) {
      const governor = tokens[head]
      const expected = arcs.get(`${start}-${end}`)
      const count = counts[STEPS.findIndex((step) => confidence <= step)]
      if (expected === undefined || count === undefined) continue
      count.arcs++
      if (expected === arc(governor, deprel)) count.right++
    }
  return Object.fromEntries(
    counts.map((count, i) => [
      `${STEPS[i - 1] ?? 0} … ${STEPS[i]}`,
      { arcs: count.arcs, right: `${((100 * count.right) / count.arcs).toFixed(1)} %` },
    ]),
  )
}

/** By the range of a word, where its head stands and what it is to it. */
function goldArcs(gold: readonly GoldSentence[], offsets: readonly number[]): Map<string, string> {
  const arcs = new Map<string, string>()
  gold.forEach(({ words, surfaces }, s) => {
    const offset = offsets[s] ?? 0
    const ranges = words.map(({ surface }) => {
      const range = surfaces[surface]
      return range && { start: range.start + offset, end: range.end + offset }
    })
    const isShared = (i: number) =>
      words[i - 1]?.surface === words[i]?.surface || words[i + 1]?.surface === words[i]?.surface
    words.forEach(({ head, deprel }, i) => {
      const range = ranges[i]
      if (range && !isShared(i)) arcs.set(`${range.start}-${range.end}`, arc(ranges[head], deprel))
    })
  })
  return arcs
}

function arc(governor: { start: number; end: number } | undefined, deprel: string): string {
  return `${governor ? `${governor.start}-${governor.end}` : 'root'} ${deprel.split(':')[0]}`
}
