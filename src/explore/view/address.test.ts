import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ENTITY_TYPES, STATUSES } from '../../graph/index.ts'
import { type Action, type ActionLog, actionSchema, type Selection } from './action.ts'
import { decodeLog, encodeLog, withLog, withoutFormerSelections } from './address.ts'

const key = fc.oneof(
  fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/).filter((s) => s.length <= 200),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
)
const day = fc.integer({ min: 0, max: 20_000 }).map((d) => new Date(d * 86_400_000).toISOString().slice(0, 10))
const days = fc
  .record({ first: day, last: day }, { requiredKeys: [] })
  .filter(({ first, last }) => first !== undefined || last !== undefined)
const lists = fc.record({
  hiddenTypes: fc.uniqueArray(fc.constantFrom(...ENTITY_TYPES)),
  hiddenRelations: fc.uniqueArray(fc.stringMatching(/^[a-z][a-z_]{0,10}$/)),
  hiddenStatuses: fc.uniqueArray(fc.constantFrom(...STATUSES)),
})
const filter = fc
  .tuple(lists, fc.option(days, { nil: undefined }))
  .map(([lists, days]) => (days === undefined ? lists : { ...lists, days }))
const action: fc.Arbitrary<Action> = fc
  .oneof<fc.Arbitrary<unknown>[]>(
    fc.record({ type: fc.constant('open'), keys: fc.array(key, { minLength: 1, maxLength: 8 }) }),
    fc.record({ type: fc.constantFrom('expand', 'collapse', 'hide'), key }),
    fc.record({ type: fc.constant('filter'), filter }),
    fc.record({
      type: fc.constant('select'),
      selection: fc.oneof(
        fc.constant({ kind: 'none' }),
        fc.record({ kind: fc.constant('node'), key }),
        fc.record({ kind: fc.constantFrom('pair', 'path'), a: key, b: key }),
        fc.record({ kind: fc.constant('article'), id: fc.oneof(key, fc.constant('2026-03-01 Une journée, en bref')) }),
        fc.record({ kind: fc.constant('day'), day }),
      ),
    }),
  )
  .filter((value): value is Action => actionSchema.safeParse(value).success)
const log = fc.array(action, { minLength: 1, maxLength: 20 })

describe('an address holds a log', () => {
  test('and stays readable', () => {
    const log: ActionLog = [
      { type: 'open', keys: ['town', 'water-company'] },
      { type: 'expand', key: 'town' },
      { type: 'filter', filter: { hiddenTypes: ['law'], hiddenRelations: [], hiddenStatuses: ['denied'] } },
      { type: 'select', selection: { kind: 'pair', a: 'town', b: 'water-company' } },
    ]
    expect(encodeLog(log)).toBe('1~o:town,water-company~x:town~f:law::denied~s:town,water-company')
  })

  test('of a period, and of what is read', () => {
    const filter = { hiddenTypes: [], hiddenRelations: [], hiddenStatuses: [] }
    const read = (selection: Selection): ActionLog => [{ type: 'select', selection }]
    expect(
      encodeLog([{ type: 'filter', filter: { ...filter, days: { first: '2026-02-24', last: '2026-03-05' } } }]),
    ).toBe('1~f::::2026-02-24,2026-03-05')
    expect(encodeLog([{ type: 'filter', filter: { ...filter, days: { last: '2026-03-05' } } }])).toBe(
      '1~f::::..,2026-03-05',
    )
    expect(encodeLog(read({ kind: 'path', a: 'town', b: 'pump-x' }))).toBe('1~s:town,pump-x:path')
    expect(encodeLog(read({ kind: 'article', id: 'le-puits' }))).toBe('1~s:le-puits:article')
    expect(encodeLog(read({ kind: 'day', day: '2026-03-01' }))).toBe('1~s:2026-03-01:day')
  })

  test('decoding what was encoded gives it back, whatever the keys', () => {
    fc.assert(
      fc.property(log, (log) => {
        expect(decodeLog(`?lang=fr&g=${encodeLog(log)}&theme=dark`)).toEqual({
          kind: 'log',
          log: withoutFormerSelections(log),
        })
      }),
    )
  })

  test('also when something on its way has encoded the separators', () => {
    fc.assert(
      fc.property(log, (log) => {
        const mangled = encodeLog(log).replaceAll('~', '%7E').replaceAll(',', '%2C').replaceAll(':', '%3a')
        expect(decodeLog(`?g=${mangled}`)).toEqual(decodeLog(`?g=${encodeLog(log)}`))
      }),
    )
  })

  test('sixty opened nodes take less than 1,500 characters', () => {
    const keys = Array.from({ length: 60 }, (_, i) => `agence-nationale-${i}`) as [string, ...string[]]
    expect(encodeLog([{ type: 'open', keys }]).length).toBeLessThan(1500)
  })

  test('it takes its place among the other parameters', () => {
    expect(withLog('?lang=en&g=1~o:a&theme=dark', '1~o:b')).toBe('?lang=en&theme=dark&g=1~o:b')
    expect(withLog('?g=1~o:a', undefined)).toBe('')
  })
})

describe('an address that was not written by us', () => {
  test.each(['', '?', '?lang=fr', '?g='])('%s holds no log', (query) => {
    expect(decodeLog(query)).toEqual({ kind: 'none' })
  })

  test.each([
    '?g=2~o:a',
    '?g=1~o',
    '?g=1~x',
    '?g=1~q:a',
    '?g=1~o:%',
    '?g=1~f:dragon',
    '?g=1~o:a%00b',
    '?g=<script>',
    '?g=1~s:a|b',
    '?g=1~s:a:map',
    '?g=1~s:a:path',
    '?g=1~f::::yesterday',
    '?g=1~f::::..,..',
    '?g=1~f::::2026-03-05',
  ])('%s is not understood', (query) => {
    expect(decodeLog(query)).toEqual({ kind: 'not-understood' })
  })

  test('nothing makes it throw', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => void decodeLog(`?g=1~${a}:${b}`)))
  })
})
