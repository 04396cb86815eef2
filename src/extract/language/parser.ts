import { ByteReader, ByteWriter } from './bytes.ts'
import { hashString, mix } from './hash.ts'
import type { Lemma } from './lemmas.ts'
import { extractFirstFeatures, extractOtherFeatures, FIRST_FEATURES, PARSER_FEATURES } from './parser-features.ts'
import { ParserInput } from './parser-input.ts'
import type { LinearModel } from './perceptron.ts'
import { UPOS } from './sentence.ts'
import type { Tag } from './tags.ts'
import { Configuration, isLeftArc, labelOf, leftArc, rightArc, SHIFT } from './transitions.ts'
import { readModel } from './weights.ts'
import type { Word } from './words.ts'

/** A sentence's tree. Arrays are the parser's own and change with the next sentence. */
export interface Tree {
  /** Of word i (from 0): the governor's index, −1 for the root. */
  head(i: number): number
  deprel(i: number): string
  /** How far the arc's score was above the best other transition's, in the model's units. */
  margin(i: number): number
}

/**
 * The parser: greedy, transition-based (Nivre 2008; arc-hybrid, see transitions.ts), one linear classifier over labelled
 * transitions. Of the labels only those are scored that the treebanks show between two such parts of speech.
 */
export class Parser {
  readonly grammar: Grammar
  private readonly model: LinearModel
  private readonly features = new Int32Array(PARSER_FEATURES)
  private readonly scores: Int32Array
  private readonly candidates: Uint8Array
  private readonly configuration = new Configuration()
  private readonly input = new ParserInput()
  private margins = new Int32Array(256)

  /** @param settled the margin from which the first features decide alone */
  constructor(
    bytes: Uint8Array,
    private readonly settled = SETTLED,
  ) {
    const reader = new ByteReader(bytes)
    this.grammar = new Grammar(reader.text().split('\n'), readLabelTable(reader.block()))
    this.model = readModel(reader.block())
    this.scores = new Int32Array(this.model.classCount)
    this.candidates = new Uint8Array(this.model.classCount)
  }

  parse(words: readonly Word[], tags: readonly Tag[], lemmas: readonly Lemma[]): Tree {
    const { configuration: c, input, grammar, scores, candidates, features } = this
    input.fill(words, tags, lemmas)
    c.start(words.length)
    if (this.margins.length < words.length + 2) this.margins = new Int32Array(words.length + 256)
    while (!c.isFinal) {
      const count = grammar.candidates(c, input, candidates)
      let choice: Choice = { best: candidates[0] as number, margin: Number.MAX_SAFE_INTEGER }
      if (count > 1) {
        extractFirstFeatures(c, input, features)
        scores.fill(0)
        this.model.addScores(features, 0, FIRST_FEATURES, candidates, count, scores)
        choice = choose(scores, candidates, count)
        if (choice.margin < this.settled) {
          extractOtherFeatures(features)
          this.model.addScores(features, FIRST_FEATURES, PARSER_FEATURES, candidates, count, scores)
          choice = choose(scores, candidates, count)
        }
      }
      if (choice.best !== SHIFT) this.margins[c.stacked(0)] = Math.min(choice.margin, 0x7fffffff)
      grammar.apply(c, input, choice.best)
    }
    return {
      head: (i) => {
        const head = c.heads[i + 1] as number
        return head > words.length ? -1 : head - 1
      },
      deprel: (i) => grammar.labels[c.labels[i + 1] as number] ?? 'dep',
      margin: (i) => this.margins[i + 1] as number,
    }
  }
}

/**
 * A margin that the other half of the features overturns once in a thousand times: half of the transitions, and a quarter
 * of the time, are settled by the first half.
 */
const SETTLED = 35_000

interface Choice {
  readonly best: number
  /** Its score minus the next best's. */
  readonly margin: number
}

function choose(scores: Int32Array, candidates: Uint8Array, count: number): Choice {
  let best = candidates[0] as number
  let second = Number.NEGATIVE_INFINITY
  for (let k = 1; k < count; k++) {
    const t = candidates[k] as number
    const score = scores[t] as number
    if (score > (scores[best] as number)) {
      second = scores[best] as number
      best = t
    } else if (score > second) second = score
  }
  return { best, margin: (scores[best] as number) - second }
}

/** Bits of Configuration.functions: what a word already governs. */
const FUNCTION_BITS: Readonly<Record<string, number>> = {
  nsubj: 1,
  csubj: 1,
  'nsubj:pass': 2,
  obj: 4,
  iobj: 8,
  xcomp: 16,
  ccomp: 16,
  'aux:pass': 32,
  cop: 64,
  mark: 128,
  case: 256,
  'expl:subj': 512,
  'expl:comp': 512,
  'expl:pv': 512,
  'expl:pass': 512,
  cc: 1024,
  det: 2048,
  conj: 4096,
  'obl:agent': 8192,
  'aux:tense': 16384,
  aux: 16384,
}

const ROOT_NUMBER = UPOS.length
const UPOS_NUMBERS = UPOS.length + 1

/** The labels, which of them may join which parts of speech, and what a transition does to a configuration. */
export class Grammar {
  private readonly labelHashes: Int32Array
  private readonly labelFunctions: Int32Array
  private readonly isMarker: Uint8Array
  private readonly isCoordinator: Uint8Array

  constructor(
    readonly labels: readonly string[],
    /** Labels by `labelTableKey(side, head, dependent)`, as transitions. */
    private readonly table: readonly Uint8Array[],
  ) {
    this.labelHashes = Int32Array.from(labels, (label) => hashString(`label ${label}`))
    this.labelFunctions = Int32Array.from(labels, (label) => FUNCTION_BITS[label] ?? 0)
    this.isMarker = Uint8Array.from(labels, (label) => (label === 'case' || label === 'mark' ? 1 : 0))
    this.isCoordinator = Uint8Array.from(labels, (label) => (label === 'cc' ? 1 : 0))
  }

  /** Writes the transitions that the configuration allows; returns their number. */
  candidates(c: Configuration, input: ParserInput, out: Uint8Array): number {
    const { uposNumber } = input
    let count = 0
    if (c.canShift) out[count++] = SHIFT
    const s0 = c.stacked(0)
    if (c.canLeft) count = this.addArcs(0, uposNumber[c.buffer] as number, uposNumber[s0] as number, out, count)
    if (c.canRight) count = this.addArcs(1, uposNumber[c.stacked(1)] as number, uposNumber[s0] as number, out, count)
    return count
  }

  apply(c: Configuration, input: ParserInput, transition: number): void {
    if (transition === SHIFT) {
      c.shift()
      return
    }
    const label = labelOf(transition)
    const dependent = c.stacked(0)
    const head = isLeftArc(transition) ? c.buffer : c.stacked(1)
    c.attach(head, dependent, label, this.labelHashes[label] as number, mix)
    c.functions[head] = (c.functions[head] as number) | (this.labelFunctions[label] as number)
    if (this.isMarker[label] && dependent < head) c.marker[head] = input.lemma[dependent] as number
    if (this.isCoordinator[label]) c.coordinator[head] = input.lemma[dependent] as number
    c.pop()
  }

  private addArcs(side: number, head: number, dependent: number, out: Uint8Array, from: number): number {
    let count = from
    const transitions = this.table[labelTableKey(side, head, dependent)]
    if (!transitions) return count
    for (let k = 0; k < transitions.length; k++) out[count++] = transitions[k] as number
    return count
  }
}

export const LABEL_TABLE_SIZE = 2 * UPOS_NUMBERS * UPOS_NUMBERS

/** @param side 0 for a governor to the right (a left arc), 1 for one to the left */
export function labelTableKey(side: number, head: number, dependent: number): number {
  return (side * UPOS_NUMBERS + head) * UPOS_NUMBERS + dependent
}

/**
 * From counts of (side, head, dependent, label): pairs of parts of speech never seen joined take the label most frequent for the
 * dependent, so that every configuration has a way on.
 */
export function makeLabelTable(
  labels: readonly string[],
  arcs: Iterable<{ side: number; head: number; dependent: number; label: number }>,
  minCount: number,
): Uint8Array[] {
  const root = labels.indexOf('root')
  const counts = Array.from({ length: LABEL_TABLE_SIZE }, () => new Map<number, number>())
  const byDependent = Array.from({ length: UPOS_NUMBERS }, () => new Map<number, number>())
  const add = (map: Map<number, number> | undefined, label: number) => map?.set(label, (map.get(label) ?? 0) + 1)
  for (const { side, head, dependent, label } of arcs) {
    add(counts[labelTableKey(side, head, dependent)], label)
    if (label !== root) add(byDependent[dependent], label)
  }
  return counts.map((seen, key) => {
    const side = Math.floor(key / (UPOS_NUMBERS * UPOS_NUMBERS))
    const toTransition = (label: number) => (side === 0 ? leftArc(label) : rightArc(label))
    const head = Math.floor(key / UPOS_NUMBERS) % UPOS_NUMBERS
    if (head === ROOT_NUMBER) return Uint8Array.of(toTransition(root))
    const frequent = [...seen].filter(([, count]) => count >= minCount)
    const usable = frequent.length > 0 ? frequent : mostFrequent(byDependent[key % UPOS_NUMBERS])
    return Uint8Array.from(usable, ([label]) => toTransition(label)).sort()
  })
}

function mostFrequent(counts: ReadonlyMap<number, number> | undefined): [number, number][] {
  const sorted = [...(counts ?? [])].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 1)
  return sorted.length > 0 ? sorted : [[0, 1]]
}

export function writeLabelTable(table: readonly Uint8Array[]): Uint8Array {
  const out = new ByteWriter()
  for (const transitions of table) out.block(transitions)
  return out.toBytes()
}

function readLabelTable(bytes: Uint8Array): Uint8Array[] {
  const reader = new ByteReader(bytes)
  return Array.from({ length: LABEL_TABLE_SIZE }, () => reader.block())
}
