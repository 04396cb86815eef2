import { z } from 'zod'
import { entityTypeSchema, fold, slug, wikidataSchema } from '../../graph/index.ts'
import type { ParsedYaml, Problem } from './yaml.ts'

const nameSchema = z.string().trim().min(1)

const entrySchema = z
  .strictObject({
    name: nameSchema.describe('The name that the graph shows'),
    type: entityTypeSchema.describe('What it is'),
    aliases: z.array(nameSchema).default([]).describe('Its other names: acronym, short form, seat that stands for it'),
    wikidata: wikidataSchema.optional().describe('Its Wikidata item, "Q95"'),
    key: z
      .string()
      .regex(/^[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+)*$/u, 'a key has small letters, digits and hyphens: "velmont-france"')
      .optional()
      .describe('Its key in the graph, when it must not follow from the name'),
  })
  .describe('One entity that the editors know')

/** `graph-data/entities.yaml`. */
export const knownEntitiesSchema = z.array(entrySchema).default([]).describe('The entities that the editors know')

/** An entity that the editors describe, with all its names. */
export interface KnownEntity {
  readonly key: string
  readonly name: string
  readonly type: z.infer<typeof entityTypeSchema>
  readonly aliases: readonly string[]
  readonly wikidata?: string
}

/** Known entities with their keys, and every name or key that two of them claim. */
export function checkKnownEntities(entries: ParsedYaml<z.infer<typeof knownEntitiesSchema>>): {
  known: KnownEntity[]
  problems: Problem[]
} {
  const problems: Problem[] = []
  const claims = new Map<string, { entry: number; line: number }>()
  const claim = (entry: number, what: string, path: PropertyKey[], shown: string) => {
    const problem = entries.problemAt([entry, ...path], '')
    const first = claims.get(what)
    if (first === undefined) claims.set(what, { entry, line: problem.line })
    else if (first.entry !== entry)
      problems.push({ ...problem, message: `${shown} is claimed on line ${first.line} already: keep it in one entry` })
  }

  const known = entries.value.map(({ name, type, aliases, wikidata, key }, i): KnownEntity => {
    claim(i, `name ${fold(name)}`, ['name'], `the name "${name}"`)
    for (const [j, alias] of aliases.entries()) claim(i, `name ${fold(alias)}`, ['aliases', j], `the name "${alias}"`)
    if (wikidata !== undefined) claim(i, `item ${wikidata}`, ['wikidata'], `the Wikidata item ${wikidata}`)
    const entityKey = key ?? slug(name)
    claim(i, `key ${entityKey}`, [key === undefined ? 'name' : 'key'], `the key "${entityKey}"`)
    return { key: entityKey, name, type, aliases, ...(wikidata === undefined ? {} : { wikidata }) }
  })
  return { known, problems: onePerPlace(problems) }
}

/** A name claimed twice gives its key twice too: one message is enough. */
function onePerPlace(problems: readonly Problem[]): Problem[] {
  return problems.filter((p, i) => problems.findIndex((q) => q.line === p.line && q.column === p.column) === i)
}
