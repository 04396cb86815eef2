import type { Status } from '../../graph/index.ts'
import type { MentionReason } from '../entities/index.ts'
import { path, type Sentence } from '../language/index.ts'
import { CONFIDENCE_WEIGHTS } from './confidence-weights.ts'
import type { ArgumentReason, ConfidenceFactor, ConfidenceFeature, StatementSteps } from './trace.ts'

/** How many times each factor multiplies the odds that the statement is right: above 1 it speaks for it, below 1 against. */
export type ConfidenceFactors = Readonly<Record<ConfidenceFactor, number>>

/**
 * What is seen of a statement: which rule read it, what changed its status, how its ends were resolved, how far apart and
 * how surely parsed its words are. Pure; the names do not depend on what else the article says.
 */
export function confidenceFeatures(
  sentence: Sentence,
  { relation, rule, status }: { readonly relation: string; readonly rule: string; readonly status: Status },
  steps: StatementSteps,
): ConfidenceFeature[] {
  const features: ConfidenceFeature[] = []
  const note = (factor: ConfidenceFactor, name: string, value = 1) => features.push({ factor, name, value })
  note('rule', 'any rule')
  note('rule', `relation ${relation}`)
  note('rule', `kind ${steps.kind}`)
  note('rule', `rule ${rule}`)
  note('status', `status ${status}`)
  for (const by of new Set(steps.presentation.map((step) => step.by))) note('status', `step ${by}`)
  for (const side of ['subject', 'object'] as const) {
    note(side, `by ${meansOf(steps[side])}`)
    const through = 'through' in steps[side] ? steps[side].through : undefined
    if (through !== undefined && through !== 'itself') note(side, `through ${through}`)
  }
  note('sentence', 'log chance of the parse', Math.log(Math.max(LEAST_CHANCE, chanceOfParse(sentence, steps))))
  note('sentence', 'log2 of the distance', Math.log2(1 + distance(steps)))
  return features
}

/** How the features multiply the odds, with the weights that were learnt from people's verdicts on statements of news. */
export function confidenceFactors(features: readonly ConfidenceFeature[]): ConfidenceFactors {
  const sums = { rule: 0, status: 0, subject: 0, object: 0, sentence: 0 }
  // A rule that nobody has judged yet counts as its relation does.
  for (const { factor, name, value } of features) sums[factor] += value * (CONFIDENCE_WEIGHTS[name] ?? 0)
  const { exp } = Math
  return {
    rule: exp(sums.rule),
    status: exp(sums.status),
    subject: exp(sums.subject),
    object: exp(sums.object),
    sentence: exp(sums.sentence),
  }
}

/** The probability that the odds amount to, to two decimals: more would promise a precision that it does not have. */
export function confidenceOf({ rule, status, subject, object, sentence }: ConfidenceFactors): number {
  const odds = rule * status * subject * object * sentence
  return Math.round((100 * odds) / (1 + odds)) / 100
}

/**
 * What `extract`, `build` and `serve` leave out unless told otherwise. On the articles with gold facts it costs nothing
 * (`npm run bench -- truth --gold DIR --min-confidence`); who wants surer links asks for more.
 */
export const PUBLISHED_MIN_CONFIDENCE = 0.3

/** So that one hopeless arc does not outweigh everything else. */
const LEAST_CHANCE = 0.05

/** How an end was resolved, as far as verdicts can tell the ways apart. */
function meansOf(argument: ArgumentReason): string {
  if (argument.by === 'possessive' || argument.by === 'seat') return argument.by
  return argument.by === 'speaker' ? 'speaker' : mentionMeans(argument.mention.because)
}

function mentionMeans(because: MentionReason): string {
  if (because.by === 'what it was called' && because.rivals > 0) return `${because.by}, with rivals`
  if (because.by === 'pronoun' && because.agrees) return `${because.by} that agrees`
  return because.by
}

/** Along the paths from the operative word to the others and to both ends; arcs that several paths share count once. */
function chanceOfParse(sentence: Sentence, steps: StatementSteps): number {
  const [word, ...others] = steps.operative
  const arcs = new Set<number>()
  if (word !== undefined)
    for (const end of [...others, ...endsOf(steps)]) for (const i of arcsBetween(sentence, word, end)) arcs.add(i)
  // toConfidence of the language analysis is 2p − 1.
  return [...arcs].reduce((chance, i) => (chance * (1 + (sentence.tokens[i]?.confidence ?? 0))) / 2, 1)
}

/** In tokens, from the operative word to the end that is farther from it. */
function distance(steps: StatementSteps): number {
  const [word = 0] = steps.operative
  return Math.max(0, ...endsOf(steps).map((end) => Math.abs(end - word)))
}

/** The tokens of both ends; a speaker outside of the sentence has none. */
function endsOf({ subject, object }: StatementSteps): number[] {
  return [subject, object].flatMap(({ token }) => (token === undefined ? [] : [token]))
}

/** The words on the way whose arcs lead it: all but the topmost, whose arc leads elsewhere. */
function arcsBetween(sentence: Sentence, from: number, to: number): number[] {
  const way = path(sentence, from, to)
  const on = new Set(way)
  return way.filter((i) => on.has(sentence.tokens[i]?.head ?? -1))
}
