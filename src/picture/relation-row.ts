import type { Ontology, RelationRow } from '../graph/index.ts'

/** A relation's row; undefined when the ontology has none, also for names that every object answers to ("valueOf"). */
export function relationRow({ relations }: Ontology, relation: string): RelationRow | undefined {
  return Object.hasOwn(relations, relation) ? relations[relation] : undefined
}
