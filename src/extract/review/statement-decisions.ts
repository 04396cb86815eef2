import { nearest, type Range, type Statement, slug } from '../../graph/index.ts'
import type { AddDecision, CorrectDecision } from '../knowledge/index.ts'
import { type Stated, statementId } from '../stated.ts'
import {
  didYouMean,
  findEntity,
  findStatement,
  NoMatch,
  noArticle,
  noEntity,
  type ReviewContext,
  type ReviewState,
} from './state.ts'

/** The statement leaves the graph. */
export function rejectStatement(state: ReviewState, id: string, decision: number): ReviewState | NoMatch {
  const stated = findStatement(state, id)
  if (stated instanceof NoMatch) return stated
  return {
    ...state,
    statements: state.statements.filter((other) => other !== stated),
    leftOut: [...state.leftOut, { stated, because: { by: 'rejection', decision } }],
  }
}

/** The statement says something else. It keeps its id; its confidence was that of the extraction and goes. */
export function correctStatement(
  state: ReviewState,
  { statement: id, ...changes }: CorrectDecision,
  decision: number,
): ReviewState | NoMatch {
  const stated = findStatement(state, id)
  if (stated instanceof NoMatch) return stated
  const { confidence: _, attributedTo, date, ...said } = stated.statement
  const { subject = said.subject, relation = said.relation, object = said.object, status = said.status } = changes
  const speaker = changes.attributedTo === undefined ? attributedTo : (changes.attributedTo ?? undefined)
  const day = changes.date === undefined ? date : (changes.date ?? undefined)
  const refusal =
    checkEnds(state, subject, object) ?? (changes.attributedTo ? checkSpeaker(state, changes.attributedTo) : undefined)
  if (refusal) return refusal
  const corrected: Stated = {
    ...stated,
    statement: {
      ...said,
      subject,
      relation,
      object,
      status,
      ...(speaker === undefined ? {} : { attributedTo: speaker }),
      ...(day === undefined ? {} : { date: day }),
    },
    decisions: [...stated.decisions, decision],
  }
  return { ...state, statements: state.statements.map((other) => (other === stated ? corrected : other)) }
}

/** A statement that the extraction missed, with the words of an article. */
export function addStatement(
  state: ReviewState,
  { subject, relation, object, status, attributedTo, date, article, quote: written }: AddDecision,
  decision: number,
  context: ReviewContext,
): ReviewState | NoMatch {
  const refusal = checkEnds(state, subject, object) ?? (attributedTo ? checkSpeaker(state, attributedTo) : undefined)
  if (refusal) return refusal
  const source = context.textOf(article)
  if (!source) return noArticle(context, article)
  const found = findQuote(source.text, written)
  if (!found) return new NoMatch(`the article "${article}" does not hold this quote: copy it from there, word for word`)
  const [start, end] = found
  const quote = source.text.slice(start, end)
  const id = statementId({ subject, relation, object, status, document: article, quote })
  if (state.statements.some(({ statement }) => statement.id === id))
    return new NoMatch(`the extraction finds this by itself now, as ${id}: remove the decision`)
  const day = date ?? source.date
  const added: Statement = {
    id,
    subject,
    relation,
    object,
    document: article,
    start,
    end,
    quote,
    status,
    ...(attributedTo === undefined ? {} : { attributedTo }),
    ...(day === undefined ? {} : { date: day }),
    rule: 'review/add',
    words: [],
  }
  return { ...state, statements: [...state.statements, { statement: added, decisions: [decision] }] }
}

/**
 * Where a text holds a quote, whatever spaces and apostrophes either has: no-break spaces are lost when words are copied
 * from a page or a terminal.
 */
function findQuote(text: string, quote: string): Range | undefined {
  const pattern = quote
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/gu, '\\s+')
    .replace(/['’]/g, "['’]")
  const match = new RegExp(pattern, 'u').exec(text)
  return match ? [match.index, match.index + match[0].length] : undefined
}

function checkEnds(state: ReviewState, subject: string, object: string): NoMatch | undefined {
  if (subject === object) return new NoMatch(`a statement joins two entities, not "${subject}" to itself`)
  const missing = [subject, object].find((key) => !findEntity(state, key))
  return missing === undefined ? undefined : noEntity(state, missing)
}

/** Words of the article may stand for the speaker; what is written like a key must be one. */
function checkSpeaker(state: ReviewState, speaker: string): NoMatch | undefined {
  if (findEntity(state, speaker) || speaker !== slug(speaker)) return undefined
  const keys = nearest(
    speaker,
    state.entities.map(({ key }) => key),
  )
  if (keys.length === 0) return undefined
  return new NoMatch(`there is no entity "${speaker}" to say so${didYouMean(keys, '')}`)
}
