export type { Messages } from './fr.ts'
export { chooseLanguage, LanguageProvider, useSpeech } from './language.tsx'
export type { Language } from './plural.ts'
export { useWords } from './use-words.ts'
