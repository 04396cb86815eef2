import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { PublishedFile } from '../publish/index.ts'
import type { AppFile } from './app-files.ts'
import { createBreath } from './breath.ts'
import { temporaryBeside, writeWhole } from './write-whole.ts'

const MANIFEST = 'manifest.json'

/** The value of a published file, by its path in the site's data folder. */
export type ReadData = (path: string) => unknown

/**
 * Writes a site in an order that never shows half of it: the revision's files under a temporary name and then in one
 * rename, the page, and last of all the manifest, which makes the revision the one that readers see. A failure on the
 * way leaves the last site standing. Earlier revisions stay, for the embeds that are pinned to them.
 * @param app the page's files, which may depend on what is published with them
 * @returns the revision
 */
export async function writeSite(
  site: string,
  data: Iterable<PublishedFile>,
  app: (readData: ReadData) => Iterable<AppFile>,
): Promise<string> {
  const dataFolder = join(site, 'data')
  mkdirSync(dataFolder, { recursive: true })
  const staging = temporaryBeside(join(dataFolder, 'revision'))
  const breathe = createBreath()
  try {
    let manifest: string | undefined
    const paths: string[] = []
    for (const { path, text } of data) {
      if (path === MANIFEST) manifest = text
      else {
        writeInto(staging.path, path, text)
        paths.push(path)
      }
      await breathe()
    }
    const revision = revisionOf(paths)
    if (manifest === undefined) throw new Error('nothing names the published revision: its manifest is missing')
    const manifestText = manifest
    showRevision(join(staging.path, revision), join(dataFolder, revision))
    const readData = (path: string): unknown =>
      JSON.parse(path === MANIFEST ? manifestText : readFileSync(join(dataFolder, path), 'utf8'))
    for (const { path, bytes } of app(readData)) writeWhole(join(site, path), [bytes])
    writeWhole(join(dataFolder, MANIFEST), [manifest])
    return revision
  } finally {
    staging.remove()
  }
}

/** Removes all revisions but these. */
export function keepRevisions(site: string, kept: readonly string[]): void {
  const dataFolder = join(site, 'data')
  for (const name of readdirSync(dataFolder))
    if (/^[0-9a-f]{16}$/.test(name) && !kept.includes(name)) rmSync(join(dataFolder, name), { recursive: true })
}

/** A revision that stands already has the same content: only what somebody removed or changed is put back. */
function showRevision(from: string, to: string): void {
  if (!existsSync(to)) {
    renameSync(from, to)
    return
  }
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const source = join(entry.parentPath, entry.name)
    const target = join(to, relative(from, source))
    if (existsSync(target) && readFileSync(target).equals(readFileSync(source))) continue
    mkdirSync(dirname(target), { recursive: true })
    renameSync(source, target)
  }
}

function writeInto(folder: string, path: string, text: string): void {
  const file = join(folder, path)
  if (!file.startsWith(folder + sep)) throw new Error(`${path} leads out of the site`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function revisionOf(paths: readonly string[]): string {
  const [revision = '', ...others] = new Set(paths.map((path) => path.slice(0, path.indexOf('/'))))
  if (revision === '' || others.length > 0) throw new Error('a build publishes one revision')
  return revision
}
