import { describe, expect, it } from 'vitest'
import { balanceText, textWidth, wrapText } from './text-width.ts'

describe('textWidth', () => {
  it('is measured by the letter', () => {
    expect(textWidth('il', 100)).toBe(44)
    expect(textWidth('WM', 100)).toBe(177)
    expect(textWidth('abc', 10, 'bold')).toBeGreaterThan(textWidth('abc', 10))
  })

  it('is not changed by accents, however they are written', () => {
    expect(textWidth('été', 20)).toBe(textWidth('ete', 20))
    expect(textWidth('e\u0301te\u0301', 20)).toBe(textWidth('ete', 20))
  })

  it('makes room for letters that it has no measure of', () => {
    expect(textWidth('中文', 10)).toBeGreaterThanOrEqual(20)
    expect(textWidth('Олег', 10)).toBeGreaterThan(textWidth('Oleg', 10))
  })
})

describe('wrapText', () => {
  const limits = { width: 100, size: 14, lines: 2 }

  it('breaks between words, never at a no-break space', () => {
    expect(wrapText('Agence nationale des essais', { ...limits, lines: 3 })).toEqual([
      'Agence',
      'nationale des',
      'essais',
    ])
    expect(wrapText('a\u00A0: b', { ...limits, width: 18 })).toEqual(['a\u00A0:', 'b'])
  })

  it('ends in … where words are left over, or one word is too long', () => {
    const lines = wrapText('Agence nationale des essais improbables', limits)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
    expect(wrapText('Anticonstitutionnellement', limits)[0]).toMatch(/^Anti.*…$/)
    for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(100)
  })

  it('takes no longer for a word as long as a book', () => {
    const [line = ''] = wrapText('a'.repeat(1_000_000), limits)
    expect(line).toMatch(/^a+…$/)
    expect(textWidth(line, 14)).toBeLessThanOrEqual(100)
  })

  it('of nothing is nothing', () => {
    expect(wrapText(' \n', limits)).toEqual([])
  })
})

it('balanceText leaves no last word alone', () => {
  const limits = { width: 130, size: 14, lines: 3 }
  expect(wrapText('Loi sur les essais menus', limits)).toEqual(['Loi sur les essais', 'menus'])
  expect(balanceText('Loi sur les essais menus', limits)).toEqual(['Loi sur les', 'essais menus'])
})
