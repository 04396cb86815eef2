import { expect, it } from 'vitest'
import { inventedKnowledge } from '../extraction.test-support.ts'
import { french } from '../language/french.test-helper.ts'
import type { Sentence, Token } from '../language/index.ts'
import { isDate } from './dates.ts'

it('takes every weekday and month of the lexicon for a date, which is nobody’s object', () => {
  const { weekdays, months } = inventedKnowledge().lexicon.dates
  const words = [...Object.keys(weekdays), ...Object.keys(months)]
  expect(words.filter((form) => !isDate(sentenceOf(form), 0))).toEqual([])
})

function sentenceOf(form: string): Sentence {
  const place = { start: 0, end: form.length }
  const token: Token = {
    ...place,
    form,
    word: french().word(form),
    lemma: form,
    upos: 'NOUN',
    features: {},
    head: -1,
    deprel: 'root',
    confidence: 1,
  }
  return { ...place, tokens: [token] }
}
