import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeNext } from '@/lib/auth/safe-next'

describe('where to go after signing in', () => {
  it.each(['/', '/operator', '/communes/31498?tab=history#duties', '/?q=//x', '/a/../operator'])('keeps %s', (path) => {
    expect(safeNext(path)).toBe(path === '/a/../operator' ? '/operator' : path)
  })

  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    'evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2f/evil.example',
    '/%5Cevil.example',
    '',
    ' /operator',
    null,
    undefined,
    ['/operator'],
  ])('does not go to %j', (path) => {
    expect(safeNext(path)).toBe('/')
  })

  it('never leaves the site, whatever it is given', () => {
    const site = 'https://zones.example.vn'
    const piece = fc.constantFrom(
      '/',
      '//',
      '\\',
      '.',
      '..',
      '@',
      ':',
      'evil.example',
      '%2f',
      '%5c',
      '\t',
      '?',
      '#',
      'a',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((parts) => parts.join('')),
          fc.webUrl(),
          fc.string(),
        ),
        (wanted) => {
          expect(new URL(safeNext(wanted), site).origin).toBe(site)
        },
      ),
      { numRuns: 400 },
    )
  })
})
