import type { Sentence, Token } from '../language/index.ts'
import type { NameSpan } from './name-span.ts'
import { bestType } from './type-votes.ts'
import type { Vocabulary } from './vocabulary.ts'

/*
 * Names of houses that are made of everyday words ("l’association « Les uns et les autres »", "le restaurant Au bon vent",
 * "le collectif Dormons tard") are cut where their capitals end. What stands around a name tells where it does.
 */

/** In tokens: a longer quotation is what somebody says. */
const LONGEST_QUOTED = 7
/** In tokens: how much a name may go on behind its capitals. */
const LONGEST_REST = 4

/** The names of a sentence with those that were cut made whole; what is no name but a part of one is left out. */
export function wholeNames({ tokens }: Sentence, spans: readonly NameSpan[], vocabulary: Vocabulary): NameSpan[] {
  const whole: NameSpan[] = []
  for (const [n, span] of spans.entries()) {
    if ((whole.at(-1)?.to ?? 0) > span.from) continue
    const next = spans[n + 1]
    const to = span.known ? span.to : endOf(span, next)
    if (to === undefined) continue
    whole.push(to === span.to ? span : grown(span, to))
  }
  return whole

  /** What a word of the name is by itself it is no more: the region in "La Bretagne s’éveille". */
  function grown(span: NameSpan, to: number): NameSpan {
    const article = /^(?:La|Le|Les)$/u.test(tokens[span.from - 1]?.form ?? '')
    const votes = span.votes.filter(({ type }) => type !== 'place')
    return { ...span, from: article ? span.from - 1 : span.from, to, votes }
  }

  /** Where the name ends; undefined when it is none. */
  function endOf(span: NameSpan, next: NameSpan | undefined): number | undefined {
    const quoted = quotedEnd(tokens, span)
    if (quoted !== undefined) return quoted
    if (isPeople(tokens, span, vocabulary)) return undefined
    const words = tokens.slice(span.from, span.to)
    if (words.every(({ form }) => FUNCTION_WORD.test(form))) return signEnd(tokens, span.to, next)
    if (isPieceOfTitle(tokens, span)) return undefined
    if (bestType(span.votes).type === 'person') return nobleEnd(tokens, span, next)
    const end = isBehindHouse(tokens, span, vocabulary) ? sloganEnd(tokens, span) : span.to
    return chargeWithin(tokens, { ...span, to: end }, vocabulary) ?? end
  }
}

/** "l’Association « Ondine et compagnie »": the noun and the title that it bears are one name. */
function quotedEnd(tokens: readonly Token[], { from, to }: NameSpan): number | undefined {
  if (to !== from + 1 || tokens[from]?.upos !== 'NOUN' || !OPENING.test(tokens[to]?.form ?? '')) return undefined
  const close = tokens.findIndex(({ form }, i) => i > to + 1 && CLOSING.test(form))
  return close > 0 && close - to <= LONGEST_QUOTED && /^\p{Lu}/u.test(tokens[to + 1]?.form ?? '')
    ? close + 1
    : undefined
}

const OPENING = /^[«"“]$/
const CLOSING = /^[»"”]$/

/** "une Germano-Tunisienne": somebody of two countries. */
function isPeople(tokens: readonly Token[], { from, to }: NameSpan, vocabulary: Vocabulary): boolean {
  const token = tokens[from]
  const [first, last, more] = token?.form.split('-') ?? []
  if (!token || to !== from + 1 || first === undefined || last === undefined || more !== undefined) return false
  return tokens[from - 1]?.upos === 'DET' && vocabulary.countryOf(last) !== undefined
}

/** Words that begin the sign of a shop, and name nothing alone. */
const FUNCTION_WORD = /^(?:au|aux|à|chez|le|la|les|l['’])$/iu

/** "Au bon vent", "Aux trois Rois": behind adjectives and numbers the noun; nothing when there is none. */
function signEnd(tokens: readonly Token[], from: number, next: NameSpan | undefined): number | undefined {
  let noun = from
  while (/^(?:ADJ|NUM)$/.test(tokens[noun]?.upos ?? '') && noun < from + LONGEST_REST) noun++
  if (next?.from === noun) return next.to
  return /^(?:NOUN|PROPN)$/.test(tokens[noun]?.upos ?? '') ? noun + 1 : undefined
}

/** "Paul Estève de Karadec": a family name that goes on behind its particle, where that is no name of its own. */
function nobleEnd(tokens: readonly Token[], { from, to }: NameSpan, next: NameSpan | undefined): number {
  const last = tokens[to + 1]
  const goesOn = to - from > 1 && /^(?:de|d['’])$/u.test(tokens[to]?.form ?? '') && next?.from !== to + 1
  return goesOn && last?.upos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(last.form) ? to + 2 : to
}

/** "accuse l’association Ondine de sabotage": behind the capitals stands what she is accused of, where a verb before the name asks for it. */
function chargeWithin(tokens: readonly Token[], { from, to }: NameSpan, vocabulary: Vocabulary): number | undefined {
  let de = to - 1
  while (de > from && tokens[de]?.lemma !== 'de') de--
  if (de <= from || de === to - 1 || !/^\p{Lu}/u.test(tokens[de - 1]?.form ?? '')) return undefined
  if (!tokens.slice(de + 1, to).every(({ form, upos }) => upos !== 'DET' && /^\p{Ll}/u.test(form))) return undefined
  let before = from - 1
  while (/^(?:DET|NOUN|ADJ)$/.test(tokens[before]?.upos ?? '')) before--
  const verb = tokens[before]
  return verb?.upos === 'VERB' && vocabulary.isCharging(verb.lemma) ? de : undefined
}

/** Right behind a noun that says what it is: "le collectif X", "la fondation X". */
function isBehindHouse(tokens: readonly Token[], { from }: NameSpan, vocabulary: Vocabulary): boolean {
  const at = /^(?:La|Le|Les)$/u.test(tokens[from - 1]?.form ?? '') ? from - 2 : from - 1
  const noun = tokens[at]
  if (noun?.upos !== 'NOUN' || !/^\p{Ll}/u.test(noun.form)) return false
  return [...vocabulary.headTypes(noun), ...vocabulary.kindTypes(tokens, at)].some(
    (type) => type === 'organization' || type === 'company',
  )
}

/** « Neige, Vent, Glissez ! »: one of the capitalised words of a title. */
function isPieceOfTitle(tokens: readonly Token[], { from, to }: NameSpan): boolean {
  const open = tokens.findLastIndex(({ form }, i) => i < from && OPENING.test(form))
  const close = tokens.findIndex(({ form }, i) => i >= to && CLOSING.test(form))
  if (open < 0 || close < 0 || close - open > LONGEST_QUOTED + 1) return false
  const others = tokens.slice(open + 1, close).filter((_, i) => open + 1 + i < from || open + 1 + i >= to)
  return (
    others.some(({ form }) => form === ',') &&
    others.some(({ upos }) => upos !== 'PUNCT') &&
    others.every(({ form, upos }) => upos === 'PUNCT' || /^\p{Lu}/u.test(form))
  )
}

/**
 * "Urgence notre rivière déborde", "La Loire s’éveille", "Droit au repos": behind the capitals a possessive, a reflexive
 * verb or what an everyday noun is of belongs to the name, up to the next comma, preposition or auxiliary.
 */
function sloganEnd(tokens: readonly Token[], { from, to }: NameSpan): number {
  const next = tokens[to]
  // "Droit au repos"
  const noun = tokens[to + 1]?.upos === 'DET' ? to + 2 : to + 1
  const isEveryday =
    to === from + 1 && tokens[from]?.upos !== 'PROPN' && /^\p{Lu}\p{Ll}+$/u.test(tokens[from]?.form ?? '')
  if (isEveryday && next?.upos === 'ADP' && next.lemma === 'à' && tokens[noun]?.upos === 'NOUN') return noun + 1
  const verb = tokens[to + 1]
  // "le collectif La Loire s’éveille a écrit": only where another verb tells what it does.
  const isReflexive = next?.upos === 'PRON' && /^s['’]|^se$/iu.test(next.form) && verb?.upos === 'VERB'
  const isTitle =
    /^(?:La|Le|Les|L['’])$/u.test(tokens[from]?.form ?? '') ||
    /^(?:La|Le|Les|L['’])$/u.test(tokens[from - 1]?.form ?? '')
  if (isReflexive) return isTitle || /^(?:AUX|VERB)$/.test(tokens[to + 2]?.upos ?? '') ? to + 2 : to
  if (!/^(?:notre|nos|votre|vos|mon|ma|mes|ton|ta|tes)$/iu.test(next?.form ?? '')) return to
  let end = to + 1
  while (end < to + LONGEST_REST && /^(?:NOUN|ADJ|VERB|PROPN)$/.test(tokens[end]?.upos ?? '')) end++
  return end
}
