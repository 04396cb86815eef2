/** Beyond this many the answers are forgotten: memory stays bounded whatever is read. */
const LIMIT = 50_000

/** Remembers a pure function's answers by its text: words come again and again, and folding each costs more than looking it up. */
export function memo<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= LIMIT) known.clear()
    const found = answer(text)
    known.set(text, found)
    return found
  }
}

/** The same about words that carry a number, which is looked up faster than a text; eight bytes a number, and a word has a new one each time that its table starts again. */
export function memoByNumber<W extends { readonly number: number }, T>(answer: (word: W) => T): (word: W) => T {
  const known: (T | undefined)[] = []
  return (word) => {
    const before = known[word.number]
    if (before !== undefined) return before
    const found = answer(word)
    known[word.number] = found
    return found
  }
}
