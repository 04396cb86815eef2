import { type Entity, type Mention, nearest, type Ontology } from '../../graph/index.ts'
import type { LeftOut, Stated } from '../stated.ts'

/** Entities and statements while the decisions are applied to them, one after the other. */
export interface ReviewState {
  readonly entities: readonly Entity[]
  readonly statements: readonly Stated[]
  /** What decisions took out, with the decision. */
  readonly leftOut: readonly { readonly stated: Stated; readonly because: LeftOut }[]
  /** The decisions that changed an entity, by its key. */
  readonly decisionsOn: ReadonlyMap<string, readonly number[]>
}

/** What decisions may ask about the articles. */
export interface ReviewContext {
  readonly ontology: Ontology
  /** The ids of all articles. */
  readonly articles: readonly string[]
  /** The text and day of an article that a decision names; undefined when it is not there. */
  textOf(article: string): { readonly text: string; readonly date?: string | undefined } | undefined
  /** The words of a mention. */
  wordsOf(mention: Mention): string
}

/** A decision that matches nothing: what is wrong, with the remedy. */
export class NoMatch {
  constructor(readonly message: string) {}
}

export function findEntity({ entities }: ReviewState, key: string): Entity | undefined {
  return entities.find((entity) => entity.key === key)
}

/** There is no such entity; the keys that may be meant. */
export function noEntity({ entities }: ReviewState, key: string): NoMatch {
  const byLabel = nearest(
    key,
    entities.map(({ label }) => label),
  ).flatMap((label) => entities.find((entity) => entity.label === label)?.key ?? [])
  const keys = [
    ...new Set([
      ...nearest(
        key,
        entities.map((entity) => entity.key),
      ),
      ...byLabel,
    ]),
  ]
  return new NoMatch(`there is no entity "${key}"${didYouMean(keys, 'correct the key, or remove the decision')}`)
}

/**
 * A decision outlives its statement, and must not pass to another: the chance that one of a hundred thousand begins with
 * eight given characters is one in forty thousand (2^32 / 10^5).
 */
const SHORTEST_ID = 8

/** The statement of an id or of its beginning; what is wrong when there is none or several. */
export function findStatement({ statements }: ReviewState, id: string): Stated | NoMatch {
  const beginning = statements.filter(({ statement }) => statement.id.startsWith(id))
  const [first] = beginning
  const ids = [...new Set(beginning.map(({ statement }) => statement.id))]
  if (first?.statement.id === id || (first && ids.length === 1 && id.length >= SHORTEST_ID)) return first
  if (first && id.length < SHORTEST_ID)
    return new NoMatch(
      `"${id}" is too short for the id of a statement: write at least its first ${SHORTEST_ID} characters, as in ${oneOf(ids)}`,
    )
  if (first) return new NoMatch(`several statements begin with "${id}": write more of ${oneOf(ids)}`)
  const near = nearest(
    id,
    statements.map(({ statement }) => statement.id),
  )
  const remedy =
    'its sentence, its entities or the lexicon have changed: look for it with "filature statements", or remove the decision'
  return new NoMatch(`there is no statement "${id}"${didYouMean(near, remedy)}`)
}

function oneOf(ids: readonly string[]): string {
  return `${ids.slice(0, 4).join(' or ')}${ids.length > 4 ? ' …' : ''}`
}

export function noArticle({ articles }: ReviewContext, id: string): NoMatch {
  return new NoMatch(
    `there is no article "${id}"${didYouMean(nearest(id, articles), 'name its file, without .md or .txt')}`,
  )
}

export function didYouMean(candidates: readonly string[], remedy: string): string {
  const [first, ...others] = candidates.slice(0, 3).map((candidate) => `"${candidate}"`)
  return first === undefined ? `: ${remedy}` : `; did you mean ${[first, ...others].join(' or ')}?`
}

/** The state with a decision noted on entities. */
export function noteOn(state: ReviewState, decision: number, ...keys: string[]): ReviewState['decisionsOn'] {
  const noted = new Map(state.decisionsOn)
  for (const key of keys) noted.set(key, [...(noted.get(key) ?? []), decision])
  return noted
}

/** The statements, without those whose ends a decision made one. */
export function withoutLoops(
  { leftOut }: ReviewState,
  statements: readonly Stated[],
  decision: number,
): Pick<ReviewState, 'statements' | 'leftOut'> {
  const isLoop = ({ statement }: Stated) => statement.subject === statement.object
  return {
    statements: statements.filter((stated) => !isLoop(stated)),
    leftOut: [
      ...leftOut,
      ...statements.filter(isLoop).map((stated) => ({ stated, because: { by: 'merge' as const, decision } })),
    ],
  }
}
