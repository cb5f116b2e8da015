import { BlockList, createServer, isIP, type Server } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPublicAddress } from '@/lib/push/public-address'
import { createPushSender } from '@/lib/push/push-sender'
import { destinationOf } from '@/lib/push/push-services'
import { makeVapidKeys } from '@/lib/push/vapid'
import { systemClock } from '@/lib/services/ports'

/** What must not be written to, by another hand than the code's: Node's own reckoning over the IANA registries. */
const inward = { 4: new BlockList(), 6: new BlockList() }
const FOUR =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4'
const SIX = '::/3 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 4000::/2 8000::/1'
for (const one of FOUR.split(' ')) inward[4].addSubnet(one.split('/')[0] ?? '', Number(one.split('/')[1]), 'ipv4')
for (const one of SIX.split(' ')) inward[6].addSubnet(one.split('/')[0] ?? '', Number(one.split('/')[1]), 'ipv6')
const isInward = (address: string) =>
  isIP(address) === 6 ? inward[6].check(address, 'ipv6') : inward[4].check(address, 'ipv4')

const hex = (a: number, b: number) => ((a << 8) | b).toString(16)
/** The ways to write an IPv4 address that some program somewhere takes for one. */
const clothes = ([a, b, c, d]: readonly [number, number, number, number]): string[] => {
  const tail = `${hex(a, b)}:${hex(c, d)}`
  const whole = a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d
  const octal = [a, b, c, d].map((part) => `0${part.toString(8)}`).join('.')
  const sixes = [
    `::ffff:${tail}`,
    `::${tail}`,
    `::ffff:0:${tail}`,
    `64:ff9b::${tail}`,
    `64:ff9b:1::${tail}`,
    `2002:${tail}::`,
  ]
  return [
    `${a}.${b}.${c}.${d}`,
    String(whole),
    `0x${whole.toString(16)}`,
    octal,
    `::ffff:${a}.${b}.${c}.${d}`,
    ...sixes,
  ]
}

describe('addresses, whatever they are written like', () => {
  const byte = fc.integer({ min: 0, max: 255 })
  test('no inward IPv4 address is written to in any clothes', () => {
    const inner = fc.oneof(
      fc.tuple(fc.constantFrom(0, 10, 127), byte, byte, byte),
      fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
      fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
      fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
    )
    fc.assert(fc.property(inner, (parts) => clothes(parts).every((address) => !isPublicAddress(address))))
  })

  test('whatever is let through is outward by Node’s own reckoning too', () => {
    const any = fc.oneof(
      fc.ipV4(),
      fc.ipV6(),
      fc.tuple(byte, byte, byte, byte).map((parts) => clothes(parts).at(-1) ?? ''),
    )
    fc.assert(
      fc.property(any, (address) => {
        fc.pre(isIP(address) !== 0)
        expect(isPublicAddress(address) && isInward(address), address).toBe(false)
      }),
      { numRuns: 2_000 },
    )
  })

  test.each([
    '',
    ' ',
    '127.0.0.1 ',
    '127.0.0.1.',
    'localhost',
    '[::1]',
    '1.2.3',
    '1.2.3.4.5',
    '::1%lo',
    'fe80::1%eth0',
    '127.1',
    '0',
  ])('%j is not written to', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

describe('endpoints that want to lead inward', () => {
  test.each([
    'https://fcm.googleapis.com./fcm/send/a',
    'https://fcm.googleapis.com\\@127.0.0.1/',
    'https://fcm.googleapis.com@127.0.0.1/',
    'https://fcm.googleapis.com#@127.0.0.1/',
    'https://fcm.googleapis.com:443@127.0.0.1/',
    'https://fcm.googleapis.com:22/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://[fd00:ec2::254]/',
    'https://metadata.google.internal/',
    'https://push.apple.com/',
    'https://a_b.push.apple.com/',
    'https://evil.example/.push.apple.com',
    'https://notify.windows.com.evil.example/',
    'https://ﬀcm.googleapis.com/',
    'ftp://fcm.googleapis.com/',
    'javascript:alert(1)',
    'data:text/plain,x',
    '//fcm.googleapis.com/',
  ])('%s is none, or the service that it names and no other', (endpoint) => {
    const destination = destinationOf(endpoint, [])
    expect(destination === null || (destination.guarded && destination.url.hostname === 'fcm.googleapis.com')).toBe(
      true,
    )
    if (/@127|:22|\.com\.\//.test(endpoint) && !/[#\\]/.test(endpoint)) expect(destination).toBeNull()
  })
})

describe('what is connected to is what was checked', () => {
  let inner: Server
  let connections = 0
  beforeAll(async () => {
    inner = createServer((socket) => {
      connections += 1
      socket.destroy()
    })
    await new Promise<void>((done) => inner.listen(0, '127.0.0.1', done))
  })
  afterAll(() => new Promise((done) => inner.close(done)))

  const KEYS = {
    p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  }
  const notice = {
    v: 1,
    kind: 'test',
    tag: 'test-1',
    seq: null,
    title: 'x',
    body: 'x',
    url: '/',
    at: '2021-10-01T00:00:00+07:00',
  } as const

  test.each([
    ['a name that leads here', [['127.0.0.1']]],
    ['a name that leads outward once and here the next time', [['127.0.0.1'], ['10.0.0.1']]],
    ['a name with one good address and one here', [['142.250.4.95', '127.0.0.1']]],
    ['a name that leads here in IPv6 clothes', [['::ffff:127.0.0.1'], ['::7f00:1']]],
    ['a name that leads nowhere', [[]]],
  ])('%s is refused before anything is opened', async (_, answers) => {
    const address = inner.address()
    const port = address && typeof address === 'object' ? address.port : 0
    const origin = `https://push.example.vn:${port}`
    let asked = 0
    const sender = createPushSender({
      keys: makeVapidKeys(),
      subject: 'mailto:a@example.vn',
      services: [origin],
      clock: systemClock,
      timeoutMs: 2_000,
      resolve: (_host, _options, done) => {
        const found = answers[asked++ % answers.length] ?? []
        done(
          null,
          found.map((one) => ({ address: one, family: isIP(one) })),
        )
      },
    })
    for (const _round of answers)
      expect(
        await sender.send({ endpoint: `${origin}/x`, service: origin, keys: KEYS }, notice, {
          ttlSeconds: 1,
          urgent: false,
          topic: 't',
        }),
      ).toEqual({ kind: 'refused', status: null, said: '' })
    expect({ asked, connections }).toEqual({ asked: answers.length, connections: 0 })
    sender.close()
  })
})
