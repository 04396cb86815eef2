import { z } from 'zod'
import { ENTITY_TYPES, type EntityType, type Ontology, type Range, statusSchema } from '../../src/graph/index.ts'
import type { BatchItem } from './files.ts'

/** Words of the sentence, and which of the places where they stand: 1 is the first. */
const placeSchema = z.tuple([z.string().min(1), z.int().positive()])
type Place = z.infer<typeof placeSchema>

const answerSchema = z.strictObject({
  names: z.array(z.tuple([z.string().min(1), z.int().positive(), z.enum(ENTITY_TYPES)])),
  statements: z
    .array(
      z.strictObject({
        subject: placeSchema,
        relation: z.string(),
        object: placeSchema,
        status: statusSchema,
        speaker: placeSchema.optional(),
      }),
    )
    .optional(),
})
type Answer = z.infer<typeof answerSchema>

/** Ranges are offsets into the sentence. */
export interface LocatedName {
  readonly range: Range
  readonly type: EntityType
}
export interface LocatedStatement {
  readonly subject: Range
  readonly relation: string
  readonly object: Range
  readonly status: z.infer<typeof statusSchema>
  readonly speaker?: Range
}
export interface Located {
  readonly names: readonly LocatedName[]
  /** Null where they were not asked for. */
  readonly statements: readonly LocatedStatement[] | null
}

/** What an annotator wrote, located in its sentences, and every problem found on the way, each with its sentence's id. */
export function readAnswers(
  batch: readonly BatchItem[],
  answers: unknown,
  ontology: Ontology,
): { located: Map<string, Located>; problems: string[] } {
  const located = new Map<string, Located>()
  const problems: string[] = []
  const byId = z.record(z.string(), z.unknown()).safeParse(answers)
  if (!byId.success) return { located, problems: ['the file is not one object with an entry for each sentence id'] }
  const known = new Set(batch.map(({ id }) => id))
  for (const id of Object.keys(byId.data))
    if (!known.has(id)) problems.push(`${id}: no sentence of this batch has this id`)
  for (const item of batch) {
    const report = (problem: string) => problems.push(`${item.id}: ${problem}`)
    const given = byId.data[item.id]
    if (given === undefined) {
      report('missing: every sentence needs an entry, { "names": [] } when there is nothing')
      continue
    }
    const { data, error } = answerSchema.safeParse(given)
    if (data === undefined) for (const { path, message } of error.issues) report(`${path.join('.')}: ${message}`)
    else located.set(item.id, locateAnswer(item, data, ontology, report))
  }
  return { located, problems }
}

function locateAnswer(item: BatchItem, answer: Answer, ontology: Ontology, report: (problem: string) => void): Located {
  const place = (place: Place): Range | undefined => {
    const range = locate(item.text, ...place)
    if (range === undefined) report(`"${place[0]}" does not stand ${place[1]} times in: ${item.text}`)
    else if (place[0] !== place[0].trim()) report(`"${place[0]}" begins or ends with a space`)
    return range
  }
  const names = answer.names.flatMap(([text, n, type]): LocatedName[] => {
    const range = place([text, n])
    return range ? [{ range, type }] : []
  })
  names.sort((a, b) => a.range[0] - b.range[0])
  names.forEach(({ range: [start, end] }, i) => {
    const before = names[i - 1]
    if (before && start < before.range[1])
      report(`names overlap: "${item.text.slice(...before.range)}" and "${item.text.slice(start, end)}"`)
  })
  if (item.statements && answer.statements === undefined) report('"statements" is missing: give [] when there are none')
  if (!item.statements && answer.statements !== undefined) report('"statements" is not asked for here: leave it out')
  if (!item.statements) return { names, statements: null }
  const statements = (answer.statements ?? []).flatMap((given): LocatedStatement[] => {
    const subject = place(given.subject)
    const object = place(given.object)
    const speaker = given.speaker && place(given.speaker)
    const row = ontology.relations[given.relation]
    if (row === undefined) report(`"${given.relation}" is no relation: ${Object.keys(ontology.relations).join(', ')}`)
    if (row === undefined || subject === undefined || object === undefined) return []
    if (subject[0] < object[1] && object[0] < subject[1])
      report(`"${given.subject[0]}" and "${given.object[0]}" overlap: subject and object are two`)
    for (const [role, range, types] of [
      ['subject', subject, row.subject] as const,
      ['object', object, row.object] as const,
    ]) {
      const name = names.find((name) => name.range[0] === range[0] && name.range[1] === range[1])
      if (name && !types.includes(name.type))
        report(`a ${name.type} cannot be the ${role} of ${given.relation} (${types.join(', ')}): drop or swap it`)
    }
    const { relation, status } = given
    return [{ subject, relation, object, status, ...(speaker && { speaker }) }]
  })
  return { names, statements }
}

/**
 * Where `words` stand in `text` for the n-th time. Places inside a longer word do not count ("France" in "Francette"),
 * unless the words stand nowhere else: paragraphs of the collection are glued ("à LyonLa suite").
 */
export function locate(text: string, words: string, n: number): Range | undefined {
  const places: Range[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push([at, at + words.length])
  const whole = places.filter(([start, end]) => !joins(text, start) && !joins(text, end))
  return (whole.length > 0 ? whole : places)[n - 1]
}

function joins(text: string, at: number): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1))
}
