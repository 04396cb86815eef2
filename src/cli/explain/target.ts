import type { Stated } from '../../extract/index.ts'
import { fold, nearest } from '../../graph/index.ts'
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

  const names = new Map<string, string[]>()
  graph.forEachNode((key, { label, aliases }) => {
    for (const name of new Set([label, ...aliases].map(fold))) names.set(name, [...(names.get(name) ?? []), key])
  })
  const [called, ...others] = names.get(fold(asked)) ?? []
  if (called !== undefined && others.length === 0) return { entity: called }
  if (called !== undefined)
    throw new UsageError(`Several entities are called "${asked}": ${oneOf([called, ...others])}`)

  const [first, second] = asked.length >= SHORTEST_PREFIX ? beginning : []
  if (first && !second) return { stated: first }
  if (second)
    throw new UsageError(
      `Several statements begin with "${asked}": ${oneOf(beginning.map(({ statement }) => statement.id))}`,
    )
  const ids = all.map(({ statement: { id } }) => id)
  const meant = nearest(asked, [...graph.nodes(), ...names.keys(), ...ids])
  throw new UsageError(
    `Nothing in the graph is called "${asked}"` +
      (meant.length > 0
        ? `; did you mean ${meant.map((one) => `"${one}"`).join(' or ')}?`
        : ': name an entity by its key or its name, or a statement by its id; "filature statements" lists them.'),
  )
}

function oneOf(candidates: readonly string[]): string {
  const shown = candidates.slice(0, 8)
  return `name one of ${shown.join(', ')}${candidates.length > shown.length ? ' …' : ''}.`
}
