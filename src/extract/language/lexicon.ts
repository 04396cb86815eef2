import { ByteReader } from './bytes.ts'
import { hashString } from './hash.ts'
import { applyScript, parseScript, type Script } from './scripts.ts'

/**
 * The inflected forms of French, from the Lefff lexicon (Sagot 2010, "The Lefff, a freely available and large-coverage
 * morphological and syntactic lexicon for French"): which readings a form has, and the infinitive of each of its verbs.
 * 400,000 forms fit in a quarter of a megabyte as a minimal automaton (Daciuk et al. 2000, "Incremental Construction of
 * Minimal Acyclic Finite-State Automata"): words share their beginnings and their endings.
 */
export class Lexicon {
  private readonly automaton: Automaton
  private readonly entries: readonly LexicalEntry[]

  constructor(bytes: Uint8Array) {
    const input = new ByteReader(bytes)
    this.entries = input.text().split('\n').map(parseEntry)
    this.automaton = readAutomaton(input.block())
  }

  /** A hash of the readings that a lower-case form can have, 0 when it has none. */
  readings(lower: string): number {
    return this.entry(lower)?.readings ?? 0
  }

  /** The infinitives of which a lower-case form is a form. */
  infinitives(lower: string): string[] {
    return this.entry(lower)?.infinitives.map((script) => applyScript(lower, script)) ?? []
  }

  private entry(lower: string): LexicalEntry | undefined {
    return this.entries[this.automaton.find(lower)]
  }
}

interface LexicalEntry {
  readonly readings: number
  readonly infinitives: readonly Script[]
}

/** An entry in the file: readings, a tab, the scripts that lead to the infinitives ("3|er"), each after a space. */
function parseEntry(line: string): LexicalEntry {
  const [readings = '', scripts = ''] = line.split('\t')
  return { readings: hashString(readings), infinitives: scripts.split(' ').filter(Boolean).map(parseScript) }
}

/**
 * A word's number is spelt after it with two characters of the private use area, so that an automaton of plain strings
 * gives a map.
 */
export const NUMBER_BASE = 0xe000
const DIGIT = 1024

export function numberSuffix(number: number): string {
  return String.fromCharCode(NUMBER_BASE + Math.floor(number / DIGIT), NUMBER_BASE + (number % DIGIT))
}

/** A deterministic automaton: the arcs of state s stand in `first[s] … first[s + 1]`. */
export class Automaton {
  constructor(
    private readonly first: Int32Array,
    private readonly characters: Uint16Array,
    private readonly targets: Int32Array,
  ) {}

  /** The number spelt after the word, −1 when the word is not there. */
  find(word: string): number {
    let state = 0
    for (let i = 0; i < word.length; i++) {
      state = this.next(state, word.charCodeAt(i))
      if (state < 0) return -1
    }
    const high = this.numberArc(state)
    if (high < 0) return -1
    const low = this.numberArc(this.targets[high] as number)
    return this.digit(high) * DIGIT + this.digit(low)
  }

  private next(state: number, character: number): number {
    const end = this.first[state + 1] as number
    for (let arc = this.first[state] as number; arc < end; arc++) {
      if (this.characters[arc] === character) return this.targets[arc] as number
    }
    return -1
  }

  private numberArc(state: number): number {
    const end = this.first[state + 1] as number
    for (let arc = this.first[state] as number; arc < end; arc++) {
      const character = this.characters[arc] as number
      if (character >= NUMBER_BASE && character < NUMBER_BASE + 0x1000) return arc
    }
    return -1
  }

  private digit(arc: number): number {
    return (this.characters[arc] as number) - NUMBER_BASE
  }
}

function readAutomaton(bytes: Uint8Array): Automaton {
  const input = new ByteReader(bytes)
  const stateCount = input.varint()
  const first = new Int32Array(stateCount + 1)
  for (let s = 0; s < stateCount; s++) first[s + 1] = (first[s] as number) + input.varint()
  const arcCount = first[stateCount] as number
  const characters = new Uint16Array(arcCount)
  const targets = new Int32Array(arcCount)
  for (let a = 0; a < arcCount; a++) characters[a] = input.varint()
  for (let a = 0; a < arcCount; a++) targets[a] = input.varint()
  return new Automaton(first, characters, targets)
}
