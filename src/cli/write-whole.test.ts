import { readlinkSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readFiles, temporaryFolder, writeFiles } from './temporary-folder.test-helper.ts'
import { writeWhole } from './write-whole.ts'

it('writes all chunks, into folders that it makes', () => {
  const folder = temporaryFolder()
  writeWhole(join(folder, 'a', 'b.txt'), ['é', new TextEncoder().encode('té')])
  expect(readFiles(folder)).toEqual({ 'a/b.txt': 'été' })
})

it('leaves the former content and nothing else when the content fails midway', () => {
  const folder = temporaryFolder()
  writeFiles(folder, { 'graph.json': 'former' })
  function* failing() {
    yield 'half of the '
    throw new Error('no more')
  }
  expect(() => writeWhole(join(folder, 'graph.json'), failing())).toThrow('no more')
  expect(readFiles(folder)).toEqual({ 'graph.json': 'former' })
})

it('writes through a symbolic link instead of replacing it', () => {
  const folder = temporaryFolder()
  writeFiles(folder, { 'real.txt': 'former' })
  symlinkSync('real.txt', join(folder, 'link.txt'))
  writeWhole(join(folder, 'link.txt'), ['new'])
  expect(readlinkSync(join(folder, 'link.txt'))).toBe('real.txt')
  expect(readFiles(folder)).toEqual({ 'real.txt': 'new' })
})
