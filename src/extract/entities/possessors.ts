import type { EntityType } from '../../graph/index.ts'
import { children, firstChild, type Sentence, type Token } from '../language/index.ts'
import type { LocalEntity } from './local-entity.ts'
import { isTopic, mainSubjectBehind, ownSubject, subjectBehind } from './possessor-subjects.ts'
import type { Recency } from './recency.ts'
import { sortsOf } from './sorts.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What the search for a possessor asks of the article. */
export interface Owned {
  readonly sentences: readonly Sentence[]
  readonly recency: Recency
  readonly vocabulary: Vocabulary
  /** The entity that a phrase means; undefined when it means none or several. */
  meant(sentence: number, token: number): LocalEntity | undefined
  nameAt(sentence: number, token: number): LocalEntity | undefined
  /** Whether a noun says that somebody is meant, named or not: "le candidat". */
  isPerson(token: Token): boolean
  /** Whether a token stands in somebody's words. */
  isQuoted(sentence: number, token: number): boolean
}

/** A possessive that opens a sentence means the topic of one of those just before. */
const SENTENCES_BACK = 2

/**
 * Whom a possessive determiner at a noun means ("son PDG"): what it is coordinated with ("Dorsane et son patron"), else
 * the subject of the clause that it continues or stands in, else the topic of the sentence before (Grosz, Joshi and
 * Weinstein 1995: what a sentence is about is its subject). Where the topic is something else, nobody: the nearest
 * organisation is the wrong one too often.
 */
export function possessorAt(
  owned: Owned,
  s: number,
  noun: number,
  types: readonly EntityType[],
  apart: readonly LocalEntity[],
): LocalEntity | undefined {
  const found = possessorBySyntax(owned, s, noun, types, apart)
  return found && bySort(owned, s, noun, types, apart, found)
}

/**
 * "Velmont négocie avec le syndicat Ondine. Son délégué …": a role that one sort of house has is held at the one house of that
 * sort near, although the sentence was about another; where there are several, nobody knows at which.
 */
function bySort(
  { sentences, recency, vocabulary }: Owned,
  s: number,
  noun: number,
  types: readonly EntityType[],
  apart: readonly LocalEntity[],
  found: LocalEntity,
): LocalEntity | undefined {
  const wanted = vocabulary.holderSorts(sentences[s]?.tokens[noun]?.lemma ?? '')
  if (wanted.size === 0) return found
  const isFit = (entity: LocalEntity) => [...sortsOf(entity, vocabulary)].some((sort) => wanted.has(sort))
  if (found.type === 'person' || isFit(found)) return found
  const [only, second] = recency
    .before(s, noun, 1)
    .filter(({ entity }) => types.includes(entity.type) && !apart.includes(entity) && isFit(entity))
  return only === undefined ? found : second ? undefined : only.entity
}

function possessorBySyntax(
  owned: Owned,
  s: number,
  noun: number,
  types: readonly EntityType[],
  apart: readonly LocalEntity[],
): LocalEntity | undefined {
  const sentence = owned.sentences[s]
  if (!sentence) return undefined
  const fits = (entity: LocalEntity | undefined) =>
    entity && types.includes(entity.type) && !apart.includes(entity) ? entity : undefined
  const several = /^leurs?$/i.test(sentence.tokens[determinerOf(sentence, noun) ?? -1]?.form ?? '')
  if (several) return fits(severalBefore(owned, s, noun))
  const partner = coordinated(owned, s, sentence, noun)
  if (partner) return fits(partner)
  const own = ownSubject(sentence, noun)
  if (own !== undefined) {
    const subject = meantBy(owned, s, own)
    // "Dorsane a racheté Velmont, puis limogé son patron": whose?
    const rival = isOfAnotherVerb(sentence, own, noun) && namedBetween(owned, s, own, noun).some((e) => e !== subject)
    if (subject) return rival ? undefined : fits(subject)
    // "L’ancien adjoint de Dorsane a accusé son rival", "elle a tourné son film": theirs, whoever they are.
    if (isSomebody(owned, sentence, own) || isPersonal(sentence.tokens[own])) return undefined
  }
  // "Dans son livre, Lucie Garance accuse …"
  const later = subjectBehind(sentence, noun)
  if (later !== undefined) return fits(meantBy(owned, s, later))
  // "Invité à parler de son livre, l’animateur a …": nobody of the sentence before.
  const main = mainSubjectBehind(sentence, noun)
  if (main !== undefined) return fits(meantBy(owned, s, main))
  const topic = topicBefore(owned, s, noun, apart)
  const fallback = () => onlyOne(owned, s, noun, fits)
  if (topic === 'somebody') return undefined
  if (topic === 'unknown') return fallback()
  if (topic) {
    // "Estève a sommé Dorsane d’ouvrir son dépôt": who opens is not who speaks.
    const isSubject = /^nsubj/.test(sentence.tokens[noun]?.deprel ?? '')
    const rival = !isSubject && namedBetween(owned, s, 0, noun).some((entity) => entity !== topic && fits(entity))
    return rival ? undefined : fits(topic)
  }
  for (let back = s - 1; back >= Math.max(0, s - SENTENCES_BACK); back--) {
    const before = topicBefore(owned, back, owned.sentences[back]?.tokens.length ?? 0, apart)
    if (before === 'somebody') return undefined
    // Two sentences on a country is no longer what "sa directrice" goes back to.
    if (before && before !== 'unknown' && before.type === 'place' && back < s - 1) return undefined
    if (before) return before === 'unknown' ? fallback() : fits(before)
    // A sentence without a verb: "Au micro, un seul homme, celui de Dorsane."
    const quotes = owned.sentences[back]?.tokens.some((_, i) => owned.isQuoted(back, i))
    const only = quotes ? undefined : fallback()
    if (only) return only
  }
  return undefined
}

/** Whether the subject is that of a verb with which the phrase's own verb is coordinated. */
function isOfAnotherVerb({ tokens }: Sentence, subject: number, noun: number): boolean {
  return tokens[subject]?.head !== tokens[noun]?.head
}

/** The entities named between two tokens. */
function namedBetween({ nameAt }: Owned, s: number, from: number, to: number): LocalEntity[] {
  return Array.from({ length: to - from - 1 }, (_, i) => nameAt(s, from + 1 + i)).filter(
    (entity) => entity !== undefined,
  )
}

function determinerOf(sentence: Sentence, noun: number): number | undefined {
  return firstChild(sentence, noun, 'det')
}

/** "Dorsane et son patron": the name right before "et", when the phrase has no verb of its own. */
function coordinated({ nameAt }: Owned, s: number, sentence: Sentence, noun: number): LocalEntity | undefined {
  const determiner = determinerOf(sentence, noun)
  if (determiner === undefined) return undefined
  // "de Dorsane et de son patron"
  const conjunction = sentence.tokens[determiner - 1]?.upos === 'ADP' ? determiner - 2 : determiner - 1
  if (!/^(et|ou|comme)$/.test(sentence.tokens[conjunction]?.form ?? '')) return undefined
  const ownVerb = /^nsubj/.test(sentence.tokens[noun]?.deprel ?? '') && !isJoinedSubject(sentence, noun)
  return ownVerb ? undefined : nameAt(s, conjunction - 1)
}

function isPersonal(token: Token | undefined): boolean {
  return token?.upos === 'PRON' && /^(il|elle|on|je|j['’])$/i.test(token.form)
}

/** "Dorsane et Velmont ont …": what is "son" is neither's. */
function isJoint(sentence: Sentence, subject: number): boolean {
  return sentence.tokens[subject]?.features.Number === 'Plur' || children(sentence, subject, 'conj').length > 0
}

/** Whether a verb with the phrase as its subject has another one before it: "Dorsane et son patron ont …". */
function isJoinedSubject(sentence: Sentence, noun: number): boolean {
  const verb = sentence.tokens[noun]?.head ?? -1
  return children(sentence, verb, 'nsubj', 'nsubj:pass').some((i) => i < noun)
}

/** A subject that is a person of whom only the office or trade is told. */
function isSomebody({ isPerson }: Owned, { tokens }: Sentence, subject: number): boolean {
  const token = tokens[subject]
  return token?.upos === 'NOUN' && token.features.Number !== 'Plur' && isPerson(token)
}

/** What a subject means; a relative pronoun means the noun before it. */
function meantBy({ sentences, meant }: Owned, s: number, t: number): LocalEntity | undefined {
  const sentence = sentences[s]
  const token = sentence?.tokens[t]
  if (!sentence || !token) return undefined
  if (!/^(qui|lequel|laquelle)$/i.test(token.form)) return meant(s, t)
  const clause = sentence.tokens[token.head]
  return clause && /^acl/.test(clause.deprel) && clause.head >= 0 ? meant(s, clause.head) : undefined
}

/**
 * The subject of the main clause before a token, outside of quotations: what the sentence is about. 'unknown' where that
 * names no entity, 'somebody' where it is a person all the same; undefined where there is no subject.
 */
function topicBefore(
  owned: Owned,
  s: number,
  end: number,
  apart: readonly LocalEntity[],
): LocalEntity | 'somebody' | 'unknown' | undefined {
  const { sentences, isQuoted } = owned
  const sentence = sentences[s]
  if (!sentence) return undefined
  const subjects = sentence.tokens.flatMap((token, i) =>
    i < end && isTopic(sentence, token, i) && !isQuoted(s, i) ? [i] : [],
  )
  for (const i of subjects) {
    const entity = meantBy(owned, s, i)
    // "Lumio, son assistant, …": it does not belong to itself.
    if (entity && apart.includes(entity)) continue
    if (entity) return isJoint(sentence, i) ? 'somebody' : entity
    if (isSomebody(owned, sentence, i)) return 'somebody'
    // "on", "il" of "il faut": no topic.
    if (sentence.tokens[i]?.upos !== 'PRON') return 'unknown'
  }
  return undefined
}

/** The only entity that fits in this sentence, or else in the one before: a person, or what is its subject. */
function onlyOne(
  { recency, isQuoted }: Owned,
  s: number,
  noun: number,
  fits: (entity: LocalEntity) => LocalEntity | undefined,
): LocalEntity | undefined {
  const near = recency
    .before(s, noun, 1)
    .filter(({ entity }) => !entity.nameless && fits(entity))
    // "« Lumio est vendu par l’Office », précise sa directrice": not what somebody else’s words name.
    .filter(({ entity }) => entity.type === 'person' || isQuoted(s, noun) || !isOnlyQuoted(entity, s, isQuoted))
  const here = near.filter(({ distance }) => distance === 0)
  const before = near.filter(({ entity, isSubject }) => isSubject || entity.type === 'person')
  const [only, second] = here.length > 0 ? here : before
  // "sa directrice": of whatever the article does not name rather than of a country that stands near.
  return second || only?.isSeveral || only?.entity.type === 'place' ? undefined : only?.entity
}

/** Whether a sentence names an entity within somebody’s words alone. */
function isOnlyQuoted({ mentions }: LocalEntity, s: number, isQuoted: Owned['isQuoted']): boolean {
  const here = mentions.filter(({ sentence }) => sentence === s)
  return here.length > 0 && here.every(({ sentence, head }) => isQuoted(sentence, head))
}

/** "Leur porte-parole" of those who have a plural name ("les Jeunes Laitiers") or are a group: the last of them. */
function severalBefore({ recency, sentences }: Owned, s: number, noun: number): LocalEntity | undefined {
  const plural = recency
    .before(s, noun, 1)
    .filter(({ entity }) =>
      entity.mentions.some(
        ({ sentence, from, head }) =>
          sentence <= s &&
          (/^(les|des|aux|ces)$/i.test(sentences[sentence]?.tokens[from - 1]?.form ?? '') ||
            (entity.nameless && sentences[sentence]?.tokens[head]?.features.Number === 'Plur')),
      ),
    )
    .toSorted((a, b) => b.end - a.end)
  return plural[0]?.entity
}
