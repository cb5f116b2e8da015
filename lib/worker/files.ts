import { CacheFirst, NetworkFirst, type SerwistPlugin } from 'serwist'
import { FILES } from './build'
import { DETAILS } from './names'
import { trimTo } from './trim'

const DETAILS_KEPT = 300
const PATIENCE_S = 4

/** An open page of the build before may still ask for its own files: they are in that build's cache. */
const fromOtherBuilds: SerwistPlugin = {
  cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
    cachedResponse ?? (request.url.includes('/_next/static/') ? ((await caches.match(request)) ?? null) : null),
}
const onlyWhole: SerwistPlugin = {
  cacheWillUpdate: async ({ response }) => (response.status === 200 ? response : null),
}
/** Only what the server itself says never alters: what staff gets is asked anew each time. */
const onlyImmutable: SerwistPlugin = {
  cacheWillUpdate: async ({ response }) =>
    response.status === 200 && response.headers.get('cache-control')?.includes('immutable') ? response : null,
}

/** Files of this build, kept as they are used: nothing is fetched that no page asked for. */
export const files = new CacheFirst({
  cacheName: FILES,
  matchOptions: { ignoreVary: true },
  plugins: [fromOtherBuilds, onlyWhole],
})

/** Details of a change, for opening them without the server. */
export const details = new NetworkFirst({
  cacheName: DETAILS,
  networkTimeoutSeconds: PATIENCE_S,
  matchOptions: { ignoreVary: true },
  plugins: [onlyImmutable, trimTo(DETAILS_KEPT)],
})

/** Copies files out of other builds' caches: one whose name says its content is the same file in every build. */
export async function takeOverFiles(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(FILES)
  await Promise.all(
    paths.map(async (path) => {
      const kept = await caches.match(path, { ignoreVary: true })
      if (kept && !(await cache.match(path, { ignoreVary: true }))) await cache.put(path, kept)
    }),
  )
}

/** Puts files into this build's cache that are not there yet; what fails is left for the next use. */
export async function keepFiles(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(FILES)
  await Promise.all(
    paths.map(async (path) => {
      if (await cache.match(path, { ignoreVary: true })) return
      const response = await fetch(path).catch(() => null)
      if (response?.status === 200) await cache.put(path, response)
    }),
  )
}
