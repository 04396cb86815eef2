import { describe, expect, it } from 'vitest'
import { STATUSES } from '../../src/graph/index.ts'
import { readOntology } from '../annotation/ontology.ts'
import { readGold } from '../truth/gold.ts'

const sets = [import.meta.dirname, `${import.meta.dirname}/blind`].map((folder) => readGold(folder))
const documents = sets.flatMap(({ gold, texts }) =>
  Object.entries(gold.documents).map(([id, document]) => ({ id, gold, text: texts.get(id) ?? '', ...document })),
)
const { types, relations } = readOntology()
const choices = (term: string) => term.split('|')

describe.each(documents)('the annotation of $id', ({ gold, text, entities = [], facts = [], optional = [] }) => {
  it('names what the article names, with types of the ontology', () => {
    const missing = entities.filter(([name]) => !text.includes(name))
    const unknown = entities.flatMap(([, type]) => choices(type)).filter((type) => !(type in types))
    expect({ missing, unknown }).toEqual({ missing: [], unknown: [] })
  })

  it('joins entities that the article names', () => {
    const terms = [...facts, ...optional].flatMap(([subject, , object]) => [subject, object].flatMap(choices))
    expect(terms.filter((term) => !gold.entities[term]?.names.some((name) => text.includes(name)))).toEqual([])
  })

  it('has relations that may join such types, and known statuses', () => {
    const typesOf = (term: string) => choices(term).flatMap((id) => choices(gold.entities[id]?.type ?? ''))
    const impossible = [...facts, ...optional].filter(([subject, relation, object, status]) => {
      const rows = choices(relation).map((key) => relations[key])
      const fits = rows.every(
        (row) =>
          row &&
          typesOf(subject).some((type) => row.subject.some((allowed) => allowed === type)) &&
          typesOf(object).some((type) => row.object.some((allowed) => allowed === type)),
      )
      return !fits || !choices(status ?? 'asserted').every((one) => STATUSES.some((known) => known === one))
    })
    expect(impossible).toEqual([])
  })
})
