import { children, type Sentence, type Token } from '../language/index.ts'
import { isDate } from './dates.ts'

/*
 * Of whom a participle tells, by what it agrees with.
 */

/** "la pièce, Les Oies du soir, écrite par X": a participle agrees with what the title is of. */
export function nounOfTitle({ tokens }: Sentence, name: number): number[] {
  const token = tokens[name]
  return token?.deprel === 'appos' && tokens[token.head]?.upos === 'NOUN' ? [token.head] : []
}

/** Whether a participle can qualify a noun: "affronte M. X, soutenue par Y" is not about him. A name has the gender of its article. */
export function agrees(sentence: Sentence, participle: Token, noun: number): boolean {
  // "la start-up": of a foreign word the article knows better.
  const words = [...children(sentence, noun, 'det'), noun].map((i) => sentence.tokens[i]?.features)
  return (['Gender', 'Number'] as const).every((feature) => {
    const own = words.find((features) => features?.[feature] !== undefined)?.[feature]
    return own === undefined || participle.features[feature] === undefined || own === participle.features[feature]
  })
}

/** The noun that ends right before a participle’s comma, when it agrees; nobody where it is a name, whose gender words do not show. */
export function rivalOf(
  sentence: Sentence,
  before: number,
  participle: Token,
  subject: readonly number[],
): readonly number[] | undefined {
  const { tokens } = sentence
  let near = tokens[before]?.upos === 'ADJ' ? (tokens[before]?.head ?? -1) : before
  for (let noun = tokens[near]; noun && /^(NOUN|PROPN)$/.test(noun.upos); noun = tokens[near]) {
    if (subject.includes(near) || isDate(sentence, near)) return undefined
    if (!/^flat/.test(noun.deprel) && agrees(sentence, participle, near)) return noun.upos === 'NOUN' ? [near] : []
    near = noun.head
  }
  return undefined
}

/**
 * "Velmont nous a menacés": "me", "te", "nous", "vous" do not tell a direct object from an indirect one, but behind
 * avoir a participle agrees with the direct object alone.
 */
export function agreeingClitics(sentence: Sentence, verb: number, { features }: Token): number[] {
  if (features.VerbForm !== 'Part' || (features.Number !== 'Plur' && features.Gender !== 'Fem')) return []
  const isAvoir = (i: number) => sentence.tokens[i]?.lemma === 'avoir'
  if (!children(sentence, verb, 'aux', 'aux:tense').some(isAvoir)) return []
  return children(sentence, verb, 'iobj').filter((i) =>
    /^(m[’']|me|t[’']|te|nous|vous)$/i.test(sentence.tokens[i]?.form ?? ''),
  )
}
