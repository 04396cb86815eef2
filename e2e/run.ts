/** `npm run e2e`: finds a Chromium, runs the browser tests and closes with the line "N passed, N failed". */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { findChromium } from './chromium.ts'

const reportSchema = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  /** What went wrong outside of any test, in the set-up for instance. */
  errors: z.array(z.unknown()),
})

process.exitCode = main(process.argv.slice(2))

/** @param args given to Playwright: a file or `--grep`, for instance. */
function main(args: readonly string[]): number {
  const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
  if (!existsSync(here('../dist/app/index.html'))) {
    console.error('The production build is missing: run "npm run build" first.')
    return 1
  }
  let executable: string
  try {
    executable = findChromium()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
  console.log(`Browser tests with ${executable}`)

  const folder = mkdtempSync(join(tmpdir(), 'filature-e2e-'))
  const report = join(folder, 'report.json')
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli')
  const { status } = spawnSync(
    process.execPath,
    [playwright, 'test', '--config', here('playwright.config.ts'), '--reporter=list,json', ...args],
    {
      stdio: 'inherit',
      env: { ...process.env, FILATURE_CHROMIUM: executable, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    },
  )
  if (existsSync(report)) console.log(closingLine(JSON.parse(readFileSync(report, 'utf8'))))
  rmSync(folder, { recursive: true, force: true })
  return status ?? 1
}

function closingLine(report: unknown): string {
  const { stats, errors } = reportSchema.parse(report)
  const { expected, unexpected, flaky, skipped } = stats
  const line = `${expected} passed, ${unexpected + flaky + errors.length} failed`
  return skipped > 0 ? `${skipped} skipped\n${line}` : line
}
