import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ENTITY_TYPES, STATUSES } from '../../graph/index.ts'
import { type Action, type ActionLog, actionSchema } from './action.ts'
import { decodeLog, encodeLog, withLog, withoutFormerSelections } from './address.ts'

const key = fc.oneof(
  fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/).filter((s) => s.length <= 200),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
)
const lists = fc.record({
  hiddenTypes: fc.uniqueArray(fc.constantFrom(...ENTITY_TYPES)),
  hiddenRelations: fc.uniqueArray(fc.stringMatching(/^[a-z][a-z_]{0,10}$/)),
  hiddenStatuses: fc.uniqueArray(fc.constantFrom(...STATUSES)),
})
const action = fc
  .oneof(
    fc.record({ type: fc.constant('open'), keys: fc.array(key, { minLength: 1, maxLength: 8 }) }),
    fc.record({ type: fc.constantFrom('expand', 'collapse', 'hide'), key }),
    fc.record({ type: fc.constant('filter'), filter: lists }),
    fc.record({
      type: fc.constant('select'),
      selection: fc.oneof(
        fc.constant({ kind: 'none' }),
        fc.record({ kind: fc.constant('node'), key }),
        fc.record({ kind: fc.constant('pair'), a: key, b: key }),
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
  ])('%s is not understood', (query) => {
    expect(decodeLog(query)).toEqual({ kind: 'not-understood' })
  })

  test('nothing makes it throw', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => void decodeLog(`?g=1~${a}:${b}`)))
  })
})
