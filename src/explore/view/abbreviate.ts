/*
 * Words that come again in an address stand as a reference to the first time: "1~o:city-hall,ms-martin~x:=1" says
 * "x:city-hall". References count the different words of some length from 1, in base 36.
 */

/** A shorter word is not worth a reference, and is not counted. */
const SHORTEST = 4
/** What stands between words; see address.ts. */
const SEPARATORS = /([~:,])/

/** @param text in which no word begins with "=" */
export function abbreviate(text: string): string {
  const numbers = new Map<string, number>()
  return eachWord(text, (word) => {
    const number = numbers.get(word)
    if (number !== undefined) return `=${number.toString(36)}`
    if (word.length >= SHORTEST) numbers.set(word, numbers.size + 1)
    return word
  })
}

/** What {@link abbreviate} was given; a reference to nothing stays as it is. */
export function unabbreviate(text: string): string {
  const words: string[] = []
  return eachWord(text, (word) => {
    if (word.startsWith('=')) return words[Number.parseInt(word.slice(1), 36) - 1] ?? word
    if (word.length >= SHORTEST && !words.includes(word)) words.push(word)
    return word
  })
}

function eachWord(text: string, change: (word: string) => string): string {
  return text
    .split(SEPARATORS)
    .map((part, i) => (i % 2 === 0 ? change(part) : part))
    .join('')
}
