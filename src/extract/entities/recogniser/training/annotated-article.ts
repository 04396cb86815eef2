import type { EntityType } from '../../../../graph/index.ts'

/** An article with the stretch of it that was read for names, and the names there (offsets into `text`). */
export interface AnnotatedArticle {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly names: readonly (readonly [number, number, EntityType])[]
}
