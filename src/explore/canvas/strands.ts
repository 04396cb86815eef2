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

/**
 * The lines of a link, one for each relation in each direction, from the right hand of who looks from `a` to `b`: those
 * of one direction are together, and the weightiest in the middle. Beyond {@link MOST} the weightiest have lines of
 * their own, and the last stands for the rest: "+5".
 */
export function strandsOf(link: ShownLink, ontology: Ontology, language: Language): readonly Strand[] {
  const known = KNOWN[language].get(link)
  if (known?.ontology === ontology) return known.strands
  const strands = untangle(link, ontology, language)
  KNOWN[language].set(link, { ontology, strands })
  return strands
}

/** Asked for at every frame, and worked out once for each link. */
const KNOWN: Readonly<Record<Language, WeakMap<ShownLink, { ontology: Ontology; strands: readonly Strand[] }>>> = {
  fr: new WeakMap(),
  en: new WeakMap(),
}

function untangle(link: ShownLink, ontology: Ontology, language: Language): Strand[] {
  const styleOf = (edges: readonly ShownEdge[]) =>
    lineStyle({ source: link.a, target: link.b, edges }, { ontology, language })
  const only = link.edges.length === 1 ? link.edges[0] : undefined
  if (only !== undefined) return [strandOf(styleOf([only]), only)]
  const heaviest = link.edges.toSorted(
    (one, other) => countStatements([other]) - countStatements([one]) || (nameOf(one) < nameOf(other) ? -1 : 1),
  )
  const own = heaviest.slice(0, heaviest.length > MOST ? MOST - 1 : MOST)
  const rest = heaviest.slice(own.length)
  const there = own.filter(({ subject }) => subject === link.a).map((edge) => strandOf(styleOf([edge]), edge))
  const back = own.filter(({ subject }) => subject !== link.a).map((edge) => strandOf(styleOf([edge]), edge))
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
