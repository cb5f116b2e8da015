import { defineConfig } from '@playwright/test'
import { CHROMIUM_ARGS } from '../support/chromium-args'
import { findChromium } from '../support/find-chromium'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  // A worker is a server, a database and a browser. They wait more than they work: two share two cores well.
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    locale: 'vi-VN',
    // Not the province's zone on purpose: what is shown must not depend on the device.
    timezoneId: 'America/New_York',
    launchOptions: { executablePath: findChromium(), args: CHROMIUM_ARGS },
    // A trace of every test costs two fifths of its time; `--trace=retain-on-failure` asks for it.
    screenshot: 'only-on-failure',
  },
})
