/**
 * The whole proof in one command: rules, types, build, logic, services, sync, screens.
 * Each step says how long it took; the last line counts the tests.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildScreens, isBuilt } from '../lib/boot/build-screens'
import { bundleServer } from './support/bundle-server'
import { makeEmptyCluster } from './support/empty-cluster'
import { findChromium } from './support/find-chromium'

const RESULTS = '.test-data/results'
const bin = (name: string) => `node_modules/.bin/${name}`

type Counts = { passed: number; failed: number }
const total: Counts = { passed: 0, failed: 0 }
const failures: string[] = []

function run(command: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('exit', (code) => done(code ?? 1))
  })
}

async function step(name: string, work: () => Promise<number>): Promise<void> {
  console.log(`\n── ${name}`)
  const begun = performance.now()
  const code = await work().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    return 1
  })
  console.log(`── ${name}: ${code === 0 ? 'ok' : 'FAILED'} in ${((performance.now() - begun) / 1000).toFixed(0)} s`)
  if (code !== 0) failures.push(name)
}

function readCounts(file: string, read: (report: never) => Counts): void {
  const counts = read(JSON.parse(readFileSync(file, 'utf8')) as never)
  total.passed += counts.passed
  total.failed += counts.failed
}

rmSync('.test-data', { recursive: true, force: true })
mkdirSync(RESULTS, { recursive: true })

await step('style', () => run(bin('biome'), ['check', '--error-on-warnings', '.']))
await step('import rules', () => run('npm', ['run', '--silent', 'lint:imports']))
await step('known holes', () => run(process.execPath, ['.ci/audit-dependencies.mjs']))
await step('schema and migrations', () => run('npm', ['run', '--silent', 'migration', 'check']))
await step('screens built', async () => {
  if (!isBuilt()) await buildScreens()
  return 0
})
await step('empty database', async () => {
  await makeEmptyCluster()
  return 0
})
await step('server in one file', async () => {
  process.env.TEST_SERVER = await bundleServer()
  return 0
})
await step('types', () => run(bin('tsc'), ['--noEmit']))
await step('logic, services, sync', async () => {
  const report = `${RESULTS}/vitest.json`
  const code = await run(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
  readCounts(report, (r: { numPassedTests: number; numFailedTests: number }) => ({
    passed: r.numPassedTests,
    failed: r.numFailedTests,
  }))
  return code
})
await step('screens in a browser', async () => {
  const report = `${RESULTS}/playwright.json`
  const env = { CHROMIUM_PATH: findChromium(), PLAYWRIGHT_JSON_OUTPUT_NAME: resolve(report) }
  const code = await run(bin('playwright'), ['test', '-c', 'test/screens', '--reporter=list,json'], env)
  readCounts(report, (r: { stats: { expected: number; flaky: number; unexpected: number } }) => ({
    passed: r.stats.expected + r.stats.flaky,
    failed: r.stats.unexpected,
  }))
  return code
})

if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`)
console.log(`\n${total.passed} passed, ${total.failed + (failures.length > 0 && total.failed === 0 ? 1 : 0)} failed`)
process.exit(failures.length > 0 ? 1 : 0)
