import { accessSync, constants, existsSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
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

/** A file to write; not a folder or a device, which writing would replace. */
export function checkGraphFile(file: string): void {
  const stats = statsOf(file)
  if (stats && !stats.isFile()) throw new UsageError(`--out ${file} is not a file: name the file to write.`)
  checkWritable(dirname(file))
}

/** A folder for the site; not within the articles (the next build would read its pages), nor with somebody else's files. */
export function checkSiteFolder(site: string, articles: string): void {
  const stats = statsOf(site)
  if (stats && !stats.isDirectory()) throw new UsageError(`--out ${site} is not a folder: name a folder for the site.`)
  if (isWithin(realPathOf(site), realpathSync(articles)))
    throw new UsageError(`--out ${site} lies within the articles: name a folder outside of ${articles}.`)
  const others = stats && !isSite(site) ? visibleNames(site) : []
  if (others.length > 0)
    throw new UsageError(
      `--out ${site} holds other files (${others.slice(0, 3).join(', ')}${others.length > 3 ? ' …' : ''}) and no site ` +
        'of Filature: name a new or an empty folder, so that nothing there is lost.',
    )
  checkWritable(site)
}

/** Whether a build wrote there before: every one leaves its revision. */
function isSite(folder: string): boolean {
  const data = join(folder, 'data')
  return Boolean(statsOf(data)?.isDirectory()) && readdirSync(data).some((name) => /^[0-9a-f]{16}$/.test(name))
}

/** What a person sees there: a version control's folder or a host's settings may stand beside a site. */
function visibleNames(folder: string): string[] {
  return readdirSync(folder).filter((name) => !name.startsWith('.'))
}

/** The folder, or the one in which it is to be made: nothing is made before there is something to put in it. */
function checkWritable(folder: string): void {
  const there = nearestThere(folder)
  if (!statsOf(there)?.isDirectory()) throw new UsageError(`${folder} cannot be written: ${there} is not a folder.`)
  try {
    accessSync(there, constants.W_OK)
  } catch (error) {
    throw new UsageError(`${folder} cannot be written: ${messageOf(error)}`)
  }
}

function nearestThere(path: string): string {
  return statsOf(path) || dirname(path) === path ? path : nearestThere(dirname(path))
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
