import type { Sentence, Token } from './sentence.ts'

/** The indices of a word's dependents, in the order of the sentence; only those with one of these relations, if any is named. */
export function children(sentence: Sentence, index: number, ...deprels: readonly string[]): number[] {
  const { next } = dependents(sentence)
  const found: number[] = []
  for (let i = firstBelow(sentence, index); i >= 0; i = next[i] as number)
    if (deprels.length === 0 || isOneOf(sentence.tokens[i] as Token, deprels)) found.push(i)
  return found
}

/** Whether a word has a dependent with one of these relations. */
export function hasChild(sentence: Sentence, index: number, ...deprels: readonly string[]): boolean {
  const { next } = dependents(sentence)
  for (let i = firstBelow(sentence, index); i >= 0; i = next[i] as number)
    if (isOneOf(sentence.tokens[i] as Token, deprels)) return true
  return false
}

/** The first of a word's dependents with one of these relations, in the order of the sentence. */
export function firstChild(sentence: Sentence, index: number, ...deprels: readonly string[]): number | undefined {
  const { next } = dependents(sentence)
  for (let i = firstBelow(sentence, index); i >= 0; i = next[i] as number)
    if (isOneOf(sentence.tokens[i] as Token, deprels)) return i
  return undefined
}

/** Rules ask this more often than anything else, and a plain loop costs half of what `includes` does. */
function isOneOf({ deprel }: Token, deprels: readonly string[]): boolean {
  for (let d = 0; d < deprels.length; d++) if (deprels[d] === deprel) return true
  return false
}

function firstBelow(sentence: Sentence, index: number): number {
  return index < 0 ? NONE : (dependents(sentence).first[index] ?? NONE)
}

/** Each word's first dependent, and the next one of the same governor, in the order of the sentence. */
interface Dependents {
  readonly first: readonly number[]
  readonly next: readonly number[]
}

const NONE = -1

/** Kept with the sentence: rules ask for the same words' dependents many times. */
const dependentsOf = new WeakMap<Sentence, Dependents>()

/** What was asked last is mostly asked next. */
let last: { sentence: Sentence; lists: Dependents } | undefined

function dependents(sentence: Sentence): Dependents {
  if (last?.sentence === sentence) return last.lists
  let lists = dependentsOf.get(sentence)
  if (!lists) {
    lists = listDependents(sentence)
    dependentsOf.set(sentence, lists)
  }
  last = { sentence, lists }
  return lists
}

function listDependents({ tokens }: Sentence): Dependents {
  const first = new Array<number>(tokens.length).fill(NONE)
  const next = new Array<number>(tokens.length).fill(NONE)
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { head } = tokens[i] as Token
    if (head < 0) continue
    next[i] = first[head] ?? NONE
    first[head] = i
  }
  return { first, next }
}

/** The indices from a word's governor up to the root. */
export function ancestors(sentence: Sentence, index: number): number[] {
  const found: number[] = []
  let head = sentence.tokens[index]?.head ?? -1
  while (head >= 0) {
    found.push(head)
    head = sentence.tokens[head]?.head ?? -1
  }
  return found
}

/** Whether `index` is `ancestor` or stands below it. */
export function isWithin(sentence: Sentence, index: number, ancestor: number): boolean {
  return index === ancestor || ancestors(sentence, index).includes(ancestor)
}

/**
 * The indices from one word to another through the tree, both included: up to the lowest common ancestor, then down.
 */
export function path(sentence: Sentence, from: number, to: number): number[] {
  const up = [from, ...ancestors(sentence, from)]
  const down = [to, ...ancestors(sentence, to)]
  const meeting = up.find((index) => down.includes(index))
  if (meeting === undefined) return []
  return [...up.slice(0, up.indexOf(meeting) + 1), ...down.slice(0, down.indexOf(meeting)).reverse()]
}

/** The indices of a word and all that depends on it, in the order of the sentence. */
export function subtree(sentence: Sentence, index: number): number[] {
  const { next } = dependents(sentence)
  const found = [index]
  for (const word of found) for (let i = firstBelow(sentence, word); i >= 0; i = next[i] as number) found.push(i)
  return found.sort((a, b) => a - b)
}

/** The range of text from the first to the last word of a subtree (UTF-16 offsets, end excluded). */
export function subtreeSpan(sentence: Sentence, index: number): { readonly start: number; readonly end: number } {
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const i of subtree(sentence, index)) {
    const token = sentence.tokens[i] as Token
    start = Math.min(start, token.start)
    end = Math.max(end, token.end)
  }
  return { start, end }
}

/** The index of the sentence's root, −1 for an empty sentence. */
export function rootOf(sentence: Sentence): number {
  return sentence.tokens.findIndex((token) => token.head < 0)
}

/** Whether a verb stands in the passive: it has a passive subject, a passive auxiliary or an agent. */
export function isPassive(sentence: Sentence, index: number): boolean {
  return hasChild(sentence, index, 'nsubj:pass', 'csubj:pass', 'aux:pass', 'obl:agent')
}
