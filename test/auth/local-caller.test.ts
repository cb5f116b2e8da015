import { expect, it } from 'vitest'
import { isLocalCaller, LOCAL_CALLER_HEADER, stampLocalCaller } from '@/lib/auth/local-caller'

const isLocal = (remoteAddress: string | undefined, headers: Record<string, string>): boolean => {
  const request = { headers, socket: { remoteAddress } }
  stampLocalCaller(request)
  return isLocalCaller(new Headers(request.headers))
}
const HERE = { host: 'localhost:3000' }

it.each(['127.0.0.1', '127.8.0.1', '::1', '::ffff:127.0.0.1'])('a program on this machine, from %s', (address) => {
  expect(isLocal(address, { ...HERE })).toBe(true)
  expect(isLocal(address, { host: '127.0.0.1:3000' })).toBe(true)
  expect(isLocal(address, { host: '[::1]' })).toBe(true)
})
it.each(['198.51.100.7', '10.0.0.1', '::ffff:10.0.0.1', 'fe80::1', '', undefined])(
  'nobody else, from %s',
  (address) => {
    expect(isLocal(address, { ...HERE })).toBe(false)
    expect(isLocal(address, { ...HERE, [LOCAL_CALLER_HEADER]: '1' })).toBe(false)
  },
)
it.each(['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'via', 'x-real-ip', 'cf-connecting-ip'])(
  'nobody who comes through a proxy on this machine, told by %s',
  (name) => expect(isLocal('127.0.0.1', { ...HERE, [name]: '127.0.0.1' })).toBe(false),
)
it.each(['vung.example.vn', 'localhost.example.vn', '127.0.0.1.example.vn', ''])(
  'nobody who asked for another host: %j',
  (host) => expect(isLocal('127.0.0.1', { host })).toBe(false),
)
