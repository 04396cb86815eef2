import type { Ontology } from '../../graph/index.ts'
import { type LineStyle, lineStyle } from '../../picture/index.ts'
import type { Language } from '../i18n/index.ts'
import { countStatements, type ShownEdge, type ShownLink } from '../view/index.ts'

/** One line of a link: what one node does to the other, or what is left of a link that has too many to draw. */
export interface Strand {
  readonly style: LineStyle
  /** The verb with its status, and how many statements there are when several: "interdit (annoncé) ×3". */
  readonly words: string
  readonly statements: number
}

/** More lines side by side than one can tell apart. */
const MOST = 4
/** Of the line for all the rest: that of no relation. */
const NEUTRAL = '#8a8f98'

/** apart: a line for each relation; bundled: one for all, since from afar lines side by side run into each other. */
export type Lines = 'apart' | 'bundled'

/**
 * The lines of a link, one for each relation in each direction, from the right hand of who looks from `a` to `b`: those
 * of one direction are together, and the weightiest in the middle. Beyond {@link MOST} the weightiest have lines of
 * their own, and the last stands for the rest: "+5".
 */
export function strandsOf(link: ShownLink, lines: Lines, told: Told): readonly Strand[] {
  const known = KNOWN[lines][told.language].get(link)
  if (known?.ontology === told.ontology) return known.strands
  const strands = lines === 'apart' ? untangle(link, told) : [bundle(link, told)]
  KNOWN[lines][told.language].set(link, { ontology: told.ontology, strands })
  return strands
}

/** How many lines a link has where there is room for them. */
export function lineCount({ edges }: Pick<ShownLink, 'edges'>): number {
  return Math.min(MOST, edges.length)
}

/** What lines and words depend on besides the link. */
export interface Told {
  readonly ontology: Ontology
  readonly language: Language
}

/** Asked for at every frame, and worked out once for each link. */
type Known = WeakMap<ShownLink, { readonly ontology: Ontology; readonly strands: readonly Strand[] }>
const KNOWN: Readonly<Record<Lines, Readonly<Record<Language, Known>>>> = {
  apart: { fr: new WeakMap(), en: new WeakMap() },
  bundled: { fr: new WeakMap(), en: new WeakMap() },
}

/** From afar there is no room for numbers of statements. */
function bundle({ a, b, edges }: ShownLink, told: Told): Strand {
  const style = lineStyle({ source: a, target: b, edges }, told)
  return { style, words: style.words, statements: countStatements(edges) }
}

function untangle({ a, b, edges }: ShownLink, told: Told): Strand[] {
  const styleOf = (some: readonly ShownEdge[]) => lineStyle({ source: a, target: b, edges: some }, told)
  const heaviest = edges.toSorted(
    (one, other) => countStatements([other]) - countStatements([one]) || (nameOf(one) < nameOf(other) ? -1 : 1),
  )
  const own = heaviest.slice(0, heaviest.length > MOST ? MOST - 1 : MOST)
  const rest = heaviest.slice(own.length)
  const there = own.filter(({ subject }) => subject === a).map((edge) => strandOf(styleOf([edge]), edge))
  const back = own.filter(({ subject }) => subject !== a).map((edge) => strandOf(styleOf([edge]), edge))
  const last = rest.length === 0 ? [] : [restOf(styleOf(rest), rest)]
  return [...there.reverse(), ...back, ...last]
}

function strandOf(style: LineStyle, edge: ShownEdge): Strand {
  const statements = countStatements([edge])
  return { style, words: statements > 1 ? `${style.words} ×${statements}` : style.words, statements }
}

function restOf(style: LineStyle, edges: readonly ShownEdge[]): Strand {
  return {
    style: { ...style, colour: NEUTRAL, dash: 'solid', arrow: 'none', object: 'none' },
    words: `+${edges.length}`,
    statements: countStatements(edges),
  }
}

function nameOf({ relation, subject }: ShownEdge): string {
  return `${relation} ${subject}`
}
