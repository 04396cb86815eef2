import type { Features, Sentence, Token } from './sentence.ts'

/**
 * Sentences in CoNLL-U (https://universaldependencies.org/format.html). MISC holds each surface token's offsets as
 * `TokenRange=start:end` (UTF-16, end excluded) and `SpaceAfter=No` where the next one follows at once.
 * @param text the text that was analysed
 */
export function toConllu(sentences: readonly Sentence[], text: string): string {
  return (
    sentences.map((sentence, i) => sentenceLines(sentence, i + 1, text).join('\n')).join('\n\n') +
    (sentences.length > 0 ? '\n\n' : '')
  )
}

function sentenceLines(sentence: Sentence, number: number, text: string): string[] {
  const { tokens } = sentence
  const lines = [`# sent_id = ${number}`, `# text = ${oneLine(text.slice(sentence.start, sentence.end))}`]
  tokens.forEach((token, i) => {
    const before = tokens[i - 1]
    const last = lastWord(tokens, i)
    const isContraction = last > i || before?.start === token.start
    if (last > i && before?.start !== token.start) {
      const form = oneLine(text.slice(token.start, token.end))
      lines.push([`${i + 1}-${last + 1}`, form, ...Array(7).fill('_'), misc(token, tokens[last + 1])].join('\t'))
    }
    lines.push(
      [
        i + 1,
        oneLine(token.form),
        oneLine(token.lemma) || '_',
        token.upos,
        '_',
        featureColumn(token.features),
        token.head + 1,
        token.deprel,
        '_',
        isContraction ? '_' : misc(token, tokens[i + 1]),
      ].join('\t'),
    )
  })
  return lines
}

/** The index of the last word of the surface token that word `i` belongs to. */
function lastWord(tokens: readonly Token[], i: number): number {
  let last = i
  while (tokens[last + 1]?.start === tokens[i]?.start) last++
  return last
}

function misc(token: Token, next: Token | undefined): string {
  const range = `TokenRange=${token.start}:${token.end}`
  return next?.start === token.end ? `SpaceAfter=No|${range}` : range
}

function featureColumn(features: Features): string {
  const pairs = Object.entries(features).map(([name, value]) => `${name}=${value}`)
  return pairs.length > 0 ? pairs.sort().join('|') : '_'
}

/** The format has one line a word and no tabs within. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ')
}
