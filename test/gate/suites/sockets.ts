import { afterAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import { bare, soon } from '../support/bare-socket'
import { ask, SOCKETS_EACH, type World } from '../support/world'

/** Words on the wire by callers who mean no good. */
export function socketSuite(of: () => World): void {
  const stops: (() => void)[] = []
  afterAll(() => {
    for (const stop of stops) stop()
  })

  test.each([
    ['another namespace', '40/admin,'],
    ['a namespace that is a path', '40/../,{}'],
    ['joining twice', '40'],
    ['an event', '42["board",{}]'],
    ['an event before anything', '42["x"]'],
    ['an answer that nobody asked for', '431["x"]'],
    ['the head of a binary event', '451-["x",{"_placeholder":true,"num":0}]'],
    ['binary', Buffer.from([1, 2, 3])],
    ['a packet that is none', '9hello'],
    ['a namespace of other numbers', '4'],
    ['nonsense', '{"zone":"red"}'],
    ['prototype play', '40{"__proto__":{"x":1}'],
    ['a ping, which only a server sends', '2probe'],
    ['more than 16 KB', `40${'x'.repeat(17_000)}`],
  ])('%s cuts off whoever has joined', async (_, words) => {
    const { open } = of()
    const one = bare(open)
    const joined = one.hear('40')
    expect(await one.opened).toBe('open')
    one.socket.send('40')
    await joined
    one.socket.send(words)
    expect(await soon(one.closed)).toMatch(/^closed/)
  })

  test('before joining nothing else is said either; joining and leaving is', async () => {
    const { open } = of()
    for (const words of ['40/admin,', '42["x"]', '9', Buffer.from('40')]) {
      const one = bare(open)
      expect(await one.opened).toBe('open')
      one.socket.send(words)
      expect(await soon(one.closed), String(words)).toMatch(/^closed/)
    }
    const polite = bare(open)
    const joined = polite.hear('40')
    await polite.opened
    polite.socket.send('40{"token":"x"}')
    await joined
    polite.socket.send('3')
    polite.socket.send('41')
    // Who has left has joined nothing: whether the library closes it or our patience ends, nothing is sent to it.
    polite.socket.close()
    expect((await ask(open, '/healthz')).status).toBe(200)
  })

  test('another transport, version or path is refused', async () => {
    const { open } = of()
    expect((await ask(open, '/socket.io/?EIO=4&transport=polling')).status).toBe(400)
    expect(await bare(open, {}, 'EIO=4&transport=polling').opened).toMatch(/400/)
    // Before it is looked at, an old version is let in as far as the handshake.
    expect(await soon(bare(open, {}, 'transport=websocket').closed)).toMatch(/^closed/)
    expect(await bare(open, {}, 'EIO=4&transport=websocket&sid=made-up').opened).toMatch(/400/)
    for (const path of ['/', '/api/v1/board', '/socket.io.evil', '/_next/webpack-hmr']) {
      const socket = new WebSocket(open.url.replace('http', 'ws') + path)
      const end = new Promise((done) => socket.on('error', () => done('refused')).on('open', () => done('open')))
      expect(await soon(end), path).toBe('refused')
    }
  })

  test('one address gets so many sockets, however it words the forwarded header; others get theirs', async () => {
    const { closed, accounts } = of()
    const key = accounts.keys.find(({ role }) => role === 'viewer')?.key
    const at = (forwarded: string) => bare(closed, { 'x-forwarded-for': forwarded, authorization: `Bearer ${key}` })
    const first = Array.from({ length: SOCKETS_EACH }, (_, i) => at(`203.0.113.${i}, 198.51.100.7`))
    stops.push(() => first.forEach(({ socket }) => void socket.terminate()))
    for (const { opened } of first) expect(await opened).toBe('open')
    for (const forwarded of ['198.51.100.7', '127.0.0.1, 198.51.100.7', '10.0.0.1,198.51.100.7 '])
      expect(await at(forwarded).opened, forwarded).toMatch(/40[03]/)
    const other = at('198.51.100.7, 198.51.100.8')
    stops.push(() => other.socket.terminate())
    expect(await other.opened).toBe('open')
    // One IPv6 line is one holder, whatever its last half says.
    const lines = ['2001:db8:1:2::1', '2001:db8:1:2::2', '2001:db8:1:2:ffff::3'].map(at)
    stops.push(() => lines.forEach(({ socket }) => void socket.terminate()))
    for (const { opened } of lines) expect(await opened).toBe('open')
    expect(await at('2001:db8:1:2::4').opened).toMatch(/40[03]/)
    first[0]?.socket.terminate()
    await expect
      .poll(async () => {
        const again = at('198.51.100.7')
        stops.push(() => again.socket.terminate())
        return again.opened
      })
      .toBe('open')
  })

  test('hundreds of half-open handshakes hold up nobody', { timeout: 30_000 }, async () => {
    const { open } = of()
    const many = Array.from({ length: 300 }, () => bare(open))
    stops.push(() => many.forEach(({ socket }) => void socket.terminate()))
    await Promise.all(many.map(({ opened }) => opened))
    const one = bare(open)
    const joined = one.hear('40')
    await one.opened
    one.socket.send('40')
    expect(await soon(joined)).toMatch(/^40/)
    one.socket.terminate()
  })

  test('an address or headers without end are refused', async () => {
    const { open } = of()
    expect((await ask(open, `/api/v1/board?x=${'a'.repeat(9_000)}`)).status).toBe(414)
    const tooMuch = await ask(open, '/api/v1/board', { headers: { 'x-much': 'a'.repeat(17_000) } })
    expect([tooMuch.status, tooMuch.headers.get('content-type')]).toEqual([
      431,
      'application/problem+json; charset=utf-8',
    ])
    expect((await ask(open, '/api/v1/communes/%ZZ')).status).toBe(400)
    expect((await ask(open, '/sign-in?next=%2Fmessages')).status).toBe(200)
  })
}
