import { useLayoutEffect, useState } from 'react'
import { chooseLanguage, type Language } from './i18n/index.ts'
import { useMedia } from './use-media.ts'

export type Theme = 'light' | 'dark'

/** How a reader wants the page: asked for in the address, chosen before, or what the system says. */
export interface Preferences {
  readonly language: Language
  readonly theme: Theme
  readonly setLanguage: (language: Language) => void
  readonly setTheme: (theme: Theme) => void
  /** Whether the system leaves no choice of colours. */
  readonly themeIsForced: boolean
  /** Whether keys alone, such as "/", do something outside of the graph (WCAG 2.2, 2.1.4). */
  readonly singleKeys: boolean
  readonly setSingleKeys: (on: boolean) => void
}

/** @param query of the page: `?lang=fr|en`, `?theme=light|dark|auto` */
export function usePreferences(query: string): Preferences {
  const asked = new URLSearchParams(query)
  const systemTheme: Theme = useMedia(DARK) ? 'dark' : 'light'
  const [language, setLanguage] = useState(() =>
    chooseLanguage(asked.get('lang'), recall('language'), navigator.languages),
  )
  const [theme, setTheme] = useState<Theme | undefined>(() => asTheme(asked.get('theme') ?? recall('theme')))
  const [singleKeys, setSingleKeys] = useState(() => recall('single-keys') !== 'off')
  // Under forced colours the palette is the system's, light or dark, and the drawing has to be of the same.
  const themeIsForced = useMedia(FORCED)
  const effective = themeIsForced ? systemTheme : (theme ?? systemTheme)

  // Before the effects of the canvas, which reads its colours from the page.
  useLayoutEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dataset.theme = effective
  }, [language, effective])

  return {
    language,
    theme: effective,
    themeIsForced,
    setLanguage: (chosen) => {
      remember('language', chosen)
      setLanguage(chosen)
    },
    setTheme: (chosen) => {
      remember('theme', chosen)
      setTheme(chosen)
    },
    singleKeys,
    setSingleKeys: (on) => {
      remember('single-keys', on ? 'on' : 'off')
      setSingleKeys(on)
    },
  }
}

function asTheme(value: string | null): Theme | undefined {
  return value === 'light' || value === 'dark' ? value : undefined
}

const DARK = '(prefers-color-scheme: dark)'
const FORCED = '(forced-colors: active)'

/** Storage is refused in a sandboxed frame and in some private windows: preferences then last as long as the page. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`filature.${name}`)
  } catch {
    return null
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`filature.${name}`, value)
  } catch {
    // See recall.
  }
}
