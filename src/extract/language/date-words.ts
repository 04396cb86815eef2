/** Whether a word names a day, a month or a day as seen from today: "mardi", "février", "hier". */
export function isDateWord(form: string): boolean {
  return DATE.test(form)
}

/** A closed class, and a question of grammar. */
const DATE =
  /^(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|hier|aujourd['’]hui|demain)$/i
