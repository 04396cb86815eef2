import { ACTIONS, actionOf, isLeftAction } from './actions.ts'
import { ByteReader, ByteWriter } from './bytes.ts'
import { hashString, mix } from './hash.ts'
import type { ParserInput } from './parser-input.ts'
import { UPOS } from './sentence.ts'
import { type Configuration, isLeftArc, labelOf, leftArc, rightArc, SHIFT } from './transitions.ts'

/** The labels, which of them may join which parts of speech, and what a transition does to a configuration. */
export class Grammar {
  private readonly labelHashes: Int32Array
  private readonly labelFunctions: Int32Array
  private readonly isMarker: Uint8Array
  private readonly isCoordinator: Uint8Array

  /** By `labelTableKey(side, head, dependent)`: the transitions of each action, and the actions that have any. */
  private readonly transitionsOf: readonly (readonly Uint8Array[])[]
  private readonly actionsOf: readonly Uint8Array[]

  constructor(
    readonly labels: readonly string[],
    /** Labels by `labelTableKey(side, head, dependent)`, as transitions. */
    table: readonly Uint8Array[],
  ) {
    this.transitionsOf = table.map((transitions) =>
      Array.from({ length: ACTIONS }, (_, action) => transitions.filter((t) => actionOf(t, labels) === action)),
    )
    this.actionsOf = this.transitionsOf.map((byAction) =>
      Uint8Array.from(byAction.keys()).filter((action) => byAction[action]?.length),
    )
    this.labelHashes = Int32Array.from(labels, (label) => hashString(`label ${label}`))
    this.labelFunctions = Int32Array.from(labels, (label) => FUNCTION_BITS[label] ?? 0)
    this.isMarker = Uint8Array.from(labels, (label) => (label === 'case' || label === 'mark' ? 1 : 0))
    this.isCoordinator = Uint8Array.from(labels, (label) => (label === 'cc' ? 1 : 0))
  }

  /** Writes the actions that the configuration allows; returns their number. */
  actions(c: Configuration, input: ParserInput, out: Uint8Array): number {
    let count = 0
    if (c.canShift) out[count++] = SHIFT
    if (c.canLeft) count = append(this.actionsOf[leftKey(c, input)], out, count)
    if (c.canRight) count = append(this.actionsOf[rightKey(c, input)], out, count)
    return count
  }

  /** The transitions of an action that the configuration allows. */
  transitions(c: Configuration, input: ParserInput, action: number): Uint8Array {
    if (action === SHIFT) return JUST_SHIFT
    const key = isLeftAction(action) ? leftKey(c, input) : rightKey(c, input)
    return this.transitionsOf[key]?.[action] ?? JUST_SHIFT
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
}

const JUST_SHIFT = Uint8Array.of(SHIFT)

/** The parts of speech that a left or a right arc would join, as a key of the table. */
function leftKey(c: Configuration, { uposNumber }: ParserInput): number {
  return labelTableKey(0, uposNumber[c.buffer] as number, uposNumber[c.stacked(0)] as number)
}

function rightKey(c: Configuration, { uposNumber }: ParserInput): number {
  return labelTableKey(1, uposNumber[c.stacked(1)] as number, uposNumber[c.stacked(0)] as number)
}

function append(values: Uint8Array | undefined, out: Uint8Array, from: number): number {
  if (!values) return from
  for (let k = 0; k < values.length; k++) out[from + k] = values[k] as number
  return from + values.length
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

export function readLabelTable(bytes: Uint8Array): Uint8Array[] {
  const reader = new ByteReader(bytes)
  return Array.from({ length: LABEL_TABLE_SIZE }, () => reader.block())
}
