import type { ParserInput } from './parser-input.ts'
import { ACTIONS_FIRST, ACTIONS_THEN, LABELS_FIRST, LABELS_THEN } from './parser-templates.ts'
import { compileTemplates } from './templates.ts'
import type { Configuration } from './transitions.ts'

const WORD_ATOMS = 'word upos tag lemma form suffix cluster coarse'.split(' ')
const STATE_ATOMS = 'leftLabels rightLabels functions children marker coordinator'.split(' ')
const ATOMS = [
  'one',
  ...['s0', 's1', 'b0'].flatMap((w) => [...WORD_ATOMS, ...STATE_ATOMS].map((atom) => `${w}.${atom}`)),
  ...['b1', 'b2', 's2'].flatMap((w) => [`${w}.word`, `${w}.upos`]),
  ...['s0', 's1', 'b0'].flatMap((w) => [`${w}.left.upos`, `${w}.left.word`, `${w}.left2.upos`]),
  ...['s0', 's1'].flatMap((w) => [`${w}.right.upos`, `${w}.right.word`, `${w}.right.lemma`, `${w}.right2.upos`]),
  ...['distance0', 'distance1', 'between0', 'between1'],
  ...['b0.before.upos', 'b0.before.word', 's0.before.upos', 's0.before.word', 's0.after.upos'],
]

const atoms = new Int32Array(ATOMS.length)

/** The features of one kind of decision, in two parts, about the configuration last described. */
export interface StagedFeatures {
  /** How many there are in the first part and in both. */
  readonly firstSize: number
  readonly size: number
  extractFirst(out: Int32Array): void
  /** Writes the second part behind the first. */
  extractRest(out: Int32Array): void
}

function stagedFeatures(first: string, then: string): StagedFeatures {
  const [one, two] = [compileTemplates(ATOMS, first), compileTemplates(ATOMS, then)]
  return {
    firstSize: one.size,
    size: one.size + two.size,
    extractFirst(out) {
      one.extract(atoms, out, 0)
    },
    extractRest(out) {
      two.extract(atoms, out, one.size)
    },
  }
}

export const ACTION_FEATURES = stagedFeatures(ACTIONS_FIRST, ACTIONS_THEN)
export const LABEL_FEATURES = stagedFeatures(LABELS_FIRST, LABELS_THEN)

/** Reads the facts about a configuration from which the features are made. */
export function describe(c: Configuration, input: ParserInput): void {
  const { upos, word } = input
  const s0 = c.stacked(0)
  const s1 = c.stacked(1)
  const s2 = c.stacked(2)
  const b0 = c.buffer
  const b1 = b0 < input.length + 1 ? b0 + 1 : 0
  const b2 = b0 < input.length ? b0 + 2 : 0
  atoms[0] = 1
  let a = describeWord(c, input, s0, 1)
  a = describeWord(c, input, s1, a)
  a = describeWord(c, input, b0, a)
  for (let k = 0; k < 3; k++) {
    const w = k === 0 ? b1 : k === 1 ? b2 : s2
    atoms[a++] = word[w] as number
    atoms[a++] = upos[w] as number
  }
  for (let k = 0; k < 3; k++) {
    const w = k === 0 ? s0 : k === 1 ? s1 : b0
    const left = c.left1[w] as number
    atoms[a++] = upos[left] as number
    atoms[a++] = word[left] as number
    atoms[a++] = upos[c.left2[w] as number] as number
  }
  for (let k = 0; k < 2; k++) {
    const w = k === 0 ? s0 : s1
    const right = c.right1[w] as number
    atoms[a++] = upos[right] as number
    atoms[a++] = word[right] as number
    atoms[a++] = input.lemma[right] as number
    atoms[a++] = upos[c.right2[w] as number] as number
  }
  atoms[a++] = s0 ? distance(b0 - s0) : 0
  atoms[a++] = s1 ? distance(s0 - s1) : 0
  atoms[a++] = between(input, s0, b0)
  atoms[a++] = s1 ? between(input, s1, s0) : 0
  const beforeBuffer = b0 - 1
  const beforeStack = s0 > 1 ? s0 - 1 : 0
  atoms[a++] = upos[beforeBuffer] as number
  atoms[a++] = word[beforeBuffer] as number
  atoms[a++] = upos[beforeStack] as number
  atoms[a++] = word[beforeStack] as number
  atoms[a++] = upos[s0 ? s0 + 1 : 0] as number
}

function describeWord(c: Configuration, input: ParserInput, w: number, from: number): number {
  atoms[from] = input.word[w] as number
  atoms[from + 1] = input.upos[w] as number
  atoms[from + 2] = input.tag[w] as number
  atoms[from + 3] = input.lemma[w] as number
  atoms[from + 4] = input.form[w] as number
  atoms[from + 5] = input.suffix[w] as number
  atoms[from + 6] = input.cluster[w] as number
  atoms[from + 7] = input.coarse[w] as number
  atoms[from + 8] = c.leftLabels[w] as number
  atoms[from + 9] = c.rightLabels[w] as number
  atoms[from + 10] = c.functions[w] as number
  atoms[from + 11] = (c.rightCount[w] as number) * 8 + (c.leftCount[w] as number)
  atoms[from + 12] = c.marker[w] as number
  atoms[from + 13] = c.coordinator[w] as number
  return from + 14
}

/** 1 … 6 as they are, then 6 up to ten words and 7 beyond. */
function distance(words: number): number {
  return words > 10 ? 7 : Math.min(words, 6)
}

/** How many commas (0, 1, 2+), how many verbs (0, 1, 2+), and whether a conjunction stands between two words. */
function between(input: ParserInput, left: number, right: number): number {
  const commas = (input.commas[right - 1] as number) - (input.commas[left] as number)
  const verbs = (input.verbs[right - 1] as number) - (input.verbs[left] as number)
  const conjunctions = (input.conjunctions[right - 1] as number) - (input.conjunctions[left] as number)
  return Math.min(2, Math.max(0, commas)) * 8 + Math.min(2, Math.max(0, verbs)) * 2 + (conjunctions > 0 ? 1 : 0)
}
