import { spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

/** The environment variables that name a Chromium, the first that is set wins. */
const CHROMIUM_VARIABLES = ['FILATURE_CHROMIUM', 'CHROME_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH'] as const

/** Names under which Debian, Ubuntu and Google install it. */
const SYSTEM_CHROMIUMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'] as const

/** What a machine offers; everything that {@link chooseChromium} needs to know. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  /** The path of a command on PATH. */
  which(command: string): string | undefined
  /** Where Playwright's own Chromium would be. */
  readonly playwrightChromium: string
  /** true when the program starts: a name on PATH may be a stub that only says how to install it. */
  runs(executable: string): boolean
  readonly isRoot: boolean
}

export type ChromiumChoice =
  | { readonly kind: 'use'; readonly executable: string }
  /** Ways to install one, each a line of commands; the next is tried when one fails. */
  | { readonly kind: 'install'; readonly ways: readonly (readonly Command[])[] }
  | { readonly kind: 'refuse'; readonly reason: string }

export type Command = readonly [program: string, ...args: string[]]

const ADVICE =
  'No Chromium was found and none could be installed: install one (Debian: apt-get install chromium) or set FILATURE_CHROMIUM to its path.'

const APT: readonly Command[] = [
  ['apt-get', 'update'],
  ['apt-get', 'install', '-y', 'chromium', 'fonts-liberation'],
]
const PLAYWRIGHT: readonly Command[] = [['npx', 'playwright', 'install', 'chromium']]

/**
 * Decides which Chromium runs the browser tests: the one that the environment names, the system's, Playwright's own, or
 * one to install. A named one that does not start is refused rather than replaced, since somebody asked for it.
 */
export function chooseChromium(machine: Machine): ChromiumChoice {
  const variable = CHROMIUM_VARIABLES.find((name) => machine.env[name])
  const named = variable && machine.env[variable]
  if (named)
    return machine.runs(named)
      ? { kind: 'use', executable: named }
      : { kind: 'refuse', reason: `${variable} names ${named}, which does not start: correct it or unset it.` }

  const executable = [...SYSTEM_CHROMIUMS.map((name) => machine.which(name)), machine.playwrightChromium].find(
    (path) => path !== undefined && machine.runs(path),
  )
  if (executable) return { kind: 'use', executable }
  return { kind: 'install', ways: machine.isRoot && machine.which('apt-get') ? [APT, PLAYWRIGHT] : [PLAYWRIGHT] }
}

/**
 * The path of a Chromium that starts, installing one when the machine has none; what it runs is printed.
 * @throws with one sentence that says what to do when there is none and none can be installed.
 */
export function findChromium(machine: Machine = thisMachine()): string {
  const choice = chooseChromium(machine)
  if (choice.kind === 'use') return choice.executable
  if (choice.kind === 'refuse') throw new Error(choice.reason)
  for (const way of choice.ways) {
    if (!way.every(runCommand)) continue
    const installed = chooseChromium(machine)
    if (installed.kind === 'use') return installed.executable
  }
  throw new Error(ADVICE)
}

/** Chromium refuses its sandbox to root; the rest keeps a headless machine quiet and offline. */
export function chromiumArguments(isRoot: boolean): string[] {
  const quiet = ['--disable-gpu', '--disable-background-networking', '--no-first-run']
  return isRoot ? ['--no-sandbox', ...quiet] : quiet
}

export function runsAsRoot(): boolean {
  return process.getuid?.() === 0
}

function thisMachine(): Machine {
  return {
    env: process.env,
    which,
    playwrightChromium: chromium.executablePath(),
    runs: (executable) =>
      isExecutable(executable) && spawnSync(executable, ['--version'], { timeout: 60_000 }).status === 0,
    isRoot: runsAsRoot(),
  }
}

function which(command: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, command)).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function runCommand([program, ...args]: Command): boolean {
  console.log(`$ ${[program, ...args].join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(program, args, { stdio: 'inherit', env }).status === 0
}
