import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boardSchema } from '@/lib/domain/board-schema'
import { type Api, apiOf } from '../support/api'
import { databaseUrlOf } from '../support/database-url'
import { draft } from '../support/draft'
import { type Follower, follow } from '../support/follower'
import { type RunningServer, startServer } from '../support/start-server'

let server: RunningServer
let api: Api
const stops: (() => unknown)[] = []
beforeAll(async () => {
  server = await startServer('demo', { DRAIN_SECONDS: '1', LOG_LEVEL: 'debug' })
  api = apiOf(server.url, server.credentials())
}, 120_000)
afterAll(async () => {
  for (const stop of stops.splice(0)) await stop()
  await server.remove()
})

const ask = async (path: string) => {
  const response = await fetch(server.url + path, { headers: { connection: 'close' } })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
const logLines = () =>
  server
    .words()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)
const ended = () =>
  new Promise<number | null>((done) => {
    const child = server.process()
    if (child.exitCode !== null || child.signalCode !== null) done(child.exitCode)
    else child.once('exit', done)
  })
/** Holds the lock that every write waits for, until it is let go. */
async function holdLog(): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: databaseUrlOf(server) })
  client.on('error', () => undefined)
  await client.connect()
  await client.query('BEGIN; SELECT 1 FROM log_head FOR UPDATE')
  stops.push(() => client.end().catch(() => undefined))
  return async () => void (await client.query('COMMIT'))
}
const isListening = () =>
  fetch(`${server.url}/healthz`, { headers: { connection: 'close' } }).then(
    () => true,
    () => false,
  )

async function metrics(): Promise<string> {
  const response = await api.get('/metrics')
  expect(response.status).toBe(200)
  return response.text()
}

describe('what wants to become another protocol', () => {
  test.each(['/socket.io', '/socket.io?EIO=4&transport=websocket', '/socket.io/a', '/', '/_next/webpack-hmr'])(
    '%s is closed at once: nobody else would ever close it',
    async (path) => {
      const { hostname, port } = new URL(server.url)
      const socket = connect(Number(port), hostname)
      stops.push(() => socket.destroy())
      const closed = new Promise<string>((done) => {
        let said = ''
        socket.on('data', (chunk) => {
          said += chunk
        })
        socket.on('error', () => undefined)
        socket.on('close', () => done(said))
      })
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
          'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
      )
      expect(await Promise.race([closed, sleep(3_000, 'still open')])).toBe('')
    },
  )
})

describe('the metrics', () => {
  const exported = (text: string) => new Set([...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name ?? ''))
  const namedIn = (text: string) => [...new Set(text.match(/\b(?:zonemap|process|nodejs)_[a-z\d_]+/g))]
  const isExported = (all: ReadonlySet<string>, name: string) =>
    all.has(name) || all.has(name.replace(/_(bucket|sum|count)$/, ''))

  test.each(['docs/operations/grafana-dashboard.json', 'docs/operations/alerts.yml', 'docs/operations.md'])(
    'every one that %s names is exported',
    async (file) => {
      const all = exported(await metrics())
      const named = namedIn(readFileSync(file, 'utf8'))
      expect(named.length).toBeGreaterThan(10)
      expect(named.filter((name) => !isExported(all, name))).toEqual([])
    },
  )

  test('every one of ours stands in docs/operations.md', async () => {
    const page = readFileSync('docs/operations.md', 'utf8')
    const ours = [...exported(await metrics())].filter((name) => name.startsWith('zonemap_'))
    expect(ours.filter((name) => !page.includes(name))).toEqual([])
  })

  test('what happens is counted: connections by audience, events, acts, units that were asked, requests', async () => {
    const listen = (extraHeaders: Record<string, string>) => {
      const socket = io(server.url, { transports: ['websocket'], extraHeaders, forceNew: true })
      stops.push(() => socket.disconnect())
      return new Promise((done) => socket.on('head', done))
    }
    await Promise.all([listen({}), listen({ authorization: `Bearer ${server.credentials().apiKey}` })])
    await api.publish(draft({ zones: { '31498': 'red' } }))
    await fetch(`${server.url}/api/v1/nowhere/${crypto.randomUUID()}`)
    const readIn = (text: string, series: string) =>
      Number(new RegExp(`^${series.replace(/[{}]/g, '\\$&')} (\\S+)$`, 'm').exec(text)?.[1])
    // A request is counted when its last byte has gone, which the asker may have before.
    const refused = 'zonemap_http_requests_total{class="read",status="4xx"}'
    await expect.poll(async () => readIn(await metrics(), refused)).toBeGreaterThanOrEqual(1)
    const text = await metrics()
    const read = (series: string) => readIn(text, series)
    expect(read('zonemap_socket_connections{audience="public"}')).toBe(1)
    expect(read('zonemap_socket_connections{audience="staff"}')).toBe(1)
    expect(read('zonemap_events_emitted_total{audience="staff"}')).toBeGreaterThan(1)
    expect(read('zonemap_act_duration_seconds_count{act="publish",outcome="accepted"}')).toBeGreaterThanOrEqual(1)
    expect(read('zonemap_assignments_unanswered{stage="asked"}')).toBeGreaterThan(1)
    expect(read('zonemap_database_up')).toBe(1)
    expect(read('zonemap_ready')).toBe(1)
    // Few series, whatever is asked: a name in a path makes none.
    expect(text.split('\n').filter((line) => line.startsWith('zonemap_')).length).toBeLessThan(400)
  })
})

describe('the log', () => {
  test('tells each request by its route and its name, and nothing of whoever asked', async () => {
    const { operator, apiKey } = server.credentials()
    const secrets = ['zl_c2VjcmV0LXBlcnNvbmFsLWxpbms', 'mat-khau-rat-bi-mat', '0912345678', 'nguyen.van.a@example.vn']
    const [link = '', password = '', phone = '', email = ''] = secrets
    await fetch(`${server.url}/units/answer/${link}?phone=${phone}`, { headers: { 'user-agent': email } })
    const origin = { origin: server.url, 'content-type': 'application/json' }
    for (const one of [email, operator.email])
      await fetch(`${server.url}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: origin,
        body: JSON.stringify({ email: one, password }),
      })
    await api.post('/api/v1/decisions', draft({ note: `Gọi ${phone}, ${email}` }))
    const answer = await fetch(`${server.url}/api/v1/communes/${email}`)
    const id = answer.headers.get('x-request-id') ?? ''
    await expect
      .poll(() => logLines().find(({ request }) => request === id))
      .toMatchObject({
        level: 'debug',
        method: 'GET',
        route: '/api/v1/communes/[code]',
        status: answer.status,
      })
    const lines = logLines()
    expect(lines.find(({ route }) => route === '/units/answer/[token]')).toBeTruthy()
    const all = JSON.stringify(lines)
    for (const secret of [...secrets, operator.email, operator.password, apiKey, '127.0.0.1', '::1'])
      expect(all.includes(secret), secret).toBe(false)
  })

  test('an error carries a name that the asker sees too', async () => {
    const client = new pg.Client({ connectionString: databaseUrlOf(server) })
    await client.connect()
    await client.query('ALTER TABLE zone_change RENAME TO zone_change_away')
    const answer = await fetch(`${server.url}/api/v1/changes?limit=3`)
    const page = await (await fetch(`${server.url}/communes/31498`)).text()
    await client.query('ALTER TABLE zone_change_away RENAME TO zone_change')
    await client.end()
    const { instance } = (await answer.json()) as { instance: string }
    expect(answer.status).toBe(500)
    const id = answer.headers.get('x-request-id') ?? ''
    expect(instance).toBe(`urn:soc-trang-zone-map:request:${id}`)
    const errors = logLines().filter(({ level, request }) => level === 'error' && request === id)
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatchObject({ msg: 'internal-error', err: { message: expect.stringContaining('zone_change') } })
    // What Next prints of a page that failed is a line of the log too, found by what the page shows.
    const told = logLines().find(
      ({ msg, err }) => msg === 'console' && (err as { digest?: string } | undefined)?.digest,
    )
    expect(page).toContain((told?.err as { digest: string } | undefined)?.digest)
    const [, afterStart = ''] = server.words().split('credentials.json)\n')
    expect(afterStart.split('\n').filter((line) => line && !line.startsWith('{'))).toEqual([])
  })
})

describe('stopping and starting', () => {
  let follower: Follower
  test('at SIGTERM a publish under way is answered, everybody hears of it, and the process ends with 0', {
    timeout: 60_000,
  }, async () => {
    // A failure to read the board is everybody's answer for a moment, so that a database in trouble is not asked by each.
    await expect.poll(async () => (await ask('/api/v1/board')).status).toBe(200)
    follower = await follow(server.url)
    stops.push(follower.stop)
    await follower.until('live', (state) => state.connection === 'live')
    const letGo = await holdLog()
    const body = draft({ zones: { '31783': 'red', '31501': 'orange' } })
    const published = api.post('/api/v1/decisions', body)
    await expect.poll(metricsUnderWay, { timeout: 5_000 }).toBeGreaterThanOrEqual(2)
    const end = ended()
    server.process().kill('SIGTERM')

    // Ready no more, but alive and still serving: whoever balances the load has time to notice.
    await expect.poll(() => ask('/readyz')).toMatchObject({ status: 503, body: { status: 'stopping' } })
    expect(await ask('/healthz')).toMatchObject({ status: 200, body: { phase: 'draining' } })
    expect((await ask('/api/v1/board')).status).toBe(200)
    await expect.poll(isListening, { timeout: 5_000 }).toBe(false)
    expect(server.process().exitCode).toBe(null)

    await letGo()
    const answer = await published
    expect(answer.status).toBe(201)
    const { seqs } = (await answer.json()) as { seqs: number[] }
    await follower.until('told', (state) => state.seq >= (seqs.at(-1) ?? Number.POSITIVE_INFINITY))
    expect(follower.get().zones['31783']?.zone).toBe('red')
    expect(await end).toBe(0)
    expect(logLines().at(-1)).toMatchObject({ level: 'info', msg: 'stopped' })
  })

  test('a start says how far it is; what was answered is in the log, and clients come back by themselves', {
    timeout: 60_000,
  }, async () => {
    let isOver = false
    const restarted = server.restart().finally(() => {
      isOver = true
    })
    const seen: { path: string; status: number; body: Record<string, unknown> }[] = []
    while (!isOver) {
      await sleep(30)
      for (const path of ['/healthz', '/readyz', '/api/v1/board']) {
        const answer = await ask(path).catch(() => null)
        if (answer) seen.push({ path, ...answer })
      }
    }
    await restarted
    const of = (path: string) => seen.filter((one) => one.path === path)
    expect(new Set(of('/healthz').map(({ status }) => status))).toEqual(new Set([200]))
    expect(of('/readyz')[0]).toMatchObject({ status: 503, body: { status: 'starting' } })
    expect(String(of('/readyz')[0]?.body.words)).toMatch(/^Máy chủ đang khởi động: .+\.$/)
    expect(of('/api/v1/board')[0]).toMatchObject({ status: 503, body: { code: 'storage-unavailable' } })
    expect(await ask('/readyz')).toMatchObject({ status: 200, body: { status: 'ok' } })
    expect(boardSchema.parse((await ask('/api/v1/board')).body).zones['31783']?.zone).toBe('red')
    await follower.until('back', (state) => state.connection === 'live' && !state.stale)
  })

  test('a second signal ends it at once, with 1', { timeout: 30_000 }, async () => {
    await holdLog()
    const cut = api.post('/api/v1/decisions', draft()).then(
      () => 'answered',
      () => 'cut',
    )
    await expect.poll(metricsUnderWay, { timeout: 5_000 }).toBeGreaterThanOrEqual(2)
    const end = ended()
    server.process().kill('SIGTERM')
    await expect.poll(isListening, { timeout: 5_000 }).toBe(false)
    const begun = performance.now()
    server.process().kill('SIGINT')
    expect(await end).toBe(1)
    expect(performance.now() - begun).toBeLessThan(5_000)
    expect(await cut).toBe('cut')
    expect(logLines().at(-1)).toMatchObject({ level: 'error', msg: 'asked again to stop: ended at once' })
  })
})

/** Requests under way, this one among them. */
async function metricsUnderWay(): Promise<number> {
  return Number(/^zonemap_http_requests_under_way (\d+)$/m.exec(await metrics())?.[1])
}
