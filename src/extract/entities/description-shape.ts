import type { EntityType } from '../../graph/index.ts'
import { children, hasChild, type Sentence } from '../language/index.ts'
import type { LocalEntity } from './local-entity.ts'
import { caseLemma } from './phrase.ts'

/** "le patron d’une banque" is somebody of his own: only what qualifies without naming leaves a description anaphoric. */
export function isAnother(
  nameAt: (sentence: number, token: number) => LocalEntity | undefined,
  sentence: Sentence,
  s: number,
  t: number,
  types: ReadonlySet<EntityType>,
): boolean {
  // "le cousin et la tante du plaignant": of both.
  const joined = children(sentence, t, 'conj').flatMap((i) => children(sentence, i, 'nmod'))
  const complements = [...children(sentence, t, 'nmod', 'acl', 'acl:relcl'), ...joined].filter(
    (i) => i > t && !isAside(sentence, t, i) && !isOfItsHead(sentence, t, i),
  )
  if (isOfRelative(sentence, t)) return true
  return complements.some((i) => {
    // "la firme de X" says of a company named before who leads it.
    if (types.has('company') && nameAt(s, i)?.type === 'person') return false
    if (isAge(sentence, i)) return false
    // "l’entreprise de Maribor"
    if (types.has('company') && nameAt(s, i)?.type === 'place' && caseLemma(sentence, i) === 'de')
      return complements.some((j) => j < i)
    // "le groupement de boulangers de Lanvaux"
    if (isQualifier(sentence, i) && children(sentence, i, 'nmod').some((j) => nameAt(s, j) !== undefined)) return true
    return !(types.has('company') || types.has('person')) || !isQualifier(sentence, i)
  })
}

/** "le joueur de 24 ans" */
function isAge(sentence: Sentence, i: number): boolean {
  return /^ans?$/.test(sentence.tokens[i]?.form ?? '') && caseLemma(sentence, i) === 'de'
}

/** "en reste le premier actionnaire", "surnommé « le bétonneur »": said of somebody, standing for nobody. */
export function isPredicate(sentence: Sentence, t: number): boolean {
  return sentence.tokens[t]?.deprel === 'xcomp' || hasChild(sentence, t, 'cop')
}

/** "X, dont la fondation finance …": it is his. */
function isOfRelative({ tokens }: Sentence, t: number): boolean {
  const between = tokens.findLastIndex(({ upos }, i) => i < t && !/^(DET|ADJ|NUM)$/.test(upos))
  return /^dont$/i.test(tokens[between]?.form ?? '')
}

/** "l’ancien préfet", "l’ex-ministre" */
export function isFormer(sentence: Sentence, noun: number): boolean {
  return children(sentence, noun, 'amod', 'compound').some((i) =>
    /^(ancien|ancienne|ex-?)$/i.test(sentence.tokens[i]?.form ?? ''),
  )
}

/** "le refus de la start-up d’ouvrir …": the infinitive tells more of the refusal, and parsers hang it on the nearer noun. */
function isOfItsHead({ tokens }: Sentence, noun: number, clause: number): boolean {
  return tokens[clause]?.features.VerbForm === 'Inf' && tokens[noun]?.deprel === 'nmod'
}

/** "le député, qui …,": what stands behind a comma tells more of somebody who is already known. */
function isAside({ tokens }: Sentence, noun: number, clause: number): boolean {
  return /^acl/.test(tokens[clause]?.deprel ?? '') && tokens.slice(noun + 1, clause).some(({ form }) => form === ',')
}

/** "d’intelligence artificielle" qualifies; "de Lyon" or "de la banque" makes it another. */
function isQualifier(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i]
  return token?.upos === 'NOUN' && !hasChild(sentence, i, 'det') && !/^\p{Lu}/u.test(token.form)
}
