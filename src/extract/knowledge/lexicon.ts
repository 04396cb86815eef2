import { z } from 'zod'
import { frameSchema, wordsSchema } from './frames.ts'
import { namesSchema } from './name-words.ts'

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
      incises: z.array(z.string()).nonempty().describe('Verbs that tell who speaks right behind a quotation only'),
      tells: z
        .array(z.string())
        .nonempty()
        .describe('Verbs that tell who says so behind a sentence without quotation marks: nobody is their object'),
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
      completing: z
        .array(z.string())
        .nonempty()
        .describe('Verbs by which their subject comes about, and negated does not: aboutir, "doit être approuvé"'),
      pending: z.array(z.string()).nonempty().describe('Verbs whose subject is still to come: "est prévu en mars"'),
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
  pronouns: z
    .strictObject({
      subject: z.strictObject({
        person: z.array(z.string()).describe('Verbs whose subject is somebody: "elle a démissionné"'),
        house: z
          .array(z.string())
          .describe('Verbs whose subject is a company or the like: "elle emploie 300 personnes"'),
        either: z.array(z.string()).describe('Verbs whose subject may as well be the one as the other: "elle a signé"'),
      }),
      object: z.strictObject({
        person: z.array(z.string()).describe('Verbs whose object is somebody: "elle a été élue"'),
        house: z.array(z.string()).describe('Verbs whose object is a company or the like: "elle a été rachetée"'),
      }),
    })
    .describe('Whom a pronoun may mean, by its verb'),
  holders: z
    .record(z.string(), z.array(z.string().min(1)).nonempty())
    .describe('Roles by the sort of house at which they are held: "son délégué" is a union’s'),
  based: z
    .array(z.string())
    .nonempty()
    .describe('Words before "à" and the place that somebody is from: "basée à Lyon"'),
  charging: z
    .array(z.string())
    .nonempty()
    .describe('Verbs with somebody and what he is accused of or threatened with: "accuser X de sabotage"'),
  names: namesSchema,
  demonyms: z
    .record(z.string(), z.string().min(1))
    .describe('The stem of an adjective of nationality and its country: américain → États-Unis'),
})

export type Lexicon = z.infer<typeof lexiconSchema>

/** The words of a frame with its lists filled in. Unknown lists are reported by the cross-check of the knowledge. */
export function expandWords(lexicon: Pick<Lexicon, 'lists'>, words: readonly string[]): string[] {
  return words.flatMap((word) => (word.startsWith('list:') ? (lexicon.lists[word.slice(5)] ?? []) : [word]))
}
