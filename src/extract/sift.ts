import { byCodeUnit, type Entity, type EntityType, type Ontology } from '../graph/index.ts'
import type { Reviewed } from './review/index.ts'
import { type LeftOut, type Stated, statementId } from './stated.ts'

export interface Sifted {
  readonly kept: readonly Stated[]
  readonly leftOut: readonly { readonly stated: Stated; readonly because: LeftOut }[]
}

/**
 * Of the reviewed statements those that the graph holds: whose types the relation and the frame join, that are sure
 * enough, each once. What editors added or corrected has no confidence and is always sure enough.
 */
export function sift({ entities, statements }: Reviewed, ontology: Ontology, minConfidence: number): Sifted {
  const types = typesOf(entities)
  const kept: Stated[] = []
  const leftOut: { stated: Stated; because: LeftOut }[] = []
  const seen = new Map<string, string>()
  for (const reviewed of statements) {
    const stated = inOrder(reviewed, ontology)
    const content = contentOf(stated)
    const because = unfit(stated, types, ontology) ?? unsure(stated, minConfidence) ?? repeated(seen.get(content))
    if (because) leftOut.push({ stated, because })
    else {
      kept.push(stated)
      seen.set(content, stated.statement.id)
    }
  }
  return { kept, leftOut }
}

export function typesOf(entities: readonly Entity[]): ReadonlyMap<string, EntityType> {
  return new Map(entities.map(({ key, type }) => [key, type]))
}

/** Why the types of its ends keep a statement out, if they do. What an editor corrected is not confined to its frame. */
export function unfit(
  { statement, origin }: Stated,
  types: ReadonlyMap<string, EntityType>,
  ontology: Ontology,
): LeftOut | undefined {
  const [subject, object] = [types.get(statement.subject), types.get(statement.object)]
  const row = ontology.relations[statement.relation]
  if (!subject || !object || !row) throw new Error(`extract: the statement ${statement.id} names what does not exist`)
  const frame = statement.confidence === undefined ? undefined : origin
  const fits =
    row.subject.includes(subject) &&
    row.object.includes(object) &&
    (frame?.subjectTypes?.includes(subject) ?? true) &&
    (frame?.objectTypes?.includes(object) ?? true)
  return fits ? undefined : { by: 'types', subject, object }
}

/** The ends of a symmetric relation stand in code-unit order of their keys, so that both ways are one edge. */
export function inOrder(stated: Stated, ontology: Ontology): Stated {
  const { statement, origin } = stated
  const { subject, relation, object } = statement
  if (!ontology.relations[relation]?.symmetric || byCodeUnit(subject, object) <= 0) return stated
  const swapped = { ...stated, statement: { ...statement, subject: object, object: subject } }
  if (!origin) return swapped
  const { trace, subjectTypes, objectTypes } = origin
  return {
    ...swapped,
    origin: {
      ...origin,
      trace: { ...trace, subject: trace.object, object: trace.subject },
      subjectTypes: objectTypes,
      objectTypes: subjectTypes,
    },
  }
}

function unsure({ statement: { confidence = 1 } }: Stated, least: number): LeftOut | undefined {
  return confidence < least ? { by: 'confidence', least } : undefined
}

function repeated(of: string | undefined): LeftOut | undefined {
  return of === undefined ? undefined : { by: 'repetition', of }
}

/** What a statement says and where: its id, unless a decision changed it. */
function contentOf({ statement, decisions }: Stated): string {
  return decisions.length === 0 ? statement.id : statementId(statement)
}
