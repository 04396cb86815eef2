import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type AppProject, readApp } from './app-files.ts'
import { createVoice } from './progress.ts'
import { readFiles, temporaryFolder, writeFiles } from './temporary-folder.test-helper.ts'

const silent = createVoice({ write: () => undefined, style: 'quiet', now: () => 0 })

function makeProject(buildPage: AppProject['build']) {
  const root = temporaryFolder()
  let builds = 0
  const build: AppProject['build'] = (folder) => {
    builds++
    return buildPage(folder)
  }
  return { root, app: join(root, 'dist', 'app'), build, builds: () => builds }
}

const page = async (folder: string) =>
  writeFiles(folder, { 'index.html': 'page', 'embed/index.html': 'embed', 'assets/z.js': 'script' })

function edit(file: string, text: string, minutesFromNow: number): void {
  writeFiles(join(file, '..'), { [file.slice(file.lastIndexOf('/') + 1)]: text })
  const time = Date.now() / 1000 + minutesFromNow * 60
  utimesSync(file, time, time)
}

it('builds the page when it is missing, and gives pages after what they name', async () => {
  const project = makeProject(page)
  const files = await readApp(silent, project)
  expect(files.map(({ path }) => path)).toEqual(['assets/z.js', 'embed/index.html', 'index.html'])
})

it('builds it again when a source is newer, and not for a test or the build side', async () => {
  const project = makeProject(page)
  edit(join(project.root, 'src/explore/view.ts'), '', -1)
  await readApp(silent, project)
  edit(join(project.root, 'src/explore/view.test.ts'), '', 1)
  edit(join(project.root, 'src/extract/index.ts'), '', 1)
  await readApp(silent, project)
  expect(project.builds()).toBe(1)
  edit(join(project.root, 'src/explore/view.ts'), 'changed', 1)
  await readApp(silent, project)
  expect(project.builds()).toBe(2)
})

it('leaves the former page, and nothing else, when the build fails', async () => {
  const project = makeProject(async (folder) => {
    writeFiles(folder, { 'index.html': 'half' })
    throw new Error('a source does not parse')
  })
  writeFiles(project.app, { 'index.html': 'former' })
  edit(join(project.root, 'index.html'), 'source', 1)
  await expect(readApp(silent, project)).rejects.toThrow(/npm run build[\s\S]*does not parse/)
  expect(readFiles(join(project.root, 'dist'))).toEqual({ 'app/index.html': 'former' })
})
