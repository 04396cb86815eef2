import { byCodeUnit, type EntityType, fold, searchWords } from '../../graph/index.ts'
import type { Sentence } from '../language/index.ts'
import {
  type Cluster,
  clusterType,
  type FoundName,
  type Join,
  join,
  longestText,
  shortest,
  votesOf,
} from './cluster.ts'
import type { KnownNames } from './known-names.ts'
import { type Gender, genderOfTitle, type LocalEntity, type LocalMention } from './local-entity.ts'
import { nameParts } from './name-parts.ts'
import type { TypeVote } from './name-span.ts'
import { groupBySpelling } from './namesakes.ts'
import { bestType } from './type-votes.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * Who is who within one article: same spelling, family name after the full name, acronym in parentheses, the short form
 * of an institution's name. A family name that two persons of the article share is left out: to guess would make a
 * wrong link.
 */
export function clusterNames(
  found: readonly FoundName[],
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
  knownNames: KnownNames,
): LocalEntity[] {
  let clusters: readonly Cluster[] = [...groupBySpelling(found, vocabulary).values()]
  clusters = joinAcronyms(clusters, sentences)
  clusters = joinFamilyNames(clusters, sentences, vocabulary)
  clusters = joinShortForms(clusters, vocabulary)
  return clusters.map((cluster) => toEntity(cluster, knownNames))
}

/** "l’Agence nationale des fréquences (ANF)": what stands in parentheses after a name and is made of its initials is its name too. */
function joinAcronyms(clusters: readonly Cluster[], sentences: readonly Sentence[]): readonly Cluster[] {
  const joins: Join[] = []
  for (const acronym of clusters)
    for (const { mention } of acronym.names) {
      const tokens = sentences[mention.sentence]?.tokens ?? []
      if (tokens[mention.to]?.form !== ')' || tokens[mention.from - 1]?.form !== '(') continue
      const full = clusters.findLast((cluster) => endsAt(cluster, mention.sentence, mention.from - 1))
      const name = full?.names[0]?.mention.text ?? ''
      if (full && full !== acronym && madeOfInitials(mention.text, name))
        joins.push([full, acronym, { by: 'acronym', of: name }])
    }
  return join(clusters, joins)
}

function endsAt({ names }: Cluster, sentence: number, to: number): boolean {
  return names.some(({ mention }) => mention.to === to && mention.sentence === sentence)
}

function madeOfInitials(acronym: string, name: string): boolean {
  const initials = searchWords(name).map((word) => word[0] ?? '')
  let at = 0
  for (const letter of fold(acronym).replace(/[^a-z0-9]/g, '')) {
    const found = initials.indexOf(letter, at)
    if (found < 0) return false
    at = found + 1
  }
  return acronym.length > 1
}

/** "M. Garance" and "Garance" are "Hugo Garance" when the article names one person who is called so. */
function joinFamilyNames(
  clusters: readonly Cluster[],
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
): readonly Cluster[] {
  const joins: Join[] = []
  const dropped = new Set<Cluster>()
  const fullNames = clusters.filter(
    (cluster) => clusterType(cluster) === 'person' && [...cluster.spellings].some((s) => s.includes(' ')),
  )
  const byEnding = ownersByEnding(fullNames)
  const full = new Set(fullNames)
  for (const short of clusters) {
    if (full.has(short) && [...short.spellings].every((s) => s.includes(' ') && !startsWithParticle(s))) continue
    const owners = [...(byEnding.get(shortest(short)) ?? [])].filter(
      (owner) => owner !== short && sameGender(owner, short, vocabulary),
    )
    if (owners.length > 0 && isOfFamily(short, sentences)) {
      dropped.add(short)
      continue
    }
    const titled = short.names.some(({ span }) => span.title !== undefined)
    const otherwise = !titled && short.names.some(({ votes }) => isSurelyNoPerson(votes))
    // "les laboratoires Garance", named after whoever founded them
    const firm = !titled && short.names.some(({ mention }) => isFirm(mention, sentences, vocabulary))
    const knownOtherwise = short.names.some(({ span }) => span.known !== undefined && span.known.type !== 'person')
    if (otherwise || knownOtherwise || firm) continue
    const [owner, second] = owners
    if (owner && second) dropped.add(short)
    else if (owner) joins.push([owner, short, { by: 'family name', of: longestText(owner) }])
  }
  return join(
    clusters.filter((cluster) => !dropped.has(cluster)),
    joins,
  )
}

function isSurelyNoPerson(votes: readonly TypeVote[]): boolean {
  const { type, weight } = bestType(votes)
  return type !== 'person' && weight >= 1
}

/** "les époux Garance", "l’autre Garance", "la famille Garance" are not the one of that name whom the article knows. */
function isOfFamily({ names }: Cluster, sentences: readonly Sentence[]): boolean {
  return names.some(({ mention, span }) => {
    const before = sentences[mention.sentence]?.tokens[mention.from - 1]
    return (
      span.title === undefined &&
      /^(les|époux|frères|sœurs|famille|autre|clan|fils|fille|veuve)$/i.test(before?.form ?? '')
    )
  })
}

/** A noun that says a company stands right before the name, and belongs to it: "la maison Garance". */
function isFirm({ sentence, from }: LocalMention, sentences: readonly Sentence[], vocabulary: Vocabulary): boolean {
  const noun = sentences[sentence]?.tokens[from - 1]
  return (
    noun?.upos === 'NOUN' &&
    vocabulary.typesOf(noun.form).every((type) => type === 'company' || type === 'organization') &&
    vocabulary.typesOf(noun.form).includes('company')
  )
}

/** A first name and a title, or two titles, that contradict each other: "Lucie Garance" is no "M. Garance". */
function sameGender(full: Cluster, short: Cluster, vocabulary: Vocabulary): boolean {
  const [a, b] = [genderOf(full, vocabulary), genderOf(short, vocabulary)]
  return a === undefined || b === undefined || a === b
}

function genderOf({ names }: Cluster, vocabulary: Vocabulary): Gender | undefined {
  for (const { span, mention } of names) {
    if (span.title !== undefined) return genderOfTitle(span.title)
    const gender = vocabulary.genderOfFirstName(mention.text.split(/[\s-]/u)[0] ?? '')
    if (gender && mention.text.includes(' ')) return gender
  }
  return undefined
}

/** Every way to shorten a full name from the left: "Hélène de La Roche" is also "de La Roche", "La Roche", "Roche". */
function ownersByEnding(fullNames: readonly Cluster[]): Map<string, Set<Cluster>> {
  const owners = new Map<string, Set<Cluster>>()
  for (const cluster of fullNames)
    for (const spelling of cluster.spellings)
      for (let space = spelling.indexOf(' '); space >= 0; space = spelling.indexOf(' ', space + 1)) {
        const ending = spelling.slice(space + 1)
        owners.set(ending, (owners.get(ending) ?? new Set()).add(cluster))
      }
  return owners
}

function startsWithParticle(spelling: string): boolean {
  return /^(de|d'|du|van|von|ben|al|el|le|la) /.test(spelling)
}

/** "ministère de la Défense" and "ministère de la Défense américain"; "Apple" and "Apple Inc.". */
function joinShortForms(clusters: readonly Cluster[], vocabulary: Vocabulary): readonly Cluster[] {
  const joins: Join[] = []
  const forms = clusters
    .filter((cluster) => !cluster.isProduct && !/^(person|place)$/.test(clusterType(cluster)))
    .flatMap((cluster) => spellingsOf(cluster).map((spelling) => ({ cluster, ...nameParts(spelling, vocabulary) })))
  const byFirstWord = new Map<string, typeof forms>()
  for (const form of forms) {
    const [first = ''] = form.words
    const others = byFirstWord.get(first)
    if (others) others.push(form)
    else byFirstWord.set(first, [form])
  }
  for (const short of forms) {
    const [first] = short.words
    if (first === undefined) continue
    const alike = byFirstWord.get(first) ?? []
    if (alike.length === 1) continue
    const owners = alike.filter((long) => {
      if (long.cluster === short.cluster || !short.countries.every((country) => long.countries.includes(country)))
        return false
      if (long.words.join(' ') === short.words.join(' ')) return true
      const rest = long.words.slice(short.words.length)
      const begins = short.words.every((word, i) => long.words[i] === word)
      return begins && rest.length === 1 && vocabulary.endingType(rest[0] ?? '') !== undefined
    })
    const [owner, ...others] = new Set(owners.map(({ cluster }) => cluster))
    if (owner && others.length === 0) joins.push([owner, short.cluster, { by: 'short form', of: longestText(owner) }])
  }
  return join(clusters, joins)
}

/** As written in the article, and as the editors know it: "ministère de la Défense" is a short form of a known name too. */
function spellingsOf({ names, spellings }: Cluster): string[] {
  const known = names.find(({ span }) => span.known)?.span.known
  return [...new Set([...spellings, ...(known ? [known.name, ...known.aliases].map(fold) : [])])]
}

function toEntity({ names, spellings, isProduct }: Cluster, knownNames: KnownNames): LocalEntity {
  const votes = votesOf(names)
  const known = names.find(({ span }) => span.known)?.span.known ?? (isProduct ? undefined : knownAs(names, knownNames))
  const { type, weight } = known
    ? { type: known.type, weight: 10 }
    : isProduct
      ? { type: 'product' as const, weight: 2 }
      : bestType(votes)
  return {
    mentions: names.map(explained).toSorted((a, b) => a.start - b.start),
    votes,
    names: new Set(known ? [...spellings, ...[known.name, ...known.aliases].map(fold).filter(Boolean)] : spellings),
    ...(known ? { known } : {}),
    ...(isProduct && { isNamesake: true as const }),
    descriptions: new Map(),
    nameless: false,
    label: known?.name ?? chooseLabel(names, type),
    type,
    typeWeight: weight,
  }
}

/** The mention with the reason why it stands here. */
function explained({ mention, span, because }: FoundName): LocalMention {
  if (because) return { ...mention, because }
  return span.known ? { ...mention, because: { by: 'known name', known: span.known.name } } : mention
}

function knownAs(names: readonly FoundName[], knownNames: KnownNames) {
  for (const { mention } of names) {
    const known = knownNames.named(mention.text)
    if (known) return known
  }
  return undefined
}

/** A person's fullest name; for others the commonest spelling, then the longest. */
function chooseLabel(names: readonly FoundName[], type: EntityType): string {
  const counts = new Map<string, number>()
  for (const { mention } of names) counts.set(mention.text, (counts.get(mention.text) ?? 0) + 1)
  const [label = ''] = [...counts]
    .toSorted(([a, m], [b, n]) => (type === 'person' ? 0 : n - m) || b.length - a.length || byCodeUnit(a, b))
    .map(([text]) => text)
  return label.replace(/\s+/gu, ' ')
}
