import { expect, test } from 'vitest'
import { type ChromiumChoice, chooseChromium, chromiumArguments, findChromium, type Machine } from './chromium.ts'

const BARE: Machine = {
  env: {},
  which: () => undefined,
  playwrightChromium: '/cache/ms-playwright/chrome',
  runs: () => false,
  isRoot: false,
}

/** A machine on which these programs start; those in /usr/bin are on PATH. */
function machine(programs: readonly string[], rest: Partial<Machine> = {}): Machine {
  return {
    ...BARE,
    which: (command) => programs.find((program) => program === `/usr/bin/${command}`),
    runs: (executable) => programs.includes(executable),
    ...rest,
  }
}

const use = (executable: string): ChromiumChoice => ({ kind: 'use', executable })

test('the environment has the first word, in the order of its variables', () => {
  const programs = ['/opt/a', '/opt/b', '/opt/c', '/usr/bin/chromium']
  const env = { FILATURE_CHROMIUM: '/opt/a', CHROME_PATH: '/opt/b', PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH: '/opt/c' }
  expect(chooseChromium(machine(programs, { env }))).toEqual(use('/opt/a'))
  expect(chooseChromium(machine(programs, { env: { ...env, FILATURE_CHROMIUM: undefined } }))).toEqual(use('/opt/b'))
  expect(chooseChromium(machine(programs, { env: { ...env, FILATURE_CHROMIUM: undefined, CHROME_PATH: '' } }))).toEqual(
    use('/opt/c'),
  )
})

test('a named Chromium that does not start is refused by its variable, not silently replaced', () => {
  const choice = chooseChromium(machine(['/usr/bin/chromium'], { env: { CHROME_PATH: '/opt/gone' } }))
  expect(choice).toEqual({
    kind: 'refuse',
    reason: 'CHROME_PATH names /opt/gone, which does not start: correct it or unset it.',
  })
})

test.each(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'])('%s on PATH is used', (name) => {
  expect(chooseChromium(machine([`/usr/bin/${name}`]))).toEqual(use(`/usr/bin/${name}`))
})

test('a stub on PATH that does not start is passed over for one that does', () => {
  const stubAndChrome = machine(['/usr/bin/google-chrome'], { which: (command) => `/usr/bin/${command}` })
  expect(chooseChromium(stubAndChrome)).toEqual(use('/usr/bin/google-chrome'))
})

test("Playwright's own comes after the system's", () => {
  expect(chooseChromium(machine([BARE.playwrightChromium]))).toEqual(use(BARE.playwrightChromium))
  expect(chooseChromium(machine([BARE.playwrightChromium, '/usr/bin/chromium']))).toEqual(use('/usr/bin/chromium'))
})

test('root with apt-get installs the package, and falls back on Playwright', () => {
  const choice = chooseChromium(
    machine([], { isRoot: true, which: (c) => (c === 'apt-get' ? '/usr/bin/apt-get' : undefined) }),
  )
  expect(choice).toEqual({
    kind: 'install',
    ways: [
      [
        ['apt-get', 'update'],
        ['apt-get', 'install', '-y', 'chromium', 'fonts-liberation'],
      ],
      [['npx', 'playwright', 'install', 'chromium']],
    ],
  })
})

test.each([
  ['anybody else', machine(['/usr/bin/apt-get'])],
  ['root without apt-get', machine([], { isRoot: true })],
])("%s installs Playwright's", (_, offered) => {
  expect(chooseChromium(offered)).toEqual({
    kind: 'install',
    ways: [[['npx', 'playwright', 'install', 'chromium']]],
  })
})

test('a refusal is thrown as one sentence', () => {
  expect(() => findChromium(machine([], { env: { FILATURE_CHROMIUM: '/opt/gone' } }))).toThrow(
    /FILATURE_CHROMIUM names/,
  )
})

test('only root gives up the sandbox', () => {
  expect(chromiumArguments(true)).toContain('--no-sandbox')
  expect(chromiumArguments(false)).not.toContain('--no-sandbox')
})
