import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { contentHash, ENTITY_TYPES, type Range, rangeSchema, statusSchema } from '../../src/graph/index.ts'
import type { Located } from './answers.ts'
import type { Sample } from './files.ts'

const annotatedStatementSchema = z.strictObject({
  subject: rangeSchema,
  relation: z.string(),
  object: rangeSchema,
  status: statusSchema,
  speaker: rangeSchema.optional(),
})
export type AnnotatedStatement = z.infer<typeof annotatedStatementSchema>

const fieldsSchema = z.strictObject({
  article: z.string().min(1),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** In reading order, without overlap. */
  names: z.array(z.tuple([z.int().nonnegative(), z.int().positive(), z.enum(ENTITY_TYPES)])),
  /** Null where nobody looked for them; an empty list says that there are none. */
  statements: z.array(annotatedStatementSchema).nullable(),
  annotator: z.int().positive(),
  /** What is held out is never trained or tuned on. */
  part: z.enum(['train', 'held-out']),
})
/** One annotated sentence. All offsets are UTF-16 code units into the `article` field of the collection's article. */
export type AnnotatedSentence = z.infer<typeof fieldsSchema>

const annotatedSentenceSchema = fieldsSchema
  .refine((sentence) => rangesOf(sentence).every((range) => isWithin(range, [sentence.start, sentence.end])), {
    message: 'a range is not within its sentence',
  })
  .refine(({ names }) => names.every(([start], i) => i === 0 || start >= (names[i - 1]?.[1] ?? 0)), {
    message: 'names overlap or are not in reading order',
  })

/** The annotated sentences of a file, in file order; none when the file does not exist yet. */
export function readAnnotated(file: string): AnnotatedSentence[] {
  if (!existsSync(file)) return []
  return parseAnnotated(readFileSync(file, 'utf8'), file)
}

/** @param file the name under which a mistake is reported */
export function parseAnnotated(text: string, file: string): AnnotatedSentence[] {
  return text.split('\n').flatMap((line, i) => {
    if (line === '') return []
    const { data, error } = annotatedSentenceSchema.safeParse(JSON.parse(line))
    if (data === undefined)
      throw new Error(`${file}:${i + 1}: ${error.issues.map(({ message }) => message).join('; ')}`)
    return [data]
  })
}

/** One line a sentence. */
export function formatAnnotated(sentences: readonly AnnotatedSentence[]): string {
  return sentences.map((sentence) => `${JSON.stringify(sentence)}\n`).join('')
}

/** An answer, whose offsets are the sentence's own, with the offsets of the article. */
export function toAnnotated(
  [article, start, end]: Sample['batches'][number][number],
  { names, statements }: Located,
  annotator: number,
): AnnotatedSentence {
  const inArticle = ([from, to]: Range): Range => [start + from, start + to]
  return {
    article,
    start,
    end,
    names: names.map(({ range, type }) => [...inArticle(range), type]),
    statements:
      statements?.map(({ subject, relation, object, status, speaker }) => ({
        subject: inArticle(subject),
        relation,
        object: inArticle(object),
        status,
        ...(speaker && { speaker: inArticle(speaker) }),
      })) ?? null,
    annotator,
    part: partOf(article),
  }
}

/** A third of the articles is held out, chosen by hash: the same whatever else is annotated. */
export function partOf(article: string): AnnotatedSentence['part'] {
  return Number.parseInt(contentHash(`held-out ${article}`, 8), 16) % 3 === 0 ? 'held-out' : 'train'
}

function rangesOf({ start, end, names, statements }: AnnotatedSentence): Range[] {
  return [
    [start, end],
    ...names.map(([from, to]): Range => [from, to]),
    ...(statements ?? []).flatMap(({ subject, object, speaker }) => [subject, object, ...(speaker ? [speaker] : [])]),
  ]
}

function isWithin([start, end]: Range, [from, to]: Range): boolean {
  return from <= start && start < end && end <= to
}
