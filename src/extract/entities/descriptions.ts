import { type Article, type EntityType, fold } from '../../graph/index.ts'
import { children, type Sentence, subtree, type Token } from '../language/index.ts'
import type { KnownNames } from './known-names.ts'
import type { ArticleEntities, LocalEntity, LocalMention } from './local-entity.ts'
import type { Vocabulary } from './vocabulary.ts'

interface ResolverInput {
  readonly article: Article
  readonly sentences: readonly Sentence[]
  readonly vocabulary: Vocabulary
  readonly knownNames: KnownNames
  readonly entities: LocalEntity[]
}

/** A pronoun says less than a description: the subject before it must stand above every object, too. */
const PRONOUN_MARGIN = 1.5

/** Further back a description or a pronoun is not looked for: readers would not either. */
const SENTENCES_BACK = 3

/**
 * Decides which entity a phrase means. Names speak for themselves; descriptions and pronouns are resolved only when
 * gender, number, type and nearness leave one antecedent, after the preference for subjects that Hobbs (1978) and the
 * centering theory describe; otherwise they mean nothing.
 */
export function makeResolver(input: ResolverInput): ArticleEntities {
  const { sentences, vocabulary, entities } = input
  const byToken = new Map<string, LocalEntity>()
  const at = (sentence: number, token: number) => `${sentence}:${token}`
  const index = (entity: LocalEntity, { sentence, from, to }: LocalMention) => {
    for (let i = from; i < to; i++) byToken.set(at(sentence, i), entity)
  }
  for (const entity of entities) for (const mention of entity.mentions) index(entity, mention)
  const resolved = new Map<string, LocalEntity | undefined>()

  const remember = (entity: LocalEntity, mention: LocalMention) => {
    entity.mentions.push(mention)
    resolved.set(at(mention.sentence, mention.head), entity)
    return entity
  }

  const entityOf: ArticleEntities['entityOf'] = (s, t, apart = []) => {
    const sentence = sentences[s]
    const token = sentence?.tokens[t]
    if (!sentence || !token) return undefined
    const name = byToken.get(at(s, t)) ?? nameBeside(sentence, s, t) ?? titledName(sentence, s, t)
    if (name) return name
    if (resolved.has(at(s, t))) return resolved.get(at(s, t))
    if (token.upos === 'PRON') {
      const plural = /^(-?ils|-?elles|eux|ceux-ci|celles-ci)$/i.test(token.form)
      const group = plural ? groupBefore(sentences, vocabulary, s, t) : undefined
      const antecedent = group ? entityOf(...group) : pronounAntecedent(input, s, t, apart)
      return antecedent ? remember(antecedent, mentionOf(input, s, t, t + 1, 'pronoun')) : undefined
    }
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN' && token.upos !== 'NUM') return undefined
    if (vocabulary.isTransparent(token)) {
      const complement = children(sentence, t, 'nmod', 'nmod:appos').find((i) => caseLemma(sentence, i) === 'de')
      const whole = complement === undefined ? undefined : entityOf(s, complement, apart)
      if (whole) return whole
    }
    const antecedent = describedEntity(input, s, t, apart)
    if (antecedent) return remember(antecedent, mentionOf(input, s, ...phrase(sentence, t), 'nominal'))
    const nameless = namelessEntity(input, s, t)
    if (nameless) entities.push(nameless)
    resolved.set(at(s, t), nameless)
    return nameless
  }

  /** "la start-up Orvia", "l’application Pluvo": the name stands beside the noun and says which. */
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
    // The nearest of all entities owns it, or nobody: "X et son Premier ministre" is not about the ministry named before.
    const near = entities.filter(
      (entity) =>
        !entity.nameless && !apart.includes(entity) && mentionedBefore(entity, s, t) && distance(entity, s, t) <= 1,
    )
    const owner = clearest(near, sentences, s, t)
    return owner && types.includes(owner.type) ? owner : undefined
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

function mentionOf(
  { article, sentences }: ResolverInput,
  sentence: number,
  from: number,
  to: number,
  kind: LocalMention['kind'],
): LocalMention {
  const tokens = sentences[sentence]?.tokens ?? []
  const start = tokens[from]?.start ?? 0
  const end = tokens[to - 1]?.end ?? start
  return {
    sentence,
    from,
    to,
    head: headWithin(tokens, from, to),
    start,
    end,
    text: article.text.slice(start, end),
    kind,
  }
}

function headWithin(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const head = tokens[i]?.head ?? -1
    if ((head < from || head >= to) && /^(NOUN|PROPN|PRON|NUM)$/.test(tokens[i]?.upos ?? '')) return i
  }
  return from
}

/** The tokens of a noun phrase without its relative clauses and appositions: determiner to last complement. */
function phrase(sentence: Sentence, head: number): [number, number] {
  let from = head
  let to = head + 1
  for (const child of children(
    sentence,
    head,
    'det',
    'amod',
    'nummod',
    'advmod',
    'nmod',
    'flat',
    'flat:name',
    'case',
  )) {
    const relation = sentence.tokens[child]?.deprel
    if (relation === 'case' || (relation === 'nmod' && caseLemma(sentence, child) !== 'de' && child > head)) continue
    const below = subtree(sentence, child)
    const start = below[0] ?? child
    const end = (below.at(-1) ?? child) + 1
    if (child < head) from = Math.min(from, start)
    else to = Math.max(to, end)
  }
  return [from, to]
}

function caseLemma(sentence: Sentence, i: number): string | undefined {
  const [first] = children(sentence, i, 'case')
  return first === undefined ? undefined : sentence.tokens[first]?.lemma.toLowerCase()
}

/** "la start-up californienne", "le dirigeant", "le ministère": the entity that the article has called so, or the only one near. */
function describedEntity(
  input: ResolverInput,
  s: number,
  t: number,
  apart: readonly LocalEntity[],
): LocalEntity | undefined {
  const { sentences, vocabulary, entities } = input
  const sentence = sentences[s]
  const noun = sentence?.tokens[t]
  if (!sentence || !noun || noun.features.Number === 'Plur') return undefined
  const determiner = children(sentence, t, 'det').map((i) => sentence.tokens[i]?.form.toLowerCase() ?? '')
  if (!determiner.some((form) => /^(le|la|l['’]|les|ce|cet|cette)$/.test(form))) return undefined
  const types = new Set<EntityType>([...vocabulary.cueTypes(noun), ...vocabulary.headTypes(noun)])
  if (types.size === 0) return undefined
  // "le patron d’une banque" is somebody of his own: only what qualifies without naming leaves the description anaphoric.
  const complements = children(sentence, t, 'nmod', 'acl', 'acl:relcl').filter((i) => i > t)
  const own = complements.some((i) => !types.has('company') || !isQualifier(sentence, i))
  const lemma = noun.lemma.toLowerCase()
  const before = entities.filter(
    (entity) => !apart.includes(entity) && types.has(entity.type) && mentionedBefore(entity, s, t),
  )

  const namedSo = before.filter((entity) => !entity.nameless && hasNameWithHead(entity, fold(noun.form)))
  if (namedSo.length === 1 && !own) return namedSo[0]
  const calledSo = before.filter((entity) => entity.descriptions.has(lemma))
  if (calledSo.length === 1 && (!own || isRole(vocabulary, noun))) return calledSo[0]
  if (own || namedSo.length > 1) return undefined
  const near = before.filter(
    (entity) => !entity.nameless && agrees(entity, noun) && distance(entity, s, t) <= SENTENCES_BACK,
  )
  if (vocabulary.headTypes(noun).length > 0 && !vocabulary.cueTypes(noun).some((type) => type !== 'agency'))
    return undefined
  return clearest(calledSo.length > 1 ? calledSo : near, sentences, s, t)
}

/** "le ministère" is the one entity that is called "ministère de …" by any of its names. */
function hasNameWithHead(entity: LocalEntity, head: string): boolean {
  const names = [entity.label, ...(entity.known?.aliases ?? []), ...entity.mentions.map((mention) => mention.text)]
  return names.some((name) => fold(name).startsWith(`${head} `))
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
  input: ResolverInput,
  s: number,
  t: number,
  apart: readonly LocalEntity[],
): LocalEntity | undefined {
  const { sentences, entities } = input
  const pronoun = sentences[s]?.tokens[t]
  if (!pronoun || !/^(il|elle|celui-ci|celle-ci|lui)$/i.test(pronoun.form) || pronoun.deprel.startsWith('expl'))
    return undefined
  const feminine = /^(elle|celle-ci)$/i.test(pronoun.form)
  const candidates = entities.filter(
    (entity) =>
      !entity.nameless &&
      !apart.includes(entity) &&
      entity.type !== 'place' &&
      mentionedBefore(entity, s, t) &&
      distance(entity, s, t) <= 1 &&
      (entity.gender === undefined ? entity.type === 'person' : entity.gender === (feminine ? 'Fem' : 'Masc')),
  )
  const sure = candidates.filter((entity) => entity.gender !== undefined)
  return clearest(sure.length > 0 ? sure : candidates, sentences, s, t, PRONOUN_MARGIN)
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

/** The candidate that stands out: the nearest subject, or the only one. Nobody when two are as good. */
function clearest(
  candidates: readonly LocalEntity[],
  sentences: readonly Sentence[],
  s: number,
  t: number,
  margin = 1,
): LocalEntity | undefined {
  const scored = candidates
    .map((entity) => ({ entity, score: salience(entity, sentences, s, t) }))
    .toSorted((a, b) => b.score - a.score)
  const [first, second] = scored
  return first && (!second || first.score - second.score >= margin) ? first.entity : undefined
}

/** Nearness in sentences counts most, then the subject's place; a token further back costs next to nothing. */
function salience(entity: LocalEntity, sentences: readonly Sentence[], s: number, t: number): number {
  return Math.max(
    ...entity.mentions
      .filter((m) => m.sentence < s || (m.sentence === s && m.to <= t))
      .map((m) => {
        const deprel = sentences[m.sentence]?.tokens[m.head]?.deprel ?? ''
        const role = /^nsubj/.test(deprel) ? 2 : /^(obj|iobj|obl:agent)/.test(deprel) ? 1 : 0.5
        return role - 1.5 * (s - m.sentence)
      }),
  )
}

function mentionedBefore(entity: LocalEntity, s: number, t: number): boolean {
  return entity.mentions.some((m) => m.sentence < s || (m.sentence === s && m.to <= t))
}

/** In sentences, to the last mention before. */
function distance(entity: LocalEntity, s: number, t: number): number {
  return Math.min(
    ...entity.mentions.filter((m) => m.sentence < s || (m.sentence === s && m.to <= t)).map((m) => s - m.sentence),
  )
}

function agrees(entity: LocalEntity, noun: Token): boolean {
  // The words for a company change gender freely ("le groupe", "l’entreprise"); a person's mostly do not.
  return entity.type !== 'person' || !entity.gender || !noun.features.Gender || entity.gender === noun.features.Gender
}

/** "le régulateur", "plusieurs syndicats", "400 employés de X": an entity of this article alone. */
function namelessEntity(input: ResolverInput, s: number, t: number): LocalEntity | undefined {
  const { sentences, vocabulary } = input
  const sentence = sentences[s]
  const noun = sentence?.tokens[t]
  if (!sentence || !noun || noun.upos === 'PRON') return undefined
  const plural = noun.features.Number === 'Plur' || children(sentence, t, 'nummod').length > 0
  const determiners = children(sentence, t, 'det').map((i) => sentence.tokens[i]?.form.toLowerCase() ?? '')
  if (
    determiners.some((form) =>
      /^(mon|ton|son|ma|ta|sa|notre|votre|leur|mes|tes|ses|nos|vos|leurs|aucun|aucune)$/.test(form),
    )
  )
    return undefined
  const group = plural && vocabulary.isGroupNoun(noun)
  const authority =
    !plural && vocabulary.headTypes(noun)[0] === 'agency' && determiners.some((form) => /^(le|la|l['’])$/.test(form))
  if (!group && !authority) return undefined
  const [from, to] = phrase(sentence, t)
  const mention = mentionOf(input, s, from, to, 'nominal')
  const same = input.entities.find(
    (entity) => entity.nameless && fold(entity.label) === fold(withoutDeterminer(mention.text)),
  )
  if (same) {
    same.mentions.push(mention)
    return same
  }
  return {
    mentions: [mention],
    votes: [],
    descriptions: new Set([noun.lemma.toLowerCase()]),
    nameless: true,
    label: withoutDeterminer(mention.text),
    type: authority ? 'agency' : groupType(vocabulary, noun),
    typeWeight: 1,
  }
}

function groupType(vocabulary: Vocabulary, noun: Token): EntityType {
  const [head] = vocabulary.headTypes(noun)
  if (head === 'agency') return 'agency'
  return vocabulary.cueTypes(noun).includes('company') ? 'company' : 'organization'
}

function withoutDeterminer(text: string): string {
  return text
    .replace(/^(les?\b|la\b|l['’]|des\b|du\b|aux?\b|une?\b|ces?\b|cette\b|cet\b)\s*/iu, '')
    .replace(/\s+/gu, ' ')
}
