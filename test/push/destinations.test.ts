import { describe, expect, test } from 'vitest'
import { parseEnv } from '@/lib/env'
import { FORBIDDEN_ADDRESS, guardedLookup, isPublicAddress } from '@/lib/push/public-address'
import { destinationOf } from '@/lib/push/push-services'

const serviceOf = (endpoint: string, configured: string[] = []) => destinationOf(endpoint, configured)?.service ?? null

describe('push services', () => {
  test.each([
    ['https://fcm.googleapis.com/fcm/send/abc:def', 'google'],
    ['https://fcm.googleapis.com/wp/abc', 'google'],
    ['https://updates.push.services.mozilla.com/wpush/v2/abc', 'mozilla'],
    ['https://web.push.apple.com/QAbc', 'apple'],
    ['https://wns2-sg2p.notify.windows.com/w/?token=abc', 'microsoft'],
  ])('%s is known', (endpoint, service) => {
    expect(serviceOf(endpoint)).toBe(service)
  })

  test.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com:8443/fcm/send/abc',
    'https://user:word@fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com.evil.example/fcm/send/abc',
    'https://evil.example/fcm.googleapis.com',
    'https://evilpush.apple.com.example/',
    'https://notpush.services.mozilla.com.example/',
    'https://push.apple.com.evil.example/',
    'https://fcm.googleapis.com%2f@evil.example/',
    'https://127.0.0.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/',
    'https://localhost/',
    'file:///etc/passwd',
    'nonsense',
  ])('%s is none', (endpoint) => {
    expect(serviceOf(endpoint)).toBeNull()
  })

  test('a configured origin is let through, guarded unless it names its machine literally', () => {
    const configured = ['https://push.example.vn', 'http://127.0.0.1:9000']
    expect(destinationOf('https://push.example.vn/x', configured)).toMatchObject({ guarded: true })
    expect(destinationOf('http://127.0.0.1:9000/x', configured)).toMatchObject({ guarded: false })
    expect(serviceOf('http://127.0.0.1:9001/x', configured)).toBeNull()
    expect(serviceOf('http://push.example.vn/x', configured)).toBeNull()
  })

  test('the environment takes origins only, http only for a literal address', () => {
    const read = (text: string) => parseEnv({ PUSH_SERVICES: text })
    const good = read('https://push.example.vn, http://127.0.0.1:9000,http://[::1]:9000,http://localhost:80')
    expect(good.ok && good.value.PUSH_SERVICES).toEqual([
      'https://push.example.vn',
      'http://127.0.0.1:9000',
      'http://[::1]:9000',
      'http://localhost',
    ])
    for (const text of ['http://push.example.vn', 'https://push.example.vn/path', 'push.example.vn', 'https://a@b.vn'])
      expect(read(text)).toMatchObject({ ok: false, problems: [expect.stringContaining('PUSH_SERVICES')] })
  })
})

describe('addresses', () => {
  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '168.63.129.16',
    '172.16.0.1',
    '192.168.1.1',
    '192.0.2.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    '2001:db8::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::1',
    'not an address',
  ])('%s is not written to', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  test.each(['142.250.4.95', '17.57.146.1', '2404:6800:4003:c00::5f', '::ffff:142.250.4.95'])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  const asked = (addresses: string[], all: boolean) =>
    new Promise<unknown>((done) => {
      const resolve = guardedLookup((_, __, answer) =>
        answer(
          null,
          addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        ),
      )
      resolve('fcm.googleapis.com', { all }, (error, address) => done(error?.code ?? address))
    })

  test('one address that is not public refuses the name altogether', async () => {
    expect(await asked(['142.250.4.95', '10.0.0.1'], true)).toBe(FORBIDDEN_ADDRESS)
    expect(await asked([], true)).toBe(FORBIDDEN_ADDRESS)
    expect(await asked(['142.250.4.95'], true)).toEqual([{ address: '142.250.4.95', family: 4 }])
    expect(await asked(['142.250.4.95'], false)).toBe('142.250.4.95')
  })
})
