import { expect, it } from 'vitest'
import { assembleGraph, type Entity, parseGraph, type Statement } from '../graph/index.ts'
import { graphText } from './graph-file.ts'

const entity = (key: string): Entity => ({ key, label: key, type: 'company', aliases: [], mentions: [] })
const statement: Statement = {
  id: '1',
  subject: 'a',
  relation: 'owns',
  object: 'b',
  document: 'x',
  start: 0,
  end: 12,
  quote: 'A possède B.',
  status: 'asserted',
  rule: 'owns/posséder',
  words: [[2, 9]],
}

it('writes a graph that reads back the same, one node and one edge a line', () => {
  const graph = assembleGraph([entity('a'), entity('b')], [statement], { x: { title: 'X', language: 'fr' } })
  const text = [...graphText(graph)].join('')
  expect(parseGraph(JSON.parse(text)).export()).toEqual(graph.export())
  expect(text.split('\n').filter((line) => line.startsWith('{"key"'))).toHaveLength(3)
})

it('writes an empty graph', () => {
  expect(JSON.parse([...graphText(assembleGraph([], [], {}))].join(''))).toMatchObject({ nodes: [], edges: [] })
})
