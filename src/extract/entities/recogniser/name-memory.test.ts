import { describe, expect, it } from 'vitest'
import { french } from '../../language/french.test-helper.ts'
import { spellingHash } from './codes.ts'
import { readNameLists } from './name-lists.ts'
import { NameMemory } from './training/name-memory.ts'

const words = (text: string) => text.split(' ').map((form) => french().word(form))
const place = (from: number, to: number) =>
  [{ from, to, probability: 1, isNew: true, types: [{ type: 'place', probability: 1 }] }] as const
const person = (from: number, to: number) =>
  [{ from, to, probability: 1, isNew: true, types: [{ type: 'person', probability: 1 }] }] as const

describe('what is remembered of raw text', () => {
  const memory = new NameMemory()
  for (let i = 0; i < 5; i++) memory.add(words('à Clairval'), place(1, 2))
  for (let i = 0; i < 5; i++) memory.add(words('Paul Estève'), person(0, 2))
  const lists = readNameLists(memory.toBytes())
  const whole = (text: string) => lists.whole(spellingHash(words(text), 0, words(text).length))
  const word = (form: string) => lists.word(french().word(form).hash)

  it('is a code for each name, the same for names that were used alike', () => {
    expect(whole('Clairval')).toBeGreaterThan(0)
    expect(whole('Paul Estève')).toBeGreaterThan(0)
    expect(whole('Paul Estève')).not.toBe(whole('Clairval'))
    expect(whole('Inès Karadec')).toBe(0)
  })

  it('tells a word by its place within names', () => {
    expect(word('Paul')).not.toBe(word('Estève'))
    expect(word('Karadec')).toBe(0)
  })

  it('does not depend on letter case', () => {
    expect(whole('CLAIRVAL')).toBe(whole('Clairval'))
  })
})
