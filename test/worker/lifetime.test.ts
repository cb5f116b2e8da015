import { beforeEach, describe, expect, it, vi } from 'vitest'

const ORIGIN = 'https://map.example'
const page = (build: string) => `<html lang="vi"><body><script src="/_next/static/${build}.js"></script></body></html>`
const html = (text: string) => new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } })
const word = (build: string, path: string, files: string[] = []) => ({ type: 'page-stands', build, page: path, files })

const pathOf = (input: Request | string) => {
  const { pathname, search } = new URL(typeof input === 'string' ? input : input.url, ORIGIN)
  return pathname + search
}

/** A browser's caches, as far as the worker asks of them, in memory. */
function memoryCaches() {
  const stores = new Map<string, Map<string, Response>>()
  const found = (store: Map<string, Response> | undefined, key: Request | string) => store?.get(pathOf(key))?.clone()
  return {
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
    match: async (key: Request | string) => [...stores.values()].map((store) => found(store, key)).find(Boolean),
    async open(name: string) {
      const store = stores.get(name) ?? new Map<string, Response>()
      stores.set(name, store)
      return {
        match: async (key: Request | string) => found(store, key),
        put: async (key: Request | string, response: Response) => void store.set(pathOf(key), response),
      }
    },
    kept: (name: string) => [...(stores.get(name)?.keys() ?? [])].sort(),
  }
}

class SameOriginRequest extends Request {
  constructor(input: string, init?: RequestInit) {
    super(new URL(input, ORIGIN), init)
  }
}

let caches: ReturnType<typeof memoryCaches>
let server: (path: string) => Response
const asked: string[] = []

beforeEach(async () => {
  caches = memoryCaches()
  asked.length = 0
  server = (path) => (path.endsWith('.js') ? new Response('script') : html(page('new')))
  vi.resetModules()
  vi.stubGlobal('BUILD_NAME', 'new')
  vi.stubGlobal('caches', caches)
  vi.stubGlobal('Request', SameOriginRequest)
  vi.stubGlobal('self', { clients: { matchAll: async () => [{}] } })
  vi.stubGlobal('fetch', async (input: Request | string) => {
    asked.push(pathOf(input))
    return server(pathOf(input))
  })
  return () => vi.unstubAllGlobals()
})
const load = () => import('@/lib/worker/lifetime')

describe('a worker that is being installed', () => {
  it('has the first page and what it names', async () => {
    await (await load()).keepFirstPage()
    expect(caches.kept('zone-map-pages-new')).toEqual(['/'])
    expect(caches.kept('zone-map-files-new')).toEqual(['/_next/static/new.js'])
  })
  it('gives up where a server in trouble would cost an older page', async () => {
    await caches.open('zone-map-pages-old')
    server = () => new Response('', { status: 503 })
    await expect((await load()).keepFirstPage()).rejects.toThrow('503')
  })
  it('goes on where there is no older page, or where the server asks to sign in', async () => {
    const { keepFirstPage } = await load()
    server = () => new Response('', { status: 503 })
    await keepFirstPage()
    await caches.open('zone-map-pages-old')
    server = () => Object.defineProperty(html(page('new')), 'redirected', { value: true })
    await keepFirstPage()
    expect(caches.kept('zone-map-pages-new')).toEqual([])
  })
})

describe('a page that stands', () => {
  it('is kept with what it was loaded with', async () => {
    await (await load()).hearPage(word('new', '/wall', ['/_next/static/lazy.js', '/api/v1/board']))
    expect(caches.kept('zone-map-pages-new')).toEqual(['/wall'])
    expect(caches.kept('zone-map-files-new')).toEqual(['/_next/static/lazy.js'])
  })
  it('of the build before is kept as this build draws it, with the files that both have', async () => {
    const old = await caches.open('zone-map-files-old')
    await old.put('/_next/static/both.js', new Response('script'))
    await (await load()).hearPage(
      word('old', '/wall', ['/_next/static/both.js', '/_next/static/gone.js', '/geo/a.json']),
    )
    expect(caches.kept('zone-map-pages-new')).toEqual(['/wall'])
    expect(caches.kept('zone-map-files-new')).toEqual(['/_next/static/both.js', '/_next/static/new.js', '/geo/a.json'])
    expect(asked).not.toContain('/_next/static/gone.js')
    expect(caches.kept('zone-map-files-old')).toEqual(['/_next/static/both.js'])
  })
  it('that only staff may see is not', async () => {
    await (await load()).hearPage(word('new', '/operator'))
    expect(asked).toEqual([])
  })
})
