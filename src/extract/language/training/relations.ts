import type { GoldSentence, GoldWord } from './treebank.ts'

/**
 * Which UD relations the parser learns. Subtypes that relation rules read are kept; the others are folded into their
 * universal relation, for they are rare, or annotated in one treebank only.
 */
const KEPT = new Set([
  'nsubj:pass',
  'aux:pass',
  'aux:tense',
  'aux:caus',
  'obl:agent',
  'obl:arg',
  'obl:mod',
  'acl:relcl',
  'expl:subj',
  'expl:comp',
  'expl:pass',
  'expl:pv',
  'flat:name',
  'flat:foreign',
])

/** obl:arg is an argument's complement and obl:mod an adjunct: only some treebanks tell them apart. */
export type Obliques = 'one' | 'arguments'

/** The sentences with the relations that the parser learns. */
export function withLearntRelations(sentences: readonly GoldSentence[], obliques: Obliques): GoldSentence[] {
  return sentences.map((sentence) => ({
    ...sentence,
    words: sentence.words.map((word) => ({ ...word, deprel: learntRelation(sentence, word, obliques) })),
  }))
}

function learntRelation(sentence: GoldSentence, word: GoldWord, obliques: Obliques): string {
  const { deprel } = word
  if (deprel === 'obl' && isAgent(sentence, word)) return 'obl:agent'
  if (obliques === 'one' && (deprel === 'obl:arg' || deprel === 'obl:mod')) return 'obl'
  if (KEPT.has(deprel)) return deprel
  return deprel.split(':')[0] ?? deprel
}

/** French PUD has no obl:agent: "par" under a passive verb is one (135 right and 21 wrong on GSD). */
function isAgent(sentence: GoldSentence, word: GoldWord): boolean {
  const index = sentence.words.indexOf(word)
  const head = sentence.words[word.head]
  const children = (of: number) => sentence.words.filter((w) => w.head === of)
  const hasPar = children(index).some((w) => w.deprel === 'case' && w.form.toLowerCase() === 'par')
  if (!hasPar || !head) return false
  const siblings = children(word.head).map((w) => w.deprel)
  if (siblings.includes('aux:pass')) return true
  const isParticiple = head.features.includes('VerbForm=Part') && !head.features.includes('Tense=Pres')
  return isParticiple && !siblings.some((deprel) => deprel.startsWith('aux'))
}
