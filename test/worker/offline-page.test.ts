import { createContext, runInContext } from 'node:vm'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { offlinePage } from '@/lib/worker/offline-page'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Runs the page's own script in a tab of which only what it asks for exists. */
async function open(path: string, readyz: () => Promise<{ ok: boolean }>) {
  const text = await offlinePage(new URL(`https://map.example${path}`), true).text()
  const script = /<script[^>]*>(.*)<\/script>/s.exec(text)?.[1] ?? ''
  const heard: Record<string, () => void> = {}
  const tab = { reloads: 0, asked: 0, visibilityState: 'visible' }
  const listen = (name: string, work: () => void) => (heard[name] = work)
  runInContext(
    script,
    createContext({
      location: { pathname: path, reload: () => (tab.reloads += 1) },
      document: {
        get visibilityState() {
          return tab.visibilityState
        },
        addEventListener: listen,
      },
      addEventListener: listen,
      fetch: () => {
        tab.asked += 1
        return readyz()
      },
      setTimeout,
      clearTimeout,
    }),
  )
  return { tab, heard }
}

it('comes back by itself once the server answers, and not before', async () => {
  let isUp = false
  const { tab } = await open('/communes/31783', async () => {
    if (!isUp) throw new TypeError('no server')
    return { ok: true }
  })
  await vi.advanceTimersByTimeAsync(60_000)
  expect([tab.reloads, tab.asked >= 3]).toEqual([0, true])
  isUp = true
  await vi.advanceTimersByTimeAsync(20_000)
  expect(tab.reloads).toBe(1)
})

it('waits while the server is not ready', async () => {
  const { tab } = await open('/', async () => ({ ok: false }))
  await vi.advanceTimersByTimeAsync(60_000)
  expect([tab.reloads, tab.asked >= 3]).toEqual([0, true])
})

it('asks nothing while hidden, but on a wall display', async () => {
  const { tab, heard } = await open('/', async () => ({ ok: true }))
  tab.visibilityState = 'hidden'
  await vi.advanceTimersByTimeAsync(60_000)
  expect(tab.asked).toBe(0)
  tab.visibilityState = 'visible'
  heard.visibilitychange?.()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(tab.reloads).toBe(1)

  const wall = await open('/wall', async () => ({ ok: true }))
  wall.tab.visibilityState = 'hidden'
  await vi.advanceTimersByTimeAsync(20_000)
  expect(wall.tab.reloads).toBe(1)
})

it('runs its own script and no other', async () => {
  const page = () => offlinePage(new URL('https://map.example/?q="><script>x()</script>'), true)
  const response = page()
  const nonce = /script-src 'nonce-([a-z0-9]{16,})';/.exec(response.headers.get('content-security-policy') ?? '')?.[1]
  const text = await response.text()
  expect([...text.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes)).toEqual([` nonce="${nonce}"`])
  expect(await page().text()).not.toContain(nonce)
})
