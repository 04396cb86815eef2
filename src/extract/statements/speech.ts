import type { Article } from '../../graph/index.ts'
import type { Lexicon } from '../knowledge/index.ts'
import { children, hasChild, opensAfterQuotation, quotedRanges, type Sentence } from '../language/index.ts'
import { subjects } from './clause.ts'
import { setOf } from './words-of.ts'

/** What stands between quotation marks, with the token that heads its speaker when the article names one. */
export interface Quotation {
  /** UTF-16 offsets of the words between the marks. */
  readonly start: number
  readonly end: number
  readonly speaker?: { readonly sentence: number; readonly token: number; readonly verb: number }
}

/** A "quotation" of so few characters is a word held with tweezers, not speech. */
const SHORTEST_SPEECH = 15

/** The quotations of an article: « … », “…” and "…", outermost first; a mark without its partner opens nothing. */
export function findQuotations(article: Article, sentences: readonly Sentence[], lexicon: Lexicon): Quotation[] {
  const speechVerbs = setOf(lexicon.speech.verbs)
  const incises = setOf(lexicon.speech.incises)
  return quotedRanges(article.text, article.bodyStart).map(([start, end]) => {
    const speaker = !isSpeech({ start, end })
      ? undefined
      : speakerOf(article.text, sentences, start, end, { speechVerbs, incises })
    return speaker ? { start, end, speaker } : { start, end }
  })
}

/** Whether a quotation is long enough to be somebody's speech. */
export function isSpeech({ start, end }: Pick<Quotation, 'start' | 'end'>): boolean {
  return end - start >= SHORTEST_SPEECH
}

/** The quotation that holds the range, if any; quotations do not overlap and stand in order. */
export function quotationAt(quotations: readonly Quotation[], start: number, end: number): Quotation | undefined {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle]?.start ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const quotation = quotations[low - 1]
  return quotation && end <= quotation.end ? quotation : undefined
}

/** The indexes of the sentences that a range touches; sentences stand in order. */
export function sentencesWithin(sentences: readonly Sentence[], start: number, end: number): number[] {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let s = low; s < sentences.length && (sentences[s]?.start ?? end) < end; s++) found.push(s)
  return found
}

/** The subject of the verb of saying that stands nearest outside the quotation, in the sentences where it ends or begins. */
function speakerOf(
  text: string,
  sentences: readonly Sentence[],
  start: number,
  end: number,
  { speechVerbs, incises }: { readonly speechVerbs: ReadonlySet<string>; readonly incises: ReadonlySet<string> },
): Quotation['speaker'] {
  const touched = sentencesWithin(sentences, start, end + 1)
  const ends = touched.at(-1) ?? -1
  const begins = touched[0] ?? -1
  // A closing mark may end its sentence; the incise then opens the next one: « … ! », s’est énervé X.
  const announced = /:\s*$/.test(text.slice(Math.max(0, start - 6), start - 1))
  const candidates = [...new Set([ends, ends + 1, begins, announced ? begins - 1 : begins])].filter(
    (s) => s >= 0 && s < sentences.length,
  )
  for (const s of candidates) {
    const sentence = sentences[s]
    if (!sentence) continue
    const verbs: { i: number; distance: number }[] = []
    sentence.tokens.forEach((token, i) => {
      if (token.upos !== 'VERB' || (token.end > start && token.start < end)) return
      if (!speechVerbs.has(token.lemma) && !(incises.has(token.lemma) && opensAfterQuotation(sentence, i))) return
      const isBehind = token.start >= end
      if (isBehind ? !isIncise(sentence, i) : token.start < start - 120) return
      const distance = isBehind ? token.start - end : start - token.end + 20
      if (distance < 160) verbs.push({ i, distance })
    })
    verbs.sort((a, b) => a.distance - b.distance)
    for (const { i } of verbs) {
      const named = subjects(sentence, i)
      // "…", a accusé X: parsers take the inverted subject for an object.
      const [speaker] = [
        ...(named.length > 0 ? named : children(sentence, i, 'obj')),
        ...nameBehind(sentence, i),
      ].filter((t) => {
        const token = sentence.tokens[t]
        return token !== undefined && (token.end <= start || token.start >= end)
      })
      if (speaker !== undefined) return { sentence: s, token: speaker, verb: i }
    }
  }
  return undefined
}

/** How far behind the verb of an incise its subject may stand: "s’est emporté après le match le sélectionneur X". */
const REACH = 14

/** The first name behind the verb of an incise that no preposition makes a complement of it. */
function nameBehind(sentence: Sentence, verb: number): number[] {
  const { tokens } = sentence
  if (!opensAfterQuotation(sentence, verb)) return []
  for (let i = verb + 1; i < Math.min(tokens.length, verb + REACH); i++) {
    if (/^[.;:]$/.test(tokens[i]?.form ?? '')) return []
    if (tokens[i]?.upos !== 'PROPN') continue
    let before = i - 1
    while (before > verb && /^(NOUN|ADJ)$/.test(tokens[before]?.upos ?? '')) before--
    if (tokens[before]?.upos === 'DET') before--
    if (tokens[before]?.upos !== 'ADP' && !/^flat/.test(tokens[i]?.deprel ?? '')) return [i]
  }
  return []
}

/** After a quotation only an incise speaks of it ("a lancé X", "a-t-il dit"): its verb comes before its subject. */
function isIncise(sentence: Sentence, verb: number): boolean {
  return hasChild(sentence, verb, 'nsubj', 'nsubj:pass', 'expl:subj') || opensAfterQuotation(sentence, verb)
}
