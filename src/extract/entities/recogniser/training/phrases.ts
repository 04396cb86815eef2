import type { Sentence, Token } from '../../../language/index.ts'

/** Common words that might be a name if they had a capital, with the article that stood before them ("l’", "les"). */
export interface Phrase {
  readonly article: string
  readonly text: string
  readonly plural: boolean
}

/** "les rivières sauvages", "l’enfant du pays": an article, a noun and an adjective or a complement. */
export function findPhrases(text: string, sentences: readonly Sentence[]): Phrase[] {
  return sentences.flatMap(({ tokens }) =>
    tokens.flatMap((token, i): Phrase[] => {
      const noun = tokens[i + 1]
      if (token.upos !== 'DET' || !/^(le|la|les|l['’])$/i.test(token.form) || token.start === tokens[i - 1]?.start)
        return []
      if (!noun || !isPlain(noun, 'NOUN')) return []
      const end = lastOf(tokens, i + 1)
      const last = tokens[end]
      if (end === i + 1 || !last || isPlain(tokens[end + 1], 'ADJ')) return []
      const plural = noun.features.Number === 'Plur'
      return [{ article: token.form.toLowerCase(), text: text.slice(noun.start, last.end), plural }]
    }),
  )
}

function lastOf(tokens: readonly Token[], noun: number): number {
  const next = tokens[noun + 1]
  if (isPlain(next, 'ADJ') && next?.head === noun) return noun + 1
  if (next?.upos !== 'ADP' || !/^(de|sans|pour)$/.test(next.lemma)) return noun
  const second = tokens[noun + 2]
  if (isPlain(second, 'NOUN')) return noun + 2
  return second?.upos === 'DET' && isPlain(tokens[noun + 3], 'NOUN') ? noun + 3 : noun
}

function isPlain(token: Token | undefined, upos: string): boolean {
  return token?.upos === upos && /^\p{Ll}{4,}$/u.test(token.form) && token.features.VerbForm !== 'Part'
}
