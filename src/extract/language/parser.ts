import { ACTIONS } from './actions.ts'
import { ByteReader } from './bytes.ts'
import { Grammar, readLabelTable } from './grammar.ts'
import type { Lemma } from './lemmas.ts'
import { ACTION_FEATURES, describe, LABEL_FEATURES, type StagedFeatures } from './parser-features.ts'
import { ParserInput } from './parser-input.ts'
import { argmax, type LinearModel } from './perceptron.ts'
import type { Tag } from './tags.ts'
import { Configuration, SHIFT } from './transitions.ts'
import { readModel, readPackedModel } from './weights.ts'
import type { Word } from './words.ts'

/** A sentence's tree. Arrays are the parser's own and change with the next sentence. */
export interface Tree {
  /** Of word i (from 0): the governor's index, −1 for the root. */
  head(i: number): number
  deprel(i: number): string
  /** How far the arc's action was above the next best action, in the model's units; NO_RIVAL when it was the only one. */
  headMargin(i: number): number
  /** The same of the label among the labels of its action. */
  labelMargin(i: number): number
}

/** The margin of a choice without an alternative. */
export const NO_RIVAL = 0x7fffffff

/**
 * The parser: greedy, transition-based (Nivre 2008; arc-hybrid, see transitions.ts). Each step takes two decisions, as
 * MaltParser can (Nivre et al. 2006): a small fast model settles where to attach, and only when there is an
 * arc a second one settles its label. Both read only what the treebanks show between two such parts of speech.
 */
export class Parser {
  readonly grammar: Grammar
  private readonly action: Decision
  private readonly label: Decision
  private readonly actions = new Uint8Array(ACTIONS)
  private readonly configuration = new Configuration()
  private readonly input = new ParserInput()
  private headMargins = new Int32Array(256)
  private labelMargins = new Int32Array(256)

  constructor(bytes: Uint8Array, effort: Effort = 'as needed') {
    const reader = new ByteReader(bytes)
    this.grammar = new Grammar(reader.text().split('\n'), readLabelTable(reader.block()))
    const settled = effort === 'as needed' ? SETTLED : { action: NEVER, label: NEVER }
    this.action = new Decision(readPackedModel(reader.block()), ACTION_FEATURES, ACTIONS, settled.action)
    const labels = readModel(reader.block())
    this.label = new Decision(labels, LABEL_FEATURES, labels.classCount, settled.label)
  }

  parse(words: readonly Word[], tags: readonly Tag[], lemmas: readonly Lemma[]): Tree {
    const { configuration: c, input, grammar } = this
    input.fill(words, tags, lemmas)
    c.start(words.length)
    if (this.headMargins.length < words.length + 2) {
      this.headMargins = new Int32Array(words.length + 256)
      this.labelMargins = new Int32Array(words.length + 256)
    }
    while (!c.isFinal) grammar.apply(c, input, this.nextTransition())
    return {
      head: (i) => {
        const head = c.heads[i + 1] as number
        return head > words.length ? -1 : head - 1
      },
      deprel: (i) => grammar.labels[c.labels[i + 1] as number] ?? 'dep',
      headMargin: (i) => this.headMargins[i + 1] as number,
      labelMargin: (i) => this.labelMargins[i + 1] as number,
    }
  }

  /** Decides the action, then the label, and notes how sure each was for the word on top of the stack. */
  private nextTransition(): number {
    const { configuration: c, input, grammar, actions } = this
    const count = grammar.actions(c, input, actions)
    if (count > 1) describe(c, input)
    const action = this.action.decide(actions, count)
    if (action === SHIFT) return SHIFT
    const transitions = grammar.transitions(c, input, action)
    if (count === 1 && transitions.length > 1) describe(c, input)
    const transition = this.label.decide(transitions, transitions.length)
    const top = c.stacked(0)
    this.headMargins[top] = this.action.margin
    this.labelMargins[top] = this.label.margin
    return transition
  }
}

/** Whether decisions that the first features settle are left at that. */
export type Effort = 'as needed' | 'all features'

/** When the first features of a decision are enough. */
interface Settled {
  /** The margin from which they decide alone. */
  readonly from: number
  /** By how much such a margin counts for more: all features would mostly have made it larger. */
  readonly growth: number
}

/**
 * On the development set half of the actions are settled so, of which the other features would overturn two in a
 * thousand, and three quarters of the labels (three in a thousand); LAS stays the same. The growth is what makes
 * confidence fit best (least log loss).
 */
const SETTLED = { action: { from: 35_000, growth: 1.5 }, label: { from: 20_000, growth: 2 } }
const NEVER: Settled = { from: NO_RIVAL, growth: 1 }

interface Model {
  addScores: LinearModel['addScores']
}

/** One kind of decision: a model and the features that it reads of the configuration last described. */
class Decision {
  /** How far the last winner was above the next best; NO_RIVAL when it was the only one. */
  margin = 0
  private readonly features: Int32Array
  private readonly scores: Int32Array

  constructor(
    private readonly model: Model,
    private readonly templates: StagedFeatures,
    classCount: number,
    private readonly settled: Settled,
  ) {
    this.features = new Int32Array(templates.size)
    this.scores = new Int32Array(classCount)
  }

  /** The best of the first `count` candidates. */
  decide(candidates: Uint8Array, count: number): number {
    const { model, templates, features, scores } = this
    this.margin = NO_RIVAL
    if (count === 1) return candidates[0] as number
    scores.fill(0)
    templates.extractFirst(features)
    model.addScores(features, 0, templates.firstSize, candidates, count, scores)
    const first = this.choose(candidates, count)
    if (this.margin >= this.settled.from) {
      this.margin = Math.round(this.margin * this.settled.growth)
      return first
    }
    templates.extractRest(features)
    model.addScores(features, templates.firstSize, templates.size, candidates, count, scores)
    return this.choose(candidates, count)
  }

  private choose(candidates: Uint8Array, count: number): number {
    const { scores } = this
    const winner = argmax(scores, candidates, count)
    let second = Number.NEGATIVE_INFINITY
    for (let k = 0; k < count; k++) {
      const candidate = candidates[k] as number
      if (candidate !== winner) second = Math.max(second, scores[candidate] as number)
    }
    this.margin = (scores[winner] as number) - second
    return winner
  }
}
