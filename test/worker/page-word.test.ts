import { expect, test } from 'vitest'
import { isPageWord, screensOf } from '@/lib/worker/page-word'

test.each([
  ['c4pesG0q', 'c4pesG0q'],
  ['c4pesG0q+2021-10-01', 'c4pesG0q'],
  ['c4pesG0q+v1+hotfix', 'c4pesG0q'],
  ['development', 'development'],
])('the screens of %s are those of %s', (build, screens) => {
  expect(screensOf(build)).toBe(screens)
})

test('a message of another program is no word of a page', () => {
  expect(isPageWord({ type: 'page-stands', build: 'b', page: null, files: [] })).toBe(true)
  for (const other of [null, 'page-stands', {}, { type: 'skip-waiting' }]) expect(isPageWord(other)).toBe(false)
})
