import { describe, expect, test } from 'vitest'
import { spellPeriod, spellWhen } from './when.ts'

describe('when a sentence says that something was is told as precisely as it says', () => {
  test.each([
    ['2026-02-24', 'daté du 24\u00a0février 2026', 'dated February\u00a024, 2026'],
    ['2026-03-01', 'daté du 1er\u00a0mars 2026', 'dated March\u00a01, 2026'],
    ['2026-W09', 'daté de la semaine du 23\u00a0février 2026', 'dated the week of February\u00a023, 2026'],
    ['2025-06', 'daté de juin 2025', 'dated June 2025'],
    ['2025-08', 'daté d’août 2025', 'dated August 2025'],
    ['2021', 'daté de 2021', 'dated 2021'],
  ])('%s', (when, french, english) => {
    expect(spellWhen('fr', when, 'asserted')).toBe(french)
    expect(spellWhen('en', when, 'reported')).toBe(english)
  })

  test('and what is planned is for then', () => {
    expect(spellWhen('fr', '2027', 'planned')).toBe('pour 2027')
    expect(spellWhen('fr', '2026-03-01', 'planned')).toBe('pour le 1er\u00a0mars 2026')
    expect(spellWhen('en', '2026-04', 'planned')).toBe('for April 2026')
  })

  test.each([
    ['2020-W53', '28\u00a0décembre 2020'],
    ['2021-W01', '4\u00a0janvier 2021'],
    ['2026-W01', '29\u00a0décembre 2025'],
  ])('the Monday of %s is %s', (week, monday) => {
    expect(spellWhen('fr', week, 'asserted')).toBe(`daté de la semaine du ${monday}`)
  })
})

describe('a period says once what its days share', () => {
  test.each([
    ['2026-02-24', '2026-02-24', 'le 24\u00a0février 2026', 'on February\u00a024, 2026'],
    ['2026-02-24', '2026-02-28', 'du 24 au 28\u00a0février 2026', 'from February\u00a024 to 28, 2026'],
    ['2026-03-01', '2026-03-05', 'du 1er au 5\u00a0mars 2026', 'from March\u00a01 to 5, 2026'],
    [
      '2026-02-24',
      '2026-03-01',
      'du 24\u00a0février au 1er\u00a0mars 2026',
      'from February\u00a024 to March\u00a01, 2026',
    ],
    [
      '2025-12-31',
      '2026-01-01',
      'du 31\u00a0décembre 2025 au 1er\u00a0janvier 2026',
      'from December\u00a031, 2025 to January\u00a01, 2026',
    ],
  ])('%s/%s', (first, last, french, english) => {
    expect(spellPeriod('fr', first, last)).toBe(french)
    expect(spellPeriod('en', first, last)).toBe(english)
  })
})
