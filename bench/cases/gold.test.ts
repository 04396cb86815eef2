import { expect, it } from 'vitest'
import { readOntology } from '../annotation/ontology.ts'
import { parseCases } from './cases.ts'
import { goldOf } from './gold.ts'

const YAML = `- id: a
  behaviour: according to
  text: Selon Lucie Garance, Velmont (VM) soutient Dorsane et Miravel.
  entities:
    - { name: Velmont, aliases: [VM], type: [company, organization] }
  facts:
    - { subject: Velmont, relation: supports, object: Dorsane, status: [reported, asserted], attributedTo: Lucie Garance }
    - { subject: [Dorsane, Miravel], relation: supports, object: Velmont, optional: true }
  never:
    - { subject: Miravel, relation: owns, object: Velmont }
    - { subject: Velmont, relation: owns, object: Miravel, status: denied }
`

it('a case is the gold of one article', () => {
  const parsed = parseCases('c.yaml', YAML, readOntology())
  expect('cases' in parsed && parsed.cases.map(goldOf)).toEqual([
    {
      entities: { Velmont: { type: 'company|organization', names: ['Velmont', 'VM'] } },
      documents: {
        a: {
          exhaustive: true,
          entities: [['Velmont', 'company|organization']],
          facts: [['Velmont', 'supports', 'Dorsane', 'reported|asserted', 'Lucie Garance']],
          optional: [['Dorsane|Miravel', 'supports', 'Velmont', 'asserted']],
          never: [
            ['Miravel', 'owns', 'Velmont', 'asserted|planned|reported|denied'],
            ['Velmont', 'owns', 'Miravel', 'denied'],
          ],
        },
      },
    },
  ])
})
