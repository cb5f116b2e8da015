import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'esbuild'

/**
 * server.ts and what it imports of this project as one file: the same program,
 * which starts in half the time because nothing is compiled at its start.
 */
export async function bundleServer(): Promise<string> {
  mkdirSync('.test-data', { recursive: true })
  const outfile = resolve('.test-data', `server-${process.pid}.mjs`)
  await build({
    entryPoints: ['server.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    logLevel: 'error',
    outfile,
  })
  return outfile
}
