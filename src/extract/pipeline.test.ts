import { describe, expect, it } from 'vitest'
import { serializeGraph } from '../graph/index.ts'
import { extractTexts } from './extraction.test-support.ts'

const texts = [
  'Lucie Garance, PDG de Velmont, accuse Dorsane. Elle menace d’interdire Lumio.',
  'Dorsane a signé un contrat avec Velmont. Plusieurs syndicats soutiennent Lucie Garance.',
  'Selon Hugo Mercœur, Velmont aurait racheté la société Miravel.',
]

describe('the same articles give the same graph', () => {
  const bytes = (graph: ReturnType<typeof extractTexts>['graph']) => JSON.stringify(serializeGraph(graph))

  it('byte for byte', () => {
    expect(bytes(extractTexts(texts).graph)).toBe(bytes(extractTexts(texts).graph))
  })
})

describe('every piece of evidence', () => {
  const { graph } = extractTexts(texts)
  const evidence = graph.mapEdges((_, attributes) => attributes.evidence).flat()

  it('is there', () => {
    expect(evidence.length).toBeGreaterThan(2)
  })

  it('quotes its article to the letter', () => {
    for (const { document, start, end, quote } of evidence)
      expect(texts[document.charCodeAt(0) - 'a'.charCodeAt(0)]?.slice(start, end)).toBe(quote)
  })

  it('has its operative words within the quote', () => {
    for (const { start, end, words } of evidence)
      for (const [from, to] of words) {
        expect(from).toBeGreaterThanOrEqual(start)
        expect(to).toBeLessThanOrEqual(end)
      }
  })

  it('has an id of its own', () => {
    expect(new Set(evidence.map(({ id }) => id)).size).toBe(evidence.length)
  })
})

describe('what has no name', () => {
  it('is a node only where a statement needs it', () => {
    const labels = extractTexts(texts).graph.mapNodes((_, { label }) => label)
    expect(labels.filter((label) => label.includes('syndicats'))).toHaveLength(1)
    expect(extractTexts(['Plusieurs syndicats attendent.']).graph.order).toBe(0)
  })
})
