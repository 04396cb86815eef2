import { z } from 'zod'
import { daySchema, entityTypeSchema, statusSchema } from '../../graph/index.ts'

const entityKeySchema = z.string().min(1).describe('The key of an entity of the graph, "velmont"')
const statementIdSchema = z
  .string()
  .min(1)
  .describe(
    'The id of the statement, as the explorer, the graph file and "filature statements" show it, or its first eight characters or more',
  )
const relationSchema = z.string().min(1).describe('A relation of ontology.yaml')
const articleSchema = z.string().min(1).describe('The id of the article: its file name without the extension')
const labelSchema = z.string().trim().min(1)
const reasonSchema = z.string().trim().min(1).describe('Why, for the colleague who reads this in a year')
const speakerSchema = z
  .string()
  .min(1)
  .describe('Who says so, when it is not the article itself: the key of an entity, or words of the article')

const mergeSchema = z
  .strictObject({
    merge: z.strictObject({ keep: entityKeySchema, drop: entityKeySchema }),
    reason: reasonSchema,
  })
  .describe('Two entities are one: everything said of "drop" is said of "keep"')

const splitMentionSchema = z
  .strictObject({
    article: articleSchema,
    text: z.string().min(1).optional().describe('The words that name it there; without them, all its mentions there'),
    start: z
      .int()
      .nonnegative()
      .optional()
      .describe('Where the mention begins in the text of the article, when the same words name both'),
  })
  .describe('Mentions of one article')

const splitSchema = z
  .strictObject({
    split: z.strictObject({
      entity: entityKeySchema,
      label: labelSchema.optional().describe('The name of the new entity'),
      into: entityKeySchema
        .optional()
        .describe('The key of the entity that they name, when the graph has it; no label then'),
      type: entityTypeSchema.optional().describe('What the new entity is; as the old one unless it is said'),
      mentions: z.array(splitMentionSchema).nonempty().describe('The mentions that name the other entity'),
    }),
    reason: reasonSchema,
  })
  .describe('One entity is two: these mentions, and what is stated by them, are of another')

const renameSchema = z
  .strictObject({
    rename: z.strictObject({ entity: entityKeySchema, label: labelSchema }),
    reason: reasonSchema,
  })
  .describe('An entity is shown under another name')

const retypeSchema = z
  .strictObject({
    retype: z.strictObject({ entity: entityKeySchema, type: entityTypeSchema }),
    reason: reasonSchema,
  })
  .describe('An entity is of another type')

const rejectSchema = z
  .strictObject({
    reject: z.strictObject({ statement: statementIdSchema }),
    reason: reasonSchema,
  })
  .describe('A statement is wrong and leaves the graph')

const correctSchema = z
  .strictObject({
    correct: z.strictObject({
      statement: statementIdSchema,
      subject: entityKeySchema.optional(),
      relation: relationSchema.optional(),
      object: entityKeySchema.optional(),
      status: statusSchema.optional(),
      attributedTo: speakerSchema.nullable().optional().describe('Who says so; null: the article itself'),
      date: daySchema.nullable().optional().describe('The day of the fact; null: unknown'),
    }),
    reason: reasonSchema,
  })
  .describe('A statement says something else: only what is named here changes, and it keeps its id')

const addSchema = z
  .strictObject({
    add: z.strictObject({
      subject: entityKeySchema,
      relation: relationSchema,
      object: entityKeySchema,
      status: statusSchema.default('asserted'),
      attributedTo: speakerSchema.optional(),
      date: daySchema.optional().describe('The day of the fact; the article’s unless it is said'),
      article: articleSchema,
      quote: z.string().min(1).describe('The sentence that states it, word for word'),
    }),
    reason: reasonSchema,
  })
  .describe('A statement that an article makes and the extraction missed')

const decisionSchema = z.union(
  [mergeSchema, splitSchema, renameSchema, retypeSchema, rejectSchema, correctSchema, addSchema],
  {
    error: ({ input }) => `a decision has two keys: one of ${DECISIONS.join(', ')}, and the reason${otherKeys(input)}`,
  },
)

const DECISIONS = ['merge', 'split', 'rename', 'retype', 'reject', 'correct', 'add']

/** "rejet" for "reject" is what people mistype. */
function otherKeys(input: unknown): string {
  const keys = typeof input === 'object' && input !== null ? Object.keys(input) : []
  const others = keys.filter((key) => key !== 'reason' && !DECISIONS.includes(key))
  return others.length === 0 ? '' : `; ${others.map((key) => `"${key}"`).join(', ')} is none of them`
}

/** `graph-data/review.yaml`: the editors' decisions, in order. */
export const reviewSchema = z.array(decisionSchema).default([]).describe('The decisions of the editors, in order')

export type Decision = z.infer<typeof decisionSchema>
export type Review = z.infer<typeof reviewSchema>
export type MergeDecision = z.infer<typeof mergeSchema>['merge']
export type SplitDecision = z.infer<typeof splitSchema>['split']
export type CorrectDecision = z.infer<typeof correctSchema>['correct']
export type AddDecision = z.infer<typeof addSchema>['add']
