import { useSpeech } from './language.tsx'
import type { Language } from './plural.ts'

/** The words of a part of the explorer that is loaded when it is needed, and brings them along. */
export function useWords<Words>(words: Readonly<Record<Language, Words>>): Words {
  return words[useSpeech().language]
}
