import type { Status } from '../../graph/index.ts'
import type { LocalEntity } from '../entities/index.ts'
import { children, hasChild, type Sentence } from '../language/index.ts'
import { objects, subjects } from './clause.ts'
import { isNegated } from './negation.ts'
import type { Reading } from './reading.ts'
import { setOf } from './words-of.ts'

/*
 * What is over: states that are told in the past, and whatever the dead were.
 */

/**
 * "dirigeait", "a appartenu à", "siège de 1998 à 2007": of a state, the past says that it is no more; but in what somebody
 * is reported to have said the imperfect is his present.
 */
export function isOver(sentence: Sentence, verb: number, status: Status | undefined): boolean {
  const { tokens } = sentence
  // "n’a jamais dirigé": a denial holds as well today.
  if (isNegated(sentence, verb)) return false
  const finite = [verb, ...children(sentence, verb, 'aux', 'aux:tense', 'aux:pass')].map((i) => tokens[i])
  const past = status === 'reported' ? /^Past$/ : /^(Imp|Past)$/
  if (finite.some((token) => token?.features.VerbForm === 'Fin' && past.test(token.features.Tense ?? ''))) return true
  // "après avoir dirigé"
  if (hasChild(sentence, verb, 'aux:tense')) return true
  const behind = tokens
    .slice(verb + 1, verb + REACH)
    .map(({ form }) => form.toLowerCase())
    .join(' ')
  return PERIOD.test(behind)
}

/** In tokens: how far behind the verb words say when it was so. */
const REACH = 14

/** "de 1998 à 2007", "jusqu’en 2004" */
const PERIOD = /\b(de|entre) (1[89]|20)\d\d (à|et) (1[89]|20)\d\d\b|\bjusqu['’]? ?en (1[89]|20)\d\d\b/u

/** In sentences: where the article begins the dead may be meant by any word, later only by their names. */
const OPENING = 3

/** The people of whose death the article tells. */
export function deadOf({
  entities,
  lexicon,
  sentences,
}: Pick<Reading, 'entities' | 'lexicon' | 'sentences'>): ReadonlySet<LocalEntity> {
  const deaths = setOf(lexicon.reservations.deaths)
  const killings = setOf(lexicon.reservations.killings)
  const dead = new Set<LocalEntity>()
  for (const [s, sentence] of sentences.entries())
    sentence.tokens.forEach(({ features, lemma, upos }, i) => {
      if (upos !== 'VERB' && upos !== 'NOUN' && upos !== 'ADJ') return
      // "n’est pas mort", "voulait tuer X"
      const word = lemma.toLowerCase()
      if (!(deaths.has(word) || killings.has(word)) || isNegated(sentence, i)) return
      if (killings.has(word) && features.VerbForm === 'Inf') return
      const named =
        upos === 'NOUN' ? [nameBehindDe(sentence, i)] : killings.has(word) ? objects(sentence, i) : whoDied(sentence, i)
      for (const t of named) {
        const entity = t === undefined ? undefined : s < OPENING ? entities.entityOf(s, t) : entities.nameAt(s, t)
        if (entity?.type === 'person') dead.add(entity)
      }
    })
  return dead
}

/** In tokens: "la mort de l’ancien président de Velmont Paul Estève" is told apart by its name, which stands near. */
const NEAR = 5

/** "la mort de Paul Estève", "les obsèques du général Estève" */
function nameBehindDe({ tokens }: Sentence, noun: number): number | undefined {
  if (tokens[noun + 1]?.lemma !== 'de') return undefined
  for (let i = noun + 2; i < noun + NEAR; i++) {
    if (tokens[i]?.upos === 'PROPN') return i
    if (!/^(DET|NOUN|ADJ)$/.test(tokens[i]?.upos ?? '')) return undefined
  }
  return undefined
}

/** "Paul Estève est mort", "Lucie Garance s’est éteinte" */
function whoDied(sentence: Sentence, i: number): readonly number[] {
  const { upos } = sentence.tokens[i] ?? {}
  if (upos === 'ADJ') return hasChild(sentence, i, 'cop') ? children(sentence, i, 'nsubj') : []
  return upos === 'VERB' ? subjects(sentence, i) : []
}
