import { describe, expect, it } from 'vitest'
import { extractTexts, knowledgeWith } from './extraction.test-support.ts'

const texts = ['Lucie Garance accuse Velmont. La société Dorsane a porté plainte contre Velmont.']

/** What the graph says once the decisions are applied, with what could not be. */
function reviewed(review: string) {
  const { graph, problems } = extractTexts(texts, knowledgeWith('', review))
  const edges = graph.mapEdges((_, { relation }, source, target) => `${source} ${relation} ${target}`).sort()
  return { graph, edges, problems }
}

describe('the editor has the last word', () => {
  it('merges two entities into one, which answers to both names', () => {
    const { graph, edges } = reviewed('- merge: {keep: dorsane, drop: velmont}\n  reason: same firm\n')
    expect(edges).toEqual(['lucie-garance accuses dorsane'])
    expect(graph.getNodeAttribute('dorsane', 'aliases')).toContain('Velmont')
  })

  it('renames an entity and keeps its old name as an alias', () => {
    const { graph } = reviewed('- rename: {entity: velmont, label: Velmont France}\n  reason: full name\n')
    expect(graph.getNodeAttributes('velmont')).toMatchObject({ label: 'Velmont France', aliases: ['Velmont'] })
  })

  it('rejects a statement by its id', () => {
    const before = reviewed('').graph
    const id = before.getEdgeAttribute('lucie-garance|accuses|velmont', 'evidence')[0]?.id
    const { edges } = reviewed(`- reject: {statement: ${JSON.stringify(id)}}\n  reason: irony\n`)
    expect(edges).toEqual(['dorsane sues velmont'])
  })

  it('adds a statement with the words of an article', () => {
    const { graph, problems } = reviewed(
      '- add: {subject: dorsane, relation: accuses, object: velmont, article: a, quote: porté plainte contre Velmont}\n  reason: implied\n',
    )
    expect(problems).toEqual([])
    const [evidence] = graph.getEdgeAttribute('dorsane|accuses|velmont', 'evidence')
    expect(evidence && texts[0]?.slice(evidence.start, evidence.end)).toBe('porté plainte contre Velmont')
  })

  it('says which decisions match nothing, and what to do', () => {
    const { problems } = reviewed('- rename: {entity: nobody, label: Somebody}\n  reason: test\n')
    expect(problems).toEqual(['decision 1: there is no entity "nobody" to rename; correct or remove it'])
  })
})
