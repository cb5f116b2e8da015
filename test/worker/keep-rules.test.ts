import { expect, test } from 'vitest'
import { filesOf, isBuildFile, isChangeDetail, isKeptPage, markKept, mayKeepCopy } from '@/lib/worker/keep-rules'
import { keptBand } from '@/lib/worker/kept-band'

const PUBLIC_PAGE = '<!DOCTYPE html><html lang="vi" data-theme="dark"><body></body></html>'
const STAFF_PAGE = '<!DOCTYPE html><html lang="vi" data-signed-in=""><body></body></html>'

test.each(['/', '/wall', '/following', '/communes/31783', '/changes/12'])('%s may be kept', (path) => {
  expect(mayKeepCopy(path, PUBLIC_PAGE)).toBe(true)
})

test.each([
  '/operator',
  '/operator/decisions/1',
  '/admin',
  '/sign-in',
  '/setup',
  '/forbidden',
  '/units',
  '/units/answer/zl_token',
  '/messages',
  '/api/v1/board',
  '/changes/12/print',
  '/communes/x',
])('%s is never kept, whoever asks', (path) => {
  expect(isKeptPage(path)).toBe(false)
  expect(mayKeepCopy(path, PUBLIC_PAGE)).toBe(false)
})

test('of what somebody signed in sees, only the board is kept', () => {
  expect(mayKeepCopy('/', STAFF_PAGE)).toBe(true)
  expect(mayKeepCopy('/wall', STAFF_PAGE)).toBe(true)
  expect(mayKeepCopy('/communes/31783', STAFF_PAGE)).toBe(false)
  expect(mayKeepCopy('/changes/12', STAFF_PAGE)).toBe(false)
})

test('a kept page is marked once, where the board looks for it', () => {
  const marked = markKept(PUBLIC_PAGE, '<aside>$&</aside>')
  expect(marked).toContain('<html data-kept="" lang="vi"')
  expect(marked).toContain('<body><aside>$&</aside></body>')
  expect(markKept(marked, '<aside>$&</aside>')).toBe(marked)
})

test('a kept page says without any script of when it is, in the province’s time', () => {
  expect(keptBand('Fri, 01 Oct 2021 17:05:00 GMT')).toContain('00:05 02/10/2021')
  expect(keptBand(null)).toContain('có thể đã cũ')
  expect(keptBand('nonsense')).not.toContain('Invalid')
})

test('files and details are known by their paths, doors are not among them', () => {
  expect(isBuildFile('/_next/static/chunks/a.js')).toBe(true)
  expect(isBuildFile('/geo/communes.json')).toBe(true)
  expect(isBuildFile('/_next/data/x')).toBe(false)
  expect(isBuildFile('/api/v1/board')).toBe(false)
  expect(isChangeDetail('/api/v1/changes/12')).toBe(true)
  expect(isChangeDetail('/api/v1/changes')).toBe(false)
  expect(isChangeDetail('/api/v1/assignments/12')).toBe(false)
})

test('what a page needs is read from its text, each once', () => {
  const html =
    '<link href="/_next/static/a.css"><script src="/_next/static/b.js"></script><script src="/_next/static/b.js">'
  expect(filesOf(html)).toEqual(['/_next/static/a.css', '/_next/static/b.js'])
})
