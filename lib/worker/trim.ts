import type { SerwistPlugin } from 'serwist'

/** Keeps a cache bounded: what was put in longest ago goes first; the first page never. */
export const trimTo = (most: number): SerwistPlugin => ({
  async cacheDidUpdate({ cacheName }) {
    const cache = await caches.open(cacheName)
    const keys = (await cache.keys()).filter(({ url }) => new URL(url).pathname !== '/')
    await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)))
  },
})
