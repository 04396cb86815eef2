import { z } from 'zod'
import { entityTypeSchema } from '../../graph/index.ts'

/** A lemma, or several that behave alike; "list:NAME" stands for the words of a list of the same file. */
export const wordsSchema = z
  .union([z.string().min(1), z.array(z.string().min(1)).nonempty()])
  .transform((words) => (typeof words === 'string' ? [words] : words))
  .describe('One word in its dictionary form, or several in square brackets; "list:name" takes the words of a list')

/**
 * Where an argument stands around the word of a frame. `subject` and `object` are logical: the agent of a passive is its
 * subject, and the passive's grammatical subject is its object. `clause` is the subject of the clause under the verb
 * ("exige que Y …"), "clause SLOT" a slot within that clause ("menace d’interdire Y"), "SLOT > PREPOSITION" what follows the preposition within a
 * slot ("object > de" in "prendre la tête de Y", "à > de" in "arriver à la tête de Y"), `governor` the subject of the verb
 * above it ("X ordonne de cesser …"), `above` that verb itself, `predicate` what the verb says of its object ("juge X IRRESPONSABLE"), `clitic` a pronoun before the verb ("s’EN prendre à"); every other slot is the
 * preposition that introduces the argument ("à", "avec", "entre").
 */
const slotSchema = z.string().min(1)
const slotsSchema = z
  .union([slotSchema, z.array(slotSchema).nonempty()])
  .transform((slots) => (typeof slots === 'string' ? [slots] : slots))
  .describe('subject, object, clause, governor, or a preposition; the first that names an entity counts')

const needsSchema = z
  .record(slotSchema, wordsSchema)
  .describe('Words that must stand in a slot: { object: [accord, contrat] }; "*" takes any word')

const argumentsShape = {
  from: slotsSchema.optional().describe('Who: the subject of the statement'),
  to: slotsSchema.optional().describe('Whom or what: the object of the statement'),
  exact: z
    .literal(true)
    .optional()
    .describe('The words name what is meant itself: "acheter les puces de Y" is not to buy Y'),
  named: z.literal(true).optional().describe('Both have names: to "affronter des manifestants" is no rivalry'),
  'not-sorts': wordsSchema
    .optional()
    .describe('Sorts of names that neither may be: to meet a medium is to be asked questions'),
  'to-sorts': wordsSchema
    .optional()
    .describe('Sorts of names (names.sorts) of which the object must be one: one joins a party, a channel employs'),
  /** The types that this frame may join, when the ontology allows more. */
  'from-types': z.array(entityTypeSchema).nonempty().optional(),
  'to-types': z.array(entityTypeSchema).nonempty().optional(),
}

const verbFrameSchema = z
  .strictObject({
    verb: wordsSchema,
    ...argumentsShape,
    needs: needsSchema.optional(),
    unless: needsSchema.optional().describe('Words that make it something else: { object: [pardon] } for "demander"'),
    under: wordsSchema.optional().describe('The verb or noun that must govern this verb: "ordonner" for "cesser"'),
    lasts: z
      .literal(true)
      .optional()
      .describe('What it says lasts, so that what is told in the past is over: "dirigeait", "a appartenu à"'),
    amid: wordsSchema
      .optional()
      .describe('Words of which one must stand in the sentence: a president or a talk for "rencontrer"'),
  })
  .describe('A verb that expresses the relation')

const nounFrameSchema = z
  .strictObject({
    noun: wordsSchema,
    ...argumentsShape,
    light: wordsSchema
      .optional()
      .describe('Verbs that carry the noun: "apporter" in "apporter son soutien à"; their subject is the subject'),
    converse: wordsSchema
      .optional()
      .describe(
        'Verbs and nouns whose subject is the object: "recevoir le soutien de X", "faire l’objet d’une plainte de X"',
      ),
    'converse-after': wordsSchema
      .optional()
      .describe('The preposition after which the noun is received: avec for "avec le soutien de X, Y progresse"'),
    stands: z
      .literal(true)
      .optional()
      .describe('Once made it has been made, even if it is rejected or withdrawn: a complaint, not an agreement'),
    pends: z
      .literal(true)
      .optional()
      .describe('Announced, it is still to come: "le rachat de Y, annoncé lundi", not "l’accord, annoncé lundi"'),
    amid: wordsSchema.optional().describe('Words of which one must stand in the sentence, as for verbs'),
    state: wordsSchema
      .optional()
      .describe('The preposition with which the noun is a state of the subject: en for "être en discussion avec Y"'),
  })
  .describe('A noun that expresses the relation by itself ("l’interdiction de X par Y") or with a light verb')

const roleFrameSchema = z
  .strictObject({
    role: wordsSchema.describe('Nouns, masculine; or endings of nouns: -iste'),
    of: slotsSchema
      .optional()
      .describe('The preposition before the other entity: de, chez, à; beside for none: "la députée Y Lucie Garance"'),
    after: slotSchema
      .optional()
      .describe('The preposition before the role itself: à for "être à la tête de Y", "X, à la tête de Y"'),
    reads: z
      .enum(['holder-first', 'holder-last'])
      .optional()
      .describe('holder-first: "X, patron de Y" is X leads Y; holder-last: "X, filiale de Y" is Y owns X'),
    extent: z
      .enum(['any', 'whole', 'part'])
      .optional()
      .describe('whole: not "directeur commercial"; part: only so ("directrice des achats"); else any'),
    'holder-types': z.array(entityTypeSchema).nonempty().optional(),
    'of-types': z.array(entityTypeSchema).nonempty().optional(),
    'only-of': wordsSchema.optional().describe('Words of which the other entity’s name must have one: ministère'),
    'not-of': wordsSchema.optional().describe('Words of which the other entity’s name must have none'),
    'of-sorts': wordsSchema.optional().describe('Sorts of names (names.sorts) of which the other entity must be one'),
    'not-of-sorts': wordsSchema.optional().describe('Sorts of which it must be none: party'),
    seat: wordsSchema
      .optional()
      .describe('The head of the institution that the title implies: ministère for "ministre de la Défense"'),
    outlives: z
      .literal(true)
      .optional()
      .describe('It is said of the dead as well: "le fondateur de X"; of a "patron de X" who died it is over'),
  })
  .describe('A noun that says what somebody or something is to somebody else')

const phraseFrameSchema = z
  .strictObject({
    phrase: wordsSchema,
    'to-types': z.array(entityTypeSchema).nonempty().optional(),
  })
  .describe('Words that join what follows them to whoever acts: "en vertu de" in "X a saisi Y en vertu de la loi Z"')

const possessionFrameSchema = z
  .strictObject({
    owner: entityTypeSchema,
    owned: entityTypeSchema,
    quoted: z.literal(true).optional().describe('Only titles between quotation marks: « Les Oies du soir » de X'),
  })
  .describe('"Y de X" or "son Y" where X and Y are of these types')

const bracketFrameSchema = z
  .strictObject({
    brackets: wordsSchema.describe('Words of which one must stand in the sentence: of politics, of research'),
    'of-sorts': wordsSchema.optional().describe('Sorts of names (names.sorts) of which what they hold must be one'),
    'not-of-sorts': wordsSchema.optional().describe('Sorts of which it must be none: school, clinic'),
  })
  .describe('A house in parentheses after a person: "Lucie Garance (Parti du centre)", "(université de Lanvaux)"')

export const frameSchema = z.union([
  verbFrameSchema,
  nounFrameSchema,
  roleFrameSchema,
  phraseFrameSchema,
  possessionFrameSchema,
  bracketFrameSchema,
])
export type VerbFrame = z.infer<typeof verbFrameSchema>
export type NounFrame = z.infer<typeof nounFrameSchema>
export type RoleFrame = z.infer<typeof roleFrameSchema>
export type PhraseFrame = z.infer<typeof phraseFrameSchema>
export type BracketFrame = z.infer<typeof bracketFrameSchema>
export type PossessionFrame = z.infer<typeof possessionFrameSchema>
export type Frame = z.infer<typeof frameSchema>
