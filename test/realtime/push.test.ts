import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { problemSchema } from '@/app/api/_contract/outputs'
import type { Follows } from '@/lib/domain/follows'
import { type Api, apiOf } from '../support/api'
import { databaseUrlOf } from '../support/database-url'
import { draft } from '../support/draft'
import { type PushEndpoint, type Subscriber, startPushEndpoint } from '../support/push-endpoint'
import { type RunningServer, startServer } from '../support/start-server'

const P1_VINH_CHAU = '31783'
const DAI_HAI = '31561'
/** Longer than the pump's timer: what has not come twice by then does not come twice. */
const SETTLED_MS = 1_500

let endpoint: PushEndpoint
let server: RunningServer
let api: Api
beforeAll(async () => {
  endpoint = await startPushEndpoint()
  server = await startServer('demo', { PUSH_SERVICES: endpoint.origin })
  api = apiOf(server.url, server.credentials())
}, 120_000)
afterEach(() => {
  endpoint.behave()
  expect(endpoint.problems).toEqual([])
})
afterAll(async () => {
  await server.remove()
  await endpoint.close()
})

const ask = (method: string, path: string, body?: unknown) =>
  fetch(`${server.url}/api/v1/push${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
async function follower(follows: Partial<Follows>): Promise<Subscriber> {
  const one = endpoint.subscriber()
  const answer = await ask('PUT', '/subscriptions', one.body(follows))
  if (answer.status !== 200) throw new Error(await answer.text())
  return one
}
/** What a killed server had claimed is let go only after a while. */
const came = (one: Subscriber, count = 1) =>
  expect.poll(() => one.notices().length, { timeout: 60_000, interval: 20 }).toBe(count)
async function expectProblem(answer: Response, status: number, code: string) {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  expect(problemSchema.parse(await answer.json())).toMatchObject({ status, code })
}

test('a change reaches who follows it, once, sealed and signed; nobody else', async () => {
  const { publicKey } = (await (await ask('GET', '')).json()) as { publicKey: string }
  const [one, district, other] = [
    await follower({ communes: [P1_VINH_CHAU] }),
    await follower({ districts: ['950'] }),
    await follower({ communes: [DAI_HAI] }),
  ]
  const { seqs } = await api.publish(draft({ zones: { [P1_VINH_CHAU]: 'red' } }))
  await Promise.all([came(one), came(district)])
  await sleep(SETTLED_MS)
  expect([one.hits.length, district.hits.length, other.hits.length]).toEqual([1, 1, 0])
  expect(one.notices()[0]).toMatchObject({
    kind: 'change',
    tag: `change-${seqs[0]}`,
    seq: seqs[0],
    title: 'Vùng đỏ: Phường 1 (Thị xã Vĩnh Châu)',
    url: `/changes/${seqs[0]}`,
  })
  expect(one.hits[0]?.vapid.key).toBe(publicKey)
  expect(one.hits[0]?.headers.urgency).toBe('high')
  expect((await fetch(server.url + (one.notices()[0]?.url ?? ''))).status).toBe(200)
  const metrics = await (await fetch(`${server.url}/metrics`)).text()
  expect(metrics).toMatch(/^zonemap_push_subscriptions 3$/m)
  expect(metrics).toMatch(/^zonemap_push_sent_total 2$/m)
  expect(metrics).toMatch(/^zonemap_push_waiting 0$/m)
})

test('a decision for the whole province is one notification', async () => {
  const one = await follower({ all: true })
  const { communes } = (await (await fetch(`${server.url}/api/v1/communes`)).json()) as { communes: { code: string }[] }
  const { seqs } = await api.publish(
    draft({ items: communes.map(({ code }) => ({ communeCode: code, zone: 'orange' })) }),
  )
  await came(one)
  expect(one.notices()[0]).toMatchObject({ kind: 'act', tag: `act-${Math.min(...seqs)}` })
  // Five of decision 89 are orange already.
  expect(one.notices()[0]?.title).toBe('104 địa bàn thay đổi vùng nguy cơ, 5 địa bàn giữ nguyên')
  expect(one.notices()[0]?.body).toMatch(/^Vùng cam: 104\.\n/)
})

test('the doors refuse in words, forget on request, and try one out', async () => {
  const one = await follower({ all: true })
  const body = one.body({ communes: ['99999'] })
  await expectProblem(await ask('PUT', '/subscriptions', body), 422, 'unknown-commune')
  const foreign = { ...one.body(), subscription: { ...one.body().subscription, endpoint: 'https://169.254.169.254/x' } }
  await expectProblem(await ask('PUT', '/subscriptions', foreign), 422, 'unknown-push-service')
  const short = { ...one.body(), subscription: { ...one.body().subscription, keys: { p256dh: 'BA', auth: 'AA' } } }
  await expectProblem(await ask('PUT', '/subscriptions', short), 400, 'invalid-input')
  await expectProblem(await ask('POST', '/subscriptions', one.body()), 405, 'method-not-allowed')

  expect(await (await ask('POST', '/test', { endpoint: one.endpoint })).json()).toEqual({ sent: true })
  expect(one.notices()).toMatchObject([{ kind: 'test', seq: null }])
  endpoint.behave(() => ({ status: 403, body: 'BadJwtToken' }))
  const refused = problemSchema.parse(await (await ask('POST', '/test', { endpoint: one.endpoint })).json())
  expect(refused).toMatchObject({
    status: 502,
    code: 'push-refused',
    detail: expect.stringContaining('403: BadJwtToken'),
  })

  expect(await (await ask('DELETE', '/subscriptions', { endpoint: one.endpoint })).json()).toEqual({ removed: true })
  expect(await (await ask('DELETE', '/subscriptions', { endpoint: one.endpoint })).json()).toEqual({ removed: false })
  await expectProblem(await ask('POST', '/test', { endpoint: one.endpoint }), 404, 'unknown-subscription')
  expect(server.words()).not.toContain(one.endpoint)
})

test('one address cannot try notifications without end', async () => {
  const { endpoint: unknown } = endpoint.subscriber()
  let answer = await ask('POST', '/test', { endpoint: unknown })
  for (let i = 0; i < 70 && answer.status === 404; i += 1) answer = await ask('POST', '/test', { endpoint: unknown })
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(60)
  await expectProblem(answer, 429, 'too-many-requests')
})

test('a server killed between the log and the sending sends after its restart, once', {
  timeout: 120_000,
}, async () => {
  const one = await follower({ communes: [DAI_HAI] })
  endpoint.behave(() => ({ status: 503, headers: { 'retry-after': '2' } }))
  const { seqs } = await api.publish(draft({ zones: { [DAI_HAI]: 'yellow' } }))
  await expect.poll(() => one.hits.length, { timeout: 5_000, interval: 10 }).toBe(1)
  await server.kill('SIGKILL')
  expect(one.notices()).toEqual([])
  endpoint.behave()
  await server.restart()
  await came(one)
  await sleep(SETTLED_MS)
  expect(one.notices().map(({ seq }) => seq)).toEqual(seqs)
  expect(one.hits).toHaveLength(2)
})

test('two servers on one database send each once', { timeout: 120_000 }, async () => {
  const second = await startServer('main', { DATABASE_URL: databaseUrlOf(server), PUSH_SERVICES: endpoint.origin })
  const keyOf = async (url: string) => (await fetch(`${url}/api/v1/push`)).json()
  expect(await keyOf(second.url)).toEqual(await keyOf(server.url))
  const many = await Promise.all(Array.from({ length: 20 }, () => follower({ communes: [DAI_HAI] })))
  const seqs: number[] = []
  for (const zone of ['red', 'green', 'orange'] as const) {
    seqs.push(...(await api.publish(draft({ zones: { [DAI_HAI]: zone } }))).seqs)
    // What a later change overtakes is not sent any more.
    await Promise.all(many.map((one) => came(one, seqs.length)))
  }
  await sleep(SETTLED_MS)
  for (const one of many) expect(one.hits.map(({ notice }) => Number(notice.seq)).sort((a, b) => a - b)).toEqual(seqs)
  await second.remove()
})
