import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ANONYMOUS } from '@/lib/auth/identity'
import { startPushPump } from '@/lib/boot/push-pump'
import type { Follows } from '@/lib/domain/follows'
import type { Zone } from '@/lib/domain/zone'
import { createPushStore } from '@/lib/persistence/push-store'
import { createPushWords } from '@/lib/push/compose-notice'
import { createPushSender } from '@/lib/push/push-sender'
import { makeVapidKeys } from '@/lib/push/vapid'
import { systemClock } from '@/lib/services/ports'
import { deliverPush } from '@/lib/services/push-deliver'
import { expandPush } from '@/lib/services/push-expand'
import type { PushAsker, PushStore } from '@/lib/services/push-ports'
import { prunePush } from '@/lib/services/push-prune'
import { subscribeToPush } from '@/lib/services/push-subscribe'
import { testPush } from '@/lib/services/push-test'
import { draft } from '../support/draft'
import { type PushEndpoint, type Subscriber, startPushEndpoint } from '../support/push-endpoint'
import { OPERATOR, type System, startSystem } from '../support/system'

const P1_VINH_CHAU = '31783'
const DAI_HAI = '31561'
const IN_VINH_CHAU = ['31783', '31786', '31789', '31792', '31795']
const HOUR_MS = 3_600_000

let system: System
let endpoint: PushEndpoint
let store: PushStore
let sender: ReturnType<typeof createPushSender>
let deliver: ReturnType<typeof deliverPush>
let expand: ReturnType<typeof expandPush>

beforeAll(async () => {
  system = await startSystem()
  endpoint = await startPushEndpoint()
  store = createPushStore(system.db)
  await store.begin()
  const keys = await store.keys(makeVapidKeys, system.clock.now())
  const parts = { keys, subject: 'mailto:test@example.vn', clock: systemClock, timeoutMs: 1_000 }
  sender = createPushSender({ ...parts, services: [endpoint.origin] })
  const words = createPushWords(system.places)
  deliver = deliverPush({ store, sender, words, places: system.places, clock: system.clock, random: () => 0 })
  expand = expandPush({ store, clock: system.clock })
})
beforeEach(async () => {
  await expand()
})
afterEach(async () => {
  endpoint.behave()
  expect(endpoint.problems).toEqual([])
  await system.db.pushSubscription.deleteMany()
})
afterAll(async () => {
  sender.close()
  await endpoint.close()
  await system.stop()
})

const subscribe = (one: Subscriber, follows: Partial<Follows>, most?: number) =>
  subscribeToPush({ store, sender, clock: system.clock, places: system.places, ...(most ? { most } : {}) })(
    one.body(follows),
    ANONYMOUS,
  )
async function follower(follows: Partial<Follows>): Promise<Subscriber> {
  const one = endpoint.subscriber()
  expect((await subscribe(one, follows)).ok).toBe(true)
  return one
}
async function publish(zones: Readonly<Record<string, Zone>>) {
  const result = await system.services.publish(
    draft({ zones, effectiveAt: system.clock.now().toISOString() }),
    OPERATOR,
  )
  if (!result.ok) throw new Error(result.reason)
  return result.value
}
const claim = (limit = 100) => {
  const now = system.clock.now()
  return store.claim(endpoint.origin, limit, now, new Date(now.getTime() + 20_000))
}
async function deliverAll() {
  const claimed = await claim()
  return Promise.all(claimed.map(async (one) => (await deliver(one)).delivered))
}
const tags = (one: Subscriber) => one.notices().map(({ tag }) => tag)

describe('subscribing', () => {
  test('the keys are made once, however many processes ask at the same time', async () => {
    await system.db.pushKeys.deleteMany()
    const made = await Promise.all(Array.from({ length: 5 }, () => store.keys(makeVapidKeys, system.clock.now())))
    expect(new Set(made.map(({ publicKey }) => publicKey)).size).toBe(1)
  })

  test('is idempotent by endpoint; follows and keys are replaced; nothing followed is allowed', async () => {
    const one = endpoint.subscriber()
    expect(await subscribe(one, { districts: ['950'] })).toMatchObject({ ok: true, value: { followed: 10 } })
    expect(await subscribe(one, { communes: [DAI_HAI, DAI_HAI] })).toMatchObject({ value: { followed: 1 } })
    expect(await subscribe(one, {})).toMatchObject({ value: { followed: 0 } })
    expect(await subscribe(one, { all: true, communes: [DAI_HAI] })).toMatchObject({ value: { followed: 109 } })
    expect(await system.db.pushSubscription.count()).toBe(1)
  })

  test('unknown places, foreign services, false keys and one too many are refused', async () => {
    const one = endpoint.subscriber()
    expect(await subscribe(one, { communes: ['99999'] })).toMatchObject({ reason: 'unknown-commune' })
    expect(await subscribe(one, { districts: ['001'] })).toMatchObject({ reason: 'unknown-district' })
    const foreign = {
      ...one,
      body: () => ({ ...one.body(), subscription: { ...one.body().subscription, endpoint: 'https://evil.example/x' } }),
    }
    expect(await subscribe(foreign, {})).toMatchObject({ reason: 'unknown-push-service' })
    const offCurve = Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 7)]).toString('base64url')
    const body = one.body()
    body.subscription.keys.p256dh = offCurve
    expect(await subscribe({ ...one, body: () => body }, {})).toMatchObject({ reason: 'invalid-input' })
    expect(await subscribe(one, {}, 1)).toMatchObject({ ok: true })
    expect(await subscribe(endpoint.subscriber(), {}, 1)).toMatchObject({ reason: 'too-many-subscriptions' })
    expect(await subscribe(one, { all: true }, 1)).toMatchObject({ ok: true })
  })
})

describe('from the log to deliveries', () => {
  test('each change exactly once, however many processes turn it at the same time', async () => {
    const one = await follower({ communes: [P1_VINH_CHAU] })
    const { seqs } = await publish({ [DAI_HAI]: 'red', [P1_VINH_CHAU]: 'red' })
    await Promise.all(Array.from({ length: 4 }, () => expand()))
    await expand()
    expect(await deliverAll()).toEqual(['sent'])
    expect(tags(one)).toEqual([`change-${seqs[1]}`])
    expect(await deliverAll()).toEqual([])
  })

  test('three of one act come one by one, four as one; others hear only of their own', async () => {
    const [three, four, other, silent] = await Promise.all([
      follower({ communes: IN_VINH_CHAU.slice(0, 3) }),
      follower({ districts: ['950'] }),
      follower({ communes: [DAI_HAI] }),
      follower({}),
    ])
    const { seqs } = await publish(Object.fromEntries(IN_VINH_CHAU.slice(0, 4).map((code) => [code, 'orange'])))
    await expand()
    await deliverAll()
    expect(tags(three).sort()).toEqual(seqs.slice(0, 3).map((seq) => `change-${seq}`))
    expect(four.notices()).toMatchObject([{ kind: 'act', tag: `act-${seqs[0]}`, seq: seqs[0] }])
    expect([...other.hits, ...silent.hits]).toEqual([])
  })

  test('one who comes after a change does not hear of it, even where it waits', async () => {
    await publish({ [DAI_HAI]: 'yellow' })
    const late = await follower({ all: true })
    await expand()
    expect(await deliverAll()).toEqual([])
    expect(late.hits).toEqual([])
  })

  test('a revocation of many is one act of its own', async () => {
    const { id } = await publish(Object.fromEntries(IN_VINH_CHAU.map((code) => [code, 'red'])))
    const one = await follower({ all: true })
    await expand()
    const revoked = await system.services.revoke(id, 'Nhập nhầm', OPERATOR)
    await expand()
    await deliverAll()
    expect(one.notices()).toMatchObject([{ kind: 'act', tag: `act-${revoked.ok && revoked.value.seqs[0]}` }])
  })

  test('what nobody turned for half a day is no news; what waits for half a day neither', async () => {
    const one = await follower({ all: true })
    await publish({ [DAI_HAI]: 'green' })
    system.clock.forward(13 * HOUR_MS)
    expect(await expand()).toEqual({ deliveries: 0, overdue: 1, more: false })
    await publish({ [DAI_HAI]: 'red' })
    await expand()
    system.clock.forward(13 * HOUR_MS)
    expect(await deliverAll()).toEqual(['dropped'])
    expect(one.hits).toEqual([])
  })

  test('a log begun anew is begun at its head, and what waited for the old one is forgotten', async () => {
    const one = await follower({ all: true })
    await publish({ [DAI_HAI]: 'green' })
    await expand()
    await publish({ [DAI_HAI]: 'orange' })
    await system.db.$executeRaw`UPDATE log_head SET epoch = 'restored'`
    expect(await expand()).toMatchObject({ deliveries: 0 })
    expect(await deliverAll()).toEqual([])
    await publish({ [DAI_HAI]: 'red' })
    await expand()
    await deliverAll()
    expect(one.notices()).toMatchObject([{ title: 'Đỏ hóa: Xã Đại Hải (Huyện Kế Sách)' }])
  })
})

test('a start on a log begun anew settles the cursor, so that what the scheduler applies at once is news', async () => {
  const one = await follower({ all: true })
  await publish({ [DAI_HAI]: 'green' })
  await expand()
  await system.db.$executeRaw`UPDATE log_head SET epoch = 'restored again'`
  await store.begin()
  expect((await store.counts()).waiting).toBe(0)
  const { seqs } = await publish({ [DAI_HAI]: 'red' })
  // Another process that starts now finds it settled and lets it be.
  await store.begin()
  expect(await expand()).toMatchObject({ deliveries: 1 })
  expect(await deliverAll()).toEqual(['sent'])
  expect(tags(one)).toEqual([`change-${seqs[0]}`])
})

describe('sending', () => {
  test('to red is urgent; the topic is the tag; the token is ours', async () => {
    const one = await follower({ all: true })
    await publish({ [DAI_HAI]: 'green', [P1_VINH_CHAU]: 'red' })
    await expand()
    await deliverAll()
    const { publicKey } = await store.keys(makeVapidKeys, system.clock.now())
    expect(one.hits.map(({ headers, notice }) => [headers.urgency, headers.topic === notice.tag]).sort()).toEqual([
      ['high', true],
      ['normal', true],
    ])
    for (const { vapid, headers } of one.hits) {
      expect(vapid.key.length).toBe(publicKey.length)
      expect(vapid.sub).toBe('mailto:test@example.vn')
      expect(Number(headers.ttl)).toBeGreaterThan(3_600)
    }
  })

  test('whoever has stopped following meanwhile hears nothing', async () => {
    const one = await follower({ districts: ['950'] })
    const other = await follower({ all: true })
    await publish(Object.fromEntries(IN_VINH_CHAU.map((code) => [code, 'yellow'])))
    await expand()
    await subscribe(one, { communes: [DAI_HAI] })
    await subscribe(other, { communes: IN_VINH_CHAU.slice(0, 2) })
    expect((await deliverAll()).sort()).toEqual(['dropped', 'sent'])
    expect(one.hits).toEqual([])
    expect(other.notices()[0]?.title).toBe('2 địa bàn thay đổi vùng nguy cơ')
  })

  test.each([404, 410])('%i forgets the subscription', async (status) => {
    await follower({ all: true })
    await publish({ [DAI_HAI]: 'green' })
    await expand()
    endpoint.behave(() => ({ status }))
    expect(await deliverAll()).toEqual(['gone'])
    expect(await store.counts()).toEqual({ subscriptions: 0, waiting: 0 })
  })

  test('503 and 429 are tried again when they ask for it, and not before', async () => {
    const one = await follower({ all: true })
    await publish({ [DAI_HAI]: 'orange' })
    await expand()
    endpoint.behave(() => ({ status: 503, headers: { 'retry-after': '60' } }))
    expect(await deliverAll()).toEqual(['retry'])
    system.clock.forward(59_000)
    expect(await deliverAll()).toEqual([])
    system.clock.forward(2_000)
    endpoint.behave(() => ({ status: 429 }))
    expect(await deliverAll()).toEqual(['retry'])
    endpoint.behave()
    system.clock.forward(HOUR_MS / 2)
    expect(await deliverAll()).toEqual(['sent'])
    expect([one.hits.length, one.notices().length]).toEqual([3, 1])
  })

  test('it is tried every half hour for as long as it is news, and then given up', async () => {
    const one = await follower({ all: true })
    await publish({ [DAI_HAI]: 'green' })
    await expand()
    endpoint.behave(() => ({ status: 500 }))
    const seen: string[] = []
    for (let i = 0; i < 30; i += 1) {
      seen.push(...(await deliverAll()))
      system.clock.forward(HOUR_MS / 2)
    }
    expect(seen).toEqual([...Array.from({ length: 23 }, () => 'retry'), 'failed'])
    expect(one.hits).toHaveLength(24)
  })

  test('what no longer holds when its turn comes again is not announced behind what came after it', async () => {
    await publish({ [DAI_HAI]: 'yellow' })
    const one = await follower({ all: true })
    await expand()
    endpoint.behave(() => ({ status: 503, headers: { 'retry-after': '60' } }))
    const { id } = await publish({ [DAI_HAI]: 'red' })
    await expand()
    expect(await deliverAll()).toEqual(['retry'])
    endpoint.behave()
    const revoked = await system.services.revoke(id, 'Nhập nhầm', OPERATOR)
    await expand()
    expect(await deliverAll()).toEqual(['sent'])
    system.clock.forward(HOUR_MS)
    expect(await deliverAll()).toEqual(['dropped'])
    expect(tags(one)).toEqual([`change-${revoked.ok && revoked.value.seqs[0]}`])
  })

  test('a decision that keeps the zone does not take back the news of it', async () => {
    await publish({ [DAI_HAI]: 'green' })
    const one = await follower({ all: true })
    const turned = await publish({ [DAI_HAI]: 'red' })
    const kept = await publish({ [DAI_HAI]: 'red' })
    await expand()
    expect(await deliverAll()).toEqual(['sent', 'sent'])
    expect(tags(one).sort()).toEqual([`change-${turned.seqs[0]}`, `change-${kept.seqs[0]}`])
  })

  test('of an act only what still holds is told, and nothing where nothing does', async () => {
    const four = IN_VINH_CHAU.slice(0, 4)
    await publish(Object.fromEntries(four.map((code) => [code, 'green'])))
    const one = await follower({ districts: ['950'] })
    const { seqs } = await publish(Object.fromEntries(four.map((code) => [code, 'yellow'])))
    await expand()
    endpoint.behave(() => ({ status: 503, headers: { 'retry-after': '60' } }))
    expect(await deliverAll()).toEqual(['retry'])
    await publish({ '31783': 'red', '31786': 'red' })
    system.clock.forward(2 * 60_000)
    endpoint.behave()
    expect(await deliverAll()).toEqual(['sent'])
    expect(one.notices()).toMatchObject([{ tag: `act-${seqs[0]}`, title: '2 địa bàn thay đổi vùng nguy cơ' }])
    expect(one.notices()[0]?.body).toMatch(/^Vùng vàng: 2\.\n/)

    endpoint.behave(() => ({ status: 503, headers: { 'retry-after': '60' } }))
    await publish(Object.fromEntries(four.map((code) => [code, 'orange'])))
    await expand()
    await deliverAll()
    await publish(Object.fromEntries(four.map((code) => [code, 'green'])))
    system.clock.forward(2 * 60_000)
    endpoint.behave()
    expect(await deliverAll()).toEqual(['dropped'])
    expect(one.notices()).toHaveLength(1)
  })

  test('a redirect is not followed', async () => {
    const [one, other] = [await follower({ communes: [DAI_HAI] }), endpoint.subscriber()]
    await publish({ [DAI_HAI]: 'yellow' })
    await expand()
    endpoint.behave(() => ({ status: 307, headers: { location: other.endpoint } }))
    expect(await deliverAll()).toEqual(['failed'])
    expect([one.hits.length, other.hits.length]).toEqual([1, 0])
  })

  test('a claim that its process did not live to settle is tried again when it ends, not before', async () => {
    const one = await follower({ all: true })
    await publish({ [DAI_HAI]: 'red' })
    await expand()
    expect(await claim()).toHaveLength(1)
    expect(await deliverAll()).toEqual([])
    system.clock.forward(21_000)
    expect(await deliverAll()).toEqual(['sent'])
    expect(one.notices()).toHaveLength(1)
  })

  test('a process that slept over its claim leaves it to others', async () => {
    const one = await follower({ all: true })
    await publish({ [DAI_HAI]: 'green' })
    await expand()
    const [claimed] = await claim()
    if (!claimed) throw new Error('Nothing was claimed.')
    system.clock.forward(21_000)
    expect(await deliverAll()).toEqual(['sent'])
    expect((await deliver(claimed)).delivered).toBe('left')
    expect(one.hits).toHaveLength(1)
  })

  test('two who claim at the same time never get the same', async () => {
    await Promise.all(Array.from({ length: 6 }, () => follower({ all: true })))
    await publish({ [DAI_HAI]: 'green' })
    await expand()
    const claimed = (await Promise.all([claim(4), claim(4), claim(4)])).flat().map(({ id }) => id)
    expect(new Set(claimed).size).toBe(claimed.length)
    expect(claimed.length + (await claim()).length).toBe(6)
  })

  test('what only ever fails is forgotten after a fortnight, not on a bad day', async () => {
    await follower({ all: true })
    endpoint.behave(() => ({ status: 403, body: '{"reason":"BadJwtToken"}' }))
    for (const zone of ['green', 'yellow', 'orange', 'red', 'green', 'yellow'] as const) {
      await publish({ [DAI_HAI]: zone })
      await expand()
      expect(await deliverAll()).toEqual(['failed'])
    }
    expect((await store.counts()).subscriptions).toBe(1)
    system.clock.forward(15 * 24 * HOUR_MS)
    await publish({ [DAI_HAI]: 'red' })
    await expand()
    await deliverAll()
    expect((await store.counts()).subscriptions).toBe(0)
  })

  test('a name that leads to a private address is never connected to', async () => {
    const keys = await store.keys(makeVapidKeys, system.clock.now())
    const one = endpoint.subscriber()
    const guarded = createPushSender({
      keys,
      subject: 'mailto:test@example.vn',
      clock: systemClock,
      services: [],
      resolve: (_, __, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
    })
    const { keys: own } = one.body().subscription
    const to = { endpoint: 'https://fcm.googleapis.com/fcm/send/x', service: 'google', keys: own }
    const notice = createPushWords(system.places).test(new Date())
    const outcome = await guarded.send(to, notice, { ttlSeconds: 1, urgent: false, topic: 't' })
    guarded.close()
    expect(outcome).toEqual({ kind: 'refused', status: null, said: '' })
  })

  test('a test notification goes out at once; what the push service said comes back', async () => {
    const one = await follower({})
    const words = createPushWords(system.places)
    const tryIt = testPush({ store, sender, words, clock: system.clock })
    expect(await tryIt(one.endpoint)).toEqual({ ok: true, value: { sent: true } })
    system.clock.forward(1)
    expect(await tryIt(one.endpoint)).toEqual({ ok: true, value: { sent: true } })
    expect(one.notices()).toMatchObject([
      { kind: 'test', seq: null },
      { kind: 'test', seq: null },
    ])
    // A browser shows a tag once: a second try must be seen too.
    expect(new Set(tags(one)).size).toBe(2)
    for (const { headers, notice } of one.hits) {
      expect(headers.topic).toBe(notice.tag)
      expect(notice.tag).toMatch(/^test-[\w-]{1,27}$/)
    }
    expect(await tryIt(`${one.endpoint}x`)).toMatchObject({ reason: 'unknown-subscription' })
    endpoint.behave(() => ({ status: 403, body: 'x'.repeat(100_000) }))
    expect(await tryIt(one.endpoint)).toMatchObject({
      reason: 'push-refused',
      detail: { pushStatus: 403, said: 'x'.repeat(200) },
    })
    endpoint.behave(() => null)
    expect(await tryIt(one.endpoint)).toMatchObject({ reason: 'push-unreachable' })
    endpoint.behave(() => ({ status: 410 }))
    expect(await tryIt(one.endpoint)).toMatchObject({ reason: 'push-gone' })
    expect((await store.counts()).subscriptions).toBe(0)
  })
})

describe('where only those signed in may read', () => {
  const OWNER = 'owner-1'
  const enter = (one: Subscriber, asker: PushAsker) =>
    subscribeToPush({ store, sender, clock: system.clock, places: system.places, ownersOnly: true })(
      one.body({ all: true }),
      asker,
    )
  const asOwner = { kind: 'user', id: OWNER } as const
  async function deliverToOwners() {
    const words = createPushWords(system.places)
    const { places, clock } = system
    const toOwners = deliverPush({ store, sender, words, places, clock, ownersOnly: true })
    return Promise.all((await claim()).map(async (one) => (await toOwners(one)).delivered))
  }
  let turn = 0
  async function announce() {
    turn += 1
    await publish({ [DAI_HAI]: turn % 2 === 0 ? 'green' : 'red' })
    await expand()
    return deliverToOwners()
  }
  beforeEach(async () => {
    await system.db.user.create({ data: { id: OWNER, name: 'Cán bộ', email: 'owner@example.vn', role: 'viewer' } })
  })
  afterEach(async () => {
    await system.db.user.deleteMany()
  })

  test('its owner hears while he is there and not banned; again when a ban has ended', async () => {
    const one = endpoint.subscriber()
    expect(await enter(one, asOwner)).toMatchObject({ ok: true })
    expect(await announce()).toEqual(['sent'])
    await system.db.user.update({ where: { id: OWNER }, data: { banned: true } })
    expect(await announce()).toEqual(['dropped'])
    const banExpires = new Date(system.clock.now().getTime() + HOUR_MS)
    await system.db.user.update({ where: { id: OWNER }, data: { banExpires } })
    expect(await announce()).toEqual(['dropped'])
    system.clock.forward(HOUR_MS)
    expect(await announce()).toEqual(['sent'])
    expect(one.hits).toHaveLength(2)
    // Not signed in on that browser for a month: silent until it says again, signed in, what it follows.
    system.clock.forward(31 * 24 * HOUR_MS)
    expect(await announce()).toEqual(['dropped'])
    await enter(one, asOwner)
    expect(await announce()).toEqual(['sent'])
    await system.db.user.update({ where: { id: OWNER }, data: { role: 'root' } })
    expect(await announce()).toEqual(['dropped'])
    expect(one.hits).toHaveLength(3)
    await system.db.user.delete({ where: { id: OWNER } })
    expect(await announce()).toEqual([])
    expect((await store.counts()).subscriptions).toBe(0)
  })

  test('a ban while a delivery waits counts: it is not sent', async () => {
    const one = endpoint.subscriber()
    await enter(one, asOwner)
    await publish({ [DAI_HAI]: 'yellow' })
    await expand()
    await system.db.user.update({ where: { id: OWNER }, data: { banned: true } })
    expect(await deliverToOwners()).toEqual(['dropped'])
    expect(one.hits).toEqual([])
  })

  test('what nobody owns hears nothing until its browser says again who follows; a key follows nothing', async () => {
    const one = await follower({ all: true })
    expect(await announce()).toEqual(['dropped'])
    expect(await enter(one, { kind: 'key', id: 'key-1' })).toMatchObject({ reason: 'forbidden' })
    expect(await enter(one, ANONYMOUS)).toMatchObject({ reason: 'forbidden' })
    expect(await announce()).toEqual(['dropped'])
    await enter(one, asOwner)
    expect(await announce()).toEqual(['sent'])
    expect(one.hits).toHaveLength(1)
  })

  test('elsewhere nobody is kept, and everybody hears', async () => {
    const one = endpoint.subscriber()
    await enter(one, asOwner)
    await subscribeToPush({ store, sender, clock: system.clock, places: system.places })(
      one.body({ all: true }),
      asOwner,
    )
    expect(await system.db.pushSubscription.findFirst()).toMatchObject({ userId: null })
    await publish({ [DAI_HAI]: 'orange' })
    await expand()
    expect(await deliverAll()).toEqual(['sent'])
  })
})

describe('what is forgotten', () => {
  const DAY_MS = 24 * HOUR_MS
  const kept = async () => (await system.db.pushSubscription.findMany()).map(({ endpoint: one }) => one)
  const forget = () => prunePush({ store, clock: system.clock })()

  test('a subscription that follows nothing goes after a week, unless it was told again', async () => {
    const [silent, again, following] = [await follower({}), await follower({}), await follower({ all: true })]
    system.clock.forward(6 * DAY_MS)
    await subscribe(again, {})
    await forget()
    expect(await kept()).toHaveLength(3)
    system.clock.forward(2 * DAY_MS)
    await forget()
    expect((await kept()).sort()).toEqual([again.endpoint, following.endpoint].sort())
    expect(await kept()).not.toContain(silent.endpoint)
  })

  test('one that nothing ever reached goes after ninety days, unless it was told again', async () => {
    const [, again, reached, tried] = await Promise.all([
      follower({ communes: [DAI_HAI] }),
      follower({ communes: [DAI_HAI] }),
      follower({ communes: [P1_VINH_CHAU] }),
      follower({ communes: [DAI_HAI] }),
    ])
    await publish({ [P1_VINH_CHAU]: 'green' })
    await expand()
    expect(await deliverAll()).toEqual(['sent'])
    const words = createPushWords(system.places)
    expect((await testPush({ store, sender, words, clock: system.clock })(tried.endpoint)).ok).toBe(true)
    system.clock.forward(60 * DAY_MS)
    await subscribe(again, { communes: [DAI_HAI] })
    await forget()
    expect(await kept()).toHaveLength(4)
    system.clock.forward(31 * DAY_MS)
    await forget()
    expect((await kept()).sort()).toEqual([again.endpoint, reached.endpoint, tried.endpoint].sort())
  })
})

test('a slow push service holds up only its own', async () => {
  const slow = await startPushEndpoint()
  slow.behave(() => null)
  const keys = await store.keys(makeVapidKeys, system.clock.now())
  const both = createPushSender({
    keys,
    subject: 'mailto:test@example.vn',
    services: [endpoint.origin, slow.origin],
    clock: systemClock,
  })
  const enter = subscribeToPush({ store, sender: both, clock: system.clock, places: system.places })
  const stuck = Array.from({ length: 20 }, () => slow.subscriber())
  const quick = Array.from({ length: 20 }, () => endpoint.subscriber())
  for (const one of [...stuck, ...quick]) await enter(one.body({ all: true }), ANONYMOUS)
  await publish({ [DAI_HAI]: 'orange' })
  const words = createPushWords(system.places)
  const pump = startPushPump({
    store,
    expand,
    deliver: deliverPush({ store, sender: both, words, places: system.places, clock: system.clock }),
    clock: system.clock,
    log: { warn: () => {} },
  })
  await expect.poll(() => quick.filter((one) => one.notices().length === 1).length, { timeout: 8_000 }).toBe(20)
  // Sixteen at once, and no more before those have had their time.
  expect(stuck.filter((one) => one.hits.length > 0).length).toBeLessThanOrEqual(16)
  await slow.close()
  await pump.stop()
  both.close()
})
