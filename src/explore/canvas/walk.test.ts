import { describe, expect, test } from 'vitest'
import { createExploredGraph } from './explored-graph.ts'
import { placeInWalk, stillThere, type Walk, walk } from './walk.ts'

const graph = createExploredGraph()
const summary = { label: '', type: 'person', degree: 0, broughtBy: null, expanded: false, hiddenNeighbours: 0 } as const
for (const key of ['a', 'b', 'c', 'd']) graph.addNode(key, { x: 0, y: 0, node: { key, ...summary } })
for (const [from, to] of [
  ['a', 'b'],
  ['a', 'c'],
  ['b', 'd'],
] as const)
  graph.addEdgeWithKey(`${from}|${to}`, from, to, { link: { pair: `${from}|${to}`, a: from, b: to, edges: [] } })

const order = (a: string, b: string) => (a < b ? -1 : 1)
const from = (at: string, ...path: string[]): Walk => ({ at, path })

describe('walking the graph with the arrow keys', () => {
  test('down goes on to the neighbours, up comes back', () => {
    const inside = walk(graph, from('a'), 'in', order)
    expect(inside).toEqual(from('b', 'a'))
    expect(walk(graph, inside, 'in', order)).toEqual(from('d', 'a', 'b'))
    expect(walk(graph, inside, 'back', order)).toEqual(from('a'))
  })

  test('left and right go round the neighbours of whom one came from', () => {
    expect(walk(graph, from('b', 'a'), 'next', order)).toEqual(from('c', 'a'))
    expect(walk(graph, from('c', 'a'), 'next', order)).toEqual(from('b', 'a'))
    expect(walk(graph, from('b', 'a'), 'previous', order)).toEqual(from('c', 'a'))
  })

  test('at the beginning they go round all nodes', () => {
    expect(walk(graph, from('a'), 'previous', order)).toEqual(from('d'))
  })

  test('one stays where there is nowhere to go', () => {
    expect(walk(graph, from('a'), 'back', order)).toEqual(from('a'))
  })

  test('the place among the others can be told', () => {
    expect(placeInWalk(graph, from('c', 'a'), order)).toEqual({ place: 2, of: 2, around: 'a' })
  })

  test('what has left the graph is forgotten', () => {
    expect(stillThere(graph, from('d', 'gone', 'b'))).toEqual(from('d', 'b'))
    expect(stillThere(graph, from('gone', 'b'))).toBeNull()
  })
})
