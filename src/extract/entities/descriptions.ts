import { type Article, type EntityType, fold } from '../../graph/index.ts'
import { children, type Sentence, type Token } from '../language/index.ts'
import type { ArticleEntities, Gender, LocalEntity, LocalMention } from './local-entity.ts'
import { namelessEntity, namelessKey, namelessPhrase } from './nameless.ts'
import { caseLemma, mentionOf, phrase } from './phrase.ts'
import { clearest, makeRecency, type Recency, type Recent } from './recency.ts'
import type { Vocabulary } from './vocabulary.ts'

interface ResolverInput {
  readonly article: Article
  readonly sentences: readonly Sentence[]
  readonly vocabulary: Vocabulary
  readonly entities: LocalEntity[]
}

/** A pronoun says less than a description: the subject before it must stand above every object, too. */
const PRONOUN_MARGIN = 1.5

/** Further back a description or a pronoun is not looked for: readers would not either. */
const SENTENCES_BACK = 3

/** What an institution or a person was called holds longer: "le ministère", once named, stays the ministry of the article. */
const SENTENCES_BACK_BY_NAME = 40

/**
 * Decides which entity a phrase means. Names speak for themselves; descriptions and pronouns are resolved only when
 * gender, number, type and nearness leave one antecedent, after the preference for subjects that Hobbs (1978) and the
 * centering theory describe; otherwise they mean nothing.
 */
export function makeResolver(input: ResolverInput): ArticleEntities {
  const { article, sentences, vocabulary, entities } = input
  const byToken = new Map<string, LocalEntity>()
  const resolved = new Map<string, LocalEntity>()
  const nameless = new Map<string, LocalEntity>()
  const recency = makeRecency(sentences)
  const at = (sentence: number, token: number) => `${sentence}:${token}`
  for (const entity of entities)
    for (const mention of entity.mentions) {
      recency.add(entity, mention)
      for (let i = mention.from; i < mention.to; i++) byToken.set(at(mention.sentence, i), entity)
    }

  /** Notes that the phrase headed by this token means the entity. */
  const remember = (entity: LocalEntity, mention: LocalMention, t: number) => {
    entity.mentions.push(mention)
    recency.add(entity, mention)
    resolved.set(at(mention.sentence, t), entity)
    return entity
  }

  const entityOf: ArticleEntities['entityOf'] = (s, t, apart = []) => {
    const sentence = sentences[s]
    const token = sentence?.tokens[t]
    if (!sentence || !token) return undefined
    const name = byToken.get(at(s, t)) ?? nameBeside(sentence, s, t) ?? titledName(sentence, s, t)
    if (name) return name
    const before = resolved.get(at(s, t))
    if (before) return apart.includes(before) ? undefined : before
    if (token.upos === 'PRON') {
      const plural = /^(-?ils|-?elles|eux|ceux-ci|celles-ci)$/i.test(token.form)
      const group = plural ? groupBefore(sentences, vocabulary, s, t) : undefined
      const antecedent = group ? entityOf(...group) : pronounAntecedent(recency, token, s, t, apart)
      return antecedent && remember(antecedent, mentionOf(article, sentence.tokens, s, t, t + 1, 'pronoun'), t)
    }
    // "le républicain": an adjective with an article of its own is a noun.
    const nominalised = token.upos === 'ADJ' && children(sentence, t, 'det').length > 0
    if (!/^(NOUN|PROPN|NUM)$/.test(token.upos) && !nominalised) return undefined
    if (vocabulary.isTransparent(token)) {
      const complement = children(sentence, t, 'nmod', 'nmod:appos').find((i) => caseLemma(sentence, i) === 'de')
      const whole = complement === undefined ? undefined : entityOf(s, complement, apart)
      // What is somebody's is not that person ("la politique de X"), but what he demands is he ("l’ultimatum de X").
      if (whole && (whole.type !== 'person' || vocabulary.isAct(token))) return whole
    }
    const antecedent = describedEntity(vocabulary, recency, sentence, s, t, apart, (i) => byToken.get(at(s, i)))
    if (antecedent)
      return remember(antecedent, mentionOf(article, sentence.tokens, s, ...phrase(sentence, t), 'nominal'), t)
    const found = namelessPhrase(article, sentence, s, t, vocabulary)
    if (!found) return undefined
    const key = namelessKey(found.label)
    const entity = nameless.get(key) ?? namelessEntity(found.label, found.type, token)
    if (!nameless.has(key)) entities.push(entity)
    nameless.set(key, entity)
    return remember(entity, found.mention, t)
  }

  /** "la start-up Dorsane", "l’application Lumio": the name stands beside the noun and says which. */
  const nameBeside = (sentence: Sentence, s: number, t: number): LocalEntity | undefined => {
    const noun = sentence.tokens[t]
    if (!noun || !/^(NOUN|PROPN|X)$/.test(noun.upos)) return undefined
    for (const child of children(sentence, t, 'appos', 'nmod', 'nmod:appos', 'flat', 'flat:name')) {
      if (children(sentence, child, 'case').length > 0) continue
      const entity = byToken.get(at(s, child))
      if (entity && (vocabulary.cueTypes(noun).length > 0 || vocabulary.isTransparent(noun))) return entity
    }
    return undefined
  }

  /** "M. Garance": some parses make the title the head of the name. */
  const titledName = ({ tokens }: Sentence, s: number, t: number): LocalEntity | undefined =>
    vocabulary.isTitle(tokens[t]?.form ?? '') ? byToken.get(at(s, t + 1)) : undefined

  const possessorOf: ArticleEntities['possessorOf'] = (s, t, types, apart = []) => {
    const fits = ({ entity }: Recent) => types.includes(entity.type)
    const recent = recency.before(s, t, 1).filter(({ entity }) => !entity.nameless && !apart.includes(entity))
    const here = recent.filter(({ distance }) => distance === 0).toSorted((a, b) => b.end - a.end)
    const [nearest] = here
    // "X et son Premier ministre": the nearest owns it, or nobody; two that could are one too many.
    if (!nearest) return clearest(recent.filter(fits))
    const rivals = here.filter((other) => other !== nearest && fits(other) && other.salience > nearest.salience)
    return fits(nearest) && rivals.length === 0 ? nearest.entity : undefined
  }

  // In reading order, so that each description and pronoun finds the subjects before it already resolved.
  sentences.forEach((sentence, s) => {
    sentence.tokens.forEach((token, t) => {
      if (/^nsubj/.test(token.deprel) && isAnaphor(sentence, t)) entityOf(s, t)
    })
  })
  return { entities, entityOf, possessorOf, nameAt: (s, t) => byToken.get(at(s, t)) }
}

/** A singular subject that may point back: "elle", "la start-up", "le ministre". */
function isAnaphor(sentence: Sentence, t: number): boolean {
  const token = sentence.tokens[t]
  if (token?.upos === 'PRON') return true
  const definite = children(sentence, t, 'det').some((i) =>
    /^(le|la|l['’]|ce|cet|cette)$/i.test(sentence.tokens[i]?.form ?? ''),
  )
  return token?.upos === 'NOUN' && definite
}

/** "la start-up californienne", "le dirigeant", "le ministère": the entity that the article has called so, or the only one near. */
function describedEntity(
  vocabulary: Vocabulary,
  recency: Recency,
  sentence: Sentence,
  s: number,
  t: number,
  apart: readonly LocalEntity[],
  nameAt: (token: number) => LocalEntity | undefined,
): LocalEntity | undefined {
  const noun = sentence.tokens[t]
  if (!noun || noun.features.Number === 'Plur') return undefined
  const determiner = children(sentence, t, 'det').map((i) => sentence.tokens[i]?.form.toLowerCase() ?? '')
  const owned = determiner.some((form) => /^(son|sa|leur)$/.test(form))
  if (!owned && !determiner.some((form) => /^(le|la|l['’]|les|ce|cet|cette)$/.test(form))) return undefined
  const types = new Set<EntityType>([...vocabulary.cueTypes(noun), ...vocabulary.headTypes(noun)])
  if (types.size === 0) return undefined
  // "le patron d’une banque" is somebody of his own: only what qualifies without naming leaves the description anaphoric.
  const complements = children(sentence, t, 'nmod', 'acl', 'acl:relcl').filter((i) => i > t)
  // "la firme de X" says of a company named before who leads it.
  const own = complements.some(
    (i) => !types.has('company') || !(isQualifier(sentence, i) || nameAt(i)?.type === 'person'),
  )
  const lemma = noun.lemma.toLowerCase()
  const before = recency
    .before(s, t, SENTENCES_BACK_BY_NAME)
    .filter(({ entity }) => !apart.includes(entity) && types.has(entity.type))

  const namedSo = before.filter(({ entity }) => !entity.nameless && hasNameWithHead(entity, fold(noun.form)))
  if (namedSo.length === 1 && !own) return namedSo[0]?.entity
  const calledSo = before.filter(({ entity }) => entity.descriptions.has(lemma))
  if (calledSo.length === 1 && (!own || isRole(vocabulary, noun))) return calledSo[0]?.entity
  if (own || owned || namedSo.length > 1) return undefined
  // "le gouvernement", "la police": an authority that the article did not name is none of those that it named.
  if (vocabulary.headTypes(noun).length > 0 && !vocabulary.cueTypes(noun).some((type) => type !== 'agency'))
    return undefined
  const near = before.filter(
    ({ entity, distance }) => !entity.nameless && agrees(entity, noun) && distance <= SENTENCES_BACK,
  )
  return clearest(calledSo.length > 1 ? calledSo : near)
}

/** "le ministère" is the one entity that is called "ministère de …" by any of its names. */
function hasNameWithHead(entity: LocalEntity, head: string): boolean {
  return [...entity.names].some((name) => name.startsWith(`${head} `))
}

function isRole(vocabulary: Vocabulary, noun: Token): boolean {
  return vocabulary.cueTypes(noun).includes('person')
}

/** "d’intelligence artificielle" qualifies; "de Lyon" or "de la banque" makes it another. */
function isQualifier(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i]
  return token?.upos === 'NOUN' && children(sentence, i, 'det').length === 0 && !/^\p{Lu}/u.test(token.form)
}

/** "il", "elle", "celui-ci": the one entity near enough that agrees; subjects of the sentence before come first. */
function pronounAntecedent(
  recency: Recency,
  pronoun: Token,
  s: number,
  t: number,
  apart: readonly LocalEntity[],
): LocalEntity | undefined {
  if (!/^(il|elle|celui-ci|celle-ci|lui)$/i.test(pronoun.form) || pronoun.deprel.startsWith('expl')) return undefined
  const gender: Gender = /^(elle|celle-ci)$/i.test(pronoun.form) ? 'Fem' : 'Masc'
  const candidates = recency
    .before(s, t, 1)
    .filter(({ entity }) => !entity.nameless && !apart.includes(entity) && entity.type !== 'place')
    .filter(({ entity }) => (entity.gender === undefined ? entity.type === 'person' : entity.gender === gender))
  const sure = candidates.filter(({ entity }) => entity.gender !== undefined)
  return clearest(sure.length > 0 ? sure : candidates, PRONOUN_MARGIN)
}

/** "ils": the group of people that was the subject last, in this sentence or the one before. */
function groupBefore(
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
  s: number,
  t: number,
): [number, number] | undefined {
  for (let back = s; back >= Math.max(0, s - 1); back--) {
    const tokens = sentences[back]?.tokens ?? []
    const last = tokens.findLastIndex(
      (token, i) =>
        (back < s || i < t) &&
        /^nsubj/.test(token.deprel) &&
        token.features.Number === 'Plur' &&
        token.upos === 'NOUN' &&
        vocabulary.isGroupNoun(token),
    )
    if (last >= 0) return [back, last]
  }
  return undefined
}

function agrees(entity: LocalEntity, noun: Token): boolean {
  // The words for a company change gender freely ("le groupe", "l’entreprise"); a person's mostly do not.
  return entity.type !== 'person' || !entity.gender || !noun.features.Gender || entity.gender === noun.features.Gender
}
