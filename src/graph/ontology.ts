import { z } from 'zod'
import { ENTITY_TYPES, entityTypeSchema } from './entity.ts'

/** A text in each of the interface's languages. */
const bilingualSchema = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) })
const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour is written "#1f77b4"')

/** The shapes that both the canvas and the pictures can draw. */
export const SHAPES = [
  'ellipse',
  'rectangle',
  'round-rectangle',
  'hexagon',
  'diamond',
  'triangle',
  'pentagon',
  'tag',
] as const

export const DASHES = ['solid', 'dashed', 'dotted'] as const

const typeRowSchema = z
  .strictObject({
    label: bilingualSchema,
    plural: bilingualSchema,
    colour: colourSchema,
    shape: z.enum(SHAPES),
  })
  .describe('How one type of entity is named and drawn')

const relationRowSchema = z
  .strictObject({
    label: bilingualSchema.describe('The verb as it reads between subject and object: "interdit", "bans"'),
    colour: colourSchema,
    dash: z.enum(DASHES),
    symmetric: z.boolean().default(false).describe('true when "A – B" and "B – A" say the same'),
    role: z
      .boolean()
      .default(false)
      .describe('true when it says who the subject is: "dirige Velmont" stands under the name'),
    subject: z.array(entityTypeSchema).nonempty().describe('The types that may be the subject'),
    object: z.array(entityTypeSchema).nonempty().describe('The types that may be the object'),
    plover: z.string().optional().describe('PLOVER event type, with the CAMEO root code in brackets'),
    wikidata: z
      .string()
      .regex(/^P[1-9]\d*$/, 'a Wikidata property looks like P127')
      .optional(),
  })
  .describe('One relation: its words, its line and what it may join')

const typesShape = Object.fromEntries(ENTITY_TYPES.map((type) => [type, typeRowSchema])) as Record<
  (typeof ENTITY_TYPES)[number],
  typeof typeRowSchema
>

/** `graph-data/ontology.yaml`: the types of entities and the relations between them. */
export const ontologySchema = z.strictObject({
  types: z.strictObject(typesShape),
  relations: z.record(
    z.string().regex(/^[a-z][a-z_]*$/, 'a relation is named in lower case: "signs_with"'),
    relationRowSchema,
  ),
})

export type Ontology = z.infer<typeof ontologySchema>
export type RelationRow = z.infer<typeof relationRowSchema>
export type TypeRow = z.infer<typeof typeRowSchema>
