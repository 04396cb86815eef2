import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { byCodeUnit } from '../graph/index.ts'
import { Failure, messageOf } from './exit.ts'
import type { Voice } from './progress.ts'
import { PROJECT } from './project.ts'
import { temporaryBeside } from './write-whole.ts'

/** A file of the page: `path` relative to the site. */
export interface AppFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** What the page is made from; tests and the build side are not part of it. */
const SOURCES = [
  'index.html',
  'embed',
  'vite.config.ts',
  'package-lock.json',
  'src/graph',
  'src/picture',
  'src/explore',
  'src/embed',
]

/** Where the page is made from and where it is built. */
export interface AppProject {
  readonly root: string
  readonly app: string
  /** Builds the page into a folder. */
  readonly build: (folder: string) => Promise<void>
}

/**
 * The files of the page, built first when they are missing or older than their sources. Pages come after the scripts
 * and styles that they name.
 * @throws {Failure} when the page cannot be built
 */
export async function readApp(
  voice: Voice,
  project: AppProject = { ...PROJECT, build: viteBuild },
): Promise<AppFile[]> {
  if (!isFresh(project)) {
    voice.say('Building the page (once, until its sources change)…')
    await buildApp(project)
  }
  return listFiles(project.app)
    .map((path) => ({ path, bytes: readFileSync(join(project.app, path)) }))
    .toSorted((a, b) => Number(isPage(a)) - Number(isPage(b)) || byCodeUnit(a.path, b.path))
}

function isPage({ path }: AppFile): boolean {
  return path.endsWith('.html')
}

function isFresh({ root, app }: AppProject): boolean {
  const built = statSync(join(app, 'index.html'), { throwIfNoEntry: false })?.mtimeMs
  if (built === undefined) return false
  return SOURCES.map((path) => join(root, path))
    .filter((path) => existsSync(path))
    .flatMap((path) => (statSync(path).isDirectory() ? listFiles(path).map((file) => join(path, file)) : [path]))
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .every((file) => statSync(file).mtimeMs <= built)
}

/** Built beside and then put in its place, so that whoever copies the page meanwhile copies a whole one. */
async function buildApp({ app, build }: AppProject): Promise<void> {
  mkdirSync(dirname(app), { recursive: true })
  const [fresh, old] = [temporaryBeside(app), temporaryBeside(app)]
  try {
    await build(fresh.path)
    if (existsSync(app)) renameSync(app, old.path)
    renameSync(fresh.path, app)
  } catch (error) {
    throw new Failure(['The page could not be built; "npm run build" shows more.', messageOf(error)])
  } finally {
    fresh.remove()
    old.remove()
  }
}

async function viteBuild(folder: string): Promise<void> {
  // Vite is large, and most runs find the page built.
  const { build } = await import('vite')
  await build({
    root: PROJECT.root,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, reportCompressedSize: false },
  })
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}
