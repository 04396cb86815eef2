import { describe, expect, test } from 'vitest'
import { FIXTURE_MANIFEST } from '../fixtures.ts'
import type { ShownEdge, ShownLink } from '../view/index.ts'
import { lineCount, strandsOf } from './strands.ts'

const TOLD = { ontology: FIXTURE_MANIFEST.ontology, language: 'en' } as const

function linkOf(...edges: readonly (readonly [subject: 'a' | 'b', relation: string, asserted: number])[]): ShownLink {
  return {
    pair: 'a|b',
    a: 'a',
    b: 'b',
    edges: edges.map(
      ([subject, relation, asserted]): ShownEdge => ({
        subject,
        object: subject === 'a' ? 'b' : 'a',
        relation,
        counts: { asserted },
      }),
    ),
  }
}
const words = (link: ShownLink, lines: 'apart' | 'bundled' = 'apart') =>
  strandsOf(link, lines, TOLD).map((strand) => strand.words)

describe('the lines of a link', () => {
  test('say their verb, and how many statements there are when several', () => {
    expect(words(linkOf(['a', 'bans', 1]))).toEqual(['bans'])
    expect(words(linkOf(['a', 'bans', 3]))).toEqual(['bans ×3'])
  })

  test('are one for each relation and direction, the weightiest in the middle', () => {
    const link = linkOf(['a', 'bans', 5], ['b', 'sues', 1], ['a', 'threatens', 2], ['b', 'negotiates_with', 4])
    const strands = strandsOf(link, 'apart', TOLD)
    expect(strands.map(({ style }) => style.relation)).toEqual(['threatens', 'bans', 'negotiates_with', 'sues'])
    expect(strands.map(({ style }) => style.arrow)).toEqual(['target', 'target', 'source', 'source'])
  })

  test('are four at most, of which the last stands for the rest', () => {
    const link = linkOf(['a', 'bans', 5], ['b', 'sues', 1], ['a', 'threatens', 2], ['b', 'owns', 4], ['b', 'leads', 1])
    expect(words(link)).toEqual(['threatens ×2', 'bans ×5', 'owns ×4', '+2'])
    expect(lineCount(link)).toBe(4)
  })

  test('are one from afar, drawn as the weightiest relation', () => {
    const link = linkOf(['a', 'threatens', 2], ['a', 'bans', 5])
    expect(words(link, 'bundled')).toEqual(['bans +1'])
  })
})
