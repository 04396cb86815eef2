import { describe, expect, test } from 'vitest'
import type { PublishedStatement } from '../../graph/index.ts'
import type { PairEvidence } from '../data/index.ts'
import { NO_FILTER } from '../view/index.ts'
import { articlesOfDay } from './articles-of-day.ts'

const DAY = '2026-03-05'

const statement = (id: string, changed: Partial<PublishedStatement> = {}): PublishedStatement => ({
  id,
  document: 'le-puits',
  start: 0,
  end: 20,
  quote: 'La mairie l’a fermé.',
  status: 'asserted',
  date: DAY,
  rule: 'bans/fermer',
  words: [[14, 19]],
  subject: 'town',
  relation: 'bans',
  object: 'pump-x',
  ...changed,
})
const evidence = (...statements: PublishedStatement[]): PairEvidence => ({
  statements,
  articles: { 'le-puits': { title: 'Le puits', language: 'fr' } },
})
const told = (...pairs: PairEvidence[]) =>
  articlesOfDay(pairs, DAY, NO_FILTER).map(({ id, sentences }) => [
    id,
    ...sentences.map(({ statements }) => statements.map((of) => of.id).join(' ')),
  ])

describe('the articles of a day', () => {
  test('tell their sentences in reading order, each once, whichever links it is about', () => {
    expect(
      told(
        evidence(statement('later', { start: 50, end: 70 }), statement('other day', { date: '2026-03-04' })),
        evidence(
          statement('second word', { object: 'fishers', words: [[16, 19]] }),
          statement('first word', { words: [[3, 9]] }),
        ),
      ),
    ).toEqual([['le-puits', 'first word second word', 'later']])
  })

  test('come with the one that states most first', () => {
    const short = statement('alone', { document: 'bref' })
    expect(told(evidence(short, statement('1'), statement('2', { start: 50, end: 70 })))).toEqual([
      ['le-puits', '1', '2'],
      ['bref', 'alone'],
    ])
  })

  test('leave out what the other filters hide, and keep to the day whatever the period', () => {
    const all = [evidence(statement('1'), statement('2', { status: 'denied', start: 50, end: 70 }))]
    const filter = { ...NO_FILTER, hiddenStatuses: ['denied' as const], days: { last: '2026-03-01' } }
    expect(articlesOfDay(all, DAY, filter).flatMap(({ sentences }) => sentences)).toHaveLength(1)
  })

  test('say since when what is done was announced', () => {
    const announced = statement('announced', { status: 'planned', date: '2026-02-24' })
    const [article] = articlesOfDay([evidence(announced, statement('done'))], DAY, NO_FILTER)
    expect(article?.sentences[0]?.plannedSince).toEqual(new Map([['done', '2026-02-24']]))
    const [undone] = articlesOfDay([evidence(announced, statement('again', { status: 'planned' }))], DAY, NO_FILTER)
    expect(undone?.sentences[0]?.plannedSince.size).toBe(0)
  })
})
