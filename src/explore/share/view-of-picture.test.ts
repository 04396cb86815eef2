import fc from 'fast-check'
import { expect, test } from 'vitest'
import { viewOfPicture } from './view-of-picture.ts'

const said = (address: string) => new Blob([`<svg><dc:identifier>${address}</dc:identifier></svg>`])

test('a picture knows the view that it was drawn from', async () => {
  expect(await viewOfPicture(said('https://news.example/graphe/?lang=fr&amp;g=1~o:lucie-garance'))).toEqual({
    kind: 'log',
    log: [{ type: 'open', keys: ['lucie-garance'] }],
  })
})

test('the start view has no address of its own', async () => {
  expect(await viewOfPicture(said('https://news.example/graphe/'))).toEqual({ kind: 'none' })
})

test('a view that this version cannot read is said to be so', async () => {
  expect(await viewOfPicture(said('https://news.example/?g=9~zz'))).toEqual({ kind: 'not-understood' })
})

test('any other file has none', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), async (bytes) => {
      expect(await viewOfPicture(new Blob([bytes as Uint8Array<ArrayBuffer>]))).toEqual({ kind: 'none' })
    }),
  )
})
