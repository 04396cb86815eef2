import type { MentionReason } from '../entities/index.ts'
import { path, type Sentence } from '../language/index.ts'
import type { ArgumentReason, RuleKind, StatementTrace } from './trace.ts'

/**
 * How likely a statement is right, as a product of the chances that each thing it rests on is right. They are taken for
 * independent, which they are not quite: the figure orders statements well and is no exact probability.
 */
export interface ConfidenceFactors {
  /** That the parse is right where it matters: along the paths from the rule's word to its arguments. */
  readonly syntax: number
  /** That each argument means the entity that it was resolved to. */
  readonly subject: number
  readonly object: number
  /** That words of this kind of rule say what the relation says, when everything else is right. */
  readonly rule: number
}

/** From what the extraction recorded of a statement and its sentence. Pure. */
export function confidenceFactors(sentence: Sentence, trace: StatementTrace): ConfidenceFactors {
  return {
    syntax: syntaxOf(sentence, trace),
    subject: resolutionOf(trace.subject),
    object: resolutionOf(trace.object),
    rule: RULE_PRIORS[trace.kind],
  }
}

/** The factors' product, to two decimals: more would promise a precision that it does not have. */
export function confidenceOf({ syntax, subject, object, rule }: ConfidenceFactors): number {
  return Math.round(100 * syntax * subject * object * rule) / 100
}

/**
 * What `extract`, `build` and `serve` leave out unless told otherwise. Below it the parser guesses; on the articles with
 * gold facts it costs nothing (`npm run bench -- truth --gold DIR --min-confidence`).
 */
export const PUBLISHED_MIN_CONFIDENCE = 0.2

/*
 * First values, set by judgement after reading statements of the sample corpus and of news: what is written out is surer
 * than what is inferred. They are to be replaced by rates counted on annotated statements.
 */

/** Of the rules, by kind: a verb with its arguments says most; possession is read off types alone. */
const RULE_PRIORS: Readonly<Record<RuleKind, number>> = {
  verb: 0.95,
  'carried noun': 0.95,
  role: 0.95,
  noun: 0.9,
  insult: 0.9,
  possession: 0.85,
}

function resolutionOf(argument: ArgumentReason): number {
  switch (argument.by) {
    case 'phrase':
      return mentionChance(argument.mention.because) * (argument.through === 'complement' ? 0.95 : 1)
    case 'possessive':
      return 0.75
    case 'seat':
      return 0.9
    case 'speaker':
      return mentionChance(argument.mention.because) * 0.9
  }
}

function mentionChance(because: MentionReason): number {
  switch (because.by) {
    case 'name':
    case 'known name':
      return 1
    case 'acronym':
    case 'family name':
    case 'short form':
      return 0.98
    case 'office':
    case 'phrase without a name':
      return 0.95
    case 'noun of its name':
      return 0.9
    case 'what it was called':
      return because.rivals === 0 ? 0.85 : 0.75
    case 'nearest of its type':
      return 0.75
    case 'plural pronoun':
    case 'counted':
      return 0.75
    case 'pronoun':
      return because.agrees ? 0.75 : 0.65
  }
}

/**
 * Of ten wrong arcs about half leave it as clear who does what: "appos" taken for "flat", a verb's complement hung on its
 * object. Hence the square root of the product of the arcs' probabilities.
 */
const SYNTAX_WEIGHT = 0.5

/** Of the arcs that several paths share each counts once; a speaker outside of the clause adds none. */
function syntaxOf(sentence: Sentence, { operative, subject, object }: StatementTrace): number {
  const [word, ...others] = operative
  const ends = [subject, object].flatMap((argument) => (argument.token === undefined ? [] : [argument.token]))
  const arcs = new Set<number>()
  if (word !== undefined)
    for (const end of [...others, ...ends]) for (const i of arcsBetween(sentence, word, end)) arcs.add(i)
  // toConfidence of the language analysis is 2p − 1.
  const product = [...arcs].reduce((chance, i) => (chance * (1 + (sentence.tokens[i]?.confidence ?? 0))) / 2, 1)
  return product ** SYNTAX_WEIGHT
}

/** The words on the way whose arcs lead it: all but the topmost, whose arc leads elsewhere. */
function arcsBetween(sentence: Sentence, from: number, to: number): number[] {
  const way = path(sentence, from, to)
  const on = new Set(way)
  return way.filter((i) => on.has(sentence.tokens[i]?.head ?? -1))
}
