import { perSentence, type Sentence, type Word } from '../language/index.ts'
import { memoByNumber } from '../memo.ts'

/**
 * What a repair begins with, by form, lemma, relation or tag: most sentences hold little of it, and one look at each word
 * spares most repairs. A repair that comes to look for one more word needs it here as well, or is not asked.
 */
const SIGNS = {
  agent: ['obl:agent'],
  aux: ['aux', 'aux:tense'],
  acl: ['acl', 'acl:relcl'],
  advcl: ['advcl'],
  'adverb of three': ['tour', 'fois'],
  appos: ['appos'],
  cc: ['cc'],
  ce: ['ce'],
  colon: [':', '-', '–', '—', '|'],
  comma: [','],
  comme: ['comme'],
  contrast: ['pas', 'non'],
  demeure: ['demeure'],
  dont: ['dont'],
  en: ['en'],
  numéro: ['numéro'],
  impersonal: ['expl:subj'],
  'half a preposition': ['auprès', 'près', 'lors', 'autour', 'hors', 'loin'],
  parataxis: ['parataxis'],
  part: ['part', 'facto', 'fait', '%'],
  pour: ['pour'],
  que: ['que', "qu'", 'qu’'],
  'relative pronoun': ['qui', 'dont'],
  'stressed pronoun': ['lui', 'elle', 'eux', 'elles'],
} as const

type Sign = keyof typeof SIGNS

const BITS = new Map<string, number>()
const BIT_OF = {} as Record<Sign, number>
for (const [n, [sign, words]] of Object.entries(SIGNS).entries()) {
  BIT_OF[sign as Sign] = 1 << n
  for (const word of words) BITS.set(word, (BITS.get(word) ?? 0) | (1 << n))
}

/** Whether a sentence holds all of these. */
export function holds(sentence: Sentence, ...signs: readonly Sign[]): boolean {
  const here = signsOf(sentence)
  for (const sign of signs) if ((here & BIT_OF[sign]) === 0) return false
  return true
}

const signsOf = perSentence(({ tokens }) => {
  let found = 0
  for (const { form, word, lemma, deprel } of tokens) {
    found |= (BITS.get(deprel) ?? 0) | bitsOf(word)
    if (lemma !== form && lemma.length <= LONGEST) found |= BITS.get(lemma.toLowerCase()) ?? 0
  }
  return found
})

const bitsOf = memoByNumber(({ form }: Word) => BITS.get(form.toLowerCase()) ?? 0)

const LONGEST = Math.max(...[...BITS.keys()].map((word) => word.length))
