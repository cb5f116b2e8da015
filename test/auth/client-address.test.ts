import { describe, expect, it } from 'vitest'
import { CLIENT_ADDRESS_HEADER, stampClientAddress } from '@/lib/auth/client-address'

const request = (headers: Record<string, string>, remoteAddress?: string) => ({ headers, socket: { remoteAddress } })

describe('the address that the limits count by', () => {
  it('is that of the connection, whatever the caller says of itself', () => {
    const lying = request({ 'x-forwarded-for': '203.0.113.9', [CLIENT_ADDRESS_HEADER]: '203.0.113.9' }, '198.51.100.7')
    expect(stampClientAddress(lying, false)).toBe('198.51.100.7')
    expect(lying.headers[CLIENT_ADDRESS_HEADER]).toBe('198.51.100.7')
  })

  it('is what the proxy wrote last, behind a proxy', () => {
    const proxied = request({ 'x-forwarded-for': '203.0.113.9, 198.51.100.7' }, '127.0.0.1')
    expect(stampClientAddress(proxied, true)).toBe('198.51.100.7')
    expect(stampClientAddress(request({}, '127.0.0.1'), true)).toBe('127.0.0.1')
    expect(stampClientAddress(request({ 'x-forwarded-for': 'unknown' }, '127.0.0.1'), true)).toBe('127.0.0.1')
  })

  it('is nothing rather than the caller’s word', () => {
    const lying = request({ [CLIENT_ADDRESS_HEADER]: '203.0.113.9' })
    expect(stampClientAddress(lying, false)).toBeNull()
    expect(lying.headers).not.toHaveProperty(CLIENT_ADDRESS_HEADER)
  })
})
