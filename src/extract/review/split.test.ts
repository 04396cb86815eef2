import { describe, expect, it } from 'vitest'
import { reviewed } from './review.test-helper.ts'

describe('split', () => {
  const split = (mentions: string, more = '') =>
    `- split: {entity: lucie-garance, label: Lucie Garance la jeune, ${more}mentions: [${mentions}]}\n  reason: a namesake\n`

  const into = (key: string, mentions: string) =>
    `- split: {entity: lucie-garance, into: ${key}, mentions: [${mentions}]}\n  reason: another\n`

  it('makes the mentions of an article an entity, with what is stated by them', () => {
    const { graph, edges } = reviewed(split('{article: b}'))
    expect(edges).toEqual([
      'dorsane sues velmont',
      'lucie-garance accuses velmont',
      'lucie-garance-la-jeune supports dorsane',
    ])
    expect(graph.getNodeAttributes('lucie-garance-la-jeune')).toMatchObject({
      type: 'person',
      aliases: ['Lucie Garance'],
    })
    const documents = graph.getNodeAttribute('lucie-garance', 'mentions').map(({ document }) => document)
    expect(new Set(documents)).toEqual(new Set(['a']))
  })

  it('takes mentions by their words or by their place, and another type', () => {
    const byWords = reviewed(split('{article: b, text: Lucie Garance}', 'type: organization, '))
    expect(byWords.edges).toContain('lucie-garance-la-jeune supports dorsane')
    expect(byWords.graph.getNodeAttribute('lucie-garance-la-jeune', 'type')).toBe('organization')
    expect(reviewed(split('{article: b, start: 0}')).edges).toEqual(byWords.edges)
  })

  it.each([
    ['{article: c}', '1: there is no article "c": name its file, without .md or .txt'],
    ['{article: a, text: Garance}', '1: "lucie-garance" has no mention "Garance" in "a": it has "Lucie Garance" at 0'],
    [
      '{article: b, start: 3}',
      '1: "lucie-garance" has no mention at 3 in "b": it has "Lucie Garance" at 0, "Elle" at 32',
    ],
    ['{article: a}, {article: b}', '1: these are all mentions of "lucie-garance": rename or retype it, or name fewer'],
  ])('is told what it cannot find: %s', (mentions, problem) => {
    expect(reviewed(split(mentions)).problems).toEqual([problem])
  })

  it('moves mentions to an entity that is there, with what is stated by them', () => {
    const { graph, edges, problems } = reviewed(into('velmont', '{article: b, text: Lucie Garance}'))
    expect(edges).toEqual(['dorsane sues velmont', 'lucie-garance accuses velmont', 'velmont supports dorsane'])
    expect(problems).toEqual([])
    expect(graph.getNodeAttributes('velmont')).toMatchObject({ label: 'Velmont', aliases: ['Lucie Garance'] })
    expect(graph.getNodeAttribute('velmont', 'mentions').map(({ document }) => document)).toContain('b')
  })

  it('leaves out what would then join an entity to itself, and says so', () => {
    const { edges, leftOut } = reviewed(into('dorsane', '{article: b}'))
    expect(edges).toEqual(['dorsane sues velmont', 'lucie-garance accuses velmont'])
    expect(leftOut.map(({ stated, because }) => [stated.statement.relation, because])).toEqual([
      ['supports', { by: 'merge', decision: 0 }],
    ])
  })

  it('is told when there is no such entity, or nothing would be left', () => {
    expect(reviewed(into('velmnot', '{article: b}')).problems).toEqual([
      '1: there is no entity "velmnot"; did you mean "velmont"?',
    ])
    expect(reviewed(into('velmont', '{article: a}, {article: b}')).problems).toEqual([
      '1: these are all mentions of "lucie-garance": merge the two, or name fewer',
    ])
  })

  it('needs a key of its own', () => {
    const taken = '- split: {entity: lucie-garance, label: Velmont, mentions: [{article: a}]}\n  reason: test\n'
    expect(reviewed(taken).problems[0]).toContain(
      'there is an entity "velmont" already: give another label, or write "into: velmont" instead if they are one',
    )
    const own = '- split: {entity: lucie-garance, label: Lucie Garance, mentions: [{article: a}]}\n  reason: test\n'
    expect(reviewed(own).problems[0]).toContain('give it a longer label')
  })
})
