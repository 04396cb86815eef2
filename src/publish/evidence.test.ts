import { describe, expect, it } from 'vitest'
import { assembleGraph } from '../graph/index.ts'
import { articles, entity, publish, siteOf, star, statement } from './site.fixture.ts'

describe('evidence', () => {
  it('holds every statement between two nodes, oldest first and the undated last, with the articles cited', () => {
    const graph = assembleGraph(
      [entity('a'), entity('b')],
      [
        statement('a', 'b', { id: '1', document: 'un' }),
        statement('b', 'a', { id: '2', document: 'deux', date: '2026-03-04', relation: 'sues' }),
        statement('a', 'b', { id: '3', document: 'un', date: '2026-03-02' }),
      ],
      articles,
    )
    const shard = siteOf(publish(graph)).evidence('b', 'a')
    expect(shard.pairs['a|b']?.map(({ id, subject, relation }) => [id, subject, relation])).toEqual([
      ['3', 'a', 'bans'],
      ['2', 'b', 'sues'],
      ['1', 'a', 'bans'],
    ])
    expect(shard.articles).toEqual({ deux: articles.deux, un: articles.un })
  })

  it('names a speaker by the label of the node, or in the words of the article', () => {
    const graph = assembleGraph(
      [entity('a'), entity('b'), entity('c', { label: 'Mme Cé' })],
      [
        statement('a', 'b', { id: '1', attributedTo: 'c', status: 'reported' }),
        statement('a', 'b', { id: '2', attributedTo: 'une source proche', status: 'reported' }),
        statement('a', 'b', { id: '3' }),
      ],
      articles,
    )
    const statements = siteOf(publish(graph)).evidence('a', 'b').pairs['a|b']
    expect(statements?.map(({ speaker }) => speaker)).toEqual(['Mme Cé', 'une source proche', undefined])
  })

  it('is split when it outgrows a shard', () => {
    const quote = 'x'.repeat(4000)
    const { manifest } = siteOf(publish(star(60, { quote })))
    expect(manifest.shardBits.evidence).toBe(3)
    expect(siteOf(publish(star(6, { quote }))).manifest.shardBits.evidence).toBe(0)
  })
})
