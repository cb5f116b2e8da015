import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownPath, readPush } from '@/lib/worker/push/payload'

const ORIGIN = 'https://vung.example.vn'
const change = {
  v: 1,
  kind: 'change',
  tag: 'change-7',
  seq: 7,
  title: 'T',
  body: 'B',
  url: '/changes/7',
  at: '2026-01-10T08:00:00+07:00',
}

test('a message is shown as it was sent', () => {
  expect(readPush(JSON.stringify(change), ORIGIN)).toEqual({
    tag: 'change-7',
    title: 'T',
    body: 'B',
    url: '/changes/7',
    at: Date.parse(change.at),
  })
})

test('whatever comes, something is shown, and it leads nowhere else', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.constant(null),
        fc.string(),
        fc.json(),
        fc.webUrl().map((url) => JSON.stringify({ ...change, url })),
      ),
      (text) => {
        const { title, tag, url } = readPush(text, ORIGIN)
        expect(title.trim()).not.toBe('')
        expect(tag).not.toBe('')
        expect(new URL(url, ORIGIN).origin).toBe(ORIGIN)
      },
    ),
  )
  expect(readPush('{', ORIGIN)).toMatchObject({ title: 'Có thay đổi vùng nguy cơ', url: '/' })
  expect(readPush(JSON.stringify({ ...change, v: 2 }), ORIGIN).title).toBe('Có thay đổi vùng nguy cơ')
})

test.each([
  ['/changes/7?a=1#b', '/changes/7?a=1#b'],
  [`${ORIGIN}/communes/31783`, '/communes/31783'],
  ['https://elsewhere.example/', '/'],
  ['//elsewhere.example/x', '/'],
  ['.//elsewhere.example', '/'],
  ['/.//elsewhere.example', '/'],
  ['javascript:alert(1)', '/'],
  [undefined, '/'],
])('%s leads to %s', (url, path) => {
  expect(ownPath(url, ORIGIN)).toBe(path)
})
