import type { Sentence, Token } from './sentence.ts'

/** The indices of a word's dependents, in the order of the sentence; only those with one of these relations, if any is named. */
export function children(sentence: Sentence, index: number, ...deprels: readonly string[]): number[] {
  const all = dependents(sentence)[index]
  if (all === undefined || all.length === 0) return []
  if (deprels.length === 0) return all.slice()
  const found: number[] = []
  for (const i of all) if (deprels.includes((sentence.tokens[i] as Token).deprel)) found.push(i)
  return found
}

/** The first of a word's dependents with this relation, in the order of the sentence. */
export function firstChild(sentence: Sentence, index: number, deprel: string): number | undefined {
  return dependents(sentence)[index]?.find((i) => sentence.tokens[i]?.deprel === deprel)
}

/** Kept with the sentence: rules ask for the same words' dependents many times. */
const dependentsOf = new WeakMap<Sentence, readonly (readonly number[])[]>()

/** What was asked last is mostly asked next. */
let last: { sentence: Sentence; lists: readonly (readonly number[])[] } | undefined

function dependents(sentence: Sentence): readonly (readonly number[])[] {
  if (last?.sentence === sentence) return last.lists
  const lists = dependentsOf.get(sentence) ?? listDependents(sentence)
  dependentsOf.set(sentence, lists)
  last = { sentence, lists }
  return lists
}

function listDependents({ tokens }: Sentence): readonly (readonly number[])[] {
  const lists: number[][] = tokens.map(() => [])
  for (let i = 0; i < tokens.length; i++) lists[(tokens[i] as Token).head]?.push(i)
  return lists
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
  const below = dependents(sentence)
  const found: number[] = []
  const waiting = [index]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next)
    for (const child of below[next] ?? []) waiting.push(child)
  }
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
  return children(sentence, index, 'nsubj:pass', 'csubj:pass', 'aux:pass', 'obl:agent').length > 0
}
