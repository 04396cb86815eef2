import type { Sentence, Token, Word } from '../language/index.ts'
import { memoByNumber } from '../memo.ts'
import { capitalisedRun } from './capitalised-run.ts'
import { headedName, mayHead } from './headed-name.ts'
import { isCapitalised, isLowerCase, opensSentence } from './letter-case.ts'
import type { Opening } from './name-reader.ts'
import type { NameContext, NameSpan } from './name-span.ts'
import { phraseName } from './phrase-name.ts'
import { tellingName } from './telling-name.ts'

/**
 * The names of a sentence, left to right, without overlap: known names, names with a head noun, capitalised runs and phrases.
 * @param openings of each token, what may begin there
 */
export function findNames(sentence: Sentence, openings: readonly Opening[], context: NameContext): NameSpan[] {
  const { tokens } = sentence
  const names: NameSpan[] = []
  for (let i = 0; i < tokens.length; ) {
    const name = nameAt(i, sentence, openings[i], context)
    if (name) names.push(name)
    i = name ? name.to : i + 1
  }
  return names
}

/** The words of the sentences that are capitalised although no sentence or quotation begins there. */
export function capitalisedWords(sentences: readonly Sentence[]): Set<string> {
  const found = new Set<string>()
  for (const { tokens } of sentences)
    for (let i = 0; i < tokens.length; i++) {
      const { form, upos } = tokens[i] as Token
      if (upos === 'PROPN' && isCapitalised(form) && !opensSentence(tokens, i)) found.add(form)
    }
  return found
}

/** The words that the sentences write in lower case. */
export function lowercaseWords(sentences: readonly (readonly Word[])[]): Set<string> {
  const found = new Set<string>()
  for (const words of sentences) for (const word of words) if (beginsLow(word)) found.add(word.form)
  return found
}

const beginsLow = memoByNumber(({ form }: Word) => isLowerCase(form))

function nameAt(
  i: number,
  { tokens }: Sentence,
  opening: Opening | undefined,
  context: NameContext,
): NameSpan | undefined {
  const known = opening?.known ? context.knownNames.matchAt(context.text, tokens, i) : undefined
  const token = tokens[i]
  // Most words begin no name: neither their letters nor what they mean could.
  if (!known && token && !isCapitalised(token.form)) {
    if (!mayHead(token) || !(opening?.headed || context.vocabulary.isHeadNoun(token.lemma))) return undefined
  }
  const isOpen = !known && token !== undefined && isCapitalised(token.form)
  const telling = isOpen ? tellingName(i, tokens, context.vocabulary) : undefined
  if (telling) return telling
  const headed = headedName(i, tokens, context)
  const run = capitalisedRun(i, tokens, context)
  const phrase = phraseName(i, tokens, context)
  const longest = Math.max(known?.to ?? 0, headed?.to ?? 0, run?.to ?? 0, phrase?.to ?? 0)
  if (longest === 0) return undefined
  if (known && known.to === longest)
    return {
      from: i,
      to: known.to,
      rule: 'known',
      known: known.entity,
      votes: [{ type: known.entity.type, weight: 10, reason: 'known entity' }],
    }
  return [headed, run, phrase].find((span) => span?.to === longest)
}
