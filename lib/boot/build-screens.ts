import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleWorker, WORKER } from './bundle-worker'

const SOURCES = ['app', 'lib', 'public', 'next.config.js', 'package-lock.json', 'tsconfig.json']
const STAMP = '.next/source-stamp'
// Enough for the cause, which the builder says before its long traces.
const LAST_WORDS = 200

function* filesUnder(path: string): Generator<string> {
  // The worker's bundle lies among the sources, but is made from them.
  if (path === WORKER) return
  if (!statSync(path).isDirectory()) return void (yield path)
  for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name))
}

/** A hash over everything that the screens are built from. */
function sourceStamp(): string {
  const hash = createHash('sha256')
  for (const source of SOURCES)
    for (const file of existsSync(source) ? filesUnder(source) : [])
      hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

/** Whether the built screens are those of the sources that lie here. */
export const isBuilt = (): boolean =>
  existsSync('.next/BUILD_ID') &&
  existsSync(WORKER) &&
  existsSync(STAMP) &&
  readFileSync(STAMP, 'utf8') === sourceStamp()

/** Builds the screens. Rejects with the builder's last words when it fails. */
export function buildScreens(): Promise<void> {
  const stamp = sourceStamp()
  const next = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // Asked to stop while it builds, the server does not leave a builder behind.
  const kill = () => void next.kill()
  process.once('exit', kill)
  const words: string[] = []
  const listen = (chunk: Buffer) => words.push(...chunk.toString().split('\n').filter(Boolean))
  next.stdout.on('data', listen)
  next.stderr.on('data', listen)
  return new Promise((done, fail) => {
    next.on('error', fail)
    next.on('exit', (code) => {
      process.off('exit', kill)
      if (code !== 0) return fail(new Error(words.slice(-LAST_WORDS).join('\n')))
      bundleWorker(buildName()).then(() => {
        writeFileSync(STAMP, stamp)
        done()
      }, fail)
    })
  })
}

/** The build's name, which clients compare to know that there is a new one. */
export const buildName = (): string =>
  existsSync('.next/BUILD_ID') ? readFileSync('.next/BUILD_ID', 'utf8').trim() : 'development'
