/** Letters before a word and after it. */
const EDGE = '^'
/** Letters that the next one depends on. */
const MEMORY = 3
const SHORTEST = 4
const LONGEST = 12

/** Makes words that look like those of a list and are none of them: "Orvanne", "Norvexal". */
export class Coiner {
  private readonly next = new Map<string, string[]>()
  private readonly listed: ReadonlySet<string>

  constructor(words: readonly string[]) {
    this.listed = new Set(words)
    for (const word of words) {
      const letters = EDGE.repeat(MEMORY) + word + EDGE
      for (let i = MEMORY; i < letters.length; i++) {
        const before = letters.slice(i - MEMORY, i)
        this.next.set(before, [...(this.next.get(before) ?? []), letters[i] as string])
      }
    }
  }

  /** @param fits what the word must be besides new; after some trials any new word will do */
  coin(random: () => number, fits: (word: string) => boolean): string {
    let word = ''
    for (let trial = 0; trial < 60; trial++) {
      const coined = this.draw(random)
      if (coined.length < SHORTEST || this.listed.has(coined)) continue
      word = coined
      if (fits(word)) break
    }
    return word
  }

  private draw(random: () => number): string {
    let letters = EDGE.repeat(MEMORY)
    while (letters.length < MEMORY + LONGEST) {
      const choice = this.next.get(letters.slice(-MEMORY)) ?? [EDGE]
      const letter = choice[Math.floor(random() * choice.length)] as string
      if (letter === EDGE) break
      letters += letter
    }
    return letters.slice(MEMORY)
  }
}
