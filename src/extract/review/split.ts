import { type Entity, type Mention, nearest, slug } from '../../graph/index.ts'
import type { LocalMention } from '../entities/index.ts'
import type { SplitDecision } from '../knowledge/index.ts'
import type { Stated } from '../stated.ts'
import type { ArgumentReason } from '../statements/index.ts'
import {
  didYouMean,
  findEntity,
  NoMatch,
  noArticle,
  noEntity,
  noteOn,
  type ReviewContext,
  type ReviewState,
  withoutLoops,
} from './state.ts'

/**
 * The named mentions become an entity of their own, or those of another that is there, and what is stated by them goes
 * with them. A possessive ("son PDG") has no mention of whom it means: it goes when all mentions of its article do.
 */
export function splitEntity(
  state: ReviewState,
  decision: SplitDecision,
  number: number,
  context: ReviewContext,
): ReviewState | NoMatch {
  const old = findEntity(state, decision.entity)
  if (!old) return noEntity(state, decision.entity)
  const moved = new Set<Mention>()
  for (const wanted of decision.mentions) {
    const found = old.mentions.filter((mention) => isWanted(mention, wanted, context))
    if (found.length === 0) return noMention(old, wanted, context)
    for (const mention of found) moved.add(mention)
  }
  if (moved.size === old.mentions.length)
    return new NoMatch(
      `these are all mentions of "${old.key}": ${decision.into === undefined ? 'rename or retype it' : 'merge the two'}, or name fewer`,
    )
  const goal = decision.into === undefined ? newEntity(state, old, decision) : existing(state, decision.into)
  if (goal instanceof NoMatch) return goal

  const [stay, go] = [old.mentions.filter((mention) => !moved.has(mention)), [...moved]]
  const texts = (mentions: readonly Mention[]) => new Set(mentions.filter(isName).map(context.wordsOf))
  const [own, others] = [texts(go), texts(stay)]
  const joined: Entity = {
    ...goal,
    aliases: [...new Set([...goal.aliases, ...own])].filter((text) => text !== goal.label),
    mentions: [...goal.mentions, ...go],
  }
  const left: Entity = {
    ...old,
    aliases: old.aliases.filter((alias) => !own.has(alias) || others.has(alias)),
    mentions: stay,
  }
  const rest = state.entities.map((entity) => (entity === old ? left : entity === goal ? joined : entity))
  const goes = makeTest(go, stay)
  const statements = state.statements.map((stated) => moveStatement(stated, old.key, goal.key, goes, number))
  return {
    ...state,
    entities: rest.includes(joined) ? rest : [...rest, joined],
    ...withoutLoops(state, statements, number),
    decisionsOn: noteOn(state, number, old.key, goal.key),
  }
}

function existing(state: ReviewState, key: string): Entity | NoMatch {
  return findEntity(state, key) ?? noEntity(state, key)
}

/** The entity that a label makes, without mentions yet. */
function newEntity(state: ReviewState, old: Entity, { label = '', type }: SplitDecision): Entity | NoMatch {
  const key = slug(label)
  const owner = findEntity(state, key)
  if (!owner) return { key, label, type: type ?? old.type, aliases: [], mentions: [] }
  return new NoMatch(
    owner === old
      ? `"${label}" would have the key "${key}", which stays with the others: give it a longer label`
      : `there is an entity "${key}" already: give another label, or write "into: ${key}" instead if they are one`,
  )
}

function isName({ kind }: Mention): boolean {
  return kind === 'name'
}

type Wanted = SplitDecision['mentions'][number]

function isWanted(mention: Mention, { article, text, start }: Wanted, { wordsOf }: ReviewContext): boolean {
  return (
    mention.document === article &&
    (text === undefined || wordsOf(mention) === text) &&
    (start === undefined || mention.start === start)
  )
}

function noMention(entity: Entity, { article, text, start }: Wanted, context: ReviewContext): NoMatch {
  if (!context.articles.includes(article)) return noArticle(context, article)
  const there = entity.mentions.filter(({ document }) => document === article)
  if (there.length === 0) {
    const articles = [...new Set(entity.mentions.map(({ document }) => document))]
    return new NoMatch(
      `the article "${article}" does not name "${entity.key}"${didYouMean(nearest(article, articles), 'remove the line')}`,
    )
  }
  const written = there.map((mention) => `"${context.wordsOf(mention)}" at ${mention.start}`)
  const asked = [text === undefined ? '' : ` "${text}"`, start === undefined ? '' : ` at ${start}`].join('')
  return new NoMatch(
    `"${entity.key}" has no mention${asked} in "${article}": it has ${written.slice(0, 6).join(', ')}${written.length > 6 ? ' …' : ''}`,
  )
}

/** Whether an argument of an article goes with the mentions that go. */
function makeTest(go: readonly Mention[], stay: readonly Mention[]) {
  const at = (document: string, start: number, end: number) => `${document} ${start} ${end}`
  const going = new Set(go.map(({ document, start, end }) => at(document, start, end)))
  const whole = new Set(go.map(({ document }) => document))
  for (const { document } of stay) whole.delete(document)
  return (document: string, mention: LocalMention | undefined) =>
    mention ? going.has(at(document, mention.start, mention.end)) : whole.has(document)
}

function moveStatement(
  stated: Stated,
  from: string,
  to: string,
  goes: ReturnType<typeof makeTest>,
  decision: number,
): Stated {
  const { statement, origin } = stated
  const { document, subject, object, attributedTo } = statement
  const move = (key: string, mention: LocalMention | undefined) => (key === from && goes(document, mention) ? to : key)
  const moved = {
    subject: move(subject, origin && mentionOf(origin.trace.subject)),
    object: move(object, origin && mentionOf(origin.trace.object)),
    ...(attributedTo === undefined ? {} : { attributedTo: move(attributedTo, origin?.trace.speaker) }),
  }
  if (moved.subject === subject && moved.object === object && moved.attributedTo === attributedTo) return stated
  return { ...stated, statement: { ...statement, ...moved }, decisions: [...stated.decisions, decision] }
}

function mentionOf(reason: ArgumentReason): LocalMention | undefined {
  return 'mention' in reason ? reason.mention : undefined
}
