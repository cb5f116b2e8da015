import { join } from 'node:path'
import { build } from 'esbuild'

/** Where the service worker is served from: its place decides which pages it may answer for, all of them. */
export const WORKER = join('public', 'sw.js')

/** Bundles the service worker for a build of the screens, whose name its caches carry. */
export async function bundleWorker(buildName: string): Promise<void> {
  await build({
    entryPoints: ['lib/worker/service-worker.ts'],
    outfile: WORKER,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    legalComments: 'none',
    logLevel: 'silent',
    define: { BUILD_NAME: JSON.stringify(buildName), 'process.env.NODE_ENV': '"production"' },
  })
}
