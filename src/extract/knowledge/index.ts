import { type Ontology, ontologySchema } from '../../graph/index.ts'
import { checkKnownEntities, type KnownEntity, knownEntitiesSchema } from './known-entities.ts'
import { type Lexicon, lexiconSchema } from './lexicon.ts'
import { type Review, reviewSchema } from './review.ts'
import { type ParsedYaml, type Place, type Problem, parseYaml } from './yaml.ts'

export type {
  BracketFrame,
  Frame,
  NounFrame,
  PhraseFrame,
  PossessionFrame,
  RoleFrame,
  VerbFrame,
} from './frames.ts'
export type { KnownEntity } from './known-entities.ts'
export { ATTITUDES, type Attitude, expandWords, type Lexicon } from './lexicon.ts'
export type {
  AddDecision,
  CorrectDecision,
  Decision,
  MergeDecision,
  Review,
  SplitDecision,
} from './review.ts'
export type { Place, Problem } from './yaml.ts'

/** What the editors know, checked: all that extraction needs besides articles. */
export interface Knowledge {
  readonly ontology: Ontology
  readonly lexicon: Lexicon
  readonly known: readonly KnownEntity[]
  readonly review: Review
  /** Where the editors wrote it, for whoever explains or complains. */
  readonly places: {
    /** Of each decision of the review. */
    readonly decisions: readonly Place[]
    /** Of each frame of the lexicon, by relation. */
    readonly frames: Readonly<Record<string, readonly Place[]>>
  }
}

/** The text of a file; `file` is the name under which its mistakes are reported. */
export interface KnowledgeFile {
  readonly file: string
  readonly text: string
}

export interface KnowledgeFiles {
  readonly ontology: KnowledgeFile
  readonly lexicon: KnowledgeFile
  readonly entities: KnowledgeFile
  readonly review: KnowledgeFile
}

/** The schemas of the files in `graph-data/`, by the name of their JSON Schema. */
export const KNOWLEDGE_SCHEMAS = {
  ontology: ontologySchema,
  lexicon: lexiconSchema,
  entities: knownEntitiesSchema,
  review: reviewSchema,
} as const

/** Reads the four files of `graph-data/`, each by itself and against the others, or says every mistake in them. */
export function parseKnowledge(files: KnowledgeFiles): { knowledge: Knowledge } | { problems: Problem[] } {
  const ontology = parseYaml(files.ontology.file, files.ontology.text, ontologySchema)
  const lexicon = parseYaml(files.lexicon.file, files.lexicon.text, lexiconSchema)
  const entities = parseYaml(files.entities.file, files.entities.text, knownEntitiesSchema)
  const review = parseYaml(files.review.file, files.review.text, reviewSchema)
  if ('problems' in ontology || 'problems' in lexicon || 'problems' in entities || 'problems' in review)
    return { problems: [ontology, lexicon, entities, review].flatMap((r) => ('problems' in r ? r.problems : [])) }

  const { known, problems } = checkKnownEntities(entities)
  const all = [...checkLexicon(lexicon, ontology.value), ...problems, ...checkReview(review, ontology.value)]
  if (all.length > 0) return { problems: all }
  const places = {
    decisions: review.value.map((_, i) => review.placeOf([i])),
    frames: Object.fromEntries(
      Object.entries(lexicon.value.frames).map(([relation, frames]) => [
        relation,
        frames.map((_, i) => lexicon.placeOf(['frames', relation, i])),
      ]),
    ),
  }
  return { knowledge: { ontology: ontology.value, lexicon: lexicon.value, known, review: review.value, places } }
}

function checkLexicon(lexicon: ParsedYaml<Lexicon>, ontology: Ontology): Problem[] {
  const { lists } = lexicon.value
  return [
    ...Object.keys(lexicon.value.frames)
      .filter((relation) => !Object.hasOwn(ontology.relations, relation))
      .map((relation) => lexicon.problemAtKey(['frames', relation], unknownRelation(relation))),
    ...stringsOf(lexicon.value)
      .filter(({ text }) => text.startsWith('list:') && !Object.hasOwn(lists, text.slice('list:'.length)))
      .map(({ path, text }) =>
        lexicon.problemAt(
          path,
          `"${text}" names no list: add it under "lists", which has ${Object.keys(lists).join(', ')}`,
        ),
      ),
  ]
}

function checkReview(review: ParsedYaml<Review>, ontology: Ontology): Problem[] {
  return review.value.flatMap((decision, i) => {
    const problem = (path: readonly PropertyKey[], message: string) => [review.problemAt([i, ...path], message)]
    const relation = 'add' in decision ? decision.add.relation : 'correct' in decision ? decision.correct.relation : ''
    if (relation && !Object.hasOwn(ontology.relations, relation))
      return problem(['add' in decision ? 'add' : 'correct', 'relation'], unknownRelation(relation))
    if ('merge' in decision && decision.merge.keep === decision.merge.drop)
      return problem(['merge', 'drop'], 'an entity cannot be merged with itself: keep and drop are the same')
    if ('split' in decision) {
      const { label, into, type, entity } = decision.split
      if (label === undefined && into === undefined)
        return problem(
          ['split'],
          '"label" is missing: name the new entity, or write "into" with the key of one that is there',
        )
      if (label !== undefined && into !== undefined)
        return problem(
          ['split', 'into'],
          '"label" makes a new entity and "into" names one that is there: keep one of them',
        )
      if (into !== undefined && type !== undefined)
        return problem(
          ['split', 'type'],
          'the entity of "into" has its type: remove the line, and retype it if it is wrong',
        )
      if (into === entity) return problem(['split', 'into'], 'these mentions are there already: name another entity')
    }
    if ('correct' in decision && Object.keys(decision.correct).length === 1)
      return problem(
        ['correct'],
        'it changes nothing: name subject, relation, object, status, attributedTo or date with its right value',
      )
    return []
  })
}

function unknownRelation(relation: string): string {
  return `"${relation}" is no relation of the ontology: correct it, or add the relation there first`
}

/** Every text within a value, with the path to it. */
function stringsOf(
  value: unknown,
  path: readonly PropertyKey[] = [],
): { path: readonly PropertyKey[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return entries.flatMap(([key, inner]: [PropertyKey, unknown]) => stringsOf(inner, [...path, key]))
}
