import { closeSync, fsyncSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file whole or not at all: under a temporary name in its own folder, to the disk, then renamed. Whoever
 * reads the file sees the former content or the new one. Missing folders are made; a symbolic link stays one.
 * @throws what the file system says; the former content then still stands.
 */
export function writeWhole(file: string, chunks: Iterable<string | Uint8Array>): void {
  mkdirSync(dirname(file), { recursive: true })
  const target = realpathOr(file)
  const temporary = temporaryBeside(target)
  try {
    const descriptor = openSync(temporary.path, 'wx')
    try {
      for (const chunk of chunks) writeFileSync(descriptor, chunk)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    renameSync(temporary.path, target)
  } finally {
    temporary.remove()
  }
}

/** A path that is gone when its owner removes it or the process ends, whichever comes first. */
export interface Temporary {
  readonly path: string
  remove(): void
}

let count = 0

/** A hidden name in the same folder, and so on the same file system: it can be renamed to `path`. */
export function temporaryBeside(path: string): Temporary {
  return temporary(join(dirname(path), `.${basename(path)}.${process.pid}-${count++}.tmp`))
}

/** Takes a path, file or folder, into the care of {@link Temporary}. */
export function temporary(path: string): Temporary {
  standing.add(path)
  return {
    path,
    remove() {
      rmSync(path, { recursive: true, force: true })
      standing.delete(path)
    },
  }
}

const standing = new Set<string>()
process.on('exit', () => {
  for (const path of standing) rmSync(path, { recursive: true, force: true })
})

function realpathOr(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return file
  }
}
