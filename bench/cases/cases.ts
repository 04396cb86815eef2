import { z } from 'zod'
import { type ParsedYaml, type Problem, parseYaml } from '../../src/extract/knowledge/yaml.ts'
import { type EntityType, entityTypeSchema, type Ontology, statusSchema } from '../../src/graph/index.ts'
import { occurrences } from '../truth/names.ts'

const nameSchema = z
  .string()
  .trim()
  .min(1)
  .describe('Words of the text; "Lumio#2" is where they stand for the second time, when two entities share a name')
const relationSchema = z.string().min(1)
const list = <T>(one: z.ZodType<T>, error: string) =>
  z.union([one, z.array(one).nonempty()], { error }).transform((value): T[] => (Array.isArray(value) ? value : [value]))

const names = list(nameSchema, 'a name of the text, or a list of names of which any will do')
const relations = list(relationSchema, 'a relation of the ontology, or a list of which any will do')
const statuses = list(statusSchema, `one of ${statusSchema.options.join(', ')}, or a list of which any will do`)

const patternSchema = z.strictObject({ subject: names, relation: relations, object: names })

const entitySchema = z.strictObject({
  name: nameSchema,
  aliases: z.array(nameSchema).default([]).describe('Other words of the text that name it'),
  type: list(entityTypeSchema, `one of ${entityTypeSchema.options.join(', ')}, or a list of which any will do`),
})

const factSchema = patternSchema.extend({
  status: statuses.default(['asserted']),
  attributedTo: names.optional().describe('Who says so'),
  optional: z.boolean().default(false).describe('true when readers may differ: neither expected nor unexpected'),
})

const trapSchema = patternSchema.extend({
  status: statusSchema.optional().describe('The status that would be wrong; without it, each would'),
})

const caseSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id has small letters, digits and hyphens'),
  behaviour: z.string().min(1).describe('What of the language the case is about'),
  text: z.string().trim().min(1).describe('The whole article'),
  entities: z.array(entitySchema).default([]).describe('What the text names'),
  facts: z.array(factSchema).describe('All that a careful reader states from the text'),
  never: z.array(trapSchema).default([]).describe('What a careless reader would state'),
})

const casesSchema = z.array(caseSchema)

export type Case = z.infer<typeof caseSchema>
type Pattern = z.infer<typeof patternSchema>

/**
 * Reads cases and holds them against their own texts and the ontology: ids are unique, names stand in the text,
 * relations exist and may join the types given, and no trap is also a fact. Every mistake is named with its line.
 * @param file the name to report
 */
export function parseCases(
  file: string,
  text: string,
  ontology: Ontology,
): { cases: Case[] } | { problems: Problem[] } {
  const parsed = parseYaml(file, text, casesSchema)
  if ('problems' in parsed) return parsed
  const firstOf = new Map<string, number>()
  const problems = parsed.value.flatMap((one, i) => {
    const repeated = firstOf.has(one.id) ? [parsed.problemAt([i, 'id'], `"${one.id}" is the id of another case`)] : []
    firstOf.set(one.id, i)
    return [
      ...repeated,
      ...checkNames(parsed, i, one),
      ...checkPatterns(parsed, i, one, ontology),
      ...checkTraps(parsed, i, one),
    ]
  })
  return problems.length > 0 ? { problems } : { cases: parsed.value }
}

function checkNames(parsed: ParsedYaml<Case[]>, at: number, { text, entities, facts, never }: Case): Problem[] {
  const written = [
    ...entities.flatMap(({ name, aliases }, i) => [
      { path: ['entities', i, 'name'], name },
      ...aliases.map((alias, j) => ({ path: ['entities', i, 'aliases', j], name: alias })),
    ]),
    ...patternsOf({ facts, never }).flatMap(({ pattern, path }) =>
      (['subject', 'object'] as const).flatMap((end) => pattern[end].map((name) => ({ path: [...path, end], name }))),
    ),
    ...facts.flatMap(({ attributedTo = [] }, i) =>
      attributedTo.map((name) => ({ path: ['facts', i, 'attributedTo'], name })),
    ),
  ]
  return written
    .filter(({ name }) => occurrences(text, name).length === 0)
    .map(({ path, name }) => parsed.problemAt([at, ...path], `"${name}" does not stand in the text`))
}

function checkPatterns(parsed: ParsedYaml<Case[]>, at: number, one: Case, ontology: Ontology): Problem[] {
  return patternsOf(one).flatMap(({ pattern, path }) =>
    pattern.relation.flatMap((relation) => {
      const row = ontology.relations[relation]
      const problem = (message: string) => [parsed.problemAt([at, ...path, 'relation'], message)]
      if (!row) return problem(`"${relation}" is no relation of the ontology`)
      const fits = (ends: readonly string[], allowed: readonly EntityType[]) => {
        const types = typesOf(one, ends)
        return types.length === 0 || types.some((type) => allowed.includes(type))
      }
      if (fits(pattern.subject, row.subject) && fits(pattern.object, row.object)) return []
      return problem(
        `${relation} joins ${row.subject.join(', ')} to ${row.object.join(', ')}: ` +
          `not ${typesOf(one, pattern.subject)} to ${typesOf(one, pattern.object)}`,
      )
    }),
  )
}

function checkTraps(parsed: ParsedYaml<Case[]>, at: number, { facts, never }: Case): Problem[] {
  return never.flatMap((trap, i) => {
    const same = facts.some(
      (fact) =>
        overlap(fact.subject, trap.subject) &&
        overlap(fact.relation, trap.relation) &&
        overlap(fact.object, trap.object) &&
        (trap.status === undefined || fact.status.includes(trap.status)),
    )
    return same
      ? [parsed.problemAt([at, 'never', i], 'this is one of the facts: give the status that would be wrong')]
      : []
  })
}

function overlap(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.includes(one))
}

function patternsOf({ facts, never }: Pick<Case, 'facts' | 'never'>): { pattern: Pattern; path: PropertyKey[] }[] {
  return [
    ...facts.map((pattern, i) => ({ pattern, path: ['facts', i] })),
    ...never.map((pattern, i) => ({ pattern, path: ['never', i] })),
  ]
}

/** The types of those names that the case lists as entities; a group without a name is not listed. */
function typesOf({ entities }: Case, ends: readonly string[]): EntityType[] {
  return entities.filter(({ name }) => ends.includes(name)).flatMap(({ type }) => type)
}
