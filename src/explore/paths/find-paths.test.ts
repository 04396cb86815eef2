import fc from 'fast-check'
import { UndirectedGraph } from 'graphology'
import { describe, expect, test, vi } from 'vitest'
import type { NodeSummary } from '../../graph/index.ts'
import type { ShownEdge } from '../view/index.ts'
import { byStrength, type Chain, linkCost } from './chain.ts'
import { findPaths, type NeighbourSource, type PathsOutcome } from './find-paths.ts'

type TestGraph = UndirectedGraph<Record<never, never>, { edges: readonly ShownEdge[] }>

const edge = (subject: string, object: string, counts: ShownEdge['counts'] = { asserted: 1 }): ShownEdge => ({
  subject,
  object,
  relation: 'bans',
  counts,
})

function graphOf(edges: readonly (readonly [a: string, b: string, counts?: ShownEdge['counts']])[]): TestGraph {
  const graph: TestGraph = new UndirectedGraph({ allowSelfLoops: false })
  for (const [a, b, counts] of edges) graph.mergeEdge(a, b, { edges: [edge(a, b, counts)] })
  return graph
}

/** A graph as published files tell it: `perPage` neighbours a page, several nodes a file. */
function sourceOf(graph: TestGraph, perPage = 3, keysPerFile = 1): NeighbourSource {
  const summary = (key: string): NodeSummary => ({ key, label: key, type: 'organization', degree: graph.degree(key) })
  const keys = graph.nodes()
  return {
    perPage,
    fileOf: (key, page) => (page === 1 ? `n/${Math.floor(keys.indexOf(key) / keysPerFile)}` : `p/${key}/${page}`),
    async page(key, page) {
      if (!graph.hasNode(key)) return undefined
      const ties = graph
        .neighbors(key)
        .slice((page - 1) * perPage, page * perPage)
        .map((other) => ({ ...summary(other), edges: graph.getEdgeAttribute(key, other, 'edges') }))
      return { node: summary(key), ties }
    },
  }
}

const keysOf = ({ nodes }: Chain) => nodes.map(({ key }) => key)
const told = (outcome: PathsOutcome) =>
  outcome.kind === 'found' ? outcome.chains.map((chain) => keysOf(chain).join(' ')) : outcome.kind

const TOWN = graphOf([
  ['mayor', 'town', { asserted: 4 }],
  ['town', 'water-company', { asserted: 3 }],
  ['water-company', 'pump-maker', { asserted: 2 }],
  ['town', 'fishers', { denied: 5 }],
  ['fishers', 'pump-maker', { asserted: 5 }],
  ['poet', 'printer'],
])

describe('the shortest chains between two nodes', () => {
  test('come first by length, then the strongest; what is only denied is weak', async () => {
    expect(told(await findPaths('mayor', 'pump-maker', sourceOf(TOWN)))).toEqual([
      'mayor town water-company pump-maker',
      'mayor town fishers pump-maker',
    ])
  })

  test('of two that are joined, are the link itself and then those of one link more', async () => {
    expect(told(await findPaths('town', 'water-company', sourceOf(TOWN)))).toEqual(['town water-company'])
    const triangle = graphOf([
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'c'],
    ])
    expect(told(await findPaths('a', 'b', sourceOf(triangle)))).toEqual(['a b', 'a c b'])
  })

  test('hold what joins each node to the next', async () => {
    const outcome = await findPaths('mayor', 'water-company', sourceOf(TOWN))
    expect(outcome.kind === 'found' && outcome.chains[0]?.links).toEqual([
      { from: 'mayor', to: 'town', edges: [edge('mayor', 'town', { asserted: 4 })] },
      { from: 'town', to: 'water-company', edges: [edge('town', 'water-company', { asserted: 3 })] },
    ])
  })

  test('are none when everything around one end was seen without the other', async () => {
    const outcome = await findPaths('mayor', 'poet', sourceOf(TOWN))
    expect(outcome).toMatchObject({ kind: 'none', island: { key: 'poet' }, size: 2 })
  })

  test('of a node to itself are none to tell', async () => {
    expect(await findPaths('town', 'town', sourceOf(TOWN))).toMatchObject({ kind: 'found', chains: [] })
  })

  test('are not looked for when the graph does not have both', async () => {
    expect(await findPaths('town', 'atlantis', sourceOf(TOWN))).toEqual({ kind: 'gone', keys: ['atlantis'] })
    expect(await findPaths('zorn', 'atlantis', sourceOf(TOWN))).toEqual({ kind: 'gone', keys: ['zorn', 'atlantis'] })
  })
})

describe('what a search reads', () => {
  const hub = graphOf([
    ...Array.from({ length: 50 }, (_, i) => ['hub', `spoke-${i}`] as const),
    ['spoke-7', 'town'] as const,
  ])

  test('is little where one end has few neighbours: a hub is not gone through', async () => {
    const outcome = await findPaths('hub', 'town', sourceOf(hub, 5))
    expect(told(outcome)).toEqual(['hub spoke-7 town'])
    expect(outcome.kind === 'found' && outcome.searched.files).toBeLessThanOrEqual(12)
  })

  test('ends with the budget, and the answer says how far it went', async () => {
    const chain = graphOf(Array.from({ length: 30 }, (_, i) => [`k${i}`, `k${i + 1}`] as const))
    const outcome = await findPaths('k0', 'k30', sourceOf(chain), { budget: { files: 10, nodes: 1000 } })
    expect(outcome).toMatchObject({ kind: 'budget', searched: { files: 10, nodes: 12 } })
  })

  test('is enough for a chain through a hub when the budget ends within the hub', async () => {
    const outcome = await findPaths('spoke-0', 'town', sourceOf(hub, 1), { budget: { files: 20, nodes: 1000 } })
    expect(told(outcome)).toEqual(['spoke-0 hub spoke-7 town'])
  })

  test('is told as it goes', async () => {
    const onProgress = vi.fn()
    const outcome = await findPaths('mayor', 'pump-maker', sourceOf(TOWN), { onProgress })
    expect(onProgress).toHaveBeenCalled()
    expect(onProgress.mock.lastCall?.[0].files).toBe(outcome.kind === 'found' ? outcome.searched.files : undefined)
  })

  test('stops when it is aborted, with the reason', async () => {
    const stop = new AbortController()
    const source = sourceOf(TOWN)
    const page = vi.fn(async (...args: Parameters<typeof source.page>) => {
      stop.abort(new Error('closed'))
      return source.page(...args)
    })
    await expect(findPaths('mayor', 'poet', { ...source, page }, { signal: stop.signal })).rejects.toThrow('closed')
    expect(page).toHaveBeenCalledTimes(1)
  })

  test('ends with the error of a file that cannot be read', async () => {
    const source = { ...sourceOf(TOWN), page: () => Promise.reject(new Error('n/3.json: not found')) }
    await expect(findPaths('mayor', 'poet', source)).rejects.toThrow('n/3.json')
  })
})

const key = fc.integer({ min: 0, max: 11 }).map((i) => `k${i}`)
const counts = fc.constantFrom<ShownEdge['counts']>({ asserted: 1 }, { asserted: 3 }, { planned: 2 }, { denied: 4 })
const anyGraph = fc
  .array(
    fc.tuple(key, key, counts).filter(([a, b]) => a !== b),
    { minLength: 1, maxLength: 40 },
  )
  .map(graphOf)
const anySearch = anyGraph.chain((graph) => {
  const node = fc.constantFrom(...graph.nodes())
  return fc.record({
    graph: fc.constant(graph),
    a: node,
    b: node,
    perPage: fc.integer({ min: 1, max: 4 }),
    keysPerFile: fc.integer({ min: 1, max: 5 }),
  })
})

describe('whatever the graph', () => {
  test('the first chain is as long as a breadth-first search says, or there is none', async () => {
    await fc.assert(
      fc.asyncProperty(anySearch, async ({ graph, a, b, perPage, keysPerFile }) => {
        fc.pre(a !== b)
        const outcome = await findPaths(a, b, sourceOf(graph, perPage, keysPerFile))
        const distance = distances(graph, a).get(b)
        if (distance === undefined) expect(outcome.kind).toBe('none')
        else expect(outcome.kind === 'found' && outcome.chains[0]?.links.length).toBe(distance)
      }),
    )
  })

  test('the chains are the three best of all paths of this length, and then of the next', async () => {
    await fc.assert(
      fc.asyncProperty(anySearch, async ({ graph, a, b, perPage, keysPerFile }) => {
        fc.pre(a < b)
        const distance = distances(graph, a).get(b)
        fc.pre(distance !== undefined)
        const paths = [...allPaths(graph, [a], b, (distance ?? 0) + 1)]
          .map((keys) => ({ keys, cost: costOf(graph, keys) }))
          .sort((one, other) => one.keys.length - other.keys.length || byStrength(one, other))
          .slice(0, 3)
        const outcome = await findPaths(a, b, sourceOf(graph, perPage, keysPerFile))
        expect(told(outcome)).toEqual(paths.map(({ keys }) => keys.join(' ')))
      }),
    )
  })

  test('from B to A they are those from A to B, reversed', async () => {
    await fc.assert(
      fc.asyncProperty(anySearch, async ({ graph, a, b, perPage }) => {
        const [there, back] = await Promise.all([
          findPaths(a, b, sourceOf(graph, perPage)),
          findPaths(b, a, sourceOf(graph, perPage)),
        ])
        expect(there.kind).toBe(back.kind)
        if (there.kind !== 'found' || back.kind !== 'found') return
        expect(there.chains.map(keysOf)).toEqual(back.chains.map((chain) => keysOf(chain).reverse()))
      }),
    )
  })

  test('with any budget it reads no more files than that, and no chain is longer than it should be', async () => {
    await fc.assert(
      fc.asyncProperty(anySearch, fc.integer({ min: 2, max: 12 }), async ({ graph, a, b, perPage }, files) => {
        fc.pre(a !== b)
        const outcome = await findPaths(a, b, sourceOf(graph, perPage), { budget: { files, nodes: 1000 } })
        const distance = distances(graph, a).get(b)
        if (outcome.kind === 'gone') throw new Error('both are there')
        expect(outcome.searched.files).toBeLessThanOrEqual(files)
        if (outcome.kind === 'found') expect(outcome.chains[0]?.links.length).toBe(distance)
        else if (outcome.kind === 'none') expect(distance).toBeUndefined()
      }),
    )
  })
})

function distances(graph: TestGraph, from: string): ReadonlyMap<string, number> {
  const found = new Map([[from, 0]])
  const queue = [from]
  for (const at of queue)
    graph.forEachNeighbor(at, (neighbour) => {
      if (found.has(neighbour)) return
      found.set(neighbour, (found.get(at) ?? 0) + 1)
      queue.push(neighbour)
    })
  return found
}

function* allPaths(graph: TestGraph, path: readonly string[], to: string, most: number): Generator<readonly string[]> {
  const at = path.at(-1) ?? ''
  if (at === to) yield path
  else if (path.length <= most)
    for (const next of graph.neighbors(at)) if (!path.includes(next)) yield* allPaths(graph, [...path, next], to, most)
}

function costOf(graph: TestGraph, keys: readonly string[]): number {
  return keys.slice(1).reduce((sum, to, i) => sum + linkCost(graph.getEdgeAttribute(keys[i] ?? '', to, 'edges')), 0)
}
