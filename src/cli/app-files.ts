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

/**
 * The files of the page, built first when they are missing or older than their sources. Pages come after the scripts
 * and styles that they name.
 * @throws {Failure} when the page cannot be built
 */
export async function readApp(voice: Voice): Promise<AppFile[]> {
  if (!isFresh()) {
    voice.say('Building the page (once, until its sources change)…')
    await buildApp()
  }
  return listFiles(PROJECT.app)
    .map((path) => ({ path, bytes: readFileSync(join(PROJECT.app, path)) }))
    .toSorted((a, b) => Number(isPage(a)) - Number(isPage(b)) || byCodeUnit(a.path, b.path))
}

function isPage({ path }: AppFile): boolean {
  return path.endsWith('.html')
}

function isFresh(): boolean {
  const built = statSync(join(PROJECT.app, 'index.html'), { throwIfNoEntry: false })?.mtimeMs
  if (built === undefined) return false
  return SOURCES.map((path) => join(PROJECT.root, path))
    .filter((path) => existsSync(path))
    .flatMap((path) => (statSync(path).isDirectory() ? listFiles(path).map((file) => join(path, file)) : [path]))
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .every((file) => statSync(file).mtimeMs <= built)
}

/** Vite empties the folder that it writes to: it writes to another, so that a page being copied stays whole. */
async function buildApp(): Promise<void> {
  mkdirSync(dirname(PROJECT.app), { recursive: true })
  const [fresh, old] = [temporaryBeside(PROJECT.app), temporaryBeside(PROJECT.app)]
  try {
    // Vite is large, and most runs find the page built.
    const { build } = await import('vite')
    await build({
      root: PROJECT.root,
      logLevel: 'error',
      build: { outDir: fresh.path, emptyOutDir: true, reportCompressedSize: false },
    })
    if (existsSync(PROJECT.app)) renameSync(PROJECT.app, old.path)
    renameSync(fresh.path, PROJECT.app)
  } catch (error) {
    throw new Failure(['The page could not be built; "npm run build" shows more.', messageOf(error)])
  } finally {
    fresh.remove()
    old.remove()
  }
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}
