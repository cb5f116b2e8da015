import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

function inPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file))
}

function found(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : undefined
  const own = chromium.executablePath()
  return inPath() ?? (existsSync(own) ? own : undefined)
}

const run = (command: string, args: string[]): boolean =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0

/** Puts a Chromium on this machine: Debian's own where we may, else the one that Playwright downloads. */
function install(): void {
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log('No Chromium here: installing the distribution’s own (apt-get install chromium) …')
    if (run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', 'chromium'])) return
  }
  console.log('No Chromium here: downloading Playwright’s own …')
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])
}

/** Path of a Chromium for the browser tests: a system one, else one that is installed now. Throws with what to do. */
export function findChromium(): string {
  const first = found()
  if (first) return first
  install()
  const second = found()
  if (second) return second
  throw new Error(
    'The browser tests need Chromium and none could be found or installed. ' +
      'Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to its program.',
  )
}
