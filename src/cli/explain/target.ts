import type { Stated } from '../../extract/index.ts'
import { didYouMean, entitiesCalled, nameOneOf, namesLike, severalCalled } from '../entity-names.ts'
import { UsageError } from '../exit.ts'
import type { FolderExtraction } from '../extraction.ts'

export type Target = { readonly entity: string } | { readonly stated: Stated }

/** The beginning of an id must say at least so much. */
const SHORTEST_PREFIX = 4

/**
 * What somebody asks about: the key of an entity, the id of a statement or its beginning, or a name of an entity. What
 * the graph does not hold, such as a rejected statement, can be asked about too.
 * @throws {UsageError} when it is nothing, or several; with what may be meant
 */
export function findTarget({ graph, statements, leftOut }: FolderExtraction, asked: string): Target {
  if (graph.hasNode(asked)) return { entity: asked }
  const all = [...statements, ...leftOut.map(({ stated }) => stated)]
  const beginning = all.filter(({ statement: { id } }) => id.startsWith(asked))
  const exact = beginning.find(({ statement: { id } }) => id === asked)
  if (exact) return { stated: exact }

  const [called, ...others] = entitiesCalled(graph, asked)
  if (called !== undefined && others.length === 0) return { entity: called }
  if (called !== undefined) throw new UsageError(severalCalled(graph, asked, [called, ...others]))

  const [first, second] = asked.length >= SHORTEST_PREFIX ? beginning : []
  if (first && !second) return { stated: first }
  if (second)
    throw new UsageError(
      `Several statements begin with "${asked}": ${nameOneOf(beginning.map(({ statement }) => statement.id))}`,
    )
  const ids = all.map(({ statement: { id } }) => id)
  throw new UsageError(
    `Nothing in the graph is called "${asked}"` +
      didYouMean(
        namesLike(graph, asked, ids),
        ': name an entity by its key or its name, or a statement by its id; "filature statements" lists them.',
      ),
  )
}
