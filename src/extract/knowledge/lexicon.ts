import { z } from 'zod'
import { entityTypeSchema } from '../../graph/index.ts'

/** A lemma, or several that behave alike; "list:NAME" stands for the words of a list of the same file. */
const wordsSchema = z
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

/** What a verb or noun does to the statement in the clause under it. */
export const ATTITUDES = [
  'asserted',
  'announced',
  'ordered',
  'decided',
  'planned',
  'reported',
  'denied',
  'nothing',
] as const
export type Attitude = (typeof ATTITUDES)[number]

const byType = (description: string) =>
  z.partialRecord(entityTypeSchema, z.array(z.string().min(1)).nonempty()).describe(description)

/** `graph-data/lexicon.fr.yaml`: the words that express each relation, and those that tell what a name is. */
export const lexiconSchema = z.strictObject({
  lists: z.record(z.string(), z.array(z.string().min(1)).nonempty()).describe('Words that several frames share'),
  frames: z.record(z.string(), z.array(frameSchema).nonempty()).describe('The words of each relation'),
  attitudes: z
    .strictObject({
      asserted: wordsSchema,
      announced: wordsSchema,
      ordered: wordsSchema,
      decided: wordsSchema,
      planned: wordsSchema,
      reported: wordsSchema,
      denied: wordsSchema,
      nothing: wordsSchema,
    })
    .describe('What a verb or noun does to the statement in the clause under it'),
  speech: z
    .strictObject({
      relation: z.string().describe('What an accusing quotation states of its speaker and its subject'),
      acts: z.array(z.string()).nonempty().describe('Relations that come about by being said: to accuse, to demand'),
      decided: z.array(z.string()).nonempty().describe('Relations that come about by being decided: to ban'),
      verbs: z.array(z.string()).nonempty().describe('Verbs that introduce what somebody says'),
      commits: z
        .array(z.string())
        .nonempty()
        .describe('Verbs by which a clause says an insult of its subject: être, commettre'),
      insults: z.array(z.string()).nonempty().describe('Words that make a quotation an accusation of its subject'),
    })
    .describe('Who speaks, and when a quotation accuses'),
  dates: z
    .strictObject({
      weekdays: z.record(z.string(), z.int().min(1).max(7)).describe('1 for Monday … 7 for Sunday'),
      months: z.record(z.string(), z.int().min(1).max(12)),
      relative: z.record(z.string(), z.int()).describe('Days after the article: hier −1, demain 1'),
      units: z
        .record(z.string(), z.enum(['day', 'week', 'month', 'year']))
        .describe('jour, semaine, mois, an, in all forms'),
      numbers: z.record(z.string(), z.int().positive()).describe('deux 2, trois 3'),
      last: z.array(z.string()).nonempty().describe('dernier, in all forms'),
      next: z.array(z.string()).nonempty().describe('prochain, in all forms'),
      within: z.array(z.string()).nonempty().describe('Before a month or a year, in which it happens: en, fin, début'),
      ago: z.array(z.string()).nonempty().describe('il y a'),
      bounds: z.array(z.string()).nonempty().describe('Before a date, they make a bound of it: depuis, avant'),
    })
    .describe('The words that tell when'),
  appointing: z
    .array(z.string())
    .nonempty()
    .describe('Verbs that give a role: "X est nommé directeur de Y", "X devient maire de Y"'),
  reservations: z
    .strictObject({
      nouns: z
        .array(z.string())
        .nonempty()
        .describe('Before or beside a noun, they say that it is not so: aucun, éventuel'),
      undoing: z.array(z.string()).nonempty().describe('Verbs whose subject is no more: lever, annuler, rompre'),
      roles: z
        .array(z.string())
        .nonempty()
        .describe('Beside a role, they say that it is not held now: ancien, sortant'),
      deaths: z
        .array(z.string())
        .nonempty()
        .describe('Words that say that somebody died, nouns and verbs: "la mort de X", "X est décédé"'),
      killings: z.array(z.string()).nonempty().describe('Verbs whose object died by them: tuer'),
      dismissing: z
        .array(z.string())
        .nonempty()
        .describe('Verbs that take the role of their object away: "X écarte son directeur", "Y succède à X"'),
      travels: z
        .array(z.string())
        .nonempty()
        .describe('After "en", they say that somebody is but on the way: "la ministre, en visite à Y"'),
      parts: z.array(z.string()).nonempty().describe('Beside a role, they say that it is held of a part: commercial'),
    })
    .describe('Words that take a statement back'),
  transparent: z
    .array(z.string())
    .nonempty()
    .describe('Nouns that stand for their complement: "la direction de X", "les exigences de X"'),
  acts: z
    .array(z.string())
    .nonempty()
    .describe('Those of them that a person does: "rejeter l’ultimatum de X" is to refuse X'),
  offices: z
    .array(z.string())
    .nonempty()
    .describe('Roles that tell people apart: "le ministre" is not the person whom the article calls "PDG"'),
  narrowing: z
    .strictObject({
      all: z.array(z.string()).nonempty().describe('Of any house: "la section X"'),
      parties: z.array(z.string()).nonempty().describe('Of parties and unions alone: "le groupe X" may be the company'),
    })
    .describe('Nouns that make a part of the house whose name follows'),
  bare: z
    .array(z.string())
    .nonempty()
    .describe('Nouns that by themselves do not tell which house is meant: "le président du Comité"'),
  whose: z
    .array(z.string())
    .nonempty()
    .describe(
      'Relations whose subject may be a group only where it is told which: "les élus soutiennent X" says of nobody',
    ),
  groups: z.array(z.string()).nonempty().describe('Nouns of people that make a group: employés, syndicats'),
  names: z
    .strictObject({
      heads: byType('Common nouns that begin a name: "ministère de l’Intérieur", "loi Fontanel"'),
      cues: byType('Common nouns before a name that tell its type: "la start-up X", "l’application X"'),
      kinds: byType(
        'The same, too many for each to point back alone; of several words where the first says less: "la trottinette X"',
      ),
      complements: byType('Common nouns whose complement is of that type: "les habitants de X", "le PDG de X"'),
      subjects: byType('Verbs whose subject is of that type: "X a démissionné"'),
      objects: byType('Verbs whose object is of that type: "prescrire X", "X a été racheté"'),
      'not-cues': z
        .array(z.string())
        .nonempty()
        .describe('Common nouns that the name beside them does not name: affaire Garance, famille Garance'),
      titles: z.array(z.string()).nonempty().describe('Before a person’s name: M., Mme, Me'),
      describing: byType(
        'Common nouns that stand for a name given before, not beside one: "l’établissement", "l’édile"',
      ),
      sorts: z
        .record(z.string(), z.array(z.string().min(1)).nonempty())
        .describe(
          'Common nouns by what they say somebody or something is: "le parti" is no newspaper, "l’élu" may be the mayor',
        ),
      doers: z
        .record(z.string(), z.array(z.string().min(1)).nonempty())
        .describe('What whoever does it is called after: diriger → "la directrice", "le patron"'),
      'known-sorts': z
        .record(z.string(), z.array(z.string().min(1)).nonempty())
        .describe('Names of which readers know the sort without being told'),
      'any-company': z
        .array(z.string().min(1))
        .nonempty()
        .describe('Words for a company that do not say what it does: "le groupe" may be any of them'),
      endings: byType('Last words of a name that tell its type: SA, Inc., Airlines'),
      particles: z.array(z.string()).nonempty().describe('Lower-case words inside a person’s name: de, van, ben'),
      'first-names': z.array(z.string()).nonempty(),
      'feminine-first-names': z.array(z.string()).nonempty().describe('Those of the first names that women bear'),
      'first-names-of-both': z.array(z.string()).nonempty().describe('Those that women and men bear'),
      'first-name-endings': z
        .strictObject({
          Fem: z.array(z.string().min(1)).nonempty(),
          Masc: z.array(z.string().min(1)).nonempty(),
          neither: z.array(z.string().min(1)).nonempty().describe('First names with such an ending that prove nothing'),
        })
        .describe('Endings that mostly tell the gender of a first name that is in no list'),
      familiar: byType(
        'Names that many readers know: hints for the recogniser, no decisions (those are in entities.yaml)',
      ),
      'not-names': z.array(z.string()).nonempty().describe('Capitalised words that name nothing in the graph'),
    })
    .describe('How names are recognised and typed'),
  demonyms: z
    .record(z.string(), z.string().min(1))
    .describe('The stem of an adjective of nationality and its country: américain → États-Unis'),
})

export type Lexicon = z.infer<typeof lexiconSchema>

/** The words of a frame with its lists filled in. Unknown lists are reported by the cross-check of the knowledge. */
export function expandWords(lexicon: Pick<Lexicon, 'lists'>, words: readonly string[]): string[] {
  return words.flatMap((word) => (word.startsWith('list:') ? (lexicon.lists[word.slice(5)] ?? []) : [word]))
}
