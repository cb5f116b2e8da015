import { expect, it } from 'vitest'
import { keptHeaders } from '@/lib/worker/kept-headers'

it('a kept page keeps what protects it, and nothing that is not true of it any more', () => {
  const sent = new Headers({
    'content-security-policy': "script-src 'nonce-abc'",
    'permissions-policy': 'camera=()',
    'x-frame-options': 'SAMEORIGIN',
    'content-length': '12',
    'content-encoding': 'br',
    'set-cookie': 'a=b',
    date: 'Mon, 23 Nov 2026 13:00:00 GMT',
  })
  expect(Object.fromEntries(keptHeaders(sent))).toEqual({
    'content-security-policy': "script-src 'nonce-abc'",
    'content-type': 'text/html; charset=utf-8',
    'permissions-policy': 'camera=()',
    'x-frame-options': 'SAMEORIGIN',
  })
})
