/**
 * The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez & Satta 2011, "Dynamic Programming Algorithms for
 * Transition-Based Dependency Parsers"): a stack of words whose governor is not known yet and a buffer of words to come.
 *
 *   shift  moves the next word onto the stack;
 *   left   gives the top of the stack the next word of the buffer as its governor, and pops it;
 *   right  gives the top of the stack the word below it as its governor, and pops it.
 *
 * The artificial root stands at the end of the sentence (Ballesteros & Nivre 2013, "Going to the Roots of Dependency
 * Parsing"). Words are numbered from 1; 0 is "no word" and n + 1 the root. Every sentence of n words takes 2n transitions.
 */
export class Configuration {
  length = 0
  stackSize = 0
  /** The first word of the buffer. */
  buffer = 1
  stack = new Int32Array(0)
  heads = new Int32Array(0)
  labels = new Int32Array(0)
  /** The outermost and the next child on each side, 0 when there is none. */
  left1 = new Int32Array(0)
  left2 = new Int32Array(0)
  right1 = new Int32Array(0)
  right2 = new Int32Array(0)
  leftCount = new Int32Array(0)
  rightCount = new Int32Array(0)
  /** Hashes of the labels of the children on each side, in the order in which they came. */
  leftLabels = new Int32Array(0)
  rightLabels = new Int32Array(0)
  /** Which arguments and function words a word has, as bits (see parser-features.ts). */
  functions = new Int32Array(0)
  /** The lemma of the preposition or subordinating conjunction, and of the coordinating conjunction, below a word. */
  marker = new Int32Array(0)
  coordinator = new Int32Array(0)

  start(length: number): void {
    const size = length + 2
    if (this.heads.length < size) this.grow(Math.max(size, 256))
    this.length = length
    this.stackSize = 0
    this.buffer = 1
    this.heads.fill(-1, 0, size)
    for (const array of this.counters()) array.fill(0, 0, size)
  }

  get isFinal(): boolean {
    return this.buffer === this.length + 1 && this.stackSize === 0
  }

  get canShift(): boolean {
    return this.buffer <= this.length
  }

  /** Only one word may hang from the root, so the root waits until one is left. */
  get canLeft(): boolean {
    return this.stackSize > 0 && (this.buffer <= this.length || this.stackSize === 1)
  }

  get canRight(): boolean {
    return this.stackSize > 1
  }

  /** The word at this depth of the stack, 0 at the top; 0 when the stack is not that deep. */
  stacked(depth: number): number {
    return depth < this.stackSize ? (this.stack[this.stackSize - 1 - depth] as number) : 0
  }

  shift(): void {
    this.stack[this.stackSize++] = this.buffer++
  }

  pop(): void {
    this.stackSize--
  }

  /** Records an arc; `labelHash` feeds the label sets. */
  attach(
    head: number,
    dependent: number,
    label: number,
    labelHash: number,
    mix: (a: number, b: number) => number,
  ): void {
    this.heads[dependent] = head
    this.labels[dependent] = label
    if (dependent < head) {
      this.left2[head] = this.left1[head] as number
      this.left1[head] = dependent
      this.leftCount[head] = (this.leftCount[head] as number) + 1
      this.leftLabels[head] = mix(this.leftLabels[head] as number, labelHash)
    } else {
      this.right2[head] = this.right1[head] as number
      this.right1[head] = dependent
      this.rightCount[head] = (this.rightCount[head] as number) + 1
      this.rightLabels[head] = mix(this.rightLabels[head] as number, labelHash)
    }
  }

  private counters(): Int32Array[] {
    return [
      this.labels,
      this.left1,
      this.left2,
      this.right1,
      this.right2,
      this.leftCount,
      this.rightCount,
      this.leftLabels,
      this.rightLabels,
      this.functions,
      this.marker,
      this.coordinator,
    ]
  }

  private grow(size: number): void {
    this.stack = new Int32Array(size)
    this.heads = new Int32Array(size)
    this.labels = new Int32Array(size)
    this.left1 = new Int32Array(size)
    this.left2 = new Int32Array(size)
    this.right1 = new Int32Array(size)
    this.right2 = new Int32Array(size)
    this.leftCount = new Int32Array(size)
    this.rightCount = new Int32Array(size)
    this.leftLabels = new Int32Array(size)
    this.rightLabels = new Int32Array(size)
    this.functions = new Int32Array(size)
    this.marker = new Int32Array(size)
    this.coordinator = new Int32Array(size)
  }
}

/** A class of the parser's model: 0 shifts, odd numbers are left arcs, even ones right arcs. */
export const SHIFT = 0
export function leftArc(label: number): number {
  return 1 + 2 * label
}
export function rightArc(label: number): number {
  return 2 + 2 * label
}
export function isLeftArc(transition: number): boolean {
  return transition % 2 === 1
}
export function labelOf(transition: number): number {
  return (transition - 1) >> 1
}
