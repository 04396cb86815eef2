import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** Ids of `entities`, or names as the article has them; "a|b" leaves the choice, "a#2" is the second place of "a". */
const termSchema = z.string().min(1)

/** Subject, relation, object, status, who says so. The first four may leave a choice: "asserted|reported". */
const factSchema = z.union([
  z.tuple([termSchema, termSchema, termSchema]),
  z.tuple([termSchema, termSchema, termSchema, termSchema]),
  z.tuple([termSchema, termSchema, termSchema, termSchema, termSchema]),
])
export type Fact = z.infer<typeof factSchema>

const articleSchema = z.strictObject({
  /** Every fact of the article is in `facts` or `optional`: any other claim is wrong. */
  exhaustive: z.boolean().optional(),
  /** A name as the article has it, and its type. */
  entities: z.array(z.tuple([termSchema, termSchema])).optional(),
  facts: z.array(factSchema).optional(),
  /** Arguable facts: they neither count when missed nor cost when claimed (with their status, when one is given). */
  optional: z.array(factSchema).optional(),
  /** Traps: claims that would be false. Their status is "asserted" when none is given. */
  never: z.array(factSchema).optional(),
})
export type GoldArticle = z.infer<typeof articleSchema>

const goldSchema = z.strictObject({
  entities: z.record(z.string(), z.strictObject({ type: termSchema, names: z.array(termSchema) })),
  documents: z.record(z.string(), articleSchema),
})
export type Gold = z.infer<typeof goldSchema>

/**
 * Reads an annotated set: `gold.json`, and `articles/ID.txt` for each article that it annotates.
 * @throws when a file is missing or has another shape
 */
export function readGold(folder: string): { gold: Gold; texts: ReadonlyMap<string, string> } {
  const gold = goldSchema.parse(JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')))
  const texts = Object.keys(gold.documents).map((id): [string, string] => {
    const file = join(folder, 'articles', `${id}.txt`)
    if (!existsSync(file)) throw new Error(`${folder}/gold.json annotates ${id}, but there is no ${file}`)
    return [id, readFileSync(file, 'utf8')]
  })
  return { gold, texts: new Map(texts) }
}
