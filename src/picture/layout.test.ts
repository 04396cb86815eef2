import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Extent, Point } from './geometry.ts'
import { type LayoutLink, type LayoutNode, placeGraph } from './layout.ts'
import { nodeExtent } from './node-size.ts'

const WIDE = { width: 1120, height: 420 }

describe('placeGraph', () => {
  it('puts no node or label on another', () => {
    fc.assert(
      fc.property(anyGraph, ({ nodes, links }) => {
        const places = placeGraph({ nodes, links, size: WIDE })
        expect(overlaps(nodes, places)).toEqual([])
      }),
      { numRuns: 25 },
    )
  }, 30_000)

  it('gives the same places in whichever order the graph comes', () => {
    fc.assert(
      fc.property(anyGraph, ({ nodes, links }) => {
        const turned = links.map(({ source, target }) => ({ source: target, target: source }))
        const one = placeGraph({ nodes, links, size: WIDE })
        const other = placeGraph({ nodes: nodes.toReversed(), links: turned.toReversed(), size: WIDE })
        expect(other).toEqual(one)
      }),
      { numRuns: 8 },
    )
  }, 30_000)

  it('keeps a dozen nodes within the size, along its longer side', () => {
    const nodes = Array.from({ length: 12 }, (_, i) => node(`k${i}`))
    const links = nodes.slice(1).map(({ key }, i) => ({ source: `k${Math.floor(i / 2)}`, target: key }))
    for (const size of [WIDE, { width: 420, height: 1120 }]) {
      const places = [...placeGraph({ nodes, links, size }).values()]
      for (const { x, y } of places) {
        expect(x).toBeGreaterThan(0)
        expect(x).toBeLessThan(size.width)
        expect(y).toBeGreaterThan(0)
        expect(y).toBeLessThan(size.height)
      }
      const across = spanOf(places.map(({ x }) => x))
      const down = spanOf(places.map(({ y }) => y))
      expect(across > down).toBe(size.width > size.height)
    }
  })

  it('puts joined nodes nearer than others', () => {
    const nodes = Array.from({ length: 20 }, (_, i) => node(`k${i}`))
    const links = nodes.map((_, i) => ({ source: `k${i}`, target: `k${(i + 1) % 20}` }))
    const places = placeGraph({ nodes, links, size: { width: 900, height: 900 } })
    const apart = (a: number, b: number) => distance(places.get(`k${a}`), places.get(`k${b}`))
    for (let i = 0; i < 20; i++) expect(apart(i, (i + 1) % 20)).toBeLessThan(apart(i, (i + 10) % 20))
  })

  it('places nothing, one node and nodes without links', () => {
    expect(placeGraph({ nodes: [], links: [], size: WIDE })).toEqual(new Map())
    const [place] = placeGraph({ nodes: [node('a')], links: [], size: WIDE }).values()
    expect(place?.x).toBeCloseTo(WIDE.width / 2, 0)
    const alone = Array.from({ length: 30 }, (_, i) => node(`k${i}`))
    expect(overlaps(alone, placeGraph({ nodes: alone, links: [], size: WIDE }))).toEqual([])
  })
})

function node(key: string, label = 'Ministère des Essais', degree = 4): LayoutNode {
  return { key, extent: nodeExtent({ label, degree }) }
}

const anyGraph = fc.integer({ min: 12, max: 60 }).chain((size) =>
  fc.record({
    nodes: fc.tuple(
      ...Array.from({ length: size }, (_, i) =>
        fc
          .tuple(fc.constantFrom('Ana', 'Banque des Essais', 'Ministère de la Transition invraisemblable'), fc.nat(80))
          .map(([label, degree]) => node(`k${i}`, label, degree)),
      ),
    ),
    links: fc.array(
      fc.record({ source: fc.nat(size - 1).map((i) => `k${i}`), target: fc.nat(size - 1).map((i) => `k${i}`) }),
      { minLength: size, maxLength: 2 * size },
    ) satisfies fc.Arbitrary<LayoutLink[]>,
  }),
)

function overlaps(nodes: readonly LayoutNode[], places: ReadonlyMap<string, Point>): string[] {
  const boxes = nodes.map(({ key, extent }) => ({ key, box: boxAt(places.get(key), extent) }))
  return boxes.flatMap(({ key, box: a }, i) =>
    boxes
      .slice(i + 1)
      .filter(({ box: b }) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((other) => `${key} on ${other.key}`),
  )
}

function boxAt(place: Point | undefined, { left, top, right, bottom }: Extent): Extent {
  if (place === undefined) throw new Error('a node was not placed')
  return { left: place.x + left, right: place.x + right, top: place.y + top, bottom: place.y + bottom }
}

function spanOf(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values)
}

function distance(a: Point | undefined, b: Point | undefined): number {
  return Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))
}
