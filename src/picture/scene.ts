import type { EntityType, Link, NodeSummary, Ontology } from '../graph/index.ts'

/**
 * The sizes that pictures come in, in pixels; `text` is how much larger words are than on screen, so that they can be
 * read at the width at which such a picture is seen. A view has the size of what it shows.
 */
export const PICTURE_SIZES = {
  /** The card of a link that is shared. */
  landscape: { width: 1200, height: 630, text: 1.1 },
  square: { width: 1080, height: 1080, text: 1.35 },
  /** A telephone's whole screen. */
  portrait: { width: 1080, height: 1920, text: 1.6 },
  view: { text: 1 },
} as const
export type PictureSize = keyof typeof PICTURE_SIZES
export type PictureLanguage = 'fr' | 'en'
export type PictureTheme = 'light' | 'dark'

/** `x` and `y` are the centre in pixels, y downwards, with any origin. */
export interface SceneNode extends NodeSummary {
  readonly type: EntityType
  readonly x: number
  readonly y: number
  /** How many of its neighbours the scene does not show. */
  readonly hidden: number
}

/** All statements of one (subject, relation, object). */
export interface SceneEdge {
  readonly subject: string
  readonly relation: string
  readonly object: string
  /** Statements by status. */
  readonly counts: Link['counts']
}

/** What is drawn as one line: all edges between two nodes, either way. */
export interface SceneLink {
  readonly source: string
  readonly target: string
  readonly edges: readonly SceneEdge[]
}

/** Everything that a picture is drawn from. */
export interface Scene {
  readonly title: string
  /** A line under the title: what the picture is based on. */
  readonly note?: string
  readonly nodes: readonly SceneNode[]
  /** Between nodes of the scene; others are not drawn. */
  readonly links: readonly SceneLink[]
  readonly ontology: Ontology
  /** The publishers, or what else the reader should be able to look up. */
  readonly sources: readonly string[]
  readonly credit?: string
  /** The day of the picture, "2026-03-05". */
  readonly date?: string
  /** Where the interactive view is. */
  readonly permalink?: string
  readonly language: PictureLanguage
  readonly theme: PictureTheme
  readonly size: PictureSize
}
