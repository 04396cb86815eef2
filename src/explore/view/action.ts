import { z } from 'zod'
import { daySchema, entityTypeSchema, statusSchema } from '../../graph/index.ts'

/** Keys are slugs, but an address may hold anything: nothing invisible, and no longer than a name can be. */
const keySchema = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{C}\p{Z}|]+$/u)
const relationSchema = z.string().regex(/^[a-z][a-z_]{0,60}$/)

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

export const filterSchema = z.object({
  /** Only statements of these days; those without a date are then hidden too. */
  days: daysSchema.optional(),
  hiddenTypes: z.array(entityTypeSchema),
  hiddenRelations: z.array(relationSchema),
  hiddenStatuses: z.array(statusSchema),
})
/** What the reader has asked not to see; empty lists hide nothing. */
export type Filter = z.infer<typeof filterSchema>

export const selectionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('node'), key: keySchema }),
  z.object({ kind: z.literal('pair'), a: keySchema, b: keySchema }),
  /** How two nodes are connected. */
  z.object({ kind: z.literal('path'), a: keySchema, b: keySchema }),
  /** What an article states. */
  z.object({ kind: z.literal('article'), id: articleIdSchema }),
  /** What the articles state of a day. */
  z.object({ kind: z.literal('day'), day: daySchema }),
])
export type Selection = z.infer<typeof selectionSchema>

export const actionSchema = z.discriminatedUnion('type', [
  /** Shows these nodes whatever brought them; they stay until they are hidden. */
  z.object({ type: z.literal('open'), keys: z.array(keySchema).nonempty() }),
  /** Brings the next page of a node's neighbours: the first that holds anyone who is not shown. */
  z.object({ type: z.literal('expand'), key: keySchema }),
  /** Takes back what the expansions of a node brought, and what those brought in turn. */
  z.object({ type: z.literal('collapse'), key: keySchema }),
  /** Puts a node away until it is opened again: no expansion brings it back. */
  z.object({ type: z.literal('hide'), key: keySchema }),
  z.object({ type: z.literal('filter'), filter: filterSchema }),
  z.object({ type: z.literal('select'), selection: selectionSchema }),
])
/** One thing that the reader did. */
export type Action = z.infer<typeof actionSchema>

/** All that the reader did, oldest first: the view is a pure function of it (see {@link reduceLog}). */
export type ActionLog = readonly Action[]

export const logSchema = z.array(actionSchema).max(500)

export const NO_FILTER: Filter = { hiddenTypes: [], hiddenRelations: [], hiddenStatuses: [] }
export const NO_SELECTION: Selection = { kind: 'none' }
