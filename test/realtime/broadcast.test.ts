import { createServer } from 'node:http'
import type { AddressInfo, Socket as Wire } from 'node:net'
import { Server, type Socket } from 'socket.io'
import { type Socket as Client, io as connect } from 'socket.io-client'
import { afterEach, describe, expect, test, vi } from 'vitest'
import * as ws from 'ws'
import type { Audience } from '@/lib/domain/event'
import { broadcast, readerOf, textFrame } from '@/lib/realtime/broadcast'
import type { EventsFrame } from '@/lib/realtime/protocol'
import { createSocketServer } from '@/lib/realtime/socket-server'

const stops: (() => unknown)[] = []
afterEach(async () => {
  vi.useRealTimers()
  for (const stop of stops.splice(0).reverse()) await stop()
})

async function listening() {
  const http = createServer()
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
  return { http, url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` }
}
function client(url: string, options: object = {}): Client {
  const socket = connect(url, { transports: ['websocket'], forceNew: true, reconnection: false, ...options })
  stops.push(() => socket.disconnect())
  return socket
}
/** The connection under a client, to stop reading from it. */
const wireOf = (socket: Client): Wire => (socket.io.engine.transport as unknown as { ws: { _socket: Wire } }).ws._socket
const got = (socket: Client, event: string) => new Promise((done) => socket.once(event, done))

type Framer = { frame(data: Buffer, options: object): Buffer[] }
const { Sender } = ws as unknown as { Sender: Framer }

describe('a frame made beforehand', () => {
  test.each([0, 1, 125, 126, 65_535, 65_536, 200_000])('of %d bytes is as the library makes it', (length) => {
    const text = 'x'.repeat(length)
    const theirs = Sender.frame(Buffer.from(text), { fin: true, opcode: 1, mask: false, readOnly: false, rsv1: false })
    expect(textFrame(text).equals(Buffer.concat(theirs))).toBe(true)
  })
  test('counts bytes, not letters', () => {
    expect(textFrame('đỏ').subarray(2).toString()).toBe('đỏ')
    expect(textFrame('đỏ')[1]).toBe(Buffer.byteLength('đỏ'))
  })
})

test('what is said to all and what is said to one come in the order in which they were said, to a slow reader too', async () => {
  const { http, url } = await listening()
  const server = new Server(http, { transports: ['websocket'] })
  stops.push(() => server.close())
  const joined = new Promise<Socket>((done) => server.on('connection', done))
  const one = client(url)
  const socket = await joined
  await got(one, 'connect')
  const heard: number[] = []
  one.on('said', ({ nth }: { nth: number }) => heard.push(nth))
  wireOf(one).pause()
  const filler = 'y'.repeat(100_000)
  const reader = readerOf(socket)
  let waited = false
  for (let nth = 0; nth < 200; nth += 1) {
    if (nth % 10 === 5) socket.emit('said', { nth, filler })
    else broadcast([reader], 'said', { nth, filler })
    waited ||= reader.connection.writeBuffer.length > 0
    if (nth % 50 === 0) await new Promise((done) => setTimeout(done, 10))
  }
  expect(waited).toBe(true)
  wireOf(one).resume()
  await expect.poll(() => heard.length, { timeout: 10_000 }).toBe(200)
  expect(heard).toEqual(Array.from({ length: 200 }, (_, nth) => nth))
})

async function product(audienceOf: (headers: Headers) => Promise<Audience | null> = async () => 'public') {
  const { http, url } = await listening()
  const headNow = () => ({ epoch: 'e', seq: 0, now: '2021-10-01T08:00:00+07:00', build: 'b' })
  const sockets = createSocketServer({
    http,
    audienceOf,
    isOwnOrigin: () => true,
    holderOf: () => null,
    mostPerHolder: 1,
    headNow,
  })
  stops.push(() => sockets.close())
  return { sockets, url }
}
const frame = (length: number) =>
  ({ epoch: 'e', events: [{ seq: 1, filler: 'z'.repeat(length) }] }) as unknown as EventsFrame

describe('the socket server', () => {
  test('drops who has more than 1 MB unsent, nobody else, and lets it in again', async () => {
    const { sockets, url } = await product()
    const [reads, stuck] = [client(url), client(url, { reconnection: true, reconnectionDelay: 50 })]
    await Promise.all([got(reads, 'head'), got(stuck, 'head')])
    let frames = 0
    reads.on('events', () => {
      frames += 1
    })
    wireOf(stuck).pause()
    // The kernel takes some megabytes on its own.
    for (let nth = 1; nth <= 200; nth += 1) {
      sockets.emitter.events('public', frame(65_536))
      if (nth % 20 === 0) await expect.poll(() => frames, { interval: 5 }).toBe(nth)
    }
    await expect.poll(() => sockets.counts().dropped, { timeout: 5_000 }).toBe(1)
    expect(reads.connected).toBe(true)
    const again = got(stuck, 'head')
    wireOf(stuck).resume()
    await again
    expect(sockets.counts().connections.public).toBe(2)
  })

  test('asks again for those who read as staff, by what they came with, and cuts off who may no longer', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    let mayRead = true
    const asked: (string | null)[] = []
    const { url } = await product(async (headers) => {
      asked.push(headers.get('authorization'))
      return mayRead ? 'staff' : 'public'
    })
    const staff = client(url, { extraHeaders: { authorization: 'Bearer key' } })
    await got(staff, 'head')
    await vi.advanceTimersByTimeAsync(15_000)
    expect(staff.connected).toBe(true)
    const gone = got(staff, 'disconnect')
    mayRead = false
    await vi.advanceTimersByTimeAsync(15_000)
    await gone
    expect(asked).toEqual(['Bearer key', 'Bearer key', 'Bearer key'])
  })
})
