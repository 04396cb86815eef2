import type { Sentence } from '../sentence.ts'
import type { GoldSentence } from './treebank.ts'

/** F1 in percent, after the CoNLL 2018 shared task (Zeman et al. 2018), punctuation counted. */
export interface Scores {
  readonly tokens: number
  readonly sentences: number
  readonly words: number
  readonly upos: number
  readonly lemmas: number
  readonly uas: number
  /** Universal relations only, as the shared task has it. */
  readonly las: number
  /** With the subtypes. */
  readonly lasSubtypes: number
}

interface EvaluationWord {
  readonly key: string
  readonly upos: string
  readonly lemma: string
  readonly head: EvaluationWord | undefined
  readonly deprel: string
}

/**
 * Compares an analysis of raw text with the treebank. Words are aligned by the characters they cover; within a
 * contraction by their order when both sides have as many, else by their forms.
 * @param offsets where each gold sentence begins in the text
 */
export function evaluate(
  gold: readonly GoldSentence[],
  offsets: readonly number[],
  system: readonly Sentence[],
): Scores {
  const goldTokens = new Set<string>()
  const goldSentences = new Set<string>()
  const goldWords: EvaluationWord[] = []
  gold.forEach((sentence, s) => {
    const offset = offsets[s] as number
    const range = (i: number) => {
      const surface = sentence.surfaces[i]
      return surface ? `${surface.start + offset}-${surface.end + offset}` : ''
    }
    for (let i = 0; i < sentence.surfaces.length; i++) goldTokens.add(range(i))
    const first = sentence.surfaces[0]
    const last = sentence.surfaces[sentence.surfaces.length - 1]
    goldSentences.add(`${(first?.start ?? 0) + offset}-${(last?.end ?? 0) + offset}`)
    goldWords.push(...link(sentence.words.map((word) => ({ ...word, range: range(word.surface) }))))
  })
  const systemTokens = new Set<string>()
  const systemSentences = new Set<string>()
  const systemWords: EvaluationWord[] = []
  for (const sentence of system) {
    systemSentences.add(`${sentence.start}-${sentence.end}`)
    const words = sentence.tokens.map((token) => ({ ...token, range: `${token.start}-${token.end}` }))
    for (const word of words) systemTokens.add(word.range)
    systemWords.push(...link(words))
  }

  const aligned = new Map<string, EvaluationWord>()
  for (const word of systemWords) aligned.set(word.key, word)
  const f1 = (right: number, a: number, b: number) => (200 * right) / (a + b)
  let words = 0
  let upos = 0
  let lemmas = 0
  let uas = 0
  let las = 0
  let lasSubtypes = 0
  for (const g of goldWords) {
    const s = aligned.get(g.key)
    if (!s) continue
    words++
    if (s.upos === g.upos) upos++
    if (s.lemma === g.lemma || g.lemma === '_') lemmas++
    if (s.head?.key !== g.head?.key) continue
    uas++
    if (s.deprel.split(':')[0] === g.deprel.split(':')[0]) las++
    if (s.deprel === g.deprel) lasSubtypes++
  }
  const share = (right: number) => f1(right, goldWords.length, systemWords.length)
  return {
    tokens: f1(overlap(goldTokens, systemTokens), goldTokens.size, systemTokens.size),
    sentences: f1(overlap(goldSentences, systemSentences), goldSentences.size, systemSentences.size),
    words: share(words),
    upos: share(upos),
    lemmas: share(lemmas),
    uas: share(uas),
    las: share(las),
    lasSubtypes: share(lasSubtypes),
  }
}

interface RangedWord {
  readonly range: string
  readonly form: string
  readonly upos: string
  readonly lemma: string
  readonly head: number
  readonly deprel: string
}

/** Joins words to their heads; the key names the characters covered and, in a contraction, which word it is. */
function link(words: readonly RangedWord[]): EvaluationWord[] {
  const seen = new Map<string, number>()
  const linked = words.map((word) => {
    const position = seen.get(word.range) ?? 0
    seen.set(word.range, position + 1)
    return { ...word, position, head: undefined as EvaluationWord | undefined, key: '' }
  })
  linked.forEach((word, i) => {
    const isContraction = (seen.get(word.range) ?? 0) > 1
    word.key = isContraction ? `${word.range}:${word.form.toLowerCase()}` : word.range
    const head = words[i]?.head ?? -1
    word.head = linked[head]
  })
  return linked
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const key of a) if (b.has(key)) count++
  return count
}
