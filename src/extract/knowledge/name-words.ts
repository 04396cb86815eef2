import { z } from 'zod'
import { entityTypeSchema } from '../../graph/index.ts'

/** The words by which a name is found in a text, and those that tell what it names. */
export const namesSchema = z
  .strictObject({
    heads: byType('Common nouns that begin a name: "ministère de l’Intérieur", "loi Fontanel"'),
    cues: byType('Common nouns before a name that tell its type: "la start-up X", "l’application X"'),
    kinds: byType(
      'The same, too many for each to point back alone; of several words where the first says less: "la trottinette X"',
    ),
    complements: byType('Common nouns whose complement is of that type: "les habitants de X", "le PDG de X"'),
    subjects: byType('Verbs whose subject is of that type: "X a démissionné"'),
    objects: byType('Verbs whose object is of that type: "prescrire X", "X a été racheté"'),
    'article-objects': byType('The same of a name of one word with the article: "interdire le X", "polluer la X"'),
    services: z
      .array(z.string().min(1))
      .nonempty()
      .describe('Products that act as their firm does, and are not told apart from it: "la plateforme X"'),
    'not-cues': z
      .array(z.string())
      .nonempty()
      .describe('Common nouns that the name beside them does not name: affaire Garance, famille Garance'),
    titles: z.array(z.string()).nonempty().describe('Before a person’s name: M., Mme, Me'),
    describing: byType('Common nouns that stand for a name given before, not beside one: "l’établissement", "l’édile"'),
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
    'title-words': z
      .strictObject({
        club: z.array(z.string().min(1)).nonempty(),
        paper: z.array(z.string().min(1)).nonempty(),
        body: z.array(z.string().min(1)).nonempty(),
        national: z.array(z.string().min(1)).nonempty(),
      })
      .describe('Capitalised words that begin the name of a house: "le Racing de X", "l’Ordre des X", "l’État ouzbek"'),
    partners: z.array(z.string().min(1)).nonempty().describe('Behind the founders’ names of a firm: "& Co"'),
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
  .describe('How names are recognised and typed')

function byType(description: string) {
  return z.partialRecord(entityTypeSchema, z.array(z.string().min(1)).nonempty()).describe(description)
}
