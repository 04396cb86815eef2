import { type EntityType, fold } from '../../graph/index.ts'
import { children, type Sentence, type Token } from '../language/index.ts'
import { isAnother, isFormer, isPredicate } from './description-shape.ts'
import type { Antecedent, Gender, LocalEntity } from './local-entity.ts'
import { comesFrom, describedOrigin, nominalOrigin, type Origins } from './origins.ts'
import { qualifiersOf, tellApart } from './qualifiers.ts'
import { clearest, type Recency, type Recent } from './recency.ts'
import { FAINT, fitOf, mayBeOne, sortsOf } from './sorts.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Further back a description is not looked for: readers would not either. */
const SENTENCES_BACK = 3

/** What an institution or a person was called holds longer: "le ministère", once named, stays the ministry of the article. */
const SENTENCES_BACK_BY_NAME = 40

/** "l’enseigne" of whom the article called "distributeur": so far back, if it named no other of the sort. */
const SENTENCES_BACK_BY_SORT = 6

/** What the resolution of a description asks of the article. */
export interface Described {
  readonly vocabulary: Vocabulary
  readonly recency: Recency
  nameAt(sentence: number, token: number): LocalEntity | undefined
  /** The origins that the article gives an entity; see origins.ts. */
  originsOf(entity: LocalEntity): Origins
}

/** "la start-up californienne", "le dirigeant", "le ministère": the entity that the article has called so, or the only one near. */
export function describedEntity(
  context: Described,
  sentence: Sentence,
  s: number,
  t: number,
  apart: readonly LocalEntity[],
): Antecedent | undefined {
  const { vocabulary, recency, nameAt, originsOf } = context
  const noun = sentence.tokens[t]
  if (!noun) return undefined
  const determiner = children(sentence, t, 'det').map((i) => sentence.tokens[i]?.form.toLowerCase() ?? '')
  const article = genderOf(determiner)
  const owned = determiner.some((form) => /^(son|sa|leur)$/.test(form))
  // "le fonds": the determiner tells the number where the noun does not.
  if (!owned && !determiner.some((form) => /^(le|la|l['’]|ce|cet|cette)$/.test(form))) return undefined
  const pointing = [...vocabulary.describedTypes(noun), ...vocabulary.headTypes(noun)]
  const types = new Set<EntityType>(pointing.length > 0 ? pointing : vocabulary.kindTypes(sentence.tokens, t))
  if (types.size === 0) return owned ? undefined : fromThere(context, sentence, s, t, apart)
  if (isPredicate(sentence, t)) return undefined
  const own = isAnother(nameAt, sentence, s, t, types)
  const lemma = noun.lemma.toLowerCase()
  const sorts = new Set([...vocabulary.sortsOf(lemma), ...vocabulary.sortsOf(noun.form)])
  const origin = describedOrigin(vocabulary, sentence, t)
  // Readers know the nationality of much that no article tells.
  const town = origin !== undefined && !isNational(vocabulary, sentence, t) ? origin : undefined
  const others = recency
    .before(s, t, SENTENCES_BACK_BY_NAME)
    .filter(({ entity, isSeveral }) => !apart.includes(entity) && !(entity.nameless && isSeveral))
    .filter(({ entity }) => !sorts.has(TOWN) || !isCountry(vocabulary, entity))
  const told = others.filter(({ entity }) => mayBeOne(entity, types, vocabulary))
  // Only where nothing of the type is near may it be what the article hardly tells the type of.
  const isNear = told.some(({ entity, distance }) => !entity.nameless && distance <= SENTENCES_BACK)
  const before = (isNear ? told : others.filter(({ entity }) => mayBeOne(entity, types, vocabulary, FAINT)))
    // "la banque bretonne" is not the one that the article calls "la banque lyonnaise".
    .filter(({ entity }) => origin === undefined || isUntold(originsOf(entity)) || comesFrom(originsOf(entity), origin))
  const meant = (entity: LocalEntity, rivals: number): Antecedent => ({
    entity,
    because: { by: 'what it was called', noun: lemma, rivals },
  })
  const [fromThat, another] = before.filter(
    ({ entity }) => origin !== undefined && comesFrom(originsOf(entity), origin),
  )
  if (fromThat && !another && !own) return meant(fromThat.entity, 0)

  const head = `${fold(noun.form)} `
  const namedSo = before.filter(({ entity }) => !entity.nameless && hasNameWithHead(entity, head))
  const [named] = namedSo
  if (named && namedSo.length === 1 && !own)
    return { entity: named.entity, because: { by: 'noun of its name', noun: lemma } }
  // "la société de X" tells whose it is, not which.
  const qualifiers = qualifiersOf(sentence, t, vocabulary, (i) => nameAt(s, i)?.type === 'person')
  const calledSo = before.filter(({ entity }) => {
    const said = entity.descriptions.get(lemma)
    return said !== undefined && agrees(entity, noun, article) && !tellApart(said, qualifiers)
  })
  const [called] = calledSo
  if (called && calledSo.length === 1 && (!own || isRole(vocabulary, noun))) return meant(called.entity, 0)
  if (own || owned || namedSo.length > 1 || pointing.length === 0) return undefined
  // "le gouvernement", "la police": an authority that the article did not name is none of those that it named.
  if (vocabulary.headTypes(noun).length > 0 && !vocabulary.cueTypes(noun).some((type) => type !== 'agency'))
    return undefined
  // "le cofondateur du Média": a name that nobody found.
  if (t > 1 && /^\p{Lu}/u.test(noun.form) && !types.has('place')) return undefined
  if (calledSo.length > 1) {
    const entity = standingOut(calledSo, types, town)
    return entity && meant(entity, calledSo.length - 1)
  }
  const possible = before.filter(
    (recent) =>
      !recent.entity.nameless &&
      agrees(recent.entity, noun, article) &&
      !isSomebodyElse(vocabulary, recent.entity, lemma, sorts) &&
      !isMereSource(vocabulary, recent, sorts) &&
      !tellApart(recent.entity.descriptions.get(lemma) ?? new Set(), qualifiers),
  )
  // "l’enseigne" of the only retailer that the article has named.
  const former = isFormer(sentence, t)
  const alike = possible.filter(
    ({ entity, distance }) =>
      distance <= SENTENCES_BACK_BY_SORT && fitOf(sorts, sortsOf(entity, vocabulary)) === 'same',
  )
  const [kindred, likewise] = alike
  if (kindred && !likewise && !former) return meant(kindred.entity, 0)
  const near = (former || alike.length === 0 ? possible : alike).filter(
    ({ entity, distance }) => distance <= SENTENCES_BACK && !(former && alike.some((one) => one.entity === entity)),
  )
  // "la formation" may mean a training: of an organisation whose sort nobody tells only where there is no other.
  const vague = sorts.size > 0 && !types.has('company') && !types.has('person') && alike.length === 0
  if (vague && near.length > 1) return undefined
  const entity = nearest(context, sentence, t, types, near, town)
  return entity && !apart.includes(entity) ? { entity, because: { by: 'nearest of its type', noun: lemma } } : undefined
}

function isUntold({ adjectives, seats }: Origins): boolean {
  return adjectives.size === 0 && seats.size === 0
}

/** The sort of the lexicon for which no country goes. */
const TOWN = 'town'

function isCountry(vocabulary: Vocabulary, { type, names }: LocalEntity): boolean {
  return type === 'place' && [...names].some((name) => vocabulary.withoutCountries(name).rest.trim() === '')
}

/** The sort of the lexicon whose members readers know by their office. */
const POLITICIAN = 'politician'

/** How far a subject stands above what only a preposition brings in; less far above what its verb acts upon. */
const ABOVE_COMPLEMENTS = 1.5

/**
 * Which of several a noun means that may mean each: "Velmont a racheté Dorsane. La société …" may be either, and "le groupe
 * lyonnais" one of which nobody has told where it is.
 */
function standingOut(
  candidates: readonly Recent[],
  types: ReadonlySet<EntityType>,
  town: string | undefined,
): LocalEntity | undefined {
  if (town !== undefined) return only(candidates)
  const entity = clearest(candidates)
  if (isPerson(types)) return entity
  const chosen = candidates.find((candidate) => candidate.entity === entity)
  const isRival = ({ distance, salience }: Recent) =>
    distance === chosen?.distance && chosen.salience - salience < ABOVE_COMPLEMENTS
  return candidates.some((other) => other !== chosen && isRival(other)) ? undefined : entity
}

function isNational(vocabulary: Vocabulary, sentence: Sentence, noun: number): boolean {
  return children(sentence, noun, 'amod').some((i) => {
    const token = sentence.tokens[i]
    return token !== undefined && vocabulary.country(token) !== undefined
  })
}

/** Who stands out among those near; of people, only where what is said of them leaves one. */
function nearest(
  { vocabulary }: Described,
  sentence: Sentence,
  t: number,
  types: ReadonlySet<EntityType>,
  near: readonly Recent[],
  town: string | undefined,
): LocalEntity | undefined {
  const noun = sentence.tokens[t]
  if (!noun) return undefined
  if (!isPerson(types)) return standingOut(near, types, town)
  // "l’ancien notaire" of whom nothing of the kind was said: only where there is but one to be meant.
  const isNews = vocabulary.cueTypes(noun).length === 0 || isFormer(sentence, t)
  if (isNews) return only(near.filter(({ entity }) => !hasOffice(vocabulary, entity)))
  // "le juge" of whom the article never said so is mostly somebody without a name.
  if (!vocabulary.isOffice(noun.lemma)) return clearest(near)
  // A politician is called by the office that readers know; "le juge", "l’avocat" mostly have no name.
  const plain = vocabulary.sortsOf(noun.lemma).has(POLITICIAN) ? only(near) : undefined
  return plain?.descriptions.size === 0 ? plain : undefined
}

/** "le lyonnais", "l’Américain": the only entity near that the article says to come from there. */
function fromThere(
  { vocabulary, recency, originsOf }: Described,
  sentence: Sentence,
  s: number,
  t: number,
  apart: readonly LocalEntity[],
): Antecedent | undefined {
  const noun = sentence.tokens[t]
  const origin = nominalOrigin(vocabulary, noun)
  const qualified = children(sentence, t, 'nmod', 'acl', 'acl:relcl', 'amod', 'appos').some((i) => i > t)
  if (!noun || !origin || qualified) return undefined
  const [only, second] = recency
    .before(s, t, SENTENCES_BACK_BY_NAME)
    .filter(({ entity }) => !apart.includes(entity) && comesFrom(originsOf(entity), origin))
  return only && !second
    ? { entity: only.entity, because: { by: 'what it was called', noun: noun.lemma.toLowerCase(), rivals: 0 } }
    : undefined
}

function isPerson(types: ReadonlySet<EntityType>): boolean {
  return types.has('person') && types.size === 1
}

function hasOffice(vocabulary: Vocabulary, entity: LocalEntity): boolean {
  return [...entity.descriptions.keys()].some((own) => vocabulary.isOffice(own))
}

function only(candidates: readonly Recent[]): LocalEntity | undefined {
  return candidates.length === 1 ? candidates[0]?.entity : undefined
}

/** "le ministère" is the one entity that is called "ministère de …" by any of its names. */
function hasNameWithHead({ names }: LocalEntity, head: string): boolean {
  for (const name of names) if (name.startsWith(head)) return true
  return false
}

function isRole(vocabulary: Vocabulary, noun: Token): boolean {
  return vocabulary.cueTypes(noun).includes('person')
}

/** "le ministre" is not the person whom the article calls by another office, nor "le parti" a newspaper. */
function isSomebodyElse(
  vocabulary: Vocabulary,
  entity: LocalEntity,
  lemma: string,
  sorts: ReadonlySet<string>,
): boolean {
  const fit = fitOf(sorts, sortsOf(entity, vocabulary))
  if (fit === 'other') return true
  const called = [...entity.descriptions.keys()]
  // "le distributeur" is not the company that the article calls "la laiterie"; "le groupe" may be.
  const trades = called.filter((own) => vocabulary.isTrade(own))
  if (fit !== 'same' && vocabulary.isTrade(lemma) && trades.length > 0 && !trades.includes(lemma)) return true
  return vocabulary.isOffice(lemma) && called.some((own) => own !== lemma && vocabulary.isOffice(own))
}

/** The gender that the article of a noun shows: "la médecin". */
function genderOf(determiners: readonly string[]): Gender | undefined {
  if (determiners.some((form) => /^(la|cette)$/.test(form))) return 'Fem'
  return determiners.some((form) => /^(le|ce|cet)$/.test(form)) ? 'Masc' : undefined
}

function agrees(entity: LocalEntity, noun: Token, article: Gender | undefined): boolean {
  // The words for a company change gender freely ("le groupe", "l’entreprise"); a person's mostly do not.
  const gender = article ?? noun.features.Gender
  return entity.type !== 'person' || !entity.gender || !gender || entity.gender === gender
}

/** A newspaper that is only asked or quoted ("selon le Dauphin", "contacté par le Dauphin") is no "association", and no "établissement". */
function isMereSource(vocabulary: Vocabulary, { entity, isSubject }: Recent, sorts: ReadonlySet<string>): boolean {
  return !isSubject && !sorts.has(MEDIA) && sortsOf(entity, vocabulary).has(MEDIA)
}

/** The sort of the lexicon whose members tell what others say. */
const MEDIA = 'media'
