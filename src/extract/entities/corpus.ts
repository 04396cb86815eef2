import { byCodeUnit, contentHash, type Entity, type EntityType, fold, type Mention, slug } from '../../graph/index.ts'
import type { Gender, LocalEntity } from './local-entity.ts'
import type { TypeVote } from './name-span.ts'
import { bestType } from './type-votes.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The entities of one article, as kept until all articles are read. */
export interface ArticleRecord {
  readonly article: string
  readonly entities: readonly LocalEntity[]
}

/** Why what one article knows as an entity is an entity of the corpus. */
export type JoinReason =
  /** A known entity of the editors. */
  | { readonly by: 'known entity'; readonly known: string }
  /** Another article uses this spelling for a known entity. */
  | { readonly by: 'spelling of a known entity'; readonly known: string }
  /** The only person of the corpus who bears this family name. */
  | { readonly by: 'family name'; readonly of: string }
  /** The same name as in other articles, or the only one of its name. */
  | { readonly by: 'name' }
  /** It has no name, and stays within its article. */
  | { readonly by: 'phrase without a name' }

/** What one article contributes to an entity. */
export interface Member {
  readonly article: string
  readonly local: LocalEntity
  readonly because: JoinReason
}

export interface CorpusEntities {
  readonly entities: readonly Entity[]
  /** What each article contributes to an entity, by its key; articles in code-unit order. */
  readonly members: ReadonlyMap<string, readonly Member[]>
  /** The entity that a local one became. */
  entityOf(local: LocalEntity): Entity | undefined
}

/** Local entities that are one entity of the graph. */
interface Group {
  readonly members: Member[]
  readonly id: string
}

/** Votes of this weight come from words of the article, not from the shape of the name alone. */
const SAID_BY_THE_ARTICLE = 1

/**
 * Joins the articles' entities: known entities by their key, others by their name; a lone family name goes to the only
 * person of the corpus who bears it. What a name is called in one article types it in the others. Nameless entities
 * stay within their article. Keys are made of names, so they are the same from build to build.
 */
export function joinArticles(
  records: readonly ArticleRecord[],
  { isFirstName }: Pick<Vocabulary, 'isFirstName'>,
): CorpusEntities {
  const sorted = records.toSorted((a, b) => byCodeUnit(a.article, b.article))
  const groups = new Map<string, Group>()
  const owners = familyNames(sorted, isFirstName)
  const synonyms = spellingsOfKnown(sorted)
  for (const { article, entities } of sorted)
    for (const local of entities) {
      const { id, because } = belongingOf(article, local, owners, synonyms)
      const member = { article, local, because }
      const group = groups.get(id)
      if (group) group.members.push(member)
      else groups.set(id, { id, members: [member] })
    }

  const entityOf = new Map<LocalEntity, Entity>()
  const taken = new Set<string>()
  const entities: Entity[] = []
  const members = new Map<string, readonly Member[]>()
  const byWeight = [...groups.values()].toSorted(
    (a, b) => Number(isKnown(b)) - Number(isKnown(a)) || byCodeUnit(a.id, b.id),
  )
  for (const group of byWeight) {
    const entity = toEntity(group, taken)
    taken.add(entity.key)
    entities.push(entity)
    members.set(entity.key, group.members)
    for (const { local } of group.members) entityOf.set(local, entity)
  }
  return { entities, members, entityOf: (local) => entityOf.get(local) }
}

function isKnown({ members }: Group): boolean {
  return members.some(({ local }) => local.known !== undefined)
}

/** The group to which a local entity belongs, and why. */
interface Belonging {
  readonly id: string
  readonly because: JoinReason
}

function belongingOf(
  article: string,
  local: LocalEntity,
  owners: ReadonlyMap<string, Bearer | undefined>,
  synonyms: ReadonlyMap<string, string>,
): Belonging {
  if (local.known) return { id: `known:${local.known.key}`, because: { by: 'known entity', known: local.known.key } }
  const name = fold(local.label)
  if (local.isNamesake) return { id: `product:${name}`, because: { by: 'name' } }
  if (local.nameless) return { id: `nameless:${article}:${name}`, because: { by: 'phrase without a name' } }
  const known = synonyms.get(name)
  if (known) return { id: `known:${known}`, because: { by: 'spelling of a known entity', known } }
  if (local.type === 'person' && !name.includes(' ') && local.typeWeight >= SAID_BY_THE_ARTICLE) {
    const owner = owners.get(name)
    const contradicts = owner?.gender !== undefined && local.gender !== undefined && owner.gender !== local.gender
    if (owner && !contradicts) return { id: `person:${owner.name}`, because: { by: 'family name', of: owner.label } }
    if (contradicts) return { id: `person:${name} ${local.gender}`, because: { by: 'name' } }
  }
  // A person and a company of one name are two entities when the article says so; a guess by shape follows the others.
  const isPerson = local.type === 'person' && (local.typeWeight >= SAID_BY_THE_ARTICLE || name.includes(' '))
  return { id: `${isPerson ? 'person' : 'name'}:${name}`, because: { by: 'name' } }
}

interface Bearer {
  readonly name: string
  readonly label: string
  readonly gender?: Gender
}

/**
 * Family name → the person who bears it, or undefined when several do. A family name that is a first name, too ("pape
 * François"), says too little across articles.
 */
function familyNames(
  records: readonly ArticleRecord[],
  isFirstName: Vocabulary['isFirstName'],
): Map<string, Bearer | undefined> {
  const owners = new Map<string, Bearer | undefined>()
  for (const { entities } of records)
    for (const local of entities) {
      const name = fold(local.label)
      if (local.nameless || local.type !== 'person' || !name.includes(' ')) continue
      const family = name.split(' ').at(-1) ?? name
      if (isFirstName(local.label.split(' ').at(-1) ?? '')) continue
      const before = owners.get(family)
      const gender = local.gender ?? before?.gender
      const bearer = { name, label: local.label, ...(gender ? { gender } : {}) }
      owners.set(family, owners.has(family) && before?.name !== name ? undefined : bearer)
    }
  return owners
}

/** Spellings that some article gives for a known entity ("l’Agence du climat (AC)") hold in the others. */
function spellingsOfKnown(records: readonly ArticleRecord[]): Map<string, string> {
  const keys = new Map<string, string>()
  const contested = new Set<string>()
  for (const { entities } of records)
    for (const { known, mentions } of entities)
      for (const { text, kind } of known ? mentions : []) {
        if (kind !== 'name' || !known || !text.includes(' ')) continue
        const name = fold(text)
        if (keys.has(name) && keys.get(name) !== known.key) contested.add(name)
        keys.set(name, known.key)
      }
  for (const name of contested) keys.delete(name)
  return keys
}

function toEntity({ members }: Group, taken: ReadonlySet<string>): Entity {
  const locals = members.map(({ local }) => local)
  const known = locals.find((local) => local.known)?.known
  const nameless = locals.every((local) => local.nameless)
  const type: EntityType =
    known?.type ?? (nameless ? (locals[0]?.type ?? 'organization') : bestType(votesOf(locals)).type)
  const labels = locals.map((local) => local.label)
  const label = known?.name ?? (type === 'person' ? longest(labels) : commonest(labels))
  const mentions: Mention[] = members.flatMap(({ article, local }) =>
    local.mentions.map(({ start, end, kind }) => ({ document: article, start, end, kind })),
  )
  return {
    key: known?.key ?? freeKey(label, type, nameless ? members[0]?.article : undefined, taken),
    label,
    type,
    aliases: aliasesOf(label, known?.aliases ?? [], locals),
    mentions: unique(mentions),
    ...(known?.wikidata === undefined ? {} : { wikidata: known.wikidata }),
  }
}

function votesOf(locals: readonly LocalEntity[]): readonly TypeVote[] {
  const [only, ...others] = locals
  return only && others.length === 0 ? only.votes : locals.flatMap(({ votes }) => votes)
}

/** A person's fullest name. */
function longest(texts: readonly string[]): string {
  return texts.toSorted((a, b) => b.length - a.length || byCodeUnit(a, b))[0] ?? ''
}

/** The commonest text; among equals the longest, then the first in code-unit order. */
function commonest(texts: readonly string[]): string {
  if (texts.length === 1) return texts[0] ?? ''
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  const [best] = [...counts].toSorted(([a, m], [b, n]) => n - m || b.length - a.length || byCodeUnit(a, b))
  return best?.[0] ?? ''
}

/** Other names than the label, as written, known ones first; descriptions are no names. */
function aliasesOf(label: string, known: readonly string[], locals: readonly LocalEntity[]): string[] {
  const written = new Set<string>()
  for (const { mentions } of locals)
    for (const { kind, text } of mentions) if (kind === 'name') written.add(text.replace(/\s+/gu, ' '))
  written.delete(label)
  if (written.size === 0 && known.length === 0) return []
  const seen = new Set([fold(label)])
  return [...known, ...[...written].toSorted(byCodeUnit)].filter((name) => {
    const folded = fold(name)
    const isNew = !seen.has(folded)
    seen.add(folded)
    return isNew
  })
}

/** A slug that nobody has: the name's, then the name's and the type's, then with a hash of both. */
function freeKey(label: string, type: EntityType, article: string | undefined, taken: ReadonlySet<string>): string {
  const name = slug(label) || `${type}-${contentHash(label, 8)}`
  // A lone family name is often a company's or a town's too: the person's key must not depend on whether they turn up.
  const base = type === 'person' && !name.includes('-') ? `${name}-${type}` : name
  if (article !== undefined) return `${base}-${contentHash(`${article} ${label}`, 8)}`
  if (!taken.has(base)) return base
  const typed = `${base}-${type}`
  return taken.has(typed) ? `${typed}-${contentHash(`${label} ${type}`, 8)}` : typed
}

function unique(mentions: readonly Mention[]): readonly Mention[] {
  if (mentions.length === 1) return mentions
  const seen = new Set<string>()
  return mentions.filter(({ document, start, end }) => {
    const id = `${document} ${start} ${end}`
    const isNew = !seen.has(id)
    seen.add(id)
    return isNew
  })
}
