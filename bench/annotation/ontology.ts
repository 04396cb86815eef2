import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type Ontology, ontologySchema } from '../../src/graph/index.ts'

/** The relations and the types that they may join, as the editors keep them. */
export function readOntology(): Ontology {
  const file = new URL('../../graph-data/ontology.yaml', import.meta.url)
  return ontologySchema.parse(parse(readFileSync(file, 'utf8')))
}
