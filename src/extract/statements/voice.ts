import { children, firstChild, hasChild, perToken, type Sentence, type Token } from '../language/index.ts'

/** Whether something is done to a verb's grammatical subject, or to the noun that it qualifies. */
export const isPassive = perToken((sentence, verb): boolean => {
  const token = sentence.tokens[verb]
  if (!token || token.features.VerbForm === 'Inf' || token.features.VerbForm === 'Fin') {
    return hasChild(sentence, verb, 'aux:pass')
  }
  if (isActiveWithEtre(sentence, verb, token)) return false
  if (hasChild(sentence, verb, 'aux:pass', 'nsubj:pass')) return true
  const bare = !hasChild(sentence, verb, 'aux', 'aux:tense', 'cop')
  const past = token.features.VerbForm === 'Part' && token.features.Tense !== 'Pres'
  if (!past || !bare) return false
  if (token.deprel === 'conj')
    return isPassive(sentence, token.head) || standsAlone(sentence, verb) || isBareParticiple(sentence, token.head)
  return QUALIFYING.test(token.deprel) && token.deprel !== 'acl:relcl'
})

const QUALIFYING = /^(acl|amod|advcl|xcomp)/

/** "née en 1998": a past participle beside a noun or a clause, passive or not. */
function isBareParticiple(sentence: Sentence, i: number): boolean {
  const { deprel = '', features } = sentence.tokens[i] ?? {}
  const bare = !hasChild(sentence, i, 'aux', 'aux:tense', 'aux:pass', 'cop')
  return bare && features?.VerbForm === 'Part' && features.Tense !== 'Pres' && /^(acl|advcl)$/.test(deprel)
}

/** "a soutenu X, ministre de Y, limogé mardi": behind a comma, and nothing that joins it to the verb before, a participle tells of a noun. */
function standsAlone(sentence: Sentence, participle: number): boolean {
  const isJoined = (i: number) => hasChild(sentence, i, 'cc')
  const { tokens } = sentence
  if (tokens[participle - 1]?.form !== ',' || isJoined(participle)) return false
  const head = tokens[participle]?.head ?? -1
  return !children(sentence, head, 'conj').some((i) => i > participle && isJoined(i))
}

/**
 * Verbs that build their past with être and have no passive, which a parse may still label
 * so: "est venue au secours de X".
 */
const PAST_WITH_ETRE = new Set(
  'advenir aller arriver décéder devenir entrer intervenir monter mourir naître partir parvenir passer provenir rester revenir survenir tomber venir'.split(
    ' ',
  ),
)

/** "est venue", "s’est équipée": être marks the past of these and of pronominal verbs, not a passive. */
function isActiveWithEtre(sentence: Sentence, verb: number, { lemma }: Token): boolean {
  const être = firstChild(sentence, verb, 'aux:tense', 'aux:pass')
  if (PAST_WITH_ETRE.has(lemma) && sentence.tokens[être ?? -1]?.lemma !== 'avoir') return true
  const auxiliary = children(sentence, verb, 'aux:tense', 'aux:pass').find((i) => sentence.tokens[i]?.lemma === 'être')
  const pronoun = sentence.tokens[(auxiliary ?? 0) - 1]
  return auxiliary !== undefined && pronoun?.head === verb && /^(s[’']|se)$/i.test(pronoun.form)
}

export const isInfinitive = perToken((sentence, verb): boolean => {
  const forms = [verb, ...children(sentence, verb, 'aux', 'aux:tense', 'aux:pass', 'cop')]
  return forms.some((i) => sentence.tokens[i]?.features.VerbForm === 'Inf')
})
