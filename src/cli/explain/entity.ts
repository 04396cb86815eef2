import type { LocalMention, Member } from '../../extract/index.ts'
import { type Article, byCodeUnit, ENTITY_TYPES, type EntityType, type Mention } from '../../graph/index.ts'
import { namesakes, placed } from '../entity-names.ts'
import type { FolderExtraction } from '../extraction.ts'
import { decisionLines, placeText } from './decisions.ts'
import type { ExplainLanguage, ExplainWords } from './words.ts'

/** Characters of context on either side of a mention. */
const CONTEXT = 30

/** Why these mentions are one entity, and what makes its type. */
export function* entityLines(
  extraction: FolderExtraction,
  key: string,
  words: ExplainWords,
  language: ExplainLanguage,
): Generator<string> {
  const { graph, knowledge, articles, decisionsOn, statements } = extraction
  const { label, type, aliases, mentions } = graph.getNodeAttributes(key)
  const typeLabel = (of: EntityType) => knowledge.ontology.types[of].label[language]
  yield `${label} (${typeLabel(type)}), ${words.entity.key}${words.colon}${key}`
  if (aliases.length > 0) yield `${words.entity.aliases}${words.colon}${aliases.join(', ')}`

  const others = namesakes(graph, key)
  if (others.length > 0)
    yield `${words.entity.namesakes}${words.colon}${others.map((other) => placed(graph, other, words.entity.within)).join(', ')}`

  const found = locate(extraction)
  const own = mentions.map((mention) => ({ mention, from: found.get(at(mention)) }))
  const members = [...new Set(own.flatMap(({ from }) => from?.member ?? []))]
  yield* typeLines(members, typeLabel, words)
  const decisions = decisionsOn.get(key) ?? []
  if (decisions.length > 0) yield words.heading(words.entity.decisions)
  for (const line of decisionLines(extraction, decisions, words)) yield `  ${line}`

  const byArticle = new Map<string, typeof own>()
  for (const one of own.toSorted((a, b) => byPlace(a.mention, b.mention)))
    byArticle.set(one.mention.document, [...(byArticle.get(one.mention.document) ?? []), one])
  yield ''
  yield words.entity.mentions(mentions.length, byArticle.size)
  for (const [id, there] of byArticle) {
    const article = articles.get(id)
    const reasons = new Set(there.flatMap(({ from }) => (from ? [words.joined(from.member.because)] : [])))
    yield ''
    yield `${id}${article ? ` – ${article.title}` : ''} (${[...reasons].join(words.or)})`
    for (const { mention, from } of there) {
      const why = from ? words.mention(from.mention.because) : ''
      const moved = from !== undefined && from.key !== key ? movedBy(extraction, key, from.key) : undefined
      const brought = moved === undefined ? '' : words.entity.broughtBy(moved)
      yield `${String(mention.start).padStart(6)}  ${inContext(article, mention)}`
      const kind = mention.kind === 'name' ? '' : `${words.kinds[mention.kind]}${words.colon}`
      yield `        ${kind}${why}${brought}`
    }
  }

  const about = statements.filter(({ statement }) => statement.subject === key || statement.object === key)
  if (about.length === 0) return
  yield ''
  yield words.heading(words.entity.statements)
  for (const {
    statement: { id, subject, relation, object, status },
  } of about)
    yield `  ${id}  ${subject} –${knowledge.ontology.relations[relation]?.label[language] ?? relation}→ ${object} (${words.statuses[status]})`
}

interface Found {
  readonly key: string
  readonly member: Member
  readonly mention: LocalMention
}

function at({ document, start, end }: Pick<Mention, 'document' | 'start' | 'end'>): string {
  return `${document} ${start} ${end}`
}

/** Every mention as it was extracted, before decisions moved it. */
function locate({ members }: FolderExtraction): Map<string, Found> {
  return new Map(
    [...members].flatMap(([key, all]) =>
      all.flatMap((member) =>
        member.local.mentions.map((mention): [string, Found] => [
          at({ document: member.article, start: mention.start, end: mention.end }),
          { key, member, mention },
        ]),
      ),
    ),
  )
}

/** The decision that both entities share: a merge, or a split. */
function movedBy({ decisionsOn, knowledge }: FolderExtraction, to: string, from: string): string | undefined {
  const decision = decisionsOn.get(to)?.find((one) => decisionsOn.get(from)?.includes(one))
  return decision === undefined ? undefined : placeText(knowledge.places.decisions[decision])
}

function* typeLines(
  members: readonly Member[],
  typeLabel: (type: EntityType) => string,
  words: ExplainWords,
): Generator<string> {
  if (members.some(({ local }) => local.known)) {
    yield words.entity.known
    return
  }
  const votes = members.flatMap(({ local }) => local.votes)
  const sums = ENTITY_TYPES.map((type) => {
    const own = votes.filter((vote) => vote.type === type)
    const reasons = new Set(own.toSorted((a, b) => b.weight - a.weight).map(({ reason }) => words.vote(reason)))
    return { type, weight: own.reduce((sum, { weight }) => sum + weight, 0), reasons: [...reasons].slice(0, 4) }
  })
  const cast = sums.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight)
  if (cast.length === 0) return
  yield words.heading(words.entity.votes)
  for (const { type, weight, reasons } of cast)
    yield `  ${words.number(weight).padStart(6)}  ${typeLabel(type)} (${reasons.join(', ')})`
}

/** The mention between brackets, within the words around it, on one line. */
function inContext(article: Article | undefined, { start, end }: Mention): string {
  if (!article) return ''
  const { text } = article
  const before = text.slice(Math.max(article.bodyStart, start - CONTEXT), start)
  const after = text.slice(end, end + CONTEXT)
  return `…${before}[${text.slice(start, end)}]${after}…`.replace(/\s+/gu, ' ')
}

function byPlace(a: Mention, b: Mention): number {
  return byCodeUnit(a.document, b.document) || a.start - b.start || a.end - b.end
}
