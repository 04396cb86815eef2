import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readLanguage } from './language.ts'
import { parseFile } from './parse.ts'
import { temporaryFolder, writeFiles } from './temporary-folder.test-helper.ts'

const language = readLanguage()

it('prints the sentences of a text as CoNLL-U, with offsets into the text as decoded', () => {
  const folder = temporaryFolder()
  writeFiles(folder, { 'a.txt': 'Il pleut.\nLe vent du nord souffle.' })
  const lines = parseFile(join(folder, 'a.txt'), language).split('\n')
  expect(lines.filter((line) => line.startsWith('# text'))).toEqual([
    '# text = Il pleut.',
    '# text = Le vent du nord souffle.',
  ])
  const vent = lines.find((line) => line.split('\t')[1] === 'vent')?.split('\t')
  expect(vent).toHaveLength(10)
  expect(vent?.[3]).toBe('NOUN')
  expect(vent?.[9]).toContain('TokenRange=13:17')
})

it('prints nothing for an empty file', () => {
  const folder = temporaryFolder()
  writeFiles(folder, { 'a.txt': '' })
  expect(parseFile(join(folder, 'a.txt'), language)).toBe('')
})

it('says what to do when there is no such file, and what is wrong with one that is no text', () => {
  expect(() => parseFile('absent.txt', language)).toThrow(
    'There is no file absent.txt: name a text, or - for standard input.',
  )
  const folder = temporaryFolder()
  writeFiles(folder, { 'a.bin': '\0\0\0\u0001' })
  expect(() => parseFile(join(folder, 'a.bin'), language)).toThrow(/a\.bin is binary/)
})
