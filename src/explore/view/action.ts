import { z } from 'zod'
import { daySchema, entityTypeSchema, statusSchema } from '../../graph/index.ts'

/** Keys are slugs, but an address may hold anything: nothing invisible, and no longer than a name can be. */
const keySchema = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{C}\p{Z}|]+$/u)
const keysSchema = z.array(keySchema).nonempty()
const relationSchema = z.string().regex(/^[a-z][a-z_]{0,60}$/)
/** In the graph's own coordinates, which are whole CSS pixels at a zoom of 1. */
const coordinateSchema = z.int().min(-1e6).max(1e6)

/** An article's id is a file's name, which may hold spaces. */
const articleIdSchema = z
  .string()
  .min(1)
  .max(255)
  .regex(/^\P{C}+$/u)

/** From a day to a day, both included; an end that is absent is open. */
const daysSchema = z
  .object({ first: daySchema.optional(), last: daySchema.optional() })
  .refine(({ first, last }) => first !== undefined || last !== undefined, 'a period has an end')
export type Days = z.infer<typeof daysSchema>

const filterSchema = z.object({
  /** Only statements of these days; those without a date are then hidden too. */
  days: daysSchema.optional(),
  hiddenTypes: z.array(entityTypeSchema),
  hiddenRelations: z.array(relationSchema),
  hiddenStatuses: z.array(statusSchema),
})
/** What the reader has asked not to see; empty lists hide nothing. */
export type Filter = z.infer<typeof filterSchema>

const selectionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('node'), key: keySchema }),
  z.object({ kind: z.literal('pair'), a: keySchema, b: keySchema }),
  /** Nodes that were gathered, to do something with all of them. One may be the first of more. */
  z.object({ kind: z.literal('several'), keys: keysSchema }),
  /** How two nodes are connected. */
  z.object({ kind: z.literal('path'), a: keySchema, b: keySchema }),
  /** What an article states. */
  z.object({ kind: z.literal('article'), id: articleIdSchema }),
  /** What the articles state of a day. */
  z.object({ kind: z.literal('day'), day: daySchema }),
])
export type Selection = z.infer<typeof selectionSchema>

/** Which neighbours an expansion is about: those that one relation joins, or those of one type. */
const amongSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('relation'), relation: relationSchema }),
  z.object({ kind: z.literal('type'), entityType: entityTypeSchema }),
])
export type Among = Readonly<z.infer<typeof amongSchema>>

export const actionSchema = z.discriminatedUnion('type', [
  /**
   * Shows these nodes whatever brought them; they stay until they are hidden. With the links among all that is shown,
   * so that opening a chain of nodes shows how they are connected.
   */
  z.object({ type: z.literal('open'), keys: keysSchema }),
  /** Brings the next page of a node's neighbours: the first that holds anyone who is not shown. */
  z.object({ type: z.literal('expand'), key: keySchema, among: amongSchema.optional() }),
  /** Takes back what the expansions of a node brought, and what those brought in turn; not what is pinned. */
  z.object({ type: z.literal('collapse'), key: keySchema }),
  /** Puts nodes away until they are opened again: no expansion brings them back. */
  z.object({ type: z.literal('hide'), keys: keysSchema }),
  /** Removes all but these and what is pinned. What is removed may be brought again. */
  z.object({ type: z.literal('keep'), keys: keysSchema }),
  /** Removes all but a node, what is joined to it in so many steps, and what is pinned. */
  z.object({ type: z.literal('focus'), key: keySchema, depth: z.union([z.literal(1), z.literal(2)]) }),
  /** Nodes stay at these places, and when others are removed. */
  z.object({
    type: z.literal('pin'),
    places: z.array(z.object({ key: keySchema, x: coordinateSchema, y: coordinateSchema })).nonempty(),
  }),
  z.object({ type: z.literal('unpin'), keys: keysSchema }),
  z.object({ type: z.literal('filter'), filter: filterSchema }),
  z.object({ type: z.literal('select'), selection: selectionSchema }),
])
/** One thing that the reader did. */
export type Action = z.infer<typeof actionSchema>

/** All that the reader did, oldest first: the view is a pure function of it (see {@link reduceLog}). */
export type ActionLog = readonly Action[]

export const logSchema = z.array(actionSchema).max(2000)

export const NO_FILTER: Filter = { hiddenTypes: [], hiddenRelations: [], hiddenStatuses: [] }
export const NO_SELECTION: Selection = { kind: 'none' }

/** The nodes that a selection is about, in its order. */
export function selectedKeys(selection: Selection): readonly string[] {
  switch (selection.kind) {
    case 'node':
      return [selection.key]
    case 'pair':
    case 'path':
      return [selection.a, selection.b]
    case 'several':
      return selection.keys
    case 'none':
    case 'article':
    case 'day':
      return []
  }
}

/** The selection of these nodes, gathered. */
export function selectNodes([first, ...others]: readonly string[]): Selection {
  return first === undefined ? NO_SELECTION : { kind: 'several', keys: [first, ...others] }
}

/** The selection with a node gathered, or left out again. A node that was selected alone is gathered with it. */
export function toggleNode(selection: Selection, key: string): Selection {
  const keys = selection.kind === 'node' || selection.kind === 'several' ? selectedKeys(selection) : []
  const isIn = selection.kind === 'several' && keys.includes(key)
  return selectNodes(isIn ? keys.filter((other) => other !== key) : [...keys.filter((other) => other !== key), key])
}
