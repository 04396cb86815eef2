import type { PictureTheme } from './scene.ts'

interface Colours {
  readonly paper: string
  readonly ink: string
  /** Of what is read second: at least 4.5:1 on the paper (WCAG 2.2, 1.4.3). */
  readonly soft: string
  readonly rule: string
}

/** The ontology's colours hold 3:1 on both papers. */
export const COLOURS: Readonly<Record<PictureTheme, Colours>> = {
  light: { paper: '#ffffff', ink: '#16191d', soft: '#575e68', rule: '#d6d9de' },
  dark: { paper: '#14171a', ink: '#f1f3f5', soft: '#a3abb5', rule: '#353b42' },
}

/** Arial's metrics first: text-width.ts measures by them. */
export const FONTS = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', Roboto, sans-serif"
