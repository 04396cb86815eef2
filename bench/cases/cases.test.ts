import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readOntology } from '../annotation/ontology.ts'
import { parseCases } from './cases.ts'

const ontology = readOntology()

/** A file of one case, its facts from line 7 on. */
const file = (facts: string, text = 'Velmont soutient Dorsane.') => `- id: a
  behaviour: active
  text: ${text}
  entities:
    - { name: Velmont, type: company }
    - { name: Dorsane, type: [product, company] }
${facts}`

function problems(text: string): string[] {
  const parsed = parseCases('c.yaml', text, ontology)
  return 'problems' in parsed ? parsed.problems.map(({ line, message }) => `${line} ${message}`) : []
}

describe('cases', () => {
  it('are read with what they leave out', () => {
    expect(
      parseCases('c.yaml', file('  facts: [{ subject: Velmont, relation: supports, object: Dorsane }]'), ontology),
    ).toEqual({
      cases: [
        {
          id: 'a',
          behaviour: 'active',
          text: 'Velmont soutient Dorsane.',
          entities: [
            { name: 'Velmont', aliases: [], type: ['company'] },
            { name: 'Dorsane', aliases: [], type: ['product', 'company'] },
          ],
          facts: [
            {
              subject: ['Velmont'],
              relation: ['supports'],
              object: ['Dorsane'],
              status: ['asserted'],
              optional: false,
            },
          ],
          never: [],
        },
      ],
    })
  })

  it.each([
    [
      'a name that the text has not',
      '  facts: [{ subject: Lumio, relation: supports, object: Dorsane }]',
      '7 "Lumio" does not stand in the text',
    ],
    [
      'a place of a name that the text has not',
      '  facts: [{ subject: Velmont#2, relation: supports, object: Dorsane }]',
      '7 "Velmont#2" does not stand',
    ],
    [
      'a speaker that the text has not',
      '  facts:\n    - { subject: Velmont, relation: supports, object: Dorsane, attributedTo: Lucie Garance }',
      '8 "Lucie Garance" does not stand',
    ],
    [
      'an unknown relation',
      '  facts: [{ subject: Velmont, relation: helps, object: Dorsane }]',
      '7 "helps" is no relation of the ontology',
    ],
    [
      'types that the relation does not join',
      '  facts: [{ subject: Velmont, relation: leads, object: Dorsane }]',
      '7 leads joins person to company',
    ],
    [
      'an unknown status',
      '  facts: [{ subject: Velmont, relation: bans, object: Dorsane, status: true }]',
      '7 one of asserted, planned, reported, denied, or a list',
    ],
    [
      'a trap that is a fact',
      '  facts: [{ subject: Velmont, relation: bans, object: Dorsane }]\n  never:\n    - { subject: Velmont, relation: bans, object: Dorsane }',
      '9 this is one of the facts',
    ],
    ['a missing key', '', '1 "facts" is missing'],
  ])('name the line of %s', (_, facts, message) => {
    expect(problems(file(facts))).toEqual([expect.stringContaining(message)])
  })

  it('have ids of their own', () => {
    expect(problems(`${file('  facts: []')}\n${file('  facts: []')}`)).toEqual(['8 "a" is the id of another case'])
  })

  it('may trap what is a fact with another status', () => {
    const facts = '  facts: [{ subject: Velmont, relation: bans, object: Dorsane, status: planned }]'
    expect(
      problems(file(`${facts}\n  never: [{ subject: Velmont, relation: bans, object: Dorsane, status: asserted }]`)),
    ).toEqual([])
  })

  it('of the project are free of mistakes', () => {
    expect(problems(readFileSync(new URL('./capabilities.yaml', import.meta.url), 'utf8'))).toEqual([])
  })
})
