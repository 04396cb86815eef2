import type { EntityType } from '../../graph/index.ts'
import { children, hasChild, isInvertedSubject, type Sentence, type Token } from '../language/index.ts'
import { mayDo } from './doers.ts'
import type { Antecedent, Gender, LocalEntity } from './local-entity.ts'
import { caseLemma } from './phrase.ts'
import { clearest, FADING, type Recency, type Recent } from './recency.ts'
import type { Doer } from './vocabulary.ts'

/** A word that stands for what was named before: "elle", "les", "celui-ci", "cette dernière", "l’intéressé". */
export interface Anaphor {
  readonly number: 'Sing' | 'Plur'
  /** Absent when the form serves both: "lui" before a verb, "l’", "les". */
  readonly gender?: Gender
  /** `latest` means the one mentioned last ("ce dernier"), `salient` the one that the sentence before was about. */
  readonly choice: 'salient' | 'latest'
  /** "l’intéressé" is somebody, "celle-ci" may be anything. */
  readonly types?: readonly EntityType[]
  /** How many sentences back it is sought. */
  readonly reach: number
  /** Behind its verb, as of whoever is quoted: "dit-elle". */
  readonly speaks?: true
  /** A subject, which mostly continues the subject before. */
  readonly subject?: true
  /** Who may do, or undergo, what its verb says. */
  readonly doer?: Doer
}

/** How far a pronoun must stand above its rivals: more than the subject of a sentence above whatever else it names. */
const MARGIN = 1.6

/** The same of a pronoun that is a subject: a subject above what only a preposition brings in. */
const SUBJECT_MARGIN = 1.4

/** The anaphor that a token is, by its form and the words that hang on it; nothing for impersonal "il" and for other words. */
export function anaphorOf(sentence: Sentence, t: number): Anaphor | undefined {
  const token = sentence.tokens[t]
  if (!token) return undefined
  if (token.upos === 'PRON') return pronounOf(sentence, t, token)
  if (!/^(ADJ|NOUN)$/.test(token.upos)) return undefined
  const form = token.form.toLowerCase()
  if (!/^(derni|intéressé)/.test(form)) return undefined
  const determiner = children(sentence, t, 'det').map((i) => sentence.tokens[i]?.form.toLowerCase() ?? '')
  const gender = token.features.Gender
  const number = token.features.Number ?? 'Sing'
  if (/^dernières?$|^derniers?$/.test(form) && determiner.some((word) => /^(ce|cette|ces)$/.test(word)))
    return { number, choice: 'latest', reach: 1, ...(gender ? { gender } : {}) }
  if (/^intéressée?$/.test(form) && determiner.some((word) => /^(l['’]|cet|cette)$/.test(word)))
    return {
      number: 'Sing',
      choice: 'latest',
      gender: form.endsWith('e') ? 'Fem' : 'Masc',
      types: ['person'],
      reach: 3,
    }
  return undefined
}

function pronounOf(sentence: Sentence, t: number, token: Token): Anaphor | undefined {
  if (token.deprel.startsWith('expl')) return undefined
  const form = token.form.toLowerCase().replace(/^-(t-)?/, '')
  const speaks = token.form.startsWith('-') && isInvertedSubject(sentence, t) ? { speaks: true as const } : {}
  const subject = /^nsubj/.test(token.deprel) ? { subject: true as const } : {}
  switch (form) {
    case 'il':
      return { number: 'Sing', gender: 'Masc', choice: 'salient', reach: 1, ...speaks, ...subject }
    case 'elle':
      return { number: 'Sing', gender: 'Fem', choice: 'salient', reach: 1, ...speaks, ...subject }
    case 'celui-ci':
      return { number: 'Sing', gender: 'Masc', choice: 'latest', reach: 1 }
    case 'celle-ci':
      return { number: 'Sing', gender: 'Fem', choice: 'latest', reach: 1 }
    case 'lui':
      // "Hugo Mercœur a, lui, exigé …", "a lui exigé": whoever is the subject.
      if (/^(AUX|VERB)$/.test(sentence.tokens[t - 1]?.upos ?? '') && caseLemma(sentence, t) === undefined)
        return undefined
      // "avec lui" is a man's; "lui reproche" serves both.
      return caseLemma(sentence, t) === undefined
        ? { number: 'Sing', choice: 'salient', reach: 1 }
        : { number: 'Sing', gender: 'Masc', choice: 'salient', reach: 1 }
    case 'le':
    case 'la':
    case 'l’':
    case "l'": {
      if (token.deprel !== 'obj' || hasClause(sentence, token.head)) return undefined
      const gender = form === 'le' ? 'Masc' : form === 'la' ? 'Fem' : undefined
      return { number: 'Sing', choice: 'salient', reach: 1, ...(gender ? { gender } : {}) }
    }
    case 'ils':
    case 'eux':
      return { number: 'Plur', gender: 'Masc', choice: 'salient', reach: 1 }
    case 'elles':
      return { number: 'Plur', gender: 'Fem', choice: 'salient', reach: 1 }
    case 'ceux-ci':
      return { number: 'Plur', gender: 'Masc', choice: 'latest', reach: 1 }
    case 'celles-ci':
      return { number: 'Plur', gender: 'Fem', choice: 'latest', reach: 1 }
    case 'les':
    case 'leur':
      return { number: 'Plur', choice: 'salient', reach: 1 }
    default:
      return undefined
  }
}

/** "il le sait, dit-elle": with a clause beside it, "le" may stand for the clause. */
function hasClause(sentence: Sentence, verb: number): boolean {
  return hasChild(sentence, verb, 'ccomp')
}

/**
 * The entity that a singular anaphor means: the one of the same gender that stands out in this sentence or the one
 * before, or the one named last for "ce dernier". Subjects come first, as in centering theory (Grosz, Joshi and
 * Weinstein 1995).
 * @param within only what was mentioned from this offset on: a quotation's pronouns mean what the quotation names
 * @param unnamed how salient the noun is that names nobody and agrees as well
 */
export function pronounAntecedent(
  recency: Recency,
  anaphor: Anaphor,
  s: number,
  t: number,
  apart: readonly LocalEntity[],
  within: number,
  unnamed: () => number,
): Antecedent | undefined {
  const candidates = recency
    .before(s, t, anaphor.reach)
    .filter(({ entity, end }) => !apart.includes(entity) && end > within && mayBe(entity, anaphor))
    .filter(({ entity }) => mayDo(entity, anaphor.doer))
    .filter((candidate) => isTopical(candidate, anaphor))
    .map((candidate) => (anaphor.doer === 'either' ? asLikely(candidate) : candidate))
  // "a-t-elle lancé": it is mostly somebody who speaks.
  const speaks = anaphor.speaks ? candidates.filter(({ entity }) => entity.type === 'person') : []
  const likely = speaks.length > 0 ? speaks : candidates
  const agreeing = likely.filter(({ entity }) => anaphor.gender !== undefined && entity.gender === anaphor.gender)
  if (anaphor.choice === 'salient') {
    const margin = anaphor.subject ? SUBJECT_MARGIN : MARGIN
    const of = agreeing.length > 0 ? agreeing : likely
    const entity = clearest(of, margin)
    const salience = of.find((candidate) => candidate.entity === entity)?.salience ?? 0
    // "Dorsane a nommé Lucie Garance. Elle …": a company of whose gender nothing tells may be "elle" as well.
    if (likely.some((candidate) => candidate.salience > salience)) return undefined
    return entity && salience - unnamed() >= margin ? becauseOf(anaphor, entity) : undefined
  }
  // "ce dernier" of two that were named is the second, unless only the first is known to be a "le".
  const last = latest(likely)
  const meant = agreeing.length === 0 || last === latest(agreeing) ? last : undefined
  return meant && becauseOf(anaphor, meant)
}

/** "il", after "le président de l’Ondine", is he: what is no person goes on being meant only as a subject, and several are "ils". */
function isTopical({ entity, isSubject, isSeveral }: Recent, { choice, doer }: Anaphor): boolean {
  return (
    !isSeveral &&
    (choice === 'latest' || isSubject || entity.type === 'person' || doer === 'house' || doer === 'either')
  )
}

/** "Lucie Garance, présidente de Velmont, est là. Elle a signé …": the house of somebody is as likely as what a verb acts upon. */
function asLikely(candidate: Recent): Recent {
  const isHouse = candidate.entity.type !== 'person' && !candidate.isSubject
  return isHouse ? { ...candidate, salience: Math.max(candidate.salience, 1 - FADING * candidate.distance) } : candidate
}

/** The antecedent with what tells that it is. */
export function becauseOf({ gender, choice }: Anaphor, entity: LocalEntity): Antecedent {
  const agrees = gender !== undefined && entity.gender === gender
  return { entity, because: { by: 'pronoun', choice, agrees, ...(gender === undefined ? {} : { gender }) } }
}

function latest(candidates: readonly Recent[]): LocalEntity | undefined {
  return candidates.toSorted((a, b) => b.end - a.end)[0]?.entity
}

function mayBe(entity: LocalEntity, { gender, types }: Anaphor): boolean {
  if (entity.nameless || entity.type === 'place' || entity.type === 'law') return false
  if (types && !types.includes(entity.type)) return false
  if (gender === undefined || entity.gender === gender) return true
  // A person of unknown gender may be either; of a company without a "le" before its name one says "elle".
  return entity.gender === undefined && (entity.type === 'person' || gender === 'Fem')
}
