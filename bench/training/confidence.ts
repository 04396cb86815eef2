import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { ConfidenceFeature } from '../../src/extract/index.ts'
import { contentHash, type Statement } from '../../src/graph/index.ts'
import { type Example, fitLogistic, probability } from './logistic.ts'

const HASH = /^[0-9a-f]{16}$/

/** A reader's verdict on one statement that the extraction made of a news article; see docs/annotation.md. */
const judgedSchema = z.strictObject({
  /** Of the statement. */
  id: z.string().regex(HASH),
  /** Of subject, relation, object and article alone, which stay when the sentence is cut elsewhere or the status mended; see claimHash. */
  claim: z.string().regex(HASH),
  article: z.string(),
  relation: z.string(),
  verdict: z.enum(['right', 'arguable', 'wrong']),
  /** What is wrong with it; absent where it is right. */
  cause: z.string().optional(),
  /**
   * Whether rules were written with it before their writers' eyes since. Of such, the wrong ones that are still made are too
   * few: they tell what is likelier than what, but not how likely.
   */
  shown: z.boolean(),
  /** Only what was drawn at random tells how many of all are right. */
  drawn: z.enum(['at random', 'by relation']),
})
export type Judged = z.infer<typeof judgedSchema>

/** What a statement says and of which article, without where and how. */
export function claimHash({ subject, relation, object, document }: Statement): string {
  return contentHash([subject, relation, object, document].join('\n'))
}

/** @throws naming the line that is no verdict */
export function readJudged(file: URL): Judged[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  return lines.map((line, i) => {
    const { data, error } = judgedSchema.safeParse(JSON.parse(line))
    if (!data) throw new Error(`${file.pathname}:${i + 1}: ${error.issues.map(({ message }) => message).join(', ')}`)
    return data
  })
}

/** A judged statement that is still made, with what its confidence is weighed by. */
export interface Weighable {
  readonly judged: Judged
  readonly features: readonly ConfidenceFeature[]
}

export interface ConfidenceFit {
  readonly weights: ReadonlyMap<string, number>
  /** The chance that each statement is right, by weights learnt without the articles of its fold. */
  readonly chances: readonly { readonly judged: Judged; readonly chance: number }[]
}

const FOLDS = 8

/** Takes up by how much those that were shown are righter; no statement of a graph has it. */
const SHOWN = 'shown to the writers of rules'

/**
 * Logistic regression of the verdicts on the features, an arguable one as half right, each weight held near 0 as hard as
 * its kind deserves: a rule that was judged twice cannot move far from its relation. Deterministic.
 */
export function fitConfidence(weighable: readonly Weighable[]): ConfidenceFit {
  const names = [
    ...new Set([SHOWN, ...weighable.flatMap(({ features }) => features.map(({ name }) => name))]),
  ].toSorted()
  const place = new Map(names.map((name, i) => [name, i]))
  const penalties = names.map(penaltyOf)
  const examples = weighable.map(({ judged, features }): Example => {
    const values = new Map<number, number>()
    if (judged.shown) values.set(place.get(SHOWN) ?? 0, 1)
    for (const { name, value } of features) {
      const i = place.get(name)
      if (i !== undefined) values.set(i, (values.get(i) ?? 0) + value)
    }
    return { values: [...values], right: SHARE_RIGHT[judged.verdict] }
  })
  const foldOf = weighable.map(({ judged }) => Number.parseInt(contentHash(judged.article).slice(0, 8), 16) % FOLDS)
  const byFold = Array.from({ length: FOLDS }, (_, fold) =>
    fitLogistic(
      examples.filter((_, i) => foldOf[i] !== fold),
      penalties,
    ),
  )
  const all = fitLogistic(examples, penalties)
  return {
    weights: new Map(names.flatMap((name, i) => (name === SHOWN ? [] : [[name, all[i] ?? 0]]))),
    chances: weighable.map(({ judged }, i) => ({
      judged,
      chance: probability(examples[i]?.values ?? [], byFold[foldOf[i] ?? 0] ?? []),
    })),
  }
}

/** How far confidence tells right from wrong among what was drawn at random and shown to nobody: for each least confidence, what stays and how much of it is right. */
export function confidenceTable({ chances }: ConfidenceFit): Record<string, string | number>[] {
  const random = chances.filter(({ judged }) => judged.drawn === 'at random' && !judged.shown)
  return [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((least) => {
    const kept = random.filter(({ chance }) => chance >= least)
    const right = kept.reduce((sum, { judged }) => sum + SHARE_RIGHT[judged.verdict], 0)
    const expected = kept.reduce((sum, { chance }) => sum + chance, 0)
    return {
      'least confidence': least,
      kept: `${kept.length} of ${random.length}`,
      right: percent(right, kept.length),
      'as confidence says': percent(expected, kept.length),
    }
  })
}

/** The module that holds the weights, as it is committed. */
export function confidenceModule({ weights }: ConfidenceFit): string {
  const lines = [...weights].map(
    ([name, weight]) => `  '${name.replaceAll("'", "\\'")}': ${Number(weight.toFixed(2))},`,
  )
  return [
    '/**',
    ' * What each thing seen of a statement adds to the log-odds that it is right. Written by `npm run train -- --only',
    ' * confidence` from the verdicts in bench/annotation/verdicts.jsonl; not to be edited by hand.',
    ' */',
    'export const CONFIDENCE_WEIGHTS: Readonly<Record<string, number>> = {',
    ...lines,
    '}',
    '',
  ].join('\n')
}

const SHARE_RIGHT: Readonly<Record<Judged['verdict'], number>> = { right: 1, arguable: 0.5, wrong: 0 }

/** Chosen by cross-validation on the log-likelihood, which hardly changes when they are halved or doubled. */
function penaltyOf(name: string): number {
  if (name === 'any rule' || name === SHOWN || name.startsWith('log')) return 0.01
  if (name.startsWith('relation ')) return 2
  return 3
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}
