import { children, hasChild, type Sentence } from '../language/index.ts'
import { markOf } from './phrase.ts'
import { isInfinitive } from './voice.ts'

/** A clause that its governor's attitude reaches, or a noun as the object of a verb ("dément tout accord avec X"). */
export function isComplement(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i]
  if (!token) return false
  if (token.deprel === 'ccomp' && token.head < i) return isIntroduced(sentence, i)
  // "est allé plus loin, réclamant …"
  if (token.deprel === 'xcomp' && token.features.VerbForm === 'Part' && token.features.Tense === 'Pres') return false
  if (/^(ccomp|xcomp|csubj)/.test(token.deprel)) return true
  if (token.deprel === 'obj') return true
  const infinitive = isInfinitive(sentence, i) && !/^(pour|afin|avant|après|sans)/.test(markOf(sentence, i))
  return /^(acl|advcl|obl|obl:arg)$/.test(token.deprel) && infinitive
}

/**
 * Whether something makes a clause the complement of the verb before it: "que", "si", an infinitive, a colon, a quotation. "pense
 * à tous et X a …", "alors que X a …" are hung there by mistake.
 */
function isIntroduced(sentence: Sentence, i: number): boolean {
  const { tokens } = sentence
  const token = tokens[i]
  if (!token || isInfinitive(sentence, i)) return true
  const marks = children(sentence, i, 'mark').filter((j) => j < i)
  if (marks.length > 0)
    return marks.every(
      (j) => !/^(alors|tandis|pendant|depuis|parce|lorsque|quand|comme)$/.test(tokens[j - 1]?.lemma ?? ''),
    )
  const between = tokens.slice(token.head + 1, i)
  if (between.some(({ form }) => /^[:«"“]$/.test(form))) return true
  return !between.some(({ form }) => /^(et|mais|;|-|–)$/.test(form)) && !between.some(({ form }) => form === ',')
}

/** "X a soutenu que A mentait et a appelé B à …": joined to the verb of saying, whose tense it shares, not to what is said. */
export function isJoinedAbove(sentence: Sentence, i: number): boolean {
  const { tokens } = sentence
  const said = tokens[i]?.head ?? -1
  const saying = tokens[said]?.head ?? -1
  if (tokens[said]?.deprel !== 'ccomp' || saying < 0 || saying > said) return false
  if (hasChild(sentence, i, 'mark', 'nsubj', 'nsubj:pass', 'expl:subj')) return false
  const tense = tenseOf(sentence, i)
  return tense !== '' && tense === tenseOf(sentence, saying) && tense !== tenseOf(sentence, said)
}

/** The finite form and its tense: "a appelé" and "appelait" differ. */
function tenseOf(sentence: Sentence, i: number): string {
  const forms = [i, ...children(sentence, i, 'aux', 'aux:tense', 'aux:pass', 'cop')]
  const finite = forms.find((j) => sentence.tokens[j]?.features.VerbForm === 'Fin')
  const token = finite === undefined ? undefined : sentence.tokens[finite]
  return token ? `${token.features.Mood} ${token.features.Tense} ${finite === i ? 'simple' : 'compound'}` : ''
}

/** "n’avait pas encore invoqué": some parses make the auxiliary a verb of its own, over the participle. */
export function isAuxiliaryOf(sentence: Sentence, head: number, i: number): boolean {
  const { tokens } = sentence
  return (
    /^(avoir|être)$/.test(tokens[head]?.lemma ?? '') &&
    head < i &&
    tokens[i]?.features.VerbForm === 'Part' &&
    tokens.slice(head + 1, i).every(({ upos, form }) => /^(ADV|AUX|PRON)$/.test(upos) || form === 'selon')
  )
}
