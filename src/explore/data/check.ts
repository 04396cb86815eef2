import type { z } from 'zod'
import { SiteError } from './site-error.ts'

/** @throws {SiteError} naming the file and the place in it */
export function check<S extends z.ZodType>(path: string, schema: S, value: unknown, place?: string): z.output<S> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const where = [place, issue?.path.join('.')].filter(Boolean).join(', ')
  throw new SiteError(path, 'invalid', `unexpected content${where ? ` at ${where}` : ''} (${issue?.message})`)
}
