import type { Token, Upos, Word } from '../../language/index.ts'
import { memoByNumber } from '../../memo.ts'
import { isCapitalised } from '../letter-case.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** Tokens `from` to `to` (excluded) that might be a name. */
export interface NameCandidate {
  readonly from: number
  readonly to: number
}

/** Longer names are institutions with long titles; 99 % of the annotated names are shorter. */
const LONGEST = 12
const LONGEST_TITLE_OF_A_WORK = 10

/**
 * The spans of a sentence that might be names: what rules and lists found, what stands in quotation marks, and every stretch that
 * begins with a capital or a head noun ("ministère") and ends with a word that can end a name. Sorted by where they
 * begin, then by where they end.
 * @param words of the tokens
 */
export function findCandidates(
  tokens: readonly Token[],
  words: readonly Word[],
  found: readonly NameCandidate[],
  vocabulary: Vocabulary,
): NameCandidate[] {
  const spans = new Map<number, NameCandidate>()
  const add = (from: number, to: number) => {
    spans.set(from * 65_536 + to, { from, to })
  }
  const capitals = capitalsOf(words)
  for (let from = 0; from < tokens.length; from++) {
    if (!canBegin(from, tokens, capitals, vocabulary)) continue
    const capital = capitals[from] === 1
    for (let to = from + 1; to <= Math.min(from + LONGEST, tokens.length); to++) {
      if (to > from + 1 && !canBeInside(to - 1, tokens, capitals)) break
      // A head noun alone ("ministère") is none; "tribunal judiciaire" neither.
      if ((capital || to > from + 1) && canEnd(to - 1, tokens, capitals)) add(from, to)
    }
  }
  for (const { from, to } of found) add(from, to)
  for (const [from, to] of quoted(tokens)) add(from, to)
  return [...spans.values()].sort((a, b) => a.from - b.from || a.to - b.to)
}

function canBegin(i: number, tokens: readonly Token[], capitals: Uint8Array, vocabulary: Vocabulary): boolean {
  const token = tokens[i] as Token
  const before = tokens[i - 1]
  // The second word of a contraction has no place of its own in the text.
  if (before?.start === token.start) return false
  if (capitals[i] === 1) return !FUNCTION_WORDS.has(token.upos) || capitals[i + 1] === 1
  if (token.upos === 'NOUN' || token.upos === 'PROPN') return vocabulary.headTypes(token).length > 0
  return capitals[i + 1] === 1 && before?.upos === 'NOUN' && /^(de|d['’])$/.test(token.form)
}

const FUNCTION_WORDS = new Set<Upos>(['ADP', 'DET', 'PRON', 'CCONJ', 'SCONJ', 'ADV', 'AUX'])

function canEnd(i: number, tokens: readonly Token[], capitals: Uint8Array): boolean {
  const token = tokens[i] as Token
  if (tokens[i + 1]?.start === token.start) return false
  // "En Marche !", "Yahoo!"
  if (token.form === '!') return capitals[i - 1] === 1
  return capitals[i] === 1 || LAST_WORDS.has(token.upos)
}

const LAST_WORDS = new Set<Upos>(['NOUN', 'PROPN', 'ADJ', 'NUM', 'X', 'VERB'])

function canBeInside(i: number, tokens: readonly Token[], capitals: Uint8Array): boolean {
  const { upos, form, features } = tokens[i] as Token
  if (capitals[i] === 1) return true
  if (upos === 'PUNCT') return /^[,.'’\-–&/!+]$/.test(form)
  return !NEVER_INSIDE.has(upos) && features.VerbForm !== 'Fin'
}

const NEVER_INSIDE = new Set<Upos>(['PRON', 'SCONJ', 'AUX', 'ADV', 'INTJ'])

/** Of each word, whether it has a capital; as numbers, which are read again and again. */
function capitalsOf(words: readonly Word[]): Uint8Array {
  const capitals = new Uint8Array(words.length)
  for (let i = 0; i < words.length; i++) if (hasCapital(words[i] as Word)) capitals[i] = 1
  return capitals
}

/** A capital at the start or soon after it, an account, an address: "iPhone", "3M", "@jsorel", "velmont.fr". */
const hasCapital = memoByNumber(
  ({ form }: Word) =>
    isCapitalised(form) ||
    /^(@|\d+\p{Lu}|\p{Ll}{1,2}-?\p{Lu}|[\p{L}\d-]+\.(?:[\p{L}\d-]+\.)*(?:com|fr|org|net|tv)$)/u.test(form),
)

/** What stands between quotation marks, when it is short. */
function quoted(tokens: readonly Token[]): [number, number][] {
  const found: [number, number][] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!isMark(tokens[i], '«"“')) continue
    const end = Math.min(tokens.length - 1, i + 1 + LONGEST_TITLE_OF_A_WORK)
    let to = i + 2
    while (to <= end && !isMark(tokens[to], '»"”')) to++
    if (to <= end) found.push([i + 1, to])
  }
  return found
}

/** Whether the token is one of these marks. */
export function isMark(token: Token | undefined, marks: string): boolean {
  return token !== undefined && token.form.length === 1 && marks.includes(token.form)
}
