/** What the command tells the shell. */
export const EXIT = {
  done: 0,
  /** Some input was refused or a decision matches nothing under --strict, nothing could be read, or the build failed. */
  failed: 1,
  /** An unknown verb or option, a folder that is not there, an output that cannot be written. */
  usage: 2,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** The command line asks for what cannot be: the message says what, and the remedy. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The job could not be done; one line a problem. */
export class Failure extends Error {
  override readonly name = 'Failure'

  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'))
  }
}

/** What went wrong, in the words of whoever threw it. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
