import { expect, it } from 'vitest'
import { type Column, tableLines } from './table.ts'

const columns: Column<[string, string, string]>[] = [
  { title: 'ID', cell: ([id]) => id, least: 4, rank: 0 },
  { title: 'QUOTE', cell: ([, , quote]) => quote, least: 8, rank: 2 },
  { title: 'NAME', cell: ([, name]) => name, least: 6, rank: 1 },
]
const rows: [string, string, string][] = [
  ['ab12', 'Velmont', 'Une phrase\nsur deux lignes.'],
  ['cd34', 'Dorsane SA', 'Une autre.'],
]
const lines = (width?: number) => [...tableLines(columns, rows, width)]

it('without a width cuts nothing, and keeps a row on its line', () => {
  expect(lines()).toEqual([
    'ID    QUOTE                        NAME',
    'ab12  Une phrase sur deux lignes.  Velmont',
    'cd34  Une autre.                   Dorsane SA',
  ])
})

it('cuts cells to fit the terminal', () => {
  expect(lines(30)).toEqual([
    'ID    QUOTE         NAME',
    'ab12  Une phrase …  Velmont',
    'cd34  Une autre.    Dorsane SA',
  ])
})

it('leaves out the column that matters least when there is no room', () => {
  expect(lines(17)).toEqual(['ID    NAME', 'ab12  Velmont', 'cd34  Dorsane SA'])
})

it('lets no text command the terminal', () => {
  expect([...tableLines(columns, [['\u001b[2J', 'a', 'b']])].join('\n')).not.toContain('\u001b')
})
