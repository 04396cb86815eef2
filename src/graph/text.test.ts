import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byCodeUnit, contentHash, fold, slug } from './index.ts'

describe('fold', () => {
  it.each([
    ['L’Équipe', "l'equipe"],
    ["L'Équipe", "l'equipe"],
    ['Lʼéquipe', "l'equipe"],
    ['Œuvre', 'oeuvre'],
    ['ex æquo', 'ex aequo'],
    ['Noe\u0308l', 'noel'],
    ['garçon', 'garcon'],
    ['Лукашенко', 'лукашенко'],
    ['  deux\u00A0\n mots ', 'deux mots'],
    ['ﬁlature', 'filature'],
    ['', ''],
  ])('%j is %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('changes nothing more the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

describe('slug', () => {
  it.each([
    ['Hélène de La Roche-Villiers', 'helene-de-la-roche-villiers'],
    ['L’Œuvre d’art', 'l-oeuvre-d-art'],
    ['Олег Иванов', 'олег-иванов'],
    ['S.A. « Essais & fils »', 's-a-essais-fils'],
    ['../../etc/passwd', 'etc-passwd'],
    ['GPT-4', 'gpt-4'],
    ['!?…', ''],
  ])('%j is %j', (name, key) => {
    expect(slug(name)).toBe(key)
  })

  it('never holds what separates the parts of a key or of a path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(slug(name)).not.toMatch(/[|/\\.\s]|^-|-$/)
      }),
    )
  })
})

describe('contentHash', () => {
  it('is the beginning of the SHA-256 of the text as UTF-8', () => {
    // NIST's example for "abc" (FIPS 180-2, B.1)
    expect(contentHash('abc', 64)).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(contentHash('abc')).toBe('ba7816bf8f01cfea')
    expect(contentHash('é', 6)).toBe('4a9955')
  })
})

it('byCodeUnit sorts as machines do, alike everywhere', () => {
  expect(['é', 'z', 'a', 'Z', '|', ''].toSorted(byCodeUnit)).toEqual(['', 'Z', 'a', 'z', '|', 'é'])
})
