import type { Token } from '../../language/index.ts'
import { memo } from '../../memo.ts'
import { isCapitalised, isPlain } from '../letter-case.ts'
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
 */
export function findCandidates(
  tokens: readonly Token[],
  found: readonly NameCandidate[],
  vocabulary: Vocabulary,
): NameCandidate[] {
  const spans = new Map<number, NameCandidate>()
  const add = (from: number, to: number) => {
    spans.set(from * 65_536 + to, { from, to })
  }
  tokens.forEach((_, from) => {
    if (!canBegin(from, tokens, vocabulary)) return
    const capital = isCapital(tokens[from])
    for (let to = from + 1; to <= Math.min(from + LONGEST, tokens.length); to++) {
      const last = tokens[to - 1] as Token
      if (to > from + 1 && !canBeInside(last)) break
      // A head noun alone ("ministère") is none; "tribunal judiciaire" neither.
      if (canEnd(to - 1, tokens) && (capital || to > from + 1)) add(from, to)
    }
  })
  for (const { from, to } of found) add(from, to)
  for (const [from, to] of quoted(tokens)) add(from, to)
  return [...spans.values()].sort((a, b) => a.from - b.from || a.to - b.to)
}

function canBegin(i: number, tokens: readonly Token[], vocabulary: Vocabulary): boolean {
  const token = tokens[i] as Token
  const before = tokens[i - 1]
  // The second word of a contraction has no place of its own in the text.
  if (before?.start === token.start) return false
  if (isCapital(token)) return !FUNCTION_WORDS.has(token.upos) || isCapital(tokens[i + 1])
  if (token.upos === 'NOUN' || token.upos === 'PROPN') return vocabulary.headTypes(token).length > 0
  return /^(de|d['’])$/.test(token.form) && before?.upos === 'NOUN' && isCapital(tokens[i + 1])
}

const FUNCTION_WORDS = new Set(['ADP', 'DET', 'PRON', 'CCONJ', 'SCONJ', 'ADV', 'AUX'])

function canEnd(i: number, tokens: readonly Token[]): boolean {
  const token = tokens[i] as Token
  if (tokens[i + 1]?.start === token.start) return false
  // "En Marche !", "Yahoo!"
  if (token.form === '!') return isCapital(tokens[i - 1])
  return isCapital(token) || ['NOUN', 'PROPN', 'ADJ', 'NUM', 'X', 'VERB'].includes(token.upos)
}

function canBeInside(token: Token): boolean {
  if (isCapital(token)) return true
  if (token.upos === 'PUNCT') return /^[,.'’\-–&/!+]$/.test(token.form)
  return !['PRON', 'SCONJ', 'AUX', 'ADV', 'INTJ'].includes(token.upos) && !/^Fin$/.test(token.features.VerbForm ?? '')
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && hasCapital(token.form)
}

/** A capital at the start or soon after it, an account, an address: "iPhone", "3M", "@jsorel", "velmont.fr". */
function hasCapital(form: string): boolean {
  return isCapitalised(form) || (!isPlain(form) && hasInnerCapital(form))
}

const hasInnerCapital = memo((form) =>
  /^(@|\d+\p{Lu}|\p{Ll}{1,2}-?\p{Lu}|[\p{L}\d-]+\.(?:[\p{L}\d-]+\.)*(?:com|fr|org|net|tv)$)/u.test(form),
)

/** What stands between quotation marks, when it is short. */
function quoted(tokens: readonly Token[]): [number, number][] {
  const found: [number, number][] = []
  tokens.forEach((token, i) => {
    if (!/^[«"“]$/.test(token.form)) return
    for (let to = i + 2; to <= Math.min(tokens.length - 1, i + 1 + LONGEST_TITLE_OF_A_WORK); to++)
      if (/^[»"”]$/.test(tokens[to]?.form ?? '')) {
        found.push([i + 1, to])
        return
      }
  })
  return found
}
