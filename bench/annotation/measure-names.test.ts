import { describe, expect, it } from 'vitest'
import type { AnnotatedSentence } from './annotated.ts'
import { measureNames, type SpanOfName } from './measure-names.ts'

const sentence = (names: AnnotatedSentence['names']): AnnotatedSentence => ({
  article: 'a',
  start: 100,
  end: 200,
  names,
  statements: null,
  annotator: 1,
  part: 'train',
})
const measure = (gold: AnnotatedSentence['names'], found: readonly SpanOfName[]) =>
  measureNames([sentence(gold)], new Map([['a', found]]))

describe('a name counts', () => {
  it('when span and type are exactly those that people marked', () => {
    const { table, wrong } = measure([[100, 110, 'person']], [[100, 110, 'person']])
    expect(table['all seven types']).toEqual({ names: 1, precision: '100.0', recall: '100.0', F1: '100.0' })
    expect(wrong).toEqual([])
  })

  it('not when it is cut short: the long one is missed, the short one too many', () => {
    const { table, wrong } = measure([[100, 110, 'person']], [[100, 105, 'person']])
    expect(table['all seven types']?.F1).toBe('0.0')
    expect(wrong.map(({ kind }) => kind)).toEqual(['too many', 'missed'])
  })

  it('among PER, ORG and LOC whichever kind of ORG it is', () => {
    const { table, wrong } = measure([[100, 110, 'company']], [[100, 110, 'agency']])
    expect(table['PER, ORG, LOC']?.F1).toBe('100.0')
    expect(table['all seven types']?.F1).toBe('0.0')
    expect(wrong).toEqual([{ article: 'a', kind: 'type', span: [100, 110, 'agency'], right: 'company' }])
  })

  it('only in a sentence that was read', () => {
    expect(measure([], [[10, 20, 'person']]).wrong).toEqual([])
  })
})
