import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as outputs from '@/app/api/_contract/outputs'
import { boardSchema } from '@/lib/domain/board-schema'
import { type Api, apiOf } from '../support/api'
import { draft } from '../support/draft'
import { type RunningServer, startServer } from '../support/start-server'

let server: RunningServer
let api: Api
beforeAll(async () => {
  server = await startServer('demo')
  api = apiOf(server.url, server.credentials())
}, 120_000)
afterAll(() => server.remove())

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers })
const json = async (response: Response) => (await response.json()) as Record<string, unknown>
async function expectProblem(response: Response, status: number, code: string) {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const body = outputs.problemSchema.parse(await response.json())
  expect({ status: response.status, code: body.code, inBody: body.status }).toEqual({ status, code, inBody: status })
  expect(body.detail.length).toBeGreaterThan(10)
  return body
}
/** Raw bytes and headers: fetch would undo the encoding. */
const raw = (path: string, headers: Record<string, string>) =>
  new Promise<{ status: number; headers: Record<string, string | string[] | undefined>; bytes: number }>(
    (done, fail) => {
      request(server.url + path, { headers }, (response) => {
        let bytes = 0
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length
        })
        response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, bytes }))
      })
        .on('error', fail)
        .end()
    },
  )

/** The cookie of somebody of the demonstration: all have one password. */
async function signedIn(email: string): Promise<string> {
  const { password } = server.credentials().operator
  const answer = await fetch(`${server.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ email, password }),
  })
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0])
  return cookies.join('; ')
}

const TEXT_89 = readFileSync('test/fixtures/decision-89-2021-08-15.txt', 'utf8')

describe('reading', () => {
  test('the board has all communes, the 29 of decision 89 classified', async () => {
    const board = boardSchema.parse(await json(await get('/api/v1/board')))
    expect(Object.keys(board.zones)).toHaveLength(109)
    expect(board.counts).toEqual({ green: 13, yellow: 9, orange: 5, red: 2, none: 80 })
  })

  test.each(['br', 'gzip', 'identity'])(
    'the board in %s is the same board, with the same strong ETag',
    async (encoding) => {
      const plain = await raw('/api/v1/board', { 'accept-encoding': 'identity' })
      const one = await raw('/api/v1/board', { 'accept-encoding': encoding })
      expect(one.headers['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding)
      expect(one.headers.etag).toBe(plain.headers.etag)
      expect(one.headers.etag).toMatch(/^"[\w-]+\.\d+"$/)
      const response = await get('/api/v1/board', { 'accept-encoding': encoding })
      expect(boardSchema.safeParse(await json(response)).success).toBe(true)
      expect((await raw('/api/v1/board', { 'if-none-match': String(one.headers.etag) })).status).toBe(304)
    },
  )

  test('the board of a past instant, and of one that has not come', async () => {
    const before = boardSchema.parse(await json(await get('/api/v1/board?at=2021-08-14T23:59:59%2B07:00')))
    expect(before.counts.none).toBe(109)
    const after = boardSchema.parse(await json(await get('/api/v1/board?at=2021-08-15T00:00:00+07:00')))
    expect(after.counts.none).toBe(80)
    await expectProblem(await get('/api/v1/board?at=2999-01-01T00:00:00Z'), 400, 'invalid-input')
    await expectProblem(await get('/api/v1/board?at=hom-qua'), 400, 'invalid-input')
  })

  test('every reading door answers as it is described', async () => {
    const { seqs } = await api.publish(draft({ zones: { '31783': 'red' } }))
    for (const [path, schema] of [
      ['/api/v1/events?after=0&limit=5', outputs.eventsPage],
      ['/api/v1/communes', outputs.communesList],
      ['/api/v1/scheduled', outputs.scheduledPage],
      ['/api/v1/trends', outputs.trends],
      ['/api/v1/trends?from=2021-01-01T00:00:00%2B07:00', outputs.trends],
      ['/api/v1/communes/31783', outputs.communeView],
      ['/api/v1/changes?limit=3', outputs.changesPage],
      [`/api/v1/changes/${seqs[0]}`, outputs.changeView],
      ['/api/v1/locate?lat=9.6025&lon=105.9739', outputs.communeInList],
      ['/api/v1/texts?zone=red&channel=loudspeaker', outputs.textsPage],
      ['/api/v1/local-additions/946', outputs.localAddition],
      ['/feeds/zones.geojson', outputs.zonesGeoJson],
    ] as const) {
      const key: Record<string, string> = { authorization: `Bearer ${server.credentials().apiKey}` }
      for (const headers of [{}, key]) {
        const response = await get(path, headers)
        expect(response.status, path).toBe(200)
        const parsed = schema.safeParse(await response.json())
        expect(parsed.error?.issues ?? [], path).toEqual([])
      }
    }
  })

  test('a change shows everybody the same bytes for ever, staff the assignments besides', async () => {
    const { seqs } = await api.publish(draft({ zones: { '31732': 'red' } }))
    const path = `/api/v1/changes/${seqs[0]}`
    const first = await get(path)
    expect(first.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const before = await first.text()
    const staff = outputs.changeView.parse(await (await api.get(path)).json())
    const assignment = staff.units[0]?.assignment
    expect(assignment?.state).toBe('sent')
    const answered = await api.post(`/api/v1/assignments/${assignment?.id}/done`, {
      note: 'Đã phát loa',
      channel: 'loudspeaker',
    })
    expect(await json(answered)).toMatchObject({ state: 'done', channels: ['loudspeaker'], note: 'Đã phát loa' })
    expect(await (await get(path)).text()).toBe(before)
    const again = await api.get(path)
    expect(again.headers.get('cache-control')).toBe('no-store')
    expect(outputs.changeView.parse(await again.json()).units[0]?.assignment?.state).toBe('done')
  })

  test.each([
    ['/api/v1/communes/99999', 404, 'unknown-commune'],
    ['/api/v1/communes/abc', 404, 'not-found'],
    ['/api/v1/changes/999999', 404, 'unknown-change'],
    ['/api/v1/changes/-1', 404, 'not-found'],
    ['/api/v1/locate?lat=21.03&lon=105.85', 404, 'outside-province'],
    ['/api/v1/locate?lat=91&lon=0', 400, 'invalid-input'],
    ['/api/v1/locate', 400, 'invalid-input'],
    ['/api/v1/events?after=-1', 400, 'invalid-input'],
    ['/api/v1/events?after=0&limit=1001', 400, 'invalid-input'],
    ['/api/v1/events?after=0&epoch=other', 410, 'epoch-changed'],
    ['/api/v1/events?after=99999999', 410, 'epoch-changed'],
    ['/api/v1/nothing', 404, 'not-found'],
  ])('%s is refused with %i %s', async (path, status, code) => {
    await expectProblem(await get(path), status, code)
  })
})

describe('reading a decision', () => {
  test('the 29 of decision 89 from pasted text, and from a file', async () => {
    const read = outputs.reading.parse(await json(await api.post('/api/v1/decisions/read', { text: TEXT_89 })))
    expect(read.items).toHaveLength(29)
    expect(read.questions).toEqual([])
    expect(read.header).toMatchObject({ number: '89/QĐ-BCĐ', signedOn: '2021-08-15' })
    const form = new FormData()
    form.set(
      'file',
      new File([readFileSync('test/fixtures/decision-89-2021-08-15.csv')], 'quyet-dinh.csv', { type: 'text/csv' }),
    )
    const headers = { authorization: `Bearer ${server.credentials().apiKey}` }
    const upload = await fetch(`${server.url}/api/v1/decisions/read`, { method: 'POST', headers, body: form })
    const fromFile = outputs.reading.parse(await json(upload))
    const set = (items: typeof read.items) => items.map((item) => `${item.communeCode} ${item.zone}`).sort()
    expect(set(fromFile.items)).toEqual(set(read.items))
  })

  test('nonsense is answered, not failed', async () => {
    const read = outputs.reading.parse(await json(await api.post('/api/v1/decisions/read', { text: '💥'.repeat(500) })))
    expect(read.items).toEqual([])
    await expectProblem(await api.post('/api/v1/decisions/read', { text: 'x'.repeat(200_001) }), 400, 'invalid-input')
    await expectProblem(await api.post('/api/v1/decisions/read', { txt: 'x' }), 400, 'invalid-input')
    const form = new FormData()
    form.set('file', new File([new Uint8Array([1, 2, 3])], 'virus.exe'))
    const headers = { authorization: `Bearer ${server.credentials().apiKey}` }
    const upload = await fetch(`${server.url}/api/v1/decisions/read`, { method: 'POST', headers, body: form })
    await expectProblem(upload, 415, 'unsupported-media-type')
  })
})

describe('writing', () => {
  test('check says what would change and every doubt, in words, and writes nothing', async () => {
    const before = await (await get('/api/v1/board')).text()
    const body = draft({
      zones: { '31753': 'red' },
      number: '89/qđ-bcđ',
      effectiveAt: '2021-08-01T00:00:00+07:00',
      signedOn: '2021-08-15',
    })
    const checked = outputs.checked.parse(await json(await api.post('/api/v1/decisions/check', body)))
    expect(checked.changes).toEqual([{ commune: '31753', from: null, to: 'red', transition: 'first' }])
    expect(checked.doubts.map((doubt) => doubt.code)).toEqual([
      'same-number',
      'effective-in-past',
      'signed-after-effective',
      'missing-communes',
    ])
    for (const doubt of checked.doubts) expect(doubt.text).not.toMatch(/[{}]/)
    expect(await (await get('/api/v1/board')).text()).toBe(before)
  })

  test.each([
    ['not JSON', '{"number":', 400, 'invalid-json'],
    ['nothing in it', '{}', 400, 'invalid-input'],
    [
      'a commune twice',
      JSON.stringify(
        draft({
          items: [
            { communeCode: '31498', zone: 'red' },
            { communeCode: '31498', zone: 'green' },
          ],
        }),
      ),
      400,
      'invalid-input',
    ],
    ['a commune that is not', JSON.stringify(draft({ zones: { '00000': 'red' } })), 422, 'unknown-commune'],
    [
      'a zone that is not',
      JSON.stringify({ ...draft(), items: [{ communeCode: '31498', zone: 'purple' }] }),
      400,
      'invalid-input',
    ],
    [
      'a year that cannot be',
      JSON.stringify(draft({ effectiveAt: '9999-12-31T23:59:59-14:00' })),
      400,
      'invalid-input',
    ],
    ['a NUL in a text', JSON.stringify(draft({ number: 'a\u0000b' })), 400, 'invalid-input'],
    ['half a character', JSON.stringify(draft({ note: 'x\ud800' })), 400, 'invalid-input'],
    ['a time without an offset', JSON.stringify(draft({ effectiveAt: '2021-10-01T00:00:00' })), 400, 'invalid-input'],
    ['more than a megabyte', JSON.stringify({ ...draft(), note: 'x'.repeat(1_100_000) }), 413, 'body-too-large'],
  ])('%s is refused in words', async (_, body, status, code) => {
    const headers = { authorization: `Bearer ${server.credentials().apiKey}`, 'content-type': 'application/json' }
    const response = await fetch(`${server.url}/api/v1/decisions`, { method: 'POST', headers, body })
    await expectProblem(response, status, code)
  })

  test('a method that a door does not have is refused as any door refuses', async () => {
    const refused = await fetch(`${server.url}/api/v1/board`, { method: 'DELETE' })
    expect(refused.headers.get('allow')).toBe('GET, HEAD')
    await expectProblem(refused, 405, 'method-not-allowed')
    await expectProblem(await fetch(`${server.url}/api/v1/decisions/read`), 405, 'method-not-allowed')
    expect((await get('/api/v1/communes/%ZZ')).status).toBe(400)
  })

  test('sixty at once all get in, each once', { timeout: 60_000 }, async () => {
    const bodies = Array.from({ length: 60 }, (_, i) =>
      draft({ zones: { '31558': i % 2 ? 'red' : 'green', '31561': 'yellow' } }),
    )
    const answers = await Promise.all(bodies.map((body) => api.publish(body)))
    const seqs = answers.flatMap((answer) => answer.seqs)
    expect(new Set(seqs).size).toBe(120)
    expect(await json(await get('/readyz'))).toMatchObject({ status: 'ok' })
  })

  test('a unit’s answer does not alter the public board', async () => {
    const { seqs } = await api.publish(draft({ zones: { '31564': 'red' } }))
    const before = await (await get('/api/v1/board')).text()
    const staff = outputs.changeView.parse(await (await api.get(`/api/v1/changes/${seqs[0]}`)).json())
    const answered = await api.post(`/api/v1/assignments/${staff.units[0]?.assignment?.id}/acknowledge`, {})
    expect(answered.status).toBe(200)
    expect(await (await get('/api/v1/board')).text()).toBe(before)
  })

  test('what calls itself a length and is no number is refused like any other input', async () => {
    const hostile = { text: { length: { toString: '' } } }
    await expectProblem(await api.post('/api/v1/decisions/read', hostile), 400, 'invalid-input')
    const nowhere = { number: { length: { toString: '' } }, items: { length: { valueOf: '', toString: '' } } }
    await expectProblem(await api.post('/api/v1/decisions', nowhere), 400, 'invalid-input')
    const signIn = (email: unknown) =>
      fetch(`${server.url}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server.url },
        body: JSON.stringify({ email, password: 'x' }),
      })
    expect((await signIn({ toString: '' })).status).toBe(400)
    expect((await signIn({ length: { toString: '' } })).status).toBe(400)
  })
  test('a body that is no JSON by its type is refused', async () => {
    const headers = { authorization: `Bearer ${server.credentials().apiKey}`, 'content-type': 'text/plain' }
    const response = await fetch(`${server.url}/api/v1/decisions`, { method: 'POST', headers, body: '{}' })
    await expectProblem(response, 415, 'unsupported-media-type')
  })

  test('an Idempotency-Key repeats the answer, and must be one', async () => {
    const body = draft({ zones: { '31546': 'yellow' } })
    const first = await api.publish(body, 'door-key-1')
    expect(await api.publish(body, 'door-key-1')).toEqual(first)
    const other = await api.post('/api/v1/decisions', draft(), { 'idempotency-key': 'door-key-1' })
    await expectProblem(other, 422, 'idempotency-key-reused')
    await expectProblem(
      await api.post('/api/v1/decisions', body, { 'idempotency-key': 'a b' }),
      400,
      'invalid-idempotency-key',
    )
  })

  test('who published reads it at once', async () => {
    for (const zone of ['red', 'green', 'orange'] as const) {
      const { seqs } = await api.publish(draft({ zones: { '31549': zone } }))
      const board = boardSchema.parse(await json(await get('/api/v1/board')))
      expect(board.seq).toBeGreaterThanOrEqual(seqs[0] ?? 0)
      expect(board.zones['31549']?.zone).toBe(zone)
    }
  })

  test('a scheduled decision takes effect by itself, at its time', async () => {
    const effectiveAt = new Date(Date.now() + 2_000).toISOString()
    const { state, seqs } = await api.publish(draft({ zones: { '31522': 'red' }, effectiveAt }))
    expect({ state, seqs }).toEqual({ state: 'scheduled', seqs: [] })
    const zone = async () => boardSchema.parse(await json(await get('/api/v1/board'))).zones['31522']?.zone
    expect(await zone()).toBeNull()
    await expect.poll(zone, { timeout: 6_000, interval: 50 }).toBe('red')
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(effectiveAt))
  })

  test('revoking returns what stood before; an unknown one is refused', async () => {
    await api.publish(draft({ zones: { '31555': 'yellow' } }))
    const { id } = await api.publish(draft({ zones: { '31555': 'red' } }))
    const revoked = outputs.revoked.parse(
      await json(await api.post(`/api/v1/decisions/${id}/revoke`, { reason: 'Nhập nhầm' })),
    )
    expect(revoked.seqs).toHaveLength(1)
    const board = boardSchema.parse(await json(await get('/api/v1/board')))
    expect(board.zones['31555']?.zone).toBe('yellow')
    await expectProblem(await api.post(`/api/v1/decisions/${id}/revoke`, { reason: 'Lần nữa' }), 409, 'already-revoked')
    await expectProblem(await api.post(`/api/v1/decisions/${id}/revoke`, { reason: ' ' }), 400, 'invalid-input')
    const unknown = '00000000-0000-4000-8000-000000000000'
    await expectProblem(await api.post(`/api/v1/decisions/${unknown}/revoke`, { reason: 'x' }), 404, 'unknown-decision')
  })
})

describe('who may', () => {
  const body = JSON.stringify(draft())
  const post = (path: string, headers: Record<string, string>) =>
    fetch(server.url + path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })

  test.each(['/api/v1/decisions', '/api/v1/decisions/check', '/api/v1/decisions/read'])(
    '%s needs signing in',
    async (path) => {
      const refused = await post(path, {})
      expect(refused.headers.get('www-authenticate')).toMatch(/^Bearer/)
      await expectProblem(refused, 401, 'unauthenticated')
      await expectProblem(await post(path, { authorization: 'Bearer zm_wrong' }), 401, 'unauthenticated')
    },
  )

  test('a wrong key is refused even where nobody needs one', async () => {
    await expectProblem(await get('/api/v1/board', { authorization: 'Bearer zm_wrong' }), 401, 'unauthenticated')
  })

  test('a browser’s session works from our own pages alone', async () => {
    const cookie = await signedIn(server.credentials().operator.email)
    await expectProblem(
      await post('/api/v1/decisions/check', { cookie, origin: 'https://evil.example' }),
      403,
      'forbidden',
    )
    await expectProblem(await post('/api/v1/decisions/check', { cookie }), 403, 'forbidden')
    expect((await post('/api/v1/decisions/check', { cookie, origin: server.url })).status).toBe(200)
  })
})

describe('the description', () => {
  test('is OpenAPI 3.1 and names every door', async () => {
    const document = (await (await get('/api/v1/openapi.json')).json()) as {
      openapi: string
      paths: Record<string, object>
    }
    expect(document.openapi).toMatch(/^3\.1/)
    const doors = ['app/api/v1', 'app/feeds'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('route.ts'))
        .map((file) =>
          `${folder.replace('app', '')}/${file.replace(/\/route\.ts$/, '')}`.replaceAll(/\[(\w+)\]/g, '{$1}'),
        ),
    )
    expect(Object.keys(document.paths).toSorted()).toEqual(
      doors.filter((one) => one !== '/api/v1/openapi.json').toSorted(),
    )
    for (const path of Object.keys(document.paths)) {
      const address = path
        .replace('{code}', '31498')
        .replace('{seq}', '1')
        .replace('{file}', 'package.pdf')
        .replace('{id}', '00000000-0000-4000-8000-000000000000')
      const method = 'get' in (document.paths[path] ?? {}) ? 'GET' : 'POST'
      const response = await fetch(server.url + address, { method })
      const body = await response.text()
      expect(body, `${method} ${address}`).not.toContain('"code":"not-found"')
    }
  })

  test('liveness, readiness and counts', async () => {
    expect((await get('/healthz')).status).toBe(200)
    expect(await json(await get('/readyz'))).toMatchObject({ status: 'ok' })
    const metrics = await (await get('/metrics')).text()
    expect(metrics).toMatch(/^zonemap_log_seq [1-9]/m)
  })
})

describe('the audit', () => {
  test('is read newest first by those who may, with a filter; others are refused', async () => {
    await expectProblem(await get('/api/v1/audit'), 401, 'unauthenticated')
    const page = outputs.auditPage.parse(await json(await api.get('/api/v1/audit?action=decision:publish&limit=200')))
    expect(page.entries.at(-1)).toMatchObject({ action: 'decision:publish', actor: 'Dữ liệu minh họa (demo)' })
    const seqs = page.entries.map(({ seq }) => seq)
    expect(seqs).toEqual(seqs.toSorted((a, b) => b - a))
    await expectProblem(await api.get('/api/v1/audit?before=x'), 400, 'invalid-input')
  })

  test('is verified on demand', async () => {
    const verdict = outputs.auditVerdict.parse(await json(await api.get('/api/v1/audit/verification')))
    expect(verdict).toMatchObject({ faults: [], hasHead: true })
    const { expectedAt } = await json(await api.get(`/api/v1/audit/verification?expect=${verdict.last?.hash}`))
    expect(expectedAt).toBe(verdict.last?.seq)
  })

  test('only administrators say for which unit somebody answers', async () => {
    const headers = { authorization: `Bearer ${server.credentials().apiKey}`, 'content-type': 'application/json' }
    const ask = { method: 'PUT', headers, body: '{"unitId":null}' }
    await expectProblem(await fetch(`${server.url}/api/v1/users/any/unit`, ask), 403, 'forbidden')
  })
})

describe('what protects every answer', () => {
  const paths = [
    '/',
    '/wall',
    '/no',
    '/%zz',
    '/api/v1/board',
    '/api/v1/none',
    '/socket.io/?EIO=4',
    '/sw.js',
    '/healthz',
  ]
  test.each(paths)('%s', async (path) => {
    const { headers } = await raw(path, {})
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers).not.toHaveProperty('strict-transport-security')
    expect(headers).not.toHaveProperty('x-powered-by')
    const policy = String(headers['content-security-policy'])
    for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'self'"])
      expect(policy).toContain(part)
    expect(policy.replace(/style-src [^;]*/, '')).not.toMatch(/unsafe-(inline|eval)/)
  })
  test('a nonce is of one answer alone, whatever the asker says, and stands on every script', async () => {
    const evil = {
      'content-security-policy': "script-src 'nonce-mine'",
      'content-security-policy-report-only': "script-src 'nonce-mine'",
    }
    const nonceOf = async () => {
      const answer = await get('/wall', evil)
      const [, nonce = ''] = /'nonce-([\w-]{20,})'/.exec(answer.headers.get('content-security-policy') ?? '') ?? []
      const scripts = (await answer.text()).match(/<script[^>]*>/g) ?? []
      expect(scripts.length).toBeGreaterThan(5)
      expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([])
      return nonce
    }
    expect(await nonceOf()).not.toBe(await nonceOf())
  })
  test('the map and its images may stand on pages of others', async () => {
    expect((await get('/feeds/zones.geojson')).headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  })
})

describe('the counts', () => {
  test('are for programs on this machine, and for keys that may read them', async () => {
    expect((await get('/metrics')).status).toBe(200)
    const proxied = { 'x-forwarded-for': '203.0.113.9' }
    await expectProblem(await get('/metrics', proxied), 401, 'unauthenticated')
    await expectProblem(
      await get('/metrics', { 'x-real-ip': '127.0.0.1', 'x-zm-local-caller': '1' }),
      401,
      'unauthenticated',
    )
    const key = { authorization: `Bearer ${server.credentials().apiKey}` }
    expect(await (await get('/metrics', { ...proxied, ...key })).text()).toContain('zonemap_log_seq')
    const cookie = await signedIn('editor@demo.example')
    await expectProblem(await get('/metrics', { ...proxied, cookie }), 403, 'forbidden')
    await expectProblem(await fetch(`${server.url}/metrics`, { method: 'POST' }), 405, 'method-not-allowed')
  })
})
