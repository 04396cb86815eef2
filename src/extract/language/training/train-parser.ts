import { ACTIONS, actionOf } from '../actions.ts'
import { ByteWriter } from '../bytes.ts'
import { Grammar, makeLabelTable, writeLabelTable } from '../grammar.ts'
import type { Lemma } from '../lemmas.ts'
import { ACTION_FEATURES, describe, LABEL_FEATURES, type StagedFeatures } from '../parser-features.ts'
import { ParserInput } from '../parser-input.ts'
import { argmax } from '../perceptron.ts'
import { UPOS } from '../sentence.ts'
import type { Tag } from '../tags.ts'
import { Configuration, leftArc, rightArc, SHIFT } from '../transitions.ts'
import type { Word } from '../words.ts'
import { AveragedPerceptron, FeatureIndex, packModel, seededRandom, shuffled } from './averaged-perceptron.ts'

/** A sentence to learn from: what the parser will see (predicted tags and lemmas) and the tree it should find. */
export interface ParserExample {
  readonly words: readonly Word[]
  readonly tags: readonly Tag[]
  readonly lemmas: readonly Lemma[]
  /** Index of the governor, −1 for the root. */
  readonly heads: readonly number[]
  readonly deprels: readonly string[]
}

export interface ParserOptions {
  readonly epochs: number
  readonly seeds: readonly number[]
  readonly minCount: number
  readonly threshold: number
}

/**
 * Learns a parser from the oracle's transitions; the result is the bytes that `new Parser(bytes)` reads. Exploring the
 * parser's own mistakes with a dynamic oracle (Goldberg & Nivre 2012) brought nothing here, so the configurations are
 * known beforehand and each is described once.
 */
export function trainParser(examples: readonly ParserExample[], options: ParserOptions): Uint8Array {
  const projective = examples.filter(isProjective)
  const labels = [...new Set(projective.flatMap((example) => example.deprels))].sort()
  const table = makeLabelTable(labels, arcsOf(projective, labels), 2)
  const grammar = new Grammar(labels, table)
  const words = projective.reduce((sum, example) => sum + example.words.length, 0)
  const actions = new Decisions(2 * words, ACTION_FEATURES, ACTIONS)
  const relations = new Decisions(words, LABEL_FEATURES, 1 + 2 * labels.length)
  const possible = new Uint8Array(ACTIONS)
  walkAll(projective, grammar, (c, input, right) => {
    const action = actionOf(right, labels)
    const transitions = grammar.transitions(c, input, action)
    describe(c, input)
    actions.add(action, possible.slice(0, grammar.actions(c, input, possible)))
    if (transitions.length > 1) relations.add(right, transitions)
  })
  const out = new ByteWriter()
  out.text(labels.join('\n'))
  out.block(writeLabelTable(table))
  out.block(actions.learn(options))
  out.block(relations.learn(options))
  return out.toBytes()
}

/** The decisions of one kind that the oracle takes: features, what was possible and what was right. */
class Decisions {
  /** One row of features a decision: first their hashes, then the numbers of their rows of weights. */
  private readonly rows: Int32Array
  private readonly features: Int32Array
  private readonly rights: number[] = []
  private readonly candidates: Uint8Array[] = []

  constructor(
    room: number,
    private readonly templates: StagedFeatures,
    private readonly classCount: number,
  ) {
    this.features = new Int32Array(templates.size)
    this.rows = new Int32Array(room * templates.size)
  }

  /** The decision in the configuration last described. */
  add(right: number, candidates: Uint8Array): void {
    this.templates.extractFirst(this.features)
    this.templates.extractRest(this.features)
    this.rows.set(this.features, this.rights.length * this.templates.size)
    this.rights.push(right)
    this.candidates.push(candidates)
  }

  /** Learns one model for each seed and adds their weights. Ends the collection. */
  learn(options: ParserOptions): Uint8Array {
    const { rows, classCount } = this
    const end = this.rights.length * this.templates.size
    const index = new FeatureIndex()
    index.count(rows, 0, end)
    index.close(options.minCount)
    for (let f = 0; f < end; f++) rows[f] = index.row(rows[f] as number)
    const sum = new Float32Array(index.size * classCount)
    for (const seed of options.seeds) {
      const perceptron = new AveragedPerceptron(index.size, classCount)
      this.teach(perceptron, options.epochs, seededRandom(seed))
      perceptron.averaged().forEach((weight, i) => {
        sum[i] = (sum[i] as number) + weight
      })
    }
    return packModel(index, classCount, sum, options.threshold)
  }

  private teach(perceptron: AveragedPerceptron, epochs: number, random: () => number): void {
    const { rows, rights, candidates } = this
    const { size } = this.templates
    const scores = new Float32Array(this.classCount)
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (const decision of shuffled(rights.length, random)) {
        const usable = candidates[decision] as Uint8Array
        perceptron.tick()
        if (usable.length < 2) continue
        const right = rights[decision] as number
        const from = decision * size
        perceptron.score(rows, from, from + size, usable, scores)
        const best = argmax(scores, usable, usable.length)
        if (best !== right) perceptron.update(rows, from, from + size, right, best)
      }
    }
  }
}

type Visit = (configuration: Configuration, input: ParserInput, right: number) => void

/** Follows the static oracle through every sentence. */
function walkAll(examples: readonly ParserExample[], grammar: Grammar, visit: Visit): void {
  const configuration = new Configuration()
  const input = new ParserInput()
  const numbers = new Map(grammar.labels.map((label, i) => [label, i]))
  for (const example of examples) {
    input.fill(example.words, example.tags, example.lemmas)
    configuration.start(example.words.length)
    const tree = goldTree(example, numbers)
    while (!configuration.isFinal) {
      const right = oracle(configuration, tree)
      visit(configuration, input, right)
      grammar.apply(configuration, input, right)
    }
  }
}

interface GoldTree {
  readonly heads: Int32Array
  readonly labels: Int32Array
  /** The last dependent of each word. */
  readonly lastChild: Int32Array
}

/** Words from 1, the root at n + 1, as in a configuration. */
function goldTree(example: ParserExample, numbers: ReadonlyMap<string, number>): GoldTree {
  const n = example.words.length
  const heads = new Int32Array(n + 2)
  const labels = new Int32Array(n + 2)
  const lastChild = new Int32Array(n + 2)
  for (let i = 1; i <= n; i++) {
    const head = example.heads[i - 1] as number
    heads[i] = head < 0 ? n + 1 : head + 1
    labels[i] = numbers.get(example.deprels[i - 1] as string) ?? 0
    lastChild[heads[i] as number] = i
  }
  return { heads, labels, lastChild }
}

/** An arc as soon as it can be made and the dependent has all its own children. */
function oracle(c: Configuration, tree: GoldTree): number {
  const s0 = c.stacked(0)
  if (s0 > 0 && (tree.lastChild[s0] as number) < c.buffer) {
    const label = tree.labels[s0] as number
    if (tree.heads[s0] === c.buffer && c.canLeft) return leftArc(label)
    if (tree.heads[s0] === c.stacked(1) && c.canRight) return rightArc(label)
  }
  return SHIFT
}

/** Whether no two arcs cross: the others (a few in a hundred) cannot be built and are left out. */
function isProjective(example: ParserExample): boolean {
  const n = example.heads.length
  const heads = example.heads.map((head) => (head < 0 ? n : head))
  for (let i = 0; i < n; i++) {
    const low = Math.min(i, heads[i] as number)
    const high = Math.max(i, heads[i] as number)
    for (let j = low + 1; j < high; j++) {
      const head = heads[j] as number
      if (head < low || head > high) return false
    }
  }
  return true
}

function* arcsOf(examples: readonly ParserExample[], labels: readonly string[]) {
  const numbers = new Map(labels.map((label, i) => [label, i]))
  const uposNumbers = new Map(UPOS.map((upos, i) => [upos, i]))
  for (const { heads, tags, deprels } of examples) {
    for (let i = 0; i < heads.length; i++) {
      const head = heads[i] as number
      const headTag = tags[head]
      yield {
        side: head < 0 || head > i ? 0 : 1,
        head: headTag ? (uposNumbers.get(headTag.upos) ?? 0) : UPOS.length,
        dependent: uposNumbers.get((tags[i] as Tag).upos) ?? 0,
        label: numbers.get(deprels[i] as string) ?? 0,
      }
    }
  }
}
