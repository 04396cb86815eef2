import { accessSync, constants, existsSync, mkdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { messageOf, UsageError } from './exit.ts'

/*
 * What the command line names, checked before any work: an hour of extraction would be lost if its result could not be
 * written. Every function throws a UsageError with the remedy.
 */

export function checkArticles(folder: string): void {
  const stats = statsOf(folder)
  if (!stats) throw new UsageError(`${folder} does not exist: name the folder of your articles.`)
  if (!stats.isDirectory()) throw new UsageError(`${folder} is not a folder: name the folder that holds the articles.`)
}

/** A file to write, its folder made if needed; not a folder or a device, which writing would replace. */
export function checkGraphFile(file: string): void {
  const stats = statsOf(file)
  if (stats && !stats.isFile()) throw new UsageError(`--out ${file} is not a file: name the file to write.`)
  makeFolder(dirname(file))
}

/** A folder for the site, made if needed; not within the articles (the next build would read its pages), nor somebody else's. */
export function checkSiteFolder(site: string, articles: string): void {
  const stats = statsOf(site)
  if (stats && !stats.isDirectory()) throw new UsageError(`--out ${site} is not a folder: name a folder for the site.`)
  if (isWithin(realPathOf(site), realpathSync(articles)))
    throw new UsageError(`--out ${site} lies within the articles: name a folder outside of ${articles}.`)
  if (existsSync(join(site, 'index.html')) && !existsSync(join(site, 'data')))
    throw new UsageError(`--out ${site} holds another page (index.html without data/): name a new folder.`)
  makeFolder(site)
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new UsageError(`${folder} cannot be written: ${messageOf(error)}`)
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** Where a path leads, symbolic links followed as far as it exists. */
function realPathOf(path: string): string {
  if (existsSync(path) || dirname(path) === path) return realpathSync(path)
  return join(realPathOf(dirname(path)), relative(dirname(path), path))
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}
