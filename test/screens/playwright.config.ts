import { defineConfig } from '@playwright/test'
import { CHROMIUM_ARGS } from '../support/chromium-args'
import { findChromium } from '../support/find-chromium'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  // A worker is a server, a database and a browser. They wait more than they work: two share two cores well.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    locale: 'vi-VN',
    // Not the province's zone on purpose: what is shown must not depend on the device.
    timezoneId: 'America/New_York',
    launchOptions: { executablePath: findChromium(), args: CHROMIUM_ARGS },
    trace: 'retain-on-failure',
  },
})
