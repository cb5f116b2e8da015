/**
 * Asks the registry whether the installed dependencies have known holes.
 *
 *   node .ci/audit-dependencies.mjs
 *
 * Ends with 1 where a high or critical one is known, or where a package that has
 * had one is older than its mending. Where the registry does not answer it says
 * so and ends with 0: an installation without the internet must still be testable.
 */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const PATIENCE_MS = 18_000
const GRAVE = ['high', 'critical']

/** The first versions without holes that were known when this was written; held even where no registry answers. */
const MENDED_IN = {
  next: '16.3.3',
  ws: '8.21.0',
  'engine.io': '6.6.7',
  'socket.io-parser': '4.2.7',
}

/** Whether a version is older than another; a pre-release counts as its release. */
export function isOlder(version, than) {
  const parts = (text) => text.split('-')[0].split('.').map(Number)
  const [a, b] = [parts(version), parts(than)]
  for (const [at, part] of b.entries()) if ((a[at] ?? 0) !== part) return (a[at] ?? 0) < part
  return false
}

/**
 * Copies installed for running that are older than their mending, by the lock file.
 *
 * @param {{ packages?: Record<string, { version?: string, dev?: boolean }> }} lock
 * @param {Record<string, string>} mendedIn
 */
export function outdated(lock, mendedIn = MENDED_IN) {
  return Object.entries(lock.packages ?? {}).flatMap(([path, { version, dev }]) => {
    const name = path.split('node_modules/').at(-1)
    const least = mendedIn[name]
    return path !== '' && !dev && least && version && isOlder(version, least)
      ? [`${path} ${version} is older than ${least}, in which a known hole was closed.`]
      : []
  })
}

/** What the registry's answer means: holes found, none, or no answer at all and why. */
export function readReport(text) {
  let report
  try {
    report = JSON.parse(text)
  } catch {
    return { answered: false, why: 'nothing that can be read' }
  }
  const found = report?.metadata?.vulnerabilities
  if (!found || typeof report.vulnerabilities !== 'object')
    return { answered: false, why: String(report?.message ?? report?.error?.summary ?? 'another kind of answer') }
  const holes = Object.values(report.vulnerabilities)
    .filter(({ severity }) => GRAVE.includes(severity))
    .map(({ name, severity, range, via }) => {
      const what = via.map((one) => (typeof one === 'string' ? `by ${one}` : `${one.title} ${one.url ?? ''}`.trim()))
      return `${severity}: ${name} ${range}: ${[...new Set(what)].join('; ')}`
    })
  const lesser = Object.entries(found)
    .filter(([severity, count]) => severity !== 'total' && !GRAVE.includes(severity) && count > 0)
    .map(([severity, count]) => `${count} ${severity}`)
  return { answered: true, holes, lesser }
}

/** Runs npm's audit of what is installed for running, and never longer than the patience. */
function askRegistry() {
  return new Promise((done) => {
    const npm = spawn('npm', ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=15000'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      // A group of its own: npm's children end with it.
      detached: true,
    })
    let text = ''
    const timer = setTimeout(() => {
      try {
        process.kill(-npm.pid, 'SIGKILL')
      } catch {
        npm.kill('SIGKILL')
      }
      done('{"message":"no answer in time"}')
    }, PATIENCE_MS)
    const end = (answer) => {
      clearTimeout(timer)
      done(answer)
    }
    npm.stdout.on('data', (chunk) => {
      text += chunk
    })
    npm.on('error', () => end('{"message":"npm could not be run"}'))
    npm.on('close', () => end(text))
  })
}

async function main() {
  const old = outdated(JSON.parse(readFileSync('package-lock.json', 'utf8')))
  for (const line of old) console.log(line)
  if (old.length === 0)
    console.log('By the lock file: no package is older than the mending of a hole that is known here.')
  const report = readReport(await askRegistry())
  if (!report.answered) {
    console.log(
      `NOT CHECKED against the registry: it gave no answer to the audit (${report.why}). Run this again where it does.`,
    )
    return old.length > 0 ? 1 : 0
  }
  for (const line of report.holes) console.log(line)
  const lesser = report.lesser.length > 0 ? `; lesser ones: ${report.lesser.join(', ')}` : ''
  console.log(`By the registry: ${report.holes.length} packages with a high or critical hole${lesser}.`)
  return old.length + report.holes.length > 0 ? 1 : 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main()
