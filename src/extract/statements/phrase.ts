import { children, firstChild, perToken, type Sentence, type Token } from '../language/index.ts'
import { memo } from '../memo.ts'

/** The preposition of a phrase, whole: "avec", "à l’encontre de"; undefined when none introduces it. */
export const caseOf = perToken((sentence, i): string | undefined => {
  const first = firstChild(sentence, i, 'case')
  const token = first === undefined ? undefined : sentence.tokens[first]
  if (first === undefined || !token) return undefined
  const nearest = beyondAnother(sentence, i, first)
  if (nearest !== undefined) return nearest
  const rest = children(sentence, first, 'fixed').map((j) => sentence.tokens[j]?.lemma.toLowerCase() ?? '')
  if (rest.length === 0) return token.lemma.toLowerCase()
  return [token.lemma.toLowerCase(), ...rest]
    .join(' ')
    .replace(/ l[e’'] ?/g, " l'")
    .trim()
})

/**
 * "par d’anciens de X", where a parse passes over who they are and makes X the agent: two prepositions with another word
 * between them, of which the nearer is the name's own.
 */
function beyondAnother(sentence: Sentence, i: number, first: number): 'de' | undefined {
  const last = children(sentence, i, 'case').at(-1) ?? first
  if (sentence.tokens[last]?.lemma !== 'de') return undefined
  const between = sentence.tokens.slice(first + 1, last)
  return between.some(({ upos, head }) => /^(ADJ|NOUN|PROPN|NUM)$/.test(upos) && head !== first) ? 'de' : undefined
}

/** "au sein de", "à le sein de" → "à sein de": prepositions as they are compared, without articles and contractions. */
export const plainPreposition = memo((preposition) =>
  preposition
    .toLowerCase()
    .replace(/['’]/g, ' ')
    .split(/\s+/)
    .map((word) => (/^aux?$/.test(word) ? 'à' : /^(du|des|d)$/.test(word) ? 'de' : word))
    .filter((word) => word !== '' && !/^(la|le|les|l)$/.test(word))
    .join(' '),
)

/** The subordinating words of a clause, joined: "avant que", "pour", "à moins que". */
export const markOf = perToken((sentence, i): string => {
  const marks = children(sentence, i, 'mark', 'case')
  if (marks.length === 0) return ''
  return marks
    .filter((j) => !isReflexive(sentence, j))
    .flatMap((j) => [j, ...children(sentence, j, 'fixed')])
    .map((j) => sentence.tokens[j]?.form.toLowerCase() ?? '')
    .join(' ')
})

/** Whether a word can head a noun phrase. */
export function isNominal(token: Token | undefined): boolean {
  return token !== undefined && /^(NOUN|PROPN|PRON|NUM|X|SYM|ADJ)$/.test(token.upos)
}

/** Whether a word can head a clause. */
export function isVerbal(token: Token): boolean {
  return token.upos === 'VERB' || token.upos === 'AUX'
}

/** "si" is elided before "il" and "ils" only: any other "s’" is the pronoun, whatever the tagger makes of it. */
function isReflexive({ tokens }: Sentence, i: number): boolean {
  return /^s['’]$/i.test(tokens[i]?.form ?? '') && !/^ils?$/i.test(tokens[i + 1]?.form ?? '')
}
