/** A number about each token of a sentence, found out when it is first asked for; 0 outside of the sentence. */
export class TokenFacts {
  private known = new Uint8Array(ROOM)
  private facts = new Int32Array(ROOM)
  private length = 0

  constructor(private readonly find: (i: number) => number) {}

  /** Forgets the sentence before; its room is used again. */
  start(length: number): void {
    if (length > this.known.length) {
      this.known = new Uint8Array(2 * length)
      this.facts = new Int32Array(2 * length)
    }
    this.known.fill(0, 0, length)
    this.length = length
  }

  at(i: number): number {
    if (i < 0 || i >= this.length) return 0
    if (this.known[i] === 0) {
      this.facts[i] = this.find(i)
      this.known[i] = 1
    }
    return this.facts[i] as number
  }
}

/** Tokens of all but the longest sentences. */
const ROOM = 256
