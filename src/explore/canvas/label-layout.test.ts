import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlap } from './box.ts'
import { type LabelledLink, type LabelledNode, layOutLabels } from './label-layout.ts'

const SCREEN = { left: 0, right: 1000, top: 0, bottom: 800 }
const measure = (text: string) => text.length * 0.55
const layOut = (nodes: readonly LabelledNode[], links: readonly LabelledLink[] = [], zoom = 1) =>
  layOutLabels(nodes, links, { zoom, screen: SCREEN, beyond: [], covered: [], measure })

function node(key: string, x: number, y: number, given: Partial<LabelledNode> = {}): LabelledNode {
  const rest = { radius: 15, label: key, typeWord: 'personne', hidden: 0, pinned: false, faded: false, importance: 1 }
  return { key, x, y, ...rest, ...given }
}

function link(from: LabelledNode, to: LabelledNode, text = 'interdit'): LabelledLink {
  return {
    pair: `${from.key}|${to.key}`,
    place: 0,
    ends: [from.key, to.key],
    from,
    control: undefined,
    to,
    text,
    strong: false,
    faded: false,
    importance: 1,
  }
}

describe('the words of a graph', () => {
  test('are the name and the type below a node that stands free', () => {
    const [words] = layOut([node('Inès Karadec', 100, 100)])
    expect(words?.lines.map(({ text }) => text)).toEqual(['Inès Karadec', 'personne'])
    expect(words?.box.top).toBeGreaterThan(115)
  })

  test('lack where there is no room for all, and the most important stay', () => {
    const crowd = Array.from({ length: 30 }, (_, i) => node(`n${i}`, 300 + i, 300 + i, { importance: i }))
    const named = layOut(crowd).map(({ target }) => target)
    expect(named.length).toBeLessThan(30)
    expect(named[0]).toEqual({ kind: 'node', key: 'n29' })
  })

  test('are more, the nearer one looks', () => {
    const at = (zoom: number) =>
      Array.from({ length: 40 }, (_, i) =>
        node(`n${i}`, (i % 8) * 60 * zoom, Math.floor(i / 8) * 40 * zoom, { radius: 12 * zoom }),
      )
    expect(layOut(at(2), [], 2).length).toBeGreaterThan(layOut(at(0.6), [], 0.6).length)
  })

  test('go above a node whose line runs down', () => {
    const [upper, lower] = [node('Lucie Garance', 200, 200), node('Hugo Mercœur', 200, 500)]
    const name = layOut([upper, lower], [link(upper, lower)]).find(
      ({ kind, target }) => kind === 'name' && target.kind === 'node' && target.key === upper.key,
    )
    expect(name?.box.bottom).toBeLessThan(200)
  })

  test('stay on the screen where they can', () => {
    const [words] = layOut([node('Paul Estève', 400, 780)])
    expect(words?.box.bottom).toBeLessThan(770)
  })

  test('keep clear of what stands over the graph', () => {
    const corner = { left: 900, right: 1000, top: 672, bottom: 800 }
    const one = node('Inès Karadec', 850, 650)
    const sheet = { zoom: 1, screen: SCREEN, beyond: [], covered: [corner], measure }
    for (const { box } of layOutLabels([one], [], sheet)) expect(overlap(box, corner)).toBe(false)
  })

  test('are names alone from afar, where verbs need the room', () => {
    const [words] = layOut([node('Inès Karadec', 100, 100)], [], 0.5)
    expect(words?.lines.map(({ text }) => text)).toEqual(['Inès Karadec'])
  })

  test('keep clear of a node beyond the border, whose own words are not written', () => {
    const [words] = layOutLabels([node('Paul Estève', 1060, 400)], [], {
      zoom: 1,
      screen: SCREEN,
      beyond: [{ x: 1060, y: 440, radius: 15 }],
      covered: [],
      measure,
    })
    expect(words?.box.bottom).toBeLessThan(400)
  })

  test('stand on a line that is longer than they are, and on no shorter one', () => {
    const [a, b, c] = [node('a', 100, 100), node('b', 400, 100), node('c', 100, 125)]
    const verbs = layOut([a, b, c], [link(a, b), link(a, c, 'négocie avec')]).filter(({ kind }) => kind === 'verb')
    expect(verbs.map(({ target }) => target)).toEqual([{ kind: 'pair', pair: 'a|b' }])
  })

  test('say how many neighbours are hidden, on a free corner', () => {
    const words = layOut([node('a', 100, 100, { hidden: 12 }), node('b', 118, 84)])
    expect(words.find(({ kind }) => kind === 'badge')?.lines[0]?.text).toBe('+12')
  })

  test('are the same whatever the order in which nodes come', () => {
    const nodes = Array.from({ length: 25 }, (_, i) => node(`n${i}`, (i * 37) % 200, (i * 53) % 200))
    expect(layOut(nodes.toReversed())).toEqual(layOut(nodes))
  })

  test('never overlap each other nor a shape, however dense the graph and whatever the zoom', () => {
    const anyone = fc.record({
      x: fc.integer({ min: 0, max: 1000 }),
      y: fc.integer({ min: 0, max: 800 }),
      radius: fc.integer({ min: 3, max: 40 }),
      label: fc.constantFrom('Lumio', 'Inès Karadec', 'Autorité de régulation des communications de Velmont'),
      hidden: fc.integer({ min: 0, max: 120 }),
      importance: fc.integer({ min: 0, max: 5 }),
    })
    const zoom = fc.double({ min: 0.15, max: 3, noNaN: true })
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 60 }), zoom, (found, zoom) => {
        const nodes = found.map(({ x, y, ...rest }, i) => node(`n${i}`, x, y, rest))
        const links = nodes.slice(1).map((to, i) => link(nodes[i] ?? to, to))
        const words = layOut(nodes, links, zoom)
        words.forEach(({ box }, i) => {
          for (const other of words.slice(i + 1)) expect(overlap(box, other.box)).toBe(false)
        })
        for (const { box, kind, target } of words)
          for (const { key, x, y, radius } of nodes) {
            if (kind === 'badge' && target.kind === 'node' && target.key === key) continue
            const shape = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
            expect(overlap(box, shape)).toBe(false)
          }
      }),
      { numRuns: 60 },
    )
  })
})
