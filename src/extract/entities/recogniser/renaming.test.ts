import { describe, expect, it } from 'vitest'
import { knowledgeWith } from '../../extraction.test-support.ts'
import { french } from '../../language/french.test-helper.ts'
import { seededRandom } from '../../language/training/averaged-perceptron.ts'
import { makeNameRules } from '../name-reader.ts'
import type { AnnotatedArticle } from './training/annotated-article.ts'
import { Coiner } from './training/coiner.ts'
import { findPhrases } from './training/phrases.ts'
import { Renaming } from './training/renaming.ts'

const rules = makeNameRules(knowledgeWith(), french())

describe('a coiner', () => {
  const words = ['Solivandre', 'Marivanel', 'Torivanac', 'Belivanor']

  it('makes words like those of its list that are none of them, the same from the same seed', () => {
    const coin = (seed: number) => new Coiner(words).coin(seededRandom(seed), () => true)
    expect(coin(1)).toMatch(/^\p{Lu}\p{Ll}{3,}$/u)
    expect(words).not.toContain(coin(1))
    expect(coin(1)).toBe(coin(1))
  })
})

describe('phrases that might be names', () => {
  it('are nouns with an adjective or a complement', () => {
    const text = 'Il aime les rivières profondes et les enfants du moulin.'
    expect(findPhrases(text, french().analyse(text))).toEqual([
      { article: 'les', text: 'rivières profondes', plural: true },
      { article: 'les', text: 'enfants du moulin', plural: true },
    ])
  })
})

describe('renaming an article', () => {
  const text = 'Hugo Mercœur dirige Velmont depuis mai. Hier, Mercœur a quitté Velmont pour Dorsane.'
  const span = (name: string, type: 'person' | 'company'): AnnotatedArticle['names'][number] => {
    const at = text.indexOf(name)
    return [at, at + name.length, type]
  }
  const article = { text, start: 0, end: 39, names: [span('Hugo Mercœur', 'person'), span('Velmont', 'company')] }
  const others = [
    'Paul Solivandre aime Marivanel.',
    'Inès Torivanac aime Solivandre.',
    'Lucie Belivanor aime Torivanel.',
  ].map((other) => ({
    text: other,
    start: 0,
    end: other.length,
    names: [
      [0, other.indexOf(' aime'), 'person'] as const,
      [other.indexOf('aime ') + 5, other.length - 1, 'company'] as const,
    ],
  }))
  const renamings = Array.from({ length: 20 }, (_, seed) =>
    new Renaming([article, ...others], rules).rename(article, seed),
  )

  it('keeps the words around and marks the new names where they stand', () => {
    for (const { text: changed, names, start, end } of renamings) {
      const [person, company] = names.map(([from, to]) => changed.slice(from, to))
      expect(changed.slice(start, end)).toBe(`${person} dirige ${company} depuis mai.`)
    }
  })

  it('changes a name wherever the article has it', () => {
    for (const { text: changed, names } of renamings) {
      const [, company = ''] = names.map(([from, to]) => changed.slice(from, to))
      expect(changed.split(company)).toHaveLength(3)
      expect(changed).toContain('pour Dorsane.')
    }
  })

  it('gives most names others', () => {
    expect(renamings.filter(({ text: changed }) => changed.includes('Velmont')).length).toBeLessThan(10)
  })
})
