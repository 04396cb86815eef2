import { ancestors, children, hasChild, type Sentence } from '../language/index.ts'
import type { Candidate } from './candidate.ts'
import { subjects } from './clause.ts'
import { pairs } from './pairs.ts'
import type { Reading } from './reading.ts'
import { isPassive } from './voice.ts'

/** How many tokens after the phrase its complement may begin: "en vertu de l’article 3 de la loi Fontanel". */
const REACH = 8

/** "X a saisi Y en vertu de la loi Z": X acts by Z. Found by its words, since parsers hang such phrases variously. */
export function byPhrase(reading: Reading, s: number, first: number): Candidate[] {
  const sentence = reading.sentences[s]
  const word = sentence?.tokens[first]?.form.toLowerCase()
  if (!sentence || word === undefined) return []
  return (reading.frames.phrases.get(word) ?? []).flatMap(({ words, frame }) => {
    if (!standsAt(sentence, first, words)) return []
    const verb = [first, ...ancestors(sentence, first)].find((i) => sentence.tokens[i]?.upos === 'VERB')
    if (verb === undefined) return []
    const after = first + words.length
    const complement = sentence.tokens
      .slice(after, after + REACH)
      .findIndex((token, i) => token.upos !== 'DET' && isOneOf(reading, s, after + i, frame.toTypes))
    if (complement < 0) return []
    // "X peut être extradé en vertu de la loi Z": whoever extradites him acts by it.
    if (children(sentence, verb, 'xcomp').some((i) => isPassive(sentence, i) || isInfinitivePassive(sentence, i)))
      return []
    const fill = (slot: string) => (slot === 'subject' ? subjects(sentence, verb) : [after + complement])
    const operative = words.map((_, i) => first + i)
    const presentation = reading.presentationOf(sentence, verb)
    return pairs(reading, s, frame, { kind: 'verb', from: frame.from, to: frame.to, fill, operative, presentation })
  })
}

function isInfinitivePassive(sentence: Sentence, i: number): boolean {
  return hasChild(sentence, i, 'aux:pass')
}

function standsAt({ tokens }: Sentence, first: number, words: readonly string[]): boolean {
  return words.every((word, i) => {
    const token = tokens[first + i]
    return token?.form.toLowerCase() === word || token?.lemma.toLowerCase() === word
  })
}

function isOneOf({ entities }: Reading, s: number, token: number, types: readonly string[] | undefined): boolean {
  const name = entities.nameAt(s, token)
  return name !== undefined && (types?.includes(name.type) ?? true)
}
