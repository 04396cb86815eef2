import type { Attitude } from '../knowledge/index.ts'
import { children, perSentence, type Sentence } from '../language/index.ts'
import type { AttitudeOf } from './attitudes.ts'
import { subjects } from './clause.ts'
import { caseOf } from './phrase.ts'
import { wordsOf } from './words-of.ts'

/** "…, a indiqué X": a verb of saying put in or after the sentence that it reports, with its subject behind it. */
export function reportingIncise(
  sentence: Sentence,
  i: number,
  attitudeOf: AttitudeOf,
  telling: ReadonlySet<string>,
  passed: ReadonlySet<number>,
): { attitude: Attitude; verb: number; speaker?: number } | undefined {
  for (const j of children(sentence, i, 'parataxis', 'parataxis:insert', 'parataxis:obj')) {
    const verb = sentence.tokens[j]
    if (!verb || passed.has(j)) continue
    const known = letsKnow(sentence, j) ? undefined : attitudeOf(verb)
    const attitude = known === undefined && tells(sentence, j, telling) ? 'reported' : known
    if (attitude !== 'announced' && attitude !== 'reported') continue
    const hasFinite = [j, ...children(sentence, j, 'aux', 'aux:tense')].some(
      (k) => sentence.tokens[k]?.features.VerbForm === 'Fin',
    )
    const isInverted = !children(sentence, j, 'nsubj').some((k) => k < j)
    if (!hasFinite || !isInverted) continue
    const [speaker] = subjects(sentence, j)
    return speaker === undefined ? { attitude, verb: j } : { attitude, verb: j, speaker }
  }
  return undefined
}

/** "…, a tranché X", "…, a fait savoir X": whoever stands behind such a verb says so. */
function tells(sentence: Sentence, verb: number, telling: ReadonlySet<string>): boolean {
  if (!children(sentence, verb, 'nsubj').some((i) => i > verb)) return false
  return telling.has(sentence.tokens[verb]?.lemma ?? '') || letsKnow(sentence, verb)
}

/** "a fait savoir", "fait valoir": no order, though "faire" before an infinitive is one. */
function letsKnow({ tokens }: Sentence, verb: number): boolean {
  return tokens[verb]?.lemma === 'faire' && /^(savoir|valoir|remarquer|observer)$/.test(tokens[verb + 1]?.form ?? '')
}

/** "selon X", "d’après X": the token of X. */
export function accordingTo(sentence: Sentence, i: number): number | undefined {
  if (!mayNameSource(sentence)) return undefined
  const own = children(sentence, i, 'obl', 'obl:mod', 'obl:arg', 'nmod', 'advmod', 'dislocated').find((j) =>
    /^(selon|d['’]après|de après|d' après|d’ après|après de)$/.test(caseOf(sentence, j) ?? ''),
  )
  const adverbial = children(sentence, i, 'mark', 'advmod', 'case').find(
    (j) => sentence.tokens[j]?.form.toLowerCase() === 'selon' && sentence.tokens[j + 1]?.upos === 'PRON',
  )
  if (own === undefined && adverbial !== undefined) return adverbial + 1
  return own ?? ((sentence.tokens[i]?.head ?? 0) < 0 ? openingSource(sentence) : undefined)
}

const mayNameSource = perSentence((sentence) => SOURCES.some((word) => wordsOf(sentence).has(word)))

/** Words of which one stands wherever a source is named so. */
const SOURCES = ['selon', 'après', "d'après", 'd’après', 'croire']

/** "Selon X, …", "À en croire X, …" at the head of a sentence, wherever the parser hangs it. */
function openingSource({ tokens }: Sentence): number | undefined {
  const forms = tokens.slice(0, 3).map(({ form }) => form.toLowerCase())
  const words = forms[0] === 'selon' ? 1 : /^(d['’]|de)$/.test(forms[0] ?? '') && forms[1] === 'après' ? 2 : 0
  if (words > 0) {
    const head = tokens[words - 1]?.deprel === 'case' ? tokens[words - 1]?.head : undefined
    return head ?? tokens.findIndex(({ upos }, i) => i >= words && /^(NOUN|PROPN)$/.test(upos))
  }
  if (forms.join(' ') !== 'à en croire') return undefined
  return tokens.findIndex(({ upos }, i) => i > 2 && /^(NOUN|PROPN)$/.test(upos))
}
