/** A number about each token of a sentence, found out when it is first asked for; 0 outside of the sentence. */
export class TokenFacts {
  private readonly known: Uint8Array
  private readonly facts: Int32Array

  constructor(
    length: number,
    private readonly find: (i: number) => number,
  ) {
    this.known = new Uint8Array(length)
    this.facts = new Int32Array(length)
  }

  at(i: number): number {
    if (i < 0 || i >= this.known.length) return 0
    if (this.known[i] === 0) {
      this.facts[i] = this.find(i)
      this.known[i] = 1
    }
    return this.facts[i] as number
  }
}

export function noFacts(): TokenFacts {
  return new TokenFacts(0, () => 0)
}
