import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ENTITY_TYPES, STATUSES } from '../../graph/index.ts'
import { type Action, type ActionLog, actionSchema, type Selection } from './action.ts'
import { decodeLog, encodeLog, withLog } from './address.ts'
import { shortenLog, withoutFormerSelections } from './shorten-log.ts'

const key = fc.oneof(
  fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/).filter((s) => s.length <= 200),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
)
const keys = fc.array(key, { minLength: 1, maxLength: 8 })
const relation = fc.stringMatching(/^[a-z][a-z_]{0,10}$/)
const coordinate = fc.integer({ min: -5000, max: 5000 })
const day = fc.integer({ min: 0, max: 20_000 }).map((d) => new Date(d * 86_400_000).toISOString().slice(0, 10))
const filter = fc.record(
  {
    hiddenTypes: fc.uniqueArray(fc.constantFrom(...ENTITY_TYPES)),
    hiddenRelations: fc.uniqueArray(relation),
    hiddenStatuses: fc.uniqueArray(fc.constantFrom(...STATUSES)),
    days: fc
      .record({ first: day, last: day }, { requiredKeys: [] })
      .filter(({ first, last }) => first !== undefined || last !== undefined),
  },
  { requiredKeys: ['hiddenTypes', 'hiddenRelations', 'hiddenStatuses'] },
)
const among = fc.oneof(
  fc.record({ kind: fc.constant('relation'), relation }),
  fc.record({ kind: fc.constant('type'), entityType: fc.constantFrom(...ENTITY_TYPES) }),
)
const selection = fc.oneof(
  fc.constant({ kind: 'none' }),
  fc.record({ kind: fc.constant('node'), key }),
  fc.record({ kind: fc.constantFrom('pair', 'path'), a: key, b: key }),
  fc.record({ kind: fc.constant('article'), id: fc.oneof(key, fc.constant('2026-03-01 Une journée, en bref')) }),
  fc.record({ kind: fc.constant('day'), day }),
  fc.record({ kind: fc.constant('several'), keys }),
)
const places = fc.array(fc.record({ key, x: coordinate, y: coordinate }), { minLength: 1, maxLength: 4 })
const action = fc
  .oneof(
    fc.record({ type: fc.constantFrom('open', 'hide', 'keep', 'unpin'), keys }),
    fc.record({ type: fc.constant('expand'), key, among }, { requiredKeys: ['type', 'key'] }),
    fc.record({ type: fc.constant('collapse'), key }),
    fc.record({ type: fc.constant('focus'), key, depth: fc.constantFrom(1, 2) }),
    fc.record({ type: fc.constant('pin'), places }),
    fc.record({ type: fc.constant('filter'), filter }),
    fc.record({ type: fc.constant('select'), selection }),
  )
  .map((value) => actionSchema.safeParse(value))
  .filter((parsed) => parsed.success)
  .map(({ data }): Action => data)
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

  test.each<[string, Action]>([
    ['x:town:bans', { type: 'expand', key: 'town', among: { kind: 'relation', relation: 'bans' } }],
    ['x:town::person', { type: 'expand', key: 'town', among: { kind: 'type', entityType: 'person' } }],
    ['h:mayor,town', { type: 'hide', keys: ['mayor', 'town'] }],
    ['k:mayor,town', { type: 'keep', keys: ['mayor', 'town'] }],
    ['n:town', { type: 'focus', key: 'town', depth: 1 }],
    ['n:town:2', { type: 'focus', key: 'town', depth: 2 }],
    [
      'p:town,120,-45,mayor,0,7',
      {
        type: 'pin',
        places: [
          { key: 'town', x: 120, y: -45 },
          { key: 'mayor', x: 0, y: 7 },
        ],
      },
    ],
    ['s:town,mayor:several', { type: 'select', selection: { kind: 'several', keys: ['town', 'mayor'] } }],
  ])('%s', (field, action) => {
    expect(encodeLog([action])).toBe(`1~${field}`)
    expect(decodeLog(`?g=1~${field}`)).toEqual({ kind: 'log', log: [action] })
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
        const decoded = decodeLog(`?lang=fr&g=${encodeLog(log)}&theme=dark`)
        const same = [withoutFormerSelections(log), shortenLog(log)]
        expect(same.map((log) => ({ kind: 'log', log }))).toContainEqual(decoded)
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

  test('what comes again is named by a reference, once the address grows long', () => {
    const keys = Array.from({ length: 40 }, (_, i) => `direction-regionale-des-eaux-${i}`) as [string, ...string[]]
    const log: ActionLog = [
      { type: 'open', keys },
      { type: 'expand', key: 'direction-regionale-des-eaux-7' },
      { type: 'keep', keys: ['direction-regionale-des-eaux-35', 'direction-regionale-des-eaux-7'] },
    ]
    expect(encodeLog(log)).toMatch(/~x:=8~k:=10,=8$/)
    expect(decodeLog(`?g=${encodeLog(log)}`)).toEqual({ kind: 'log', log })
    expect(decodeLog(`?g=${encodeURIComponent(encodeLog(log))}`)).toEqual({ kind: 'log', log })
  })

  test('a view of sixty nodes that was much worked on takes less than 1,500 characters', () => {
    // As long as the keys of press corpora: 17 characters on average, a tenth of them some 40.
    const keys = Array.from({ length: 60 }, (_, i) =>
      i % 10 === 0 ? `federation-nationale-des-industries-no-${i}` : `hugo-mercoeur-${i}`.slice(0, 15),
    )
    expect(keys.join('').length / 60).toBeGreaterThan(16.5)
    const some = (from: number, to: number) => keys.slice(from, to) as [string, ...string[]]
    const log: ActionLog = [
      { type: 'open', keys: some(0, 12) },
      ...some(12, 60).map((key): Action => ({ type: 'open', keys: [key] })),
      ...some(0, 8).map((key): Action => ({ type: 'expand', key })),
      { type: 'hide', keys: some(20, 26) },
      { type: 'pin', places: some(0, 10).map((key, i) => ({ key, x: 140 * i - 600, y: 90 * i - 300 })) as never },
      { type: 'filter', filter: { hiddenTypes: ['law'], hiddenRelations: ['uses'], hiddenStatuses: ['denied'] } },
      { type: 'select', selection: { kind: 'several', keys: some(30, 40) } },
    ]
    expect(encodeLog(log).length).toBeLessThan(1500)
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
    '?g=1~s::several',
    '?g=1~f::::yesterday',
    '?g=1~f::::..,..',
    '?g=1~f::::2026-03-05',
    '?g=1~n:a:3',
    '?g=1~p:a,1',
    '?g=1~p:a,1,left',
    '?g=1~x:a::dragon',
  ])('%s is not understood', (query) => {
    expect(decodeLog(query)).toEqual({ kind: 'not-understood' })
  })

  test('nothing makes it throw', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => void decodeLog(`?g=1~${a}:${b}`)))
  })
})
