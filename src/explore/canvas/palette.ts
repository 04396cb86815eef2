/** The colours of the theme that the canvas draws with; those of types and relations come from the ontology. */
export interface Palette {
  readonly paper: string
  readonly ink: string
  readonly muted: string
  readonly accent: string
  /** The fonts of words, as in a style sheet. */
  readonly family: string
}

/** Reads the theme in force from the custom properties of an element. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  return {
    paper: colour('--paper'),
    ink: colour('--ink'),
    muted: colour('--ink-muted'),
    accent: colour('--accent'),
    family: colour('--sans') || 'sans-serif',
  }
}
