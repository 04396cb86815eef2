import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fixtureAtlas, TOWN } from '../fixtures.ts'
import { type Action, type ActionLog, NO_FILTER, reduceLog } from '../view/index.ts'
import { createExploredGraph, type ExploredGraph, type Layout, type Placing, showView } from './explored-graph.ts'

const atlas = fixtureAtlas(TOWN)
const START: Action = { type: 'open', keys: ['town', 'water-company'] }
const EXPAND: Action = { type: 'expand', key: 'town' }

let graph: ExploredGraph
let placing: Placing
const show = (...log: ActionLog) => showView(graph, reduceLog(log, atlas), placing)
const places = () => Object.fromEntries(graph.mapNodes((key, { x, y }) => [key, [x, y]]))

beforeEach(() => {
  graph = createExploredGraph()
  placing = {
    layout: vi.fn<Layout>((nodes) => new Map(nodes.map(({ key }, i) => [key, { x: i * 300, y: 0 }]))),
    typeWord: () => 'organisation',
    centre: { x: 0, y: 0 },
    remembered: new Map(),
  }
})

describe('the explored graph', () => {
  test('lays a first view out, and shows its links', () => {
    show(START)
    expect(places()).toEqual({ town: [0, 0], 'water-company': [300, 0] })
    expect(graph.edges()).toEqual(['town|water-company'])
  })

  test('puts a pinned node at its place, whenever it comes and wherever it was', () => {
    const pin = (x: number): Action => ({ type: 'pin', places: [{ key: 'mayor', x, y: 50 }] })
    show(START, EXPAND, pin(900))
    expect(places()).toMatchObject({ town: [0, 0], mayor: [900, 50] })
    show(START, EXPAND, pin(900), pin(700))
    expect(places()).toMatchObject({ town: [0, 0], mayor: [700, 50] })
  })

  test('moves nobody when newcomers come, and lays nothing out again', () => {
    show(START)
    const before = places()
    show(START, EXPAND)
    expect(graph.order).toBe(4)
    expect(places()).toMatchObject(before)
    expect(placing.layout).toHaveBeenCalledTimes(1)
  })

  test('says nothing when nothing has changed', () => {
    show(START)
    const listener = vi.fn()
    for (const event of ['nodeAdded', 'edgeAdded', 'nodeDropped', 'edgeDropped', 'nodeAttributesUpdated'] as const)
      graph.on(event, listener)
    show(START)
    expect(listener).not.toHaveBeenCalled()
  })

  test('puts nodes back where they stood, after undo and after a filter', () => {
    show(START, EXPAND)
    const before = places()
    show(START)
    show(START, EXPAND)
    expect(places()).toEqual(before)
    show(START, EXPAND, { type: 'filter', filter: { ...NO_FILTER, hiddenTypes: ['organization'] } })
    expect(graph.order).toBe(0)
    show(START, EXPAND)
    expect(places()).toEqual(before)
  })

  test('remembers where the reader dragged a node', () => {
    show(START)
    graph.mergeNodeAttributes('town', { x: -500, y: 80 })
    show({ type: 'open', keys: ['water-company'] })
    show(START)
    expect(places().town).toEqual([-500, 80])
  })
})
