import { children, perSentence, perToken, type Sentence } from '../language/index.ts'
import { caseOf, markOf } from './phrase.ts'
import { wordsOf } from './words-of.ts'

/** "si X signait", "à moins que", "en cas de": nothing is stated, neither under it nor by the clause it conditions. */
export const isHypothesis = perToken((sentence, i): boolean => {
  if (CONDITION.test(markOf(sentence, i)) && !isIndirectQuestion(sentence, i)) return true
  if (isIndirectQuestion(sentence, i) || isUnderCondition(sentence, i)) return true
  const token = sentence.tokens[i]
  const conditional = [i, ...children(sentence, i, 'aux', 'aux:tense', 'aux:pass', 'cop')].some(
    (j) => sentence.tokens[j]?.features.Mood === 'Cnd',
  )
  return (
    (conditional &&
      children(sentence, i, 'advcl', 'obl', 'obl:mod').some((j) => CONDITION.test(markOf(sentence, j)))) ||
    (token !== undefined && /^(en cas de)$/.test(caseOf(sentence, i) ?? ''))
  )
})

const CONDITION = /^(si|s['’]|à moins|pourvu|au cas|à condition|comme si|même si|quand bien)/

/** By its last mark, closing quotation marks and brackets apart. */
export const isQuestion = perSentence(
  (sentence) => sentence.tokens.findLast((token) => !/^[»"”)\s]$/.test(token.form))?.form === '?',
)

/** "à moins que X ne signe", "au cas où X signerait": by its words, since parsers hang such conjunctions variously. */
function isUnderCondition(sentence: Sentence, i: number): boolean {
  if (!mayHoldCondition(sentence)) return false
  const { tokens } = sentence
  for (let j = i - 1; j >= 1 && tokens[j]?.form !== ','; j--) {
    if (!LAST_OF_CONDITION.test(tokens[j]?.form ?? '')) continue
    const [two, one, word] = [tokens[j - 2], tokens[j - 1], tokens[j]].map((token) => token?.form.toLowerCase() ?? '')
    if (/^(à moins (que|de|d['’]|qu['’]))$/.test(`${two} ${one} ${word}`)) return true
    if (/^(cas où|pourvu (que|qu['’])|faute (de|d['’])|sauf si)$/.test(`${one} ${word}`)) return true
  }
  return false
}

const mayHoldCondition = perSentence((sentence) => CONDITIONS.some((word) => wordsOf(sentence).has(word)))

/** With which word the conditions of `isUnderCondition` end. */
const LAST_OF_CONDITION = /^(que|de|d['’]|qu['’]|où|si)$/i

/** The words by which `isUnderCondition` knows a condition. */
const CONDITIONS = ['moins', 'cas', 'pourvu', 'faute', 'sauf']

/** "demande si X a signé", "demande comment X a signé": whoever says so wants to know. */
export function isAsked(sentence: Sentence, i: number): boolean {
  const asks = (j: number) => /^(comment|pourquoi|combien|où|quand)$/i.test(sentence.tokens[j]?.form ?? '')
  return (
    isIndirectQuestion(sentence, i) ||
    (sentence.tokens[i]?.deprel === 'ccomp' && children(sentence, i, 'advmod').some(asks))
  )
}

/** "ignore si X a signé", "se demande si": the answer is open. */
export function isIndirectQuestion(sentence: Sentence, i: number): boolean {
  return sentence.tokens[i]?.deprel === 'ccomp' && /^(si|s['’])$/.test(markOf(sentence, i))
}
