import { z } from 'zod'
import { statusSchema } from '../../graph/index.ts'

const entityKeySchema = z.string().min(1).describe('The key of an entity of the graph, "velmont"')
const reasonSchema = z.string().trim().min(1).describe('Why, for the colleague who reads this in a year')

const mergeSchema = z
  .strictObject({
    merge: z.strictObject({ keep: entityKeySchema, drop: entityKeySchema }),
    reason: reasonSchema,
  })
  .describe('Two entities are one: everything said of "drop" is said of "keep"')

const renameSchema = z
  .strictObject({
    rename: z.strictObject({ entity: entityKeySchema, label: z.string().trim().min(1) }),
    reason: reasonSchema,
  })
  .describe('An entity is shown under another name')

const rejectSchema = z
  .strictObject({
    reject: z.strictObject({
      statement: z.string().min(1).describe('The id of the statement, as the explorer and the graph file show it'),
    }),
    reason: reasonSchema,
  })
  .describe('A statement is wrong and leaves the graph')

const addSchema = z
  .strictObject({
    add: z.strictObject({
      subject: entityKeySchema,
      relation: z.string().min(1).describe('A relation of ontology.yaml'),
      object: entityKeySchema,
      status: statusSchema.default('asserted'),
      article: z.string().min(1).describe('The id of the article: its file name without the extension'),
      quote: z.string().min(1).describe('The sentence that states it, word for word'),
    }),
    reason: reasonSchema,
  })
  .describe('A statement that an article makes and the extraction missed')

const decisionSchema = z.union([mergeSchema, renameSchema, rejectSchema, addSchema], {
  error: 'a decision has two keys: one of merge, rename, reject, add, and the reason',
})

/** `graph-data/review.yaml`: the editors' decisions, in order. */
export const reviewSchema = z.array(decisionSchema).default([]).describe('The decisions of the editors, in order')

export type Decision = z.infer<typeof decisionSchema>
export type Review = z.infer<typeof reviewSchema>
