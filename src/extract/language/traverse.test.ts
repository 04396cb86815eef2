import { describe, expect, it } from 'vitest'
import type { Sentence, Token } from './sentence.ts'
import {
  ancestors,
  children,
  firstChild,
  hasChild,
  isPassive,
  isWithin,
  path,
  rootOf,
  subtree,
  subtreeSpan,
} from './traverse.ts'
import { WordTable } from './words.ts'

const table = new WordTable()

/** "La loi votée hier a été saluée": form, governor, relation. */
const sentence = tree([
  ['La', 1, 'det'],
  ['loi', 6, 'nsubj:pass'],
  ['votée', 1, 'acl'],
  ['hier', 2, 'advmod'],
  ['a', 6, 'aux:tense'],
  ['été', 6, 'aux:pass'],
  ['saluée', -1, 'root'],
])

describe('traverse', () => {
  it('finds children, all or by relation', () => {
    expect(children(sentence, 6)).toEqual([1, 4, 5])
    expect(children(sentence, 6, 'aux:tense', 'aux:pass')).toEqual([4, 5])
    expect(children(sentence, 0)).toEqual([])
  })

  it('finds the first child of some relations, and tells whether there is one', () => {
    expect(firstChild(sentence, 6, 'aux:pass', 'aux:tense')).toBe(4)
    expect(firstChild(sentence, 6, 'obj')).toBeUndefined()
    expect(hasChild(sentence, 1, 'obj', 'acl')).toBe(true)
    expect(hasChild(sentence, 1, 'aux:pass')).toBe(false)
    expect(hasChild(sentence, -1, 'root')).toBe(false)
  })

  it('goes up to the root', () => {
    expect(ancestors(sentence, 3)).toEqual([2, 1, 6])
    expect(rootOf(sentence)).toBe(6)
    expect(isWithin(sentence, 3, 1)).toBe(true)
    expect(isWithin(sentence, 4, 1)).toBe(false)
  })

  it('goes from one word to another over their common ancestor', () => {
    expect(path(sentence, 3, 5)).toEqual([3, 2, 1, 6, 5])
    expect(path(sentence, 1, 3)).toEqual([1, 2, 3])
    expect(path(sentence, 2, 2)).toEqual([2])
  })

  it('spans a subtree', () => {
    expect(subtree(sentence, 1)).toEqual([0, 1, 2, 3])
    expect(subtreeSpan(sentence, 1)).toEqual({ start: 0, end: 17 })
  })

  it('tells the passive', () => {
    expect(isPassive(sentence, 6)).toBe(true)
    expect(isPassive(sentence, 1)).toBe(false)
  })
})

function tree(words: readonly (readonly [string, number, string])[]): Sentence {
  let start = 0
  const tokens = words.map(([form, head, deprel]): Token => {
    const token: Token = {
      form,
      word: table.get(form),
      start,
      end: start + form.length,
      lemma: form,
      upos: 'X',
      features: {},
      head,
      deprel,
      confidence: 1,
    }
    start = token.end + 1
    return token
  })
  return { start: 0, end: start - 1, tokens }
}
