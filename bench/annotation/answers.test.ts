import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locate, readAnswers } from './answers.ts'
import type { BatchItem } from './files.ts'
import { readOntology } from './ontology.ts'

const ontology = readOntology()

describe('where words stand', () => {
  const text = 'Dole salue Dole-Nord, Dolen et la mairie de Dole.'

  it('counts the places of whole words', () => {
    expect(locate(text, 'Dole', 1)).toEqual([0, 4])
    expect(locate(text, 'Dole', 2)).toEqual([11, 15])
    expect(locate(text, 'Dole', 3)).toEqual([44, 48])
    expect(locate(text, 'Dole', 4)).toBeUndefined()
  })

  it('takes a place within a longer word when there is no other: paragraphs are glued', () => {
    expect(locate('Il part à DoleLa suite', 'Dole', 1)).toEqual([10, 14])
  })

  it('finds what it is told, in UTF-16 code units', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ minLength: 1, unit: 'binary' }), (before, words) => {
        const text = `${before} ${words} 🚲`
        const range = locate(text, words, 1)
        expect(range && text.slice(...range)).toBe(words)
      }),
    )
  })
})

describe('an answer', () => {
  const text = 'Selon le Courrier, Dorsane a attaqué Jeanne Sorel et la ville de Dole.'
  const batch: BatchItem[] = [{ id: '1-001', title: '', before: '', text, statements: true }]
  const names = [
    ['Jeanne Sorel', 1, 'person'],
    ['Dorsane', 1, 'company'],
  ]
  const accuses = { subject: ['Dorsane', 1], relation: 'accuses', object: ['Jeanne Sorel', 1], status: 'reported' }
  const problemsOf = (answer: unknown, items = batch) => readAnswers(items, { '1-001': answer }, ontology).problems

  it('is located in its sentence, names in reading order', () => {
    const speaker = ['Courrier', 1]
    const { located, problems } = readAnswers(
      batch,
      { '1-001': { names, statements: [{ ...accuses, speaker }] } },
      ontology,
    )
    expect(problems).toEqual([])
    expect(located.get('1-001')).toEqual({
      names: [
        { range: [19, 26], type: 'company' },
        { range: [37, 49], type: 'person' },
      ],
      statements: [{ subject: [19, 26], relation: 'accuses', object: [37, 49], status: 'reported', speaker: [9, 17] }],
    })
  })

  it.each([
    ['no entry for a sentence', undefined, /^1-001: missing/],
    ['words that are not there', { names: [['Talis', 1, 'company']], statements: [] }, /"Talis" does not stand/],
    ['an unknown type', { names: [['Dorsane', 1, 'firm']], statements: [] }, /^1-001: names\.0\.2/],
    [
      'names that overlap',
      {
        names: [
          ['Jeanne Sorel', 1, 'person'],
          ['Sorel', 1, 'person'],
        ],
        statements: [],
      },
      /overlap/,
    ],
    ['statements forgotten', { names }, /"statements" is missing/],
    ['an unknown relation', { names, statements: [{ ...accuses, relation: 'likes' }] }, /"likes" is no relation/],
    ['an unknown status', { names, statements: [{ ...accuses, status: 'true' }] }, /statements\.0\.status/],
    ['one participant twice', { names, statements: [{ ...accuses, object: ['Dorsane', 1] }] }, /overlap/],
    [
      'a type that the relation does not join',
      { names, statements: [{ ...accuses, relation: 'leads' }] },
      /a company cannot be the subject of leads/,
    ],
  ])('with %s is said to be wrong', (_, answer, expected) => {
    expect(problemsOf(answer).join('\n')).toMatch(expected)
  })

  it('gives statements only where they are asked for', () => {
    const items = batch.map((item) => ({ ...item, statements: false }))
    expect(problemsOf({ names }, items)).toEqual([])
    expect(problemsOf({ names, statements: [] }, items).join()).toMatch(/not asked for/)
  })

  it('for a sentence of another batch is said to be wrong', () => {
    expect(readAnswers([], { '2-001': { names: [] } }, ontology).problems).toEqual([
      '2-001: no sentence of this batch has this id',
    ])
  })
})
