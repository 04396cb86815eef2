export type Language = 'fr' | 'en'

const RULES: Record<Language, Intl.PluralRules> = { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') }

/** The form for a number: in French 0 and 1 are singular, in English 1 alone; French "many" (millions) reads as `other`. */
export function count(language: Language, k: number, forms: { readonly one: string; readonly other: string }): string {
  return RULES[language].select(k) === 'one' ? forms.one : forms.other
}

/** French counts the first of a month, and only that: "1er mars 2026", which Intl leaves at "1 mars 2026". */
export function ordinalFirst(language: Language, day: string): string {
  return language === 'fr' ? day.replace(/^1(?!\d)/, '1er') : day
}
