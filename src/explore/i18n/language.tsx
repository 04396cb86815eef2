import { createContext, type ReactNode, use } from 'react'
import type { Status, When } from '../../graph/index.ts'
import { en } from './en.ts'
import { fr, type Messages } from './fr.ts'
import type { Language } from './plural.ts'
import { spellDay, spellPeriod, spellWhen } from './when.ts'

export const MESSAGES: Readonly<Record<Language, Messages>> = { fr, en }

export interface Speech {
  readonly language: Language
  readonly m: Messages
  /** "27 février 2026" from an ISO day. */
  readonly day: (iso: string) => string
  /** "du 24 au 28 février 2026" from two ISO days. */
  readonly period: (first: string, last: string) => string
  /** "daté de juin 2025", "pour le 3 mars 2026": when a sentence says that it was or will be. */
  readonly when: (when: When, status: Status) => string
  /** "Du 24 au …", where a phrase begins a sentence. */
  readonly capital: (text: string) => string
  /** Alphabetical order as the language has it. */
  readonly collate: (a: string, b: string) => number
  /** "A, B et C". */
  readonly list: (items: readonly string[]) => string
}

const SpeechContext = createContext<Speech | null>(null)

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <SpeechContext value={SPEECH[language]}>{children}</SpeechContext>
}

/** The words of the interface, in the reader's language. */
export function useSpeech(): Speech {
  const speech = use(SpeechContext)
  if (speech === null) throw new Error('useSpeech: there is no LanguageProvider around')
  return speech
}

/** The language asked for in the address, else the one chosen before, else the browser's first that we speak. */
export function chooseLanguage(asked: string | null, chosen: string | null, preferred: readonly string[]): Language {
  for (const candidate of [asked, chosen, ...preferred]) {
    const language = candidate?.slice(0, 2).toLowerCase()
    if (language === 'fr' || language === 'en') return language
  }
  return 'fr'
}

const SPEECH: Record<Language, Speech> = { fr: speech('fr'), en: speech('en') }

function speech(language: Language): Speech {
  const list = new Intl.ListFormat(language)
  const collator = new Intl.Collator(language, { numeric: true })
  return {
    language,
    m: MESSAGES[language],
    day: (iso) => spellDay(language, new Date(`${iso}T00:00:00Z`)),
    period: (first, last) => spellPeriod(language, first, last),
    when: (when, status) => spellWhen(language, when, status),
    capital: (text) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1),
    collate: collator.compare,
    list: (items) => list.format(items),
  }
}
