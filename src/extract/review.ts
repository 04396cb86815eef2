import { contentHash, type Entity, type Ontology, type Statement } from '../graph/index.ts'
import type { Decision, Review } from './knowledge/index.ts'

export interface Reviewed {
  readonly entities: readonly Entity[]
  readonly statements: readonly Statement[]
  /** Decisions that no longer match anything: the editor should know, nothing is dropped silently. */
  readonly problems: readonly string[]
}

/**
 * Applies the editors' decisions, in their order, to what was extracted.
 * @param textOf the text of an article, for statements that the editors add; undefined when the article is not there.
 */
export function applyReview(
  entities: readonly Entity[],
  statements: readonly Statement[],
  review: Review,
  ontology: Ontology,
  textOf: (article: string) => { text: string; date?: string | undefined } | undefined,
): Reviewed {
  let state: Reviewed = { entities, statements, problems: [] }
  review.forEach((decision, i) => {
    const next = decide(state, decision, ontology, textOf)
    state =
      typeof next === 'string'
        ? { ...state, problems: [...state.problems, `decision ${i + 1}: ${next}; correct or remove it`] }
        : { ...state, ...next }
  })
  return state
}

type Change = Pick<Reviewed, 'entities' | 'statements'>

function decide(
  { entities, statements }: Reviewed,
  decision: Decision,
  ontology: Ontology,
  textOf: Parameters<typeof applyReview>[4],
): Change | string {
  const find = (key: string) => entities.find((entity) => entity.key === key)
  if ('merge' in decision) {
    const keep = find(decision.merge.keep)
    const drop = find(decision.merge.drop)
    if (!keep || !drop) return `there is no entity "${keep ? decision.merge.drop : decision.merge.keep}" to merge`
    return merge(entities, statements, keep, drop)
  }
  if ('rename' in decision) {
    const { entity: key, label } = decision.rename
    const renamed = find(key)
    if (!renamed) return `there is no entity "${key}" to rename`
    const aliases = [...new Set([renamed.label, ...renamed.aliases])].filter((alias) => alias !== label)
    return {
      entities: entities.map((entity) => (entity === renamed ? { ...entity, label, aliases } : entity)),
      statements,
    }
  }
  if ('reject' in decision) {
    const left = statements.filter(({ id }) => id !== decision.reject.statement)
    return left.length === statements.length
      ? `there is no statement "${decision.reject.statement}" to reject`
      : { entities, statements: left }
  }
  const { subject, relation, object, status, article, quote } = decision.add
  const [from, to] = [find(subject), find(object)]
  if (!from || !to) return `there is no entity "${from ? object : subject}" for the added statement`
  const row = ontology.relations[relation]
  if (!row?.subject.includes(from.type) || !row.object.includes(to.type))
    return `"${relation}" does not join a ${from.type} to a ${to.type} in the ontology`
  if (subject === object) return `a statement joins two entities, not "${subject}" to itself`
  const source = textOf(article)
  const start = source?.text.indexOf(quote) ?? -1
  if (!source || start < 0)
    return source ? `the article "${article}" does not contain the quote` : `there is no article "${article}"`
  const added: Statement = {
    id: statementId({ subject, relation, object, status, document: article, quote }),
    subject,
    relation,
    object,
    document: article,
    start,
    end: start + quote.length,
    quote,
    status,
    ...(source.date === undefined ? {} : { date: source.date }),
    rule: 'review/add',
    words: [],
  }
  return { entities, statements: [...statements, added] }
}

function merge(entities: readonly Entity[], statements: readonly Statement[], keep: Entity, drop: Entity): Change {
  const key = (k: string) => (k === drop.key ? keep.key : k)
  const merged: Entity = {
    ...keep,
    aliases: [...new Set([...keep.aliases, drop.label, ...drop.aliases])].filter((alias) => alias !== keep.label),
    mentions: [...keep.mentions, ...drop.mentions],
  }
  return {
    entities: entities.flatMap((entity) => (entity === drop ? [] : [entity === keep ? merged : entity])),
    statements: statements
      .map((s) => ({
        ...s,
        subject: key(s.subject),
        object: key(s.object),
        ...(s.attributedTo === undefined ? {} : { attributedTo: key(s.attributedTo) }),
      }))
      .filter((s) => s.subject !== s.object),
  }
}

/** A statement's id: a hash of what it says and where, but not of its offset, so that an edit elsewhere in the article keeps it. */
export function statementId(
  s: Pick<Statement, 'subject' | 'relation' | 'object' | 'status' | 'document' | 'quote'>,
): string {
  return contentHash([s.subject, s.relation, s.object, s.status, s.document, s.quote].join('\n'))
}
