import { describe, expect, test } from 'vitest'
import { NO_SELECTION } from '../view/index.ts'
import { createExploredGraph } from './explored-graph.ts'
import { type Attention, standingOf } from './standing.ts'

const graph = createExploredGraph()
const summary = { label: '', type: 'person', degree: 0, broughtBy: null, expanded: false, hiddenNeighbours: 0 } as const
for (const key of ['a', 'b', 'c', 'd']) graph.addNode(key, { x: 0, y: 0, node: { key, ...summary } })
for (const [from, to] of [
  ['a', 'b'],
  ['b', 'c'],
  ['c', 'd'],
] as const)
  graph.addEdgeWithKey(`${from}|${to}`, from, to, { link: { pair: `${from}|${to}`, a: from, b: to, edges: [] } })

const look = (attention: Partial<Attention>) => {
  const { selected, lit, faded } = standingOf(graph, {
    selection: NO_SELECTION,
    lit: null,
    quiet: new Set(),
    ...attention,
  })
  return { selected: [...selected], lit: [...lit], faded: [...faded].sort() }
}

describe('what stands out and back', () => {
  test('is nothing when nothing is selected', () => {
    expect(look({})).toEqual({ selected: [], lit: [], faded: [] })
  })

  test('a selected node keeps its neighbours and their lines', () => {
    expect(look({ selection: { kind: 'node', key: 'b' } })).toMatchObject({ selected: ['b'], faded: ['c|d', 'd'] })
  })

  test('a selected link keeps its ends', () => {
    const { selected, faded } = look({ selection: { kind: 'pair', a: 'b', b: 'a' } })
    expect(selected).toEqual(['a|b'])
    expect(faded).toEqual(['b|c', 'c', 'c|d', 'd'])
  })

  test('several selected nodes keep the lines among them alone', () => {
    expect(look({ selection: { kind: 'several', keys: ['a', 'b'] } }).faded).toEqual(['b|c', 'c', 'c|d', 'd'])
  })

  test('what is lit comes before what is selected, and quiet nodes stand back meanwhile', () => {
    const lit = { nodes: new Set(['c', 'd']), pairs: new Set(['c|d', 'gone|too']) }
    const { faded, lit: lines } = look({ selection: { kind: 'node', key: 'a' }, lit })
    expect(lines).toEqual(['c|d'])
    expect(faded).toEqual(['a|b', 'b', 'b|c'])
    expect(look({ quiet: new Set(['d', 'gone']) }).faded).toEqual(['d'])
  })
})
