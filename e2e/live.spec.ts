import { once } from 'node:events'
import { appendFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { listedEntities, openExplorer, panel } from './support/explorer.ts'
import { SAMPLE, startFilature } from './support/filature.ts'
import { expect, test } from './support/test.ts'

let folder: string
let server: ReturnType<typeof startFilature>
let address: string

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filature-live-'))
  await cp(SAMPLE, folder, { recursive: true })
  server = startFilature('serve', folder, '--port', '0')
  address = await new Promise((resolve, reject) => {
    createInterface(server.stdout).on('line', (line) => {
      const found = /http:\S+/.exec(line)?.[0]
      if (found) resolve(found)
    })
    server.once('close', (code) => reject(new Error(`filature serve ended with ${code}`)))
  })
})
test.afterAll(async () => {
  server.kill()
  await once(server, 'close')
  await rm(folder, { recursive: true, force: true })
})

test('the open page follows an article that is written, with what the reader was looking at', async ({ page }) => {
  await openExplorer(page, address, '?g=1~o:nvidia~x:nvidia')
  const before = await listedEntities(page)
  await writeFile(
    join(folder, 'nouveau.md'),
    '---\ntitle: Un procès\ndate: 2026-03-05\n---\nNvidia a porté plainte contre Kaspersky jeudi.\n',
  )
  await expect.poll(() => listedEntities(page), { timeout: 20_000 }).toEqual([...before, 'Kaspersky'].sort())

  await panel(page)
    .getByRole('button', { name: /^Lire les phrases.*Nvidia.*Kaspersky/ })
    .click()
  await expect(panel(page).getByRole('blockquote')).toHaveText('Nvidia a porté plainte contre Kaspersky jeudi.')
  await appendFile(join(folder, 'nouveau.md'), '\nNvidia a porté plainte contre Kaspersky vendredi aussi.\n')
  await expect(panel(page).getByRole('blockquote')).toHaveCount(2, { timeout: 20_000 })
})
