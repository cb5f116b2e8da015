import { describe, expect, it } from 'vitest'
import { contentPolicy } from '@/lib/headers/content-policy'
import { tileSource } from '@/lib/headers/tile-source'

describe('where a base map comes from', () => {
  it.each([
    ['https://tile.example.vn/{z}/{x}/{y}.png', 'https://tile.example.vn'],
    ['https://{s}.tile.example.vn/{z}/{x}/{y}.png?key=a;b', 'https://*.tile.example.vn'],
    ['https://tile-{s}.example.vn:8443/{z}/{x}/{y}.png', 'https://*.example.vn:8443'],
    ['http://127.0.0.1:9000/{z}/{x}/{y}.png', 'http://127.0.0.1:9000'],
    ['http://[::1]:9000/{z}/{x}/{y}.png', 'http://[::1]:9000'],
    ['https://user:word@tile.example.vn/{z}/{x}/{y}.png', 'https://tile.example.vn'],
    ["https://a;script-src 'unsafe-inline'/{z}/{x}/{y}.png", 'https:'],
    ['https://{s}/{z}/{x}/{y}.png', 'https:'],
  ])('%s', (url, source) => expect(tileSource(url)).toBe(source))
})

describe('the policy of a page', () => {
  const plain = { isDev: false, publicUrl: undefined, tileUrl: undefined }
  const part = (policy: string, name: string) =>
    policy.split('; ').find((directive) => directive.startsWith(`${name} `)) ?? ''

  it('lets no script run that the page did not name', () => {
    const scripts = part(contentPolicy(plain)('abc', 'map.example'), 'script-src')
    expect(scripts).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'")
    expect(part(contentPolicy({ ...plain, isDev: true })('abc', 'map.example'), 'script-src')).toContain(
      "'unsafe-eval'",
    )
  })
  it('names the own socket for browsers that do not count it as their own', () => {
    const sockets = (host: string | undefined, publicUrl?: string) =>
      part(contentPolicy({ ...plain, publicUrl })('abc', host), 'connect-src')
    expect(sockets('map.example:3000')).toBe("connect-src 'self' ws://map.example:3000 wss://map.example:3000")
    expect(sockets('inner', 'https://vung.example.vn/x')).toBe("connect-src 'self' wss://vung.example.vn")
  })
  it.each(["a; script-src 'unsafe-inline'", 'a b', 'a,b', '*', "'self'", ''])(
    'repeats nothing of a host %j',
    (host) => {
      expect(contentPolicy(plain)('abc', host)).toBe(contentPolicy(plain)('abc', undefined))
    },
  )
  it('holds the origin of the base map', () => {
    const tileUrl = 'https://{s}.tile.example.vn/{z}/{x}/{y}.png'
    expect(part(contentPolicy({ ...plain, tileUrl })('abc', undefined), 'img-src')).toBe(
      "img-src 'self' data: blob: https://*.tile.example.vn",
    )
  })
})
