export type { Messages } from './fr.ts'
export { chooseLanguage, LanguageProvider, type Speech, useSpeech } from './language.tsx'
export { type Language, ordinalFirst } from './plural.ts'
export { useWords } from './use-words.ts'
