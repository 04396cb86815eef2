import { defineConfig } from '@playwright/test'
import { chromiumArguments, findChromium, runsAsRoot } from './chromium.ts'

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  globalSetup: './support/build-sample.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes at the second try has not passed.
  retries: 0,
  workers: 2,
  timeout: 40_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    // run.ts has found it already, and says so to every worker.
    launchOptions: {
      executablePath: process.env.FILATURE_CHROMIUM ?? findChromium(),
      args: chromiumArguments(runsAsRoot()),
    },
  },
})
