import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { io } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { boardSchema } from '@/lib/domain/board-schema'
import type { LogEvent } from '@/lib/domain/event'
import { eventsFrameSchema, headFrameSchema } from '@/lib/realtime/protocol'
import { type Api, apiOf } from '../support/api'
import { draft } from '../support/draft'
import { type Follower, follow } from '../support/follower'
import { startProxy, type Wire } from '../support/proxy'
import { type RunningServer, startServer } from '../support/start-server'

let server: RunningServer
let api: Api
const stops: (() => unknown)[] = []
beforeAll(async () => {
  server = await startServer('demo')
  api = apiOf(server.url, server.credentials())
}, 120_000)
afterAll(() => server.remove())
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

const portOf = (url: string) => Number(new URL(url).port)
const boardOf = async (url = server.url) => boardSchema.parse(await (await fetch(`${url}/api/v1/board`)).json())
async function follower(url = server.url): Promise<Follower> {
  const one = await follow(url)
  stops.push(one.stop)
  await one.until('live', (state) => state.connection === 'live')
  return one
}
async function proxied(): Promise<{ proxy: Wire; one: Follower }> {
  const proxy = await startProxy(portOf(server.url))
  stops.push(proxy.close)
  return { proxy, one: await follower(proxy.url) }
}
function databaseUrl(): string {
  const port = readFileSync(join(server.folder, 'db', 'postmaster.pid'), 'utf8').split('\n')[3]
  const password = readFileSync(join(server.folder, 'db.password'), 'utf8').trim()
  return `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`
}
const FIVE = { '31783': 'red', '31732': 'orange', '31513': 'yellow', '31498': 'green', '31501': 'red' } as const

/** Not in the order of their codes: the decision's own order counts. */
const ITEMS = ['31783', '31732', '31513', '31498', '31501']

describe('the socket', () => {
  test('five changes come in order, in an unbroken chain', async () => {
    const socket = io(server.url, { transports: ['websocket'] })
    stops.push(() => socket.disconnect())
    const events: LogEvent[] = []
    const head = new Promise<number>((done) => socket.on('head', (frame) => done(headFrameSchema.parse(frame).seq)))
    socket.on('events', (frame) => events.push(...eventsFrameSchema.parse(frame).events))
    const before = await head
    const { seqs } = await api.publish(draft({ items: ITEMS.map((communeCode) => ({ communeCode, zone: 'orange' })) }))
    await expect.poll(() => events.length, { timeout: 10_000, interval: 5 }).toBe(5)
    expect(events.map((event) => event.seq)).toEqual(seqs)
    expect(events.map((event) => event.prev)).toEqual([before, ...seqs.slice(0, -1)])
    expect(events.map((event) => event.type === 'zone-changed' && event.data.commune)).toEqual(ITEMS)
  })

  test('the public never gets an assignment; a key of staff does', async () => {
    const listen = (extraHeaders: Record<string, string>) => {
      const socket = io(server.url, { transports: ['websocket'], extraHeaders, forceNew: true })
      stops.push(() => socket.disconnect())
      const types = new Set<string>()
      socket.on('events', (frame) => {
        for (const event of eventsFrameSchema.parse(frame).events) types.add(event.type)
      })
      return { types, ready: new Promise((done) => socket.on('head', done)) }
    }
    const nobody = listen({})
    const staff = listen({ authorization: `Bearer ${server.credentials().apiKey}` })
    await Promise.all([nobody.ready, staff.ready])
    await api.publish(draft({ zones: { '31504': 'yellow' } }))
    await expect.poll(() => [...staff.types].sort()).toEqual(['assignment-updated', 'zone-changed'])
    expect([...nobody.types]).toEqual(['zone-changed'])
  })

  test.each([
    ['a foreign origin', { extraHeaders: { origin: 'https://evil.example' } }],
    ['a key that is not one', { extraHeaders: { authorization: 'Bearer zm_nonsense' } }],
  ])('%s is refused', async (_, options) => {
    const socket = io(server.url, { transports: ['websocket'], reconnection: false, forceNew: true, ...options })
    stops.push(() => socket.disconnect())
    const outcome = await new Promise((done) => {
      socket.on('connect', () => done('connected'))
      socket.on('connect_error', () => done('refused'))
    })
    expect(outcome).toBe('refused')
  })

  test.each([
    ['says anything', ['hello']],
    ['sends more than 16 KB', ['x', 'y'.repeat(20_000)]],
  ])('a client that %s is cut off', async (_, [name = '', ...args]) => {
    const socket = io(server.url, { transports: ['websocket'], reconnection: false, forceNew: true })
    stops.push(() => socket.disconnect())
    await new Promise<void>((done) => socket.on('connect', done))
    const gone = new Promise((done) => socket.on('disconnect', done))
    socket.emit(name, ...args)
    expect(await gone).toBeTruthy()
  })
})

describe('a follower', () => {
  test('several see each decision at the same seq with the same zones', async () => {
    const followers = await Promise.all([1, 2, 3, 4].map(() => follower()))
    for (const zone of ['red', 'green', 'orange'] as const)
      await api.publish(draft({ zones: { '31507': zone, '31510': zone } }))
    const board = await boardOf()
    for (const one of followers) {
      await one.until('up to date', (state) => state.seq === board.seq)
      expect(one.get().zones).toEqual(board.zones)
      expect(one.get().counts).toEqual(board.counts)
    }
  })

  test('a cut connection comes back and catches up with what it missed', async () => {
    const { proxy, one } = await proxied()
    proxy.set('refuse')
    proxy.cut()
    for (let i = 0; i < 5; i += 1) await api.publish(draft({ zones: { '31516': i % 2 ? 'red' : 'green' } }))
    const { seq, zones } = await boardOf()
    proxy.set('through')
    await one.until('up to date', (state) => state.seq === seq, 8_000)
    expect(one.get().zones).toEqual(zones)
    expect(one.get().feed.length).toBeGreaterThanOrEqual(5)
  })

  test('a silent wire shows within ten seconds and is right within five of its return', {
    timeout: 60_000,
  }, async () => {
    const { proxy, one } = await proxied()
    proxy.set('silent')
    await api.publish(draft({ zones: { '31519': 'red' } }))
    const shown = await one.until('stale', (state) => state.stale, 12_000)
    expect(shown).toBeLessThan(11_500)
    expect(one.get().zones['31519']?.zone).not.toBe('red')
    const { seq } = await boardOf()
    proxy.cut()
    proxy.set('through')
    const back = await one.until('right again', (state) => !state.stale && state.seq === seq, 8_000)
    expect(back).toBeLessThan(5_500)
  })

  test('heads alone do not make it fresh: behind and unable to fetch, it says so, and heals', {
    timeout: 60_000,
  }, async () => {
    const { proxy, one } = await proxied()
    proxy.set('lossy')
    await api.publish(draft({ zones: { '31525': 'red' } }))
    const { seq } = await boardOf()
    await one.until('stale', (state) => state.stale && state.seq < seq, 16_000)
    proxy.set('through')
    await one.until('right again', (state) => !state.stale && state.seq === seq, 8_000)
  })

  test('where WebSockets are blocked it asks, and is never stale for it', { timeout: 60_000 }, async () => {
    const proxy = await startProxy(portOf(server.url))
    stops.push(proxy.close)
    proxy.set('no-websocket')
    const one = await follow(proxy.url)
    stops.push(one.stop)
    await one.until('polling', (state) => state.connection === 'polling')
    await api.publish(draft({ zones: { '31522': 'orange' } }))
    const { seq } = await boardOf()
    await one.until('up to date', (state) => state.seq === seq, 8_000)
    expect(one.get().stale).toBe(false)
  })

  test('a log begun anew is loaded anew, not mixed with the old', async () => {
    const one = await follower()
    const before = one.get().epoch
    const client = new pg.Client({ connectionString: databaseUrl() })
    await client.connect()
    await client.query("UPDATE log_head SET epoch = 'restored-' || gen_random_uuid()::text")
    await client.end()
    await one.until('on the new epoch', (state) => state.epoch !== before)
    const board = await boardOf()
    expect(one.get()).toMatchObject({ epoch: board.epoch, seq: board.seq })
    expect(one.get().feed.length).toBeGreaterThan(0)
    expect(one.get().feed[0]?.seq).toBeLessThanOrEqual(board.seq)
    const answer = await fetch(`${server.url}/api/v1/events?after=0&epoch=${before}`)
    expect(answer.status).toBe(410)
    expect(await answer.json()).toMatchObject({ code: 'epoch-changed' })
  })

  test('a second server on the same database tells its clients the same', { timeout: 120_000 }, async () => {
    const second = await startServer('main', { DATABASE_URL: databaseUrl() })
    stops.push(() => second.remove())
    const [here, there] = await Promise.all([follower(), follower(second.url)])
    const { seqs } = await api.publish(draft({ zones: FIVE }))
    await Promise.all([here, there].map((one) => one.until('up to date', (state) => state.seq === seqs.at(-1))))
    expect(there.get().zones).toEqual(here.get().zones)
  })
})
