import type { Article } from '../../graph/index.ts'
import { children, firstChild, type Sentence, subtree, type Token } from '../language/index.ts'
import type { LocalMention } from './local-entity.ts'
import type { MentionReason } from './mention-reason.ts'

/** The mention of tokens `from` to `to` (excluded) of a sentence. */
export function mentionOf(
  article: Pick<Article, 'text'>,
  tokens: readonly Token[],
  sentence: number,
  from: number,
  to: number,
  kind: LocalMention['kind'],
  because: MentionReason,
): LocalMention {
  const start = tokens[from]?.start ?? 0
  const end = tokens[to - 1]?.end ?? start
  const head = headOf(tokens, from, to)
  return { sentence, from, to, head, start, end, text: article.text.slice(start, end), kind, because }
}

/** The tokens of a noun phrase without its relative clauses and appositions: determiner to last complement. */
export function phrase(sentence: Sentence, head: number): [number, number] {
  let from = head
  let to = head + 1
  for (const child of children(
    sentence,
    head,
    'det',
    'amod',
    'nummod',
    'advmod',
    'nmod',
    'flat',
    'flat:name',
    'case',
  )) {
    const relation = sentence.tokens[child]?.deprel
    // "interdit aux sous-traitants de commercer": an infinitive is no part of the name of whom it concerns.
    if (/^(VERB|AUX)$/.test(sentence.tokens[child]?.upos ?? '')) continue
    if (relation === 'case' || (relation === 'nmod' && caseLemma(sentence, child) !== 'de' && child > head)) continue
    const below = subtree(sentence, child)
    const start = below[0] ?? child
    const end = (below.at(-1) ?? child) + 1
    if (child < head) from = Math.min(from, start)
    else to = Math.max(to, end)
  }
  return [from, to]
}

/** The preposition before a phrase. */
export function caseLemma(sentence: Sentence, i: number): string | undefined {
  const first = firstChild(sentence, i, 'case')
  return first === undefined ? undefined : sentence.tokens[first]?.lemma.toLowerCase()
}

/** The token of a span that one outside of it governs: a noun if there is one. */
export function headOf(tokens: readonly Token[], from: number, to: number): number {
  let head: number | undefined
  for (let i = from; i < to; i++) {
    const above = tokens[i]?.head ?? -1
    const upos = tokens[i]?.upos ?? 'X'
    if ((above >= from && above < to) || upos === 'DET' || upos === 'ADP') continue
    if (/^(NOUN|PROPN|PRON|NUM)$/.test(upos)) return i
    head ??= i
  }
  return head ?? from
}
