import { type Article, type EntityType, fold } from '../../graph/index.ts'
import { children, hasChild, isInvertedSubject, quotedRanges, type Sentence, type Token } from '../language/index.ts'
import { makerOf } from './act-maker.ts'
import { apposedNames } from './apposed-names.ts'
import { bearerBehind } from './bearer.ts'
import { subjectAhead } from './cataphora.ts'
import { coArguments } from './co-arguments.ts'
import { describedEntity } from './descriptions.ts'
import { doerOf } from './doers.ts'
import { countedAntecedents, pluralAntecedent } from './groups.ts'
import { isHousePart } from './house-part.ts'
import { institutionEntity } from './institution.ts'
import type { KnownNames } from './known-names.ts'
import type { Antecedent, ArticleEntities, LocalEntity, LocalMention, Meaning } from './local-entity.ts'
import type { MentionReason } from './mention-reason.ts'
import { listFrom, nameBefore, nameBeside, titledName } from './name-beside.ts'
import { namelessEntity, namelessKey, namelessPhrase } from './nameless.ts'
import { type Origins, originsOf } from './origins.ts'
import { houseOf, houseTypes, isNamedHere, leaderOf } from './own-house.ts'
import { caseLemma, mentionOf, phrase } from './phrase.ts'
import { possessorAt } from './possessors.ts'
import { type Anaphor, anaphorOf, becauseOf, pronounAntecedent } from './pronouns.ts'
import { makeRecency } from './recency.ts'
import { unnamedRival } from './rivals.ts'
import type { Vocabulary } from './vocabulary.ts'

interface ResolverInput {
  readonly article: Article
  readonly sentences: readonly Sentence[]
  readonly vocabulary: Vocabulary
  readonly knownNames: KnownNames
  readonly entities: LocalEntity[]
}

/**
 * Decides which entity a phrase means. Names speak for themselves; descriptions and pronouns are resolved only when
 * gender, number, type and nearness leave one antecedent, after the preference for subjects that Hobbs (1978) and the
 * centering theory describe; otherwise they mean nothing.
 */
export function makeResolver(input: ResolverInput): ArticleEntities {
  const { article, sentences, vocabulary, knownNames, entities } = input
  /** By sentence and token: what the name means that covers it, and what a description or pronoun was found to mean. */
  const names: (Meaning | undefined)[][] = sentences.map(({ tokens }) => new Array(tokens.length))
  const resolved: (readonly Meaning[] | undefined)[][] = sentences.map(({ tokens }) => new Array(tokens.length))
  /** Whether a sentence names anything: in those that do not, no name need be looked for. */
  const named: boolean[] = sentences.map(() => false)
  const nameless = new Map<string, LocalEntity>()
  const recency = makeRecency(sentences)
  const quoted = quotedRanges(article.text, article.bodyStart)
  const nameAt = (s: number, t: number) => names[s]?.[t]?.entity
  const entityAt = (s: number, t: number) => nameAt(s, t) ?? resolved[s]?.[t]?.[0]?.entity
  for (const entity of entities)
    for (const mention of entity.mentions) {
      recency.add(entity, mention)
      const meaning: Meaning = { entity, mention, through: 'itself' }
      const there = names[mention.sentence]
      for (let i = mention.from; there && i < mention.to; i++) there[i] = meaning
      named[mention.sentence] = true
    }

  const known = new Map<LocalEntity, Origins>()
  const origins = (entity: LocalEntity): Origins => {
    const found = known.get(entity) ?? originsOf(entity, sentences, vocabulary)
    known.set(entity, found)
    return found
  }

  /** Notes that the phrase headed by this token means these entities. */
  const remember = (found: readonly LocalEntity[], mention: LocalMention, t: number) => {
    for (const entity of found) {
      entity.mentions.push(mention)
      recency.add(entity, mention)
    }
    const meanings = found.map((entity): Meaning => ({ entity, mention, through: 'itself' }))
    const there = resolved[mention.sentence]
    if (there && found.length > 0) there[t] = meanings
    return meanings
  }

  const nominal = (sentence: Sentence, s: number, t: number, because: MentionReason) =>
    mentionOf(article, sentence.tokens, s, ...phrase(sentence, t), 'nominal', because)

  const meaningsOf: ArticleEntities['meaningsOf'] = (s, t, others = []) => {
    const sentence = sentences[s]
    const token = sentence?.tokens[t]
    if (!sentence || !token) return []
    const here = named[s] ? names[s] : undefined
    if (here) {
      const name = here[t] ?? titledName(sentence, t, vocabulary, here)
      if (name) return [name]
      const beside = nameBeside(sentence, t, vocabulary, here)
      if (beside && isHousePart(sentence, t, beside.entity, vocabulary)) return housePart(sentence, s, t, beside)
      if (beside) return listFrom(sentence, t, beside, here)
      const apposed = apposedNames(sentence, t, vocabulary, (i) => here[i])
      if (apposed.length > 0)
        return apposed.flatMap((meaning) =>
          others.includes(meaning.entity) ? [] : [{ ...meaning, through: 'name beside' as const }],
        )
      const set = nameBefore(sentence, t, vocabulary, here)
      if (set) return [set]
    }
    const before = resolved[s]?.[t]
    const pointing = anaphorOf(sentence, t)
    const doer = pointing && token.upos === 'PRON' && !pointing.speaks ? doerOf(sentence, t, vocabulary) : undefined
    const anaphor = pointing && doer ? { ...pointing, doer } : pointing
    // "le républicain": an adjective with an article of its own is a noun.
    const nominalised = token.upos === 'ADJ' && hasChild(sentence, t, 'det')
    if (!before && !anaphor && !/^(NOUN|PROPN|NUM)$/.test(token.upos) && !nominalised) return []
    const apart = [...others]
    for (const i of coArguments(sentence, t)) {
      const entity = entityAt(s, i)
      if (entity) apart.push(entity)
    }
    if (before) return before.filter(({ entity }) => !apart.includes(entity))
    if (anaphor) return anaphoric(sentence, s, t, anaphor, apart)
    if (isNamedHere(sentence, t, vocabulary)) return []
    const house = ownHouse(sentence, s, t)
    if (house === 'untold') return []
    if (house && !apart.includes(house)) {
      const because: MentionReason = { by: 'what it was called', noun: token.lemma.toLowerCase(), rivals: 0 }
      return remember([house], nominal(sentence, s, t, because), t)
    }
    if (vocabulary.isTransparent(token)) {
      // "cette commune de 890 habitants": a size is nobody.
      const complement = children(sentence, t, 'nmod', 'nmod:appos').find(
        (i) => caseLemma(sentence, i) === 'de' && !isSize(sentence, t, i),
      )
      // "les recours de MM. Garance et Mercœur"
      const joined = complement === undefined ? [] : [complement, ...children(sentence, complement, 'conj')]
      const of = joined.filter((i, n) => n === 0 || nameAt(s, i)).flatMap((i) => meaningsOf(s, i, apart))
      const maker = of.length > 0 || !vocabulary.isAct(token) ? undefined : makerOf(sentence, t)
      const whole = maker === undefined ? of : meaningsOf(s, maker, apart)
      // What is somebody's is not that person ("la politique de X"), but what he demands is he ("l’ultimatum de X").
      // "le groupe de Boston", "l’équipe de France" come from there.
      const belongs = vocabulary.cueTypes(token).some((type) => type === 'company' || type === 'organization')
      const owners = whole.filter(({ entity: { type } }) =>
        type === 'place' ? !belongs : type !== 'person' || vocabulary.isAct(token),
      )
      if (owners.length > 0) return owners.map((meaning) => ({ ...meaning, through: 'complement' }))
    }
    const bearer = bearerBehind(sentence, t, (i) => nameAt(s, i))
    if (bearer !== undefined) {
      const meaning = names[s]?.[bearer]
      return meaning && vocabulary.describedTypes(token).includes(meaning.entity.type)
        ? [{ ...meaning, through: 'name beside' }]
        : []
    }
    const described = describedEntity({ vocabulary, recency, nameAt, originsOf: origins }, sentence, s, t, apart)
    if (described) return remember([described.entity], nominal(sentence, s, t, described.because), t)
    const counted = countedAntecedents({ sentences, vocabulary, entityAt }, s, t)
    if (counted.length > 0)
      return remember(counted, nominal(sentence, s, t, { by: 'counted', noun: token.lemma.toLowerCase() }), t).filter(
        ({ entity }) => !apart.includes(entity),
      )
    const found = namelessPhrase(article, sentence, s, t, vocabulary)
    if (!found) return []
    return remember([namelessOf(found.label, found.type, token)], found.mention, t)
  }

  /** "le groupe Solidur": a part of the house has no name of its own, and is a group of this article alone. */
  const housePart = (sentence: Sentence, s: number, t: number, { mention: { to } }: Meaning): readonly Meaning[] => {
    const { tokens } = sentence
    const token = tokens[t]
    const before = resolved[s]?.[t]
    if (before) return before
    if (!token || token.features.Number === 'Plur' || !hasChild(sentence, t, 'det')) return []
    const mention = mentionOf(article, tokens, s, t, to, 'nominal', { by: 'phrase without a name' })
    return remember([namelessOf(mention.text, 'organization', token)], mention, t)
  }

  const namelessOf = (label: string, type: EntityType, noun: Token): LocalEntity => {
    const key = namelessKey(label)
    const entity = nameless.get(key) ?? namelessEntity(label, type, noun)
    if (!nameless.has(key)) entities.push(entity)
    nameless.set(key, entity)
    return entity
  }

  const anaphoric = (sentence: Sentence, s: number, t: number, anaphor: Anaphor, apart: readonly LocalEntity[]) => {
    const token = sentence.tokens[t]
    if (!token) return []
    const kind = token.upos === 'PRON' ? 'pronoun' : 'nominal'
    const mention = (because: MentionReason) =>
      mentionOf(article, sentence.tokens, s, ...phrase(sentence, t), kind, because)
    // In somebody's words a pronoun means whom he has named there; the article around them does not tell.
    const within = quoted.find(([start, end]) => start <= token.start && token.end <= end)?.[0]
    if (anaphor.number === 'Sing') {
      const isKnown = (back: number, i: number) => meaningsOf(back, i).length > 0
      const unnamed = () => unnamedRival({ sentences, vocabulary, isKnown }, anaphor, s, t)
      const before = pronounAntecedent(recency, anaphor, s, t, apart, within ?? 0, unnamed)
      const antecedent = anaphor.subject ? withAhead(sentence, s, t, anaphor, before) : before
      return antecedent ? remember([antecedent.entity], mention(antecedent.because), t) : []
    }
    if (within !== undefined) return []
    const plural = pluralAntecedent({ sentences, vocabulary, entityAt }, anaphor, s, t)
    if (!plural) return []
    const found =
      'entities' in plural ? plural.entities : meaningsOf(plural.sentence, plural.group).map(({ entity }) => entity)
    return remember(found, mention({ by: 'plural pronoun' }), t).filter(({ entity }) => !apart.includes(entity))
  }

  /** "Alors qu’il visitait un dépôt, Paul Estève a …": he, unless the text before names another. */
  const withAhead = (sentence: Sentence, s: number, t: number, anaphor: Anaphor, before: Antecedent | undefined) => {
    const ahead = subjectAhead(sentence, t)
    const entity = ahead === undefined ? undefined : only(meaningsOf(s, ahead))
    if (entity?.type !== 'person' || (entity.gender ?? anaphor.gender) !== anaphor.gender) return before
    return before && before.entity !== entity ? undefined : becauseOf(anaphor, entity)
  }

  /** "son entreprise", "le groupe de M. Estève": the house that the article says is his; 'untold' where it says of none. */
  const searching = new Set<string>()
  const ownHouse = (sentence: Sentence, s: number, t: number): LocalEntity | 'untold' | undefined => {
    const token = sentence.tokens[t]
    const types = token ? houseTypes(token, vocabulary) : []
    if (types.length === 0) return undefined
    const owned = children(sentence, t, 'det').some((i) => /^(son|sa)$/i.test(sentence.tokens[i]?.form ?? ''))
    const complement = children(sentence, t, 'nmod').find((i) => caseLemma(sentence, i) === 'de')
    const named =
      complement === undefined
        ? undefined
        : (nameAt(s, complement) ?? titledName(sentence, complement, vocabulary, names[s] ?? [])?.entity)
    const led = owned || complement !== undefined ? undefined : leaderOf(sentence, t, vocabulary)
    // Whose it is may hang on what another such phrase means, and that on this one.
    const key = `${s}:${t}`
    if (searching.has(key)) return undefined
    searching.add(key)
    const owner = owned
      ? possessorOf(s, t, ['person'])
      : named?.type === 'person'
        ? named
        : led === undefined
          ? undefined
          : leader(s, led)
    searching.delete(key)
    const house = owner && houseOf(owner, types, entities, vocabulary)
    // "son ministère" is the one of which the article tells; of parties it may tell of others’.
    return owner && owned && !house && !types.includes('agency') ? 'untold' : house
  }

  const leader = (s: number, t: number): LocalEntity | undefined => {
    const entity = nameAt(s, t)
    return entity?.type === 'person' ? entity : undefined
  }

  const isPerson = (token: Token) => vocabulary.describedTypes(token).includes('person')
  const isSize = (sentence: Sentence, t: number, complement: number) => {
    const noun = sentence.tokens[t]
    const counted = hasChild(sentence, complement, 'nummod')
    return counted && noun !== undefined && vocabulary.describedTypes(noun).includes('place')
  }
  const isQuoted = (s: number, t: number) => {
    const token = sentences[s]?.tokens[t]
    return token !== undefined && quoted.some(([start, end]) => start <= token.start && token.end <= end)
  }
  const meant = (s: number, t: number) => only(meaningsOf(s, t))
  const possessorOf: ArticleEntities['possessorOf'] = (s, t, types, apart = []) =>
    possessorAt({ sentences, recency, vocabulary, meant, nameAt, isPerson, isQuoted }, s, t, types, apart)

  const institution: ArticleEntities['institution'] = (name, s, from, to) => {
    const known = knownNames.named(name)
    const isIt = (entity: LocalEntity) => (known ? entity.known === known : entity.names.has(fold(name)))
    const entity = entities.find(isIt) ?? institutionEntity(name, known)
    if (!entities.includes(entity)) entities.push(entity)
    const tokens = sentences[s]?.tokens ?? []
    entity.mentions.push(mentionOf(article, tokens, s, from, to, 'nominal', { by: 'office' }))
    return entity
  }

  // In reading order, so that each description and pronoun finds the subjects before it already resolved.
  sentences.forEach((sentence, s) => {
    sentence.tokens.forEach(({ deprel }, t) => {
      if ((deprel.startsWith('nsubj') || isInvertedSubject(sentence, t)) && mayPointBack(sentence, t)) meaningsOf(s, t)
    })
  })
  return {
    entities,
    sentences,
    meaningsOf,
    entityOf: (s, t, apart) => only(meaningsOf(s, t, apart)),
    possessorOf,
    institution,
    hasNames: (s) => named[s] ?? false,
    nameAt,
  }
}

/** A phrase that means several entities is none of them. */
function only(found: readonly Meaning[]): LocalEntity | undefined {
  return found.length === 1 ? found[0]?.entity : undefined
}

/** A subject that may point back: "elle", "la start-up", "le ministre", "ce dernier". */
function mayPointBack(sentence: Sentence, t: number): boolean {
  const token = sentence.tokens[t]
  if (anaphorOf(sentence, t)) return true
  const definite = children(sentence, t, 'det').some((i) =>
    /^(le|la|l['’]|ce|cet|cette)$/i.test(sentence.tokens[i]?.form ?? ''),
  )
  return token?.upos === 'NOUN' && definite
}
