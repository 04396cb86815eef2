import { STATUSES } from '../../src/graph/index.ts'
import type { Fact, Gold } from '../truth/gold.ts'
import type { Case } from './cases.ts'

/** A case as the gold of one article with the case's id: all that is not a fact of it is wrong. A trap without a status is one whatever its status. */
export function goldOf({ id, entities, facts, never }: Case): Gold {
  const expected = facts.map(({ optional, subject, relation, object, status, attributedTo }) => {
    const stated = [anyOf(subject), anyOf(relation), anyOf(object), anyOf(status)] as const
    const fact: Fact = attributedTo === undefined ? [...stated] : [...stated, anyOf(attributedTo)]
    return { optional, fact }
  })
  return {
    entities: Object.fromEntries(
      entities.map(({ name, aliases, type }) => [name, { type: anyOf(type), names: [name, ...aliases] }]),
    ),
    documents: {
      [id]: {
        exhaustive: true,
        entities: entities.map(({ name, type }) => [name, anyOf(type)]),
        facts: expected.filter(({ optional }) => !optional).map(({ fact }) => fact),
        optional: expected.filter(({ optional }) => optional).map(({ fact }) => fact),
        never: never.map(({ subject, relation, object, status }): Fact => {
          return [anyOf(subject), anyOf(relation), anyOf(object), status ?? anyOf(STATUSES)]
        }),
      },
    },
  }
}

function anyOf(choice: readonly string[]): string {
  return choice.join('|')
}
