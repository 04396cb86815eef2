import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filature, SAMPLE } from './filature.ts'

/** Before all tests: the sample corpus becomes a site, once, in a folder of its own. */
export default async function buildSample(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'filature-sample-'))
  process.env.FILATURE_E2E_SITE = join(folder, 'site')
  await filature('build', SAMPLE, '--out', process.env.FILATURE_E2E_SITE, '--quiet')
  return () => rm(folder, { recursive: true, force: true })
}
